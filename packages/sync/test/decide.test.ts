// Decisions: what accepting, rejecting and reopening mean, and that no decision is a blank cheque.
import type { View } from "@concord/redline";
import { mayDecide, redlineOf } from "@concord/sync";
import { expect, test } from "vitest";
import { CHAIR, delegate, Scene } from "./scene.ts";

const AGREED: View = { kind: "agreed" };
const PROPOSED: View = { kind: "proposed" };
const BASE: View = { kind: "base" };
const IND = delegate("IND");
const FRA = delegate("FRA");

test("[DEC2] editor and chair decide, nobody else, and nothing is written for others", () => {
  expect(["editor", "chair", "delegate", "observer"].map((role) => mayDecide({ role: role as "chair" }))).toEqual([
    true,
    true,
    false,
    false,
  ]);
  const scene = new Scene("One.", IND);
  scene.pen(0).insert("s:0", 3, [" two"]);
  scene.settle();
  const head = scene.relay.resolution.head;
  expect(scene.decide("10:0", "accepted", {}, IND)).toMatchObject({ ok: false, code: "forbidden" });
  expect(scene.relay.resolution.head).toBe(head);
});

test("[DEC1] a decision names ranges, not a change: what its proponent adds later is pending", () => {
  const scene = new Scene("The Conference decides to adopt.", IND);
  scene.pen(0).remove("s:0", 4, 14);
  scene.settle();
  const [change] = scene.changes;
  expect(scene.decide(change!.id, "accepted")).toMatchObject({ ok: true, leftOut: 0 });
  // The same gesture goes on and takes everything.
  scene.pen(0).remove("s:0", 0, 32);
  scene.settle();
  expect(scene.words(AGREED)).toBe("The  decides to adopt.¶");
  expect(scene.words(PROPOSED)).toBe("¶");
  expect(scene.words(BASE)).toBe("The Conference decides to adopt.¶");
  expect(scene.changes.map((c) => c.state)).toEqual(["partly"]);
});

test("[DEC1] what is typed into an accepted insertion later is pending", () => {
  const scene = new Scene("One.", IND, FRA);
  scene.pen(0).insert("s:0", 3, ["aabb"]);
  scene.settle();
  scene.decide("10:0", "accepted");
  scene.pen(0).insert("s:0", 5, ["MINE"]);
  scene.pen(1).insert("s:0", 5, ["THEIRS"]);
  scene.settle();
  expect(scene.words(AGREED)).toBe("Oneaabb.¶");
  expect(scene.words(PROPOSED)).toContain("MINE");
});

test("[DEC4] what came after the sender looked is left out and told", () => {
  const scene = new Scene("One.", IND);
  scene.pen(0).insert("s:0", 3, ["abc"]);
  scene.settle();
  const seen = scene.relay.resolution.head;
  scene.pen(0).insert("s:0", 6, ["def"]);
  scene.settle();
  expect(scene.decide("10:0", "accepted", { seen })).toMatchObject({ ok: true, leftOut: 3 });
  expect(scene.words(AGREED)).toBe("Oneabc.¶");
  expect(scene.changes).toMatchObject([{ state: "partly", parts: [{ state: "accepted" }, { state: "pending" }] }]);
  // A head that is not there yet is the present one.
  expect(scene.decide("10:0", "accepted", { seen: 10_000 })).toMatchObject({ ok: true, leftOut: 0 });
  expect(scene.words(AGREED)).toBe("Oneabcdef.¶");
});

test("[DEC4] what was withdrawn since is left out and told", () => {
  const scene = new Scene("One.", IND);
  scene.pen(0).insert("s:0", 3, ["abcdef"]);
  scene.pen(0).remove("s:0", 5, 7);
  scene.settle();
  const outcome = scene.decide("10:0", "accepted");
  expect(outcome).toMatchObject({ ok: true, leftOut: 2 });
  expect(scene.words(AGREED)).toBe("Oneabef.¶");
  expect(scene.decide("10:0", "accepted")).toMatchObject({ ok: false, code: "nothing-to-decide" });
  expect(scene.decide("77:0", "accepted")).toMatchObject({ ok: false, code: "unknown-change" });
  expect(scene.decide("no id", "accepted")).toMatchObject({ ok: false, code: "unknown-change" });
});

test("[DEC3] accept, turn over, reopen", () => {
  const scene = new Scene("One.", IND);
  scene.pen(0).insert("s:0", 3, [" two"]);
  scene.settle();
  expect(scene.decide("10:0", "pending")).toMatchObject({ ok: false, code: "nothing-to-decide" });
  scene.decide("10:0", "accepted", { note: "as in plenary", ruling: "chair" });
  expect(scene.changes[0]).toMatchObject({
    state: "accepted",
    parts: [{ ruling: { by: "Chair", note: "as in plenary", ruling: "chair" } }],
  });
  scene.decide("10:0", "rejected");
  expect(scene.words(PROPOSED)).toBe("One.¶");
  expect(scene.changes[0]!.state).toBe("rejected");
  scene.decide("10:0", "pending");
  expect(scene.changes[0]!.state).toBe("pending");
  expect(scene.words(PROPOSED)).toBe("One two.¶");
});

test("[FOLD1] acceptance sticks when the proponent withdraws; a withdrawal counts again after a reopening", () => {
  const scene = new Scene("One.", IND);
  const deed = scene.pen(0).insert("s:0", 3, [" two"]);
  scene.settle();
  scene.decide("10:0", "accepted");
  scene.pen(0).act("withdraw", deed!.ranges);
  scene.settle();
  expect(scene.words(AGREED)).toBe("One two.¶");
  scene.decide("10:0", "pending");
  expect(scene.words(PROPOSED)).toBe("One.¶");
  expect(scene.changes[0]!.state).toBe("withdrawn");
});

test("[FOLD2] an accepted deletion sticks when it is taken back, and is taken back after a reopening", () => {
  const scene = new Scene("One two.", IND);
  const [deed] = scene.pen(0).remove("s:0", 3, 7);
  scene.settle();
  const [{ id } = { id: "" }] = scene.changes;
  scene.decide(id, "accepted");
  scene.pen(0).act("takeBack", deed!.ranges);
  scene.settle();
  expect(scene.words(AGREED)).toBe("One.¶");
  scene.decide(id, "pending");
  expect(scene.words(PROPOSED)).toBe("One two.¶");
});

test("[FOLD3] deleted again after a rejection it is a new pending change", () => {
  const scene = new Scene("One two.", IND);
  scene.pen(0).remove("s:0", 3, 7);
  scene.settle();
  scene.decide(scene.changes[0]!.id, "rejected");
  expect(scene.words(PROPOSED)).toBe("One two.¶");
  scene.pen(0).gesture();
  scene.pen(0).remove("s:0", 3, 7);
  scene.settle();
  expect(scene.words(PROPOSED)).toBe("One.¶");
  expect(scene.changes.map((c) => c.state).sort()).toEqual(["pending", "rejected"]);
});

test("[FOLD3] of two persons of one administration the later act holds", () => {
  const scene = new Scene("One two.", IND, delegate("IND", "other"), FRA);
  const [deed] = scene.pen(0).remove("s:0", 3, 7);
  scene.settle();
  scene.pen(2).act("takeBack", deed!.ranges);
  scene.settle();
  expect(scene.words(PROPOSED)).toBe("One.¶");
  scene.pen(1).act("takeBack", deed!.ranges);
  scene.settle();
  expect(scene.words(PROPOSED)).toBe("One two.¶");
});

test("[FOLD4] taken back and deleted again however often, what is kept is little and what was decided is kept", () => {
  const scene = new Scene("One two.", IND);
  const [deed] = scene.pen(0).remove("s:0", 3, 7);
  scene.settle();
  const { id } = scene.changes[0]!;
  scene.decide(id, "accepted");
  for (let n = 0; n < 40; n++) {
    scene.pen(0).act("takeBack", deed!.ranges);
    scene.pen(0).act("delete", deed!.ranges);
  }
  scene.settle();
  const [piece] = scene.relay.resolution.replica.pieces("s:0").filter((p) => p.deleted.length > 0);
  expect(piece!.deleted.length).toBeLessThan(12);
  expect(scene.words(AGREED)).toBe("One.¶");
  expect(scene.changes.find((c) => c.id === id)).toMatchObject({
    parts: expect.arrayContaining([expect.objectContaining({ state: "accepted" })]),
  });
});

test("[DEC5] an accepted deletion decides nothing about insertions inside it, unless it says so", () => {
  for (const enclosed of [undefined, "reject"] as const) {
    const scene = new Scene("One two three.", IND, FRA);
    scene.pen(1).insert("s:0", 5, ["new"]);
    scene.settle();
    scene.pen(0).remove("s:0", 3, 10);
    scene.settle();
    const { id } = scene.changes.find((c) => c.proponent === "IND")!;
    const outcome = scene.decide(id, "accepted", enclosed ? { enclosed } : {});
    expect(outcome).toMatchObject({ ok: true });
    if (outcome.ok) expect(outcome.payloads).toHaveLength(enclosed ? 2 : 1);
    expect(scene.words(AGREED)).toBe("One three.¶");
    expect(scene.changes.find((c) => c.proponent === "FRA")!.state).toBe(enclosed ? "rejected" : "pending");
  }
});

test("[DEC5] an insertion that is put into words while their deletion is decided stays pending, and warns when accepted", () => {
  const scene = new Scene("One two three.", IND, FRA);
  scene.pen(0).remove("s:0", 3, 7);
  scene.settle();
  scene.decide(scene.changes[0]!.id, "accepted");
  scene.pen(1).insert("s:0", 5, ["new"]);
  scene.settle();
  expect(scene.words(AGREED)).toBe("One three.¶");
  expect(scene.words(PROPOSED)).toBe("Onenew three.¶");
  const fra = scene.changes.find((c) => c.proponent === "FRA")!;
  expect(scene.decide(fra.id, "accepted")).toMatchObject({ ok: true });
  expect(scene.words(AGREED)).toBe("Onenew three.¶");
  // Struck for good itself, it would not show.
  scene.pen(0).gesture();
  scene.pen(0).remove("s:0", 5, 8);
  scene.settle();
  const strike = scene.changes.find((c) => c.proponent === "IND" && c.state === "pending")!;
  scene.decide(strike.id, "accepted");
  scene.decide(fra.id, "pending");
  expect(scene.decide(fra.id, "accepted")).toMatchObject({ ok: true, hidden: true });
});

test("[DEC1] a replica that gets a decision before or after the words says the same", () => {
  const scene = new Scene("One.", IND, FRA);
  scene.pen(0).insert("s:0", 3, [" two"]);
  scene.settle();
  scene.relay.command({ type: "decide", change: "10:0", state: "accepted" }, CHAIR);
  // FRA types into it before it hears of the decision.
  scene.pen(1).insert("s:0", 5, ["X"]);
  scene.settle();
  for (const { replica } of scene.peers) {
    expect(replica.ledger.decisions).toEqual(scene.relay.resolution.ledger().decisions);
    expect(redlineOf(replica)).toEqual(scene.relay.resolution.redline());
  }
  expect(scene.words(AGREED)).toBe("One two.¶");
});
