// Every target of a decision while others go on: what comes or goes between the look and the command is left alone, and a
// reopening restores exactly what the decision did.
import type { View } from "@concord/redline";
import { ACTS, changesOf, type DecideCommand, encodeAct, LOCAL, overlapsOf, partsOf, redlineOf } from "@concord/sync";
import { describe, expect, test } from "vitest";
import { CHAIR, delegate, Scene } from "./scene.ts";

const AGREED: View = { kind: "agreed" };
const PROPOSED: View = { kind: "proposed" };
const IND = delegate("IND");
const FRA = delegate("FRA");
const KEN = delegate("KEN");

const mark = { mark: { kind: "item", level: 1, numbering: "number" } } as const;
/** Ids of base units of "s:0". */
const base = (from: number, length: number) => [[1, from + 1, length] as const];
const all = (scene: Scene) =>
  scene.relay.resolution.replica.names.flatMap((n) => partsOf(n, scene.relay.resolution.replica.pieces(n)));
const of = (scene: Scene, proponent: string) => scene.changes.filter((c) => c.proponent === proponent);
const states = (scene: Scene) => scene.changes.map((c) => `${c.proponent} ${c.kind} ${c.state}`);

function decide(scene: Scene, command: Omit<DecideCommand, "type">) {
  const outcome = scene.relay.command({ type: "decide", ...command }, CHAIR);
  scene.settle();
  // Everybody reads the log alike.
  for (const { replica } of scene.peers) expect(changesOf(replica)).toEqual(scene.changes);
  return outcome;
}

/** What nobody can tell from the state before: everything but the place in the log. */
const whole = (scene: Scene) => ({ redline: redlineOf(scene.relay.resolution.replica), changes: scene.changes });

/** Three proponents in two clauses: IND replaces words and sets its own in bold, FRA deletes over KEN's insertion. */
function busy(): Scene {
  const text = (words: string) =>
    ({ kind: "paragraph", level: 1, numbering: "none", content: [{ text: words }] }) as const;
  const scene = new Scene({ lang: "en", notes: [], clauses: [text("One two."), text("Three four.")] }, IND, FRA, KEN);
  scene.pen(0).gesture();
  scene.pen(0).remove("s:0", 0, 3);
  const deed = scene.pen(0).insert("s:0", 3, ["Uno"]);
  scene.pen(0).say({ kind: "format", set: { bold: true }, ranges: deed!.ranges });
  scene.pen(0).gesture();
  scene.pen(0).say({ kind: "format", set: { italic: true }, ranges: base(4, 3) });
  scene.pen(0).gesture();
  scene.pen(0).say({ kind: "shape", set: { level: 2 }, ranges: base(8, 1) });
  scene.pen(0).gesture();
  scene.pen(0).say({ kind: "move", after: "1:21", ranges: base(8, 1) });
  scene.settle();
  scene.pen(2).insert("s:0", 17, ["XX"]);
  scene.settle();
  scene.pen(1).remove("s:0", 12, 23);
  scene.settle();
  return scene;
}

const TARGETS: readonly (readonly [string, (scene: Scene) => Omit<DecideCommand, "type" | "state">])[] = [
  ["a change", (s) => ({ change: of(s, "IND")[0]!.id })],
  ["one half of it", (s) => ({ change: of(s, "IND")[0]!.id, part: "insertion" })],
  ["the other half", (s) => ({ change: of(s, "IND")[0]!.id, part: "deletion" })],
  ["several changes", (s) => ({ changes: s.changes.map((c) => c.id) })],
  ["a clause", () => ({ clause: "1:9" })],
  ["another clause", () => ({ clause: "1:21" })],
  ["a proponent", () => ({ proponent: "IND" })],
  [
    "a selection",
    () => ({
      ranges: [
        [1, 2, 12],
        [12, 0, 1],
      ],
    }),
  ],
  ["emphasis", () => ({ proponent: "IND", part: "format" })],
  ["shape and place", (s) => ({ changes: of(s, "IND").map((c) => c.id), part: "shape" })],
];

describe("reopening", () => {
  for (const state of ["accepted", "rejected"] as const) {
    for (const others of [undefined, "settle"] as const) {
      test(`[DEC7] restores exactly what was ${state}${others ? " and settled along" : ""}, for every target`, () => {
        for (const [name, target] of TARGETS) {
          const scene = busy();
          const before = whole(scene);
          const command = { ...target(scene), state, ...(others ? { others } : {}) };
          const outcome = decide(scene, command);
          expect(outcome, name).toMatchObject({ ok: true, leftOut: 0 });
          expect(whole(scene), name).not.toEqual(before);
          // By the decision itself.
          const { seq } = scene.relay.resolution.ledger().decisions.at(-1)!;
          expect(decide(scene, { decision: seq, state: "pending" }), name).toMatchObject({ ok: true });
          expect(whole(scene), `${name}, its decision reopened`).toEqual(before);
          expect(decide(scene, { decision: seq, state: "pending" }), name).toMatchObject({ ok: false });
          // By what was named.
          decide(scene, command);
          expect(decide(scene, { ...target(scene), state: "pending" }), name).toMatchObject({ ok: true });
          expect(whole(scene), `${name}, reopened`).toEqual(before);
        }
      });
    }
  }

  test("[DEC7] a change is reopened with what was rejected inside it, unless that was decided otherwise since", () => {
    for (const again of [false, true]) {
      const scene = busy();
      const [fra, ken] = [of(scene, "FRA")[0]!.id, of(scene, "KEN")[0]!.id];
      decide(scene, { change: fra, state: "accepted", enclosed: "reject" });
      expect(of(scene, "KEN")[0]!.state).toBe("rejected");
      if (again) {
        decide(scene, { change: ken, state: "pending" });
        decide(scene, { change: ken, state: "rejected" });
      }
      decide(scene, { change: fra, state: "pending" });
      expect([of(scene, "FRA")[0]!.state, of(scene, "KEN")[0]!.state]).toEqual([
        "pending",
        again ? "rejected" : "pending",
      ]);
    }
  });

  test("[DEC7] an accepted deletion is reopened over words that were withdrawn under it", () => {
    const scene = busy();
    const fra = of(scene, "FRA")[0]!.id;
    decide(scene, { change: fra, state: "accepted" });
    scene.pen(2).act("withdraw", [[12, 0, 2]]);
    scene.settle();
    decide(scene, { change: fra, state: "pending" });
    scene.pen(2).act("restore", [[12, 0, 2]]);
    scene.settle();
    expect(of(scene, "FRA")[0]!).toMatchObject({ state: "pending" });
  });

  test("[FOLD1] [FOLD6] emphasis that was accepted with its words stays when it is retracted", () => {
    const scene = new Scene("One.", IND);
    scene.pen(0).insert("s:0", 3, [" two"]);
    scene.pen(0).say({ kind: "format", set: { bold: true }, ranges: [[10, 0, 4]] });
    scene.settle();
    decide(scene, { change: "10:0", state: "accepted" });
    const before = redlineOf(scene.relay.resolution.replica);
    scene.pen(0).retract([[10, 4, 1]], false);
    scene.settle();
    expect(redlineOf(scene.relay.resolution.replica)).toEqual(before);
  });
});

describe("between the look and the command", () => {
  for (const [name, target] of TARGETS) {
    test(`[DEC4] ${name}: what comes stays pending, what is withdrawn is left out`, () => {
      const scene = busy();
      const seen = scene.relay.resolution.head;
      const command = { ...target(scene), state: "accepted", seen } as const;
      const known = new Set(scene.changes.map((c) => c.id));
      // IND types on in its change, sets what it put in in italics, and deletes more; KEN withdraws.
      scene.pen(0).insert("s:0", 6, [" MAS"]);
      scene.pen(0).say({ kind: "format", set: { italic: true }, ranges: [[10, 1, 3]] });
      scene.pen(0).remove("s:0", 12, 14);
      scene.pen(1).gesture();
      scene.pen(1).say({ kind: "format", set: { bold: true }, ranges: base(0, 20) });
      scene.pen(2).act("withdraw", [[12, 0, 2]]);
      scene.settle();
      decide(scene, command);
      const agreed = scene.words(AGREED);
      expect(agreed).not.toContain("MAS");
      expect(agreed).not.toContain("XX");
      for (const change of scene.changes) {
        if (!known.has(change.id)) expect(change.state, `${name}: ${change.kind}`).toBe("pending");
        for (const part of change.parts) {
          if (part.text.includes("MAS") || part.set) continue;
          if (part.text === "XX") expect(part.state).toBe("withdrawn");
        }
      }
      const late = all(scene).filter((p) => p.what === "format" && p.set && "italic" in p.set && p.text === "Uno");
      expect(late.every((p) => p.state === "pending")).toBe(true);
    });
  }

  test("[DEC4] when all of it was withdrawn nothing is decided, and that is told", () => {
    const scene = busy();
    const seen = scene.relay.resolution.head;
    const ken = of(scene, "KEN")[0]!.id;
    scene.pen(2).act("withdraw", [[12, 0, 2]]);
    scene.settle();
    const head = scene.relay.resolution.head;
    expect(decide(scene, { change: ken, state: "accepted", seen })).toMatchObject({ code: "nothing-to-decide" });
    expect(decide(scene, { proponent: "KEN", state: "accepted", seen })).toMatchObject({ code: "nothing-to-decide" });
    expect(scene.relay.resolution.head).toBe(head);
  });

  test("[DEC4] words that come into a deletion after the look are not rejected with what it encloses", () => {
    const scene = busy();
    const seen = scene.relay.resolution.head;
    scene.pen(2).insert("s:0", 18, ["late"]);
    scene.settle();
    decide(scene, { change: of(scene, "FRA")[0]!.id, state: "accepted", enclosed: "reject", seen });
    expect(scene.words(PROPOSED)).toContain("late");
    expect(scene.words(PROPOSED)).not.toContain("X");
  });
});

describe("what a decision meets", () => {
  const told = (scene: Scene, target: object, state: "accepted" | "rejected" = "accepted") =>
    overlapsOf(all(scene), target, state).map((o) => `${o.code} ${o.proponent} ${o.text}`);

  test("[OVL1] [DEC8] the same deletion by others, and it is accepted along on demand", () => {
    const make = () => {
      const scene = new Scene("One two three.", IND, FRA);
      scene.pen(0).remove("s:0", 3, 7);
      scene.pen(1).remove("s:0", 5, 13);
      scene.settle();
      return scene;
    };
    const scene = make();
    expect(told(scene, { proponent: "IND" })).toEqual(["also-deleted FRA wo"]);
    decide(scene, { proponent: "IND", state: "accepted" });
    expect(states(scene)).toEqual(["IND delete accepted", "FRA delete pending"]);
    const settled = make();
    decide(settled, { proponent: "IND", state: "accepted", others: "settle" });
    // Only where they meet: FRA deletes more, which nobody has decided.
    expect(settled.words(AGREED)).toBe("One three.¶");
    expect(states(settled)).toEqual(["IND delete accepted", "FRA delete partly"]);
  });

  test("[OVL1] [DEC8] alternatives that contradict one another, not those that go together", () => {
    const make = () => {
      const scene = new Scene("One two.", IND, FRA, KEN);
      scene.pen(0).say({ kind: "format", set: { bold: true }, ranges: base(0, 3) });
      scene.pen(1).say({ kind: "format", set: { bold: false }, ranges: base(0, 7) });
      scene.pen(2).say({ kind: "format", set: { italic: true }, ranges: base(0, 3) });
      scene.settle();
      return scene;
    };
    const scene = make();
    expect(told(scene, { proponent: "IND" })).toEqual(["alternative FRA One"]);
    decide(scene, { proponent: "IND", state: "accepted", others: "settle" });
    expect(states(scene)).toEqual(["IND format accepted", "FRA format partly", "KEN format pending"]);
  });

  test("[OVL1] an insertion that is accepted together with a deletion over it will not show", () => {
    const scene = busy();
    expect(told(scene, { clause: "1:21" })).toEqual(["under-accepted-deletion FRA XX"]);
    expect(decide(scene, { clause: "1:21", state: "accepted" })).toMatchObject({ ok: true, hidden: true });
  });

  /** IND inserts a clause between two, FRA types in it. */
  function left(): Scene {
    const scene = new Scene("One.", IND, FRA);
    scene.pen(0).insert("s:0", 5, ["new", mark]);
    scene.settle();
    scene.pen(1).insert("s:0", 8, [" words"]);
    scene.settle();
    return scene;
  }

  test("[DEC9] a rejected clause stays for the words of others, until they are decided", () => {
    const scene = left();
    const [ind] = of(scene, "IND");
    expect(scene.words(PROPOSED)).toBe("One.¶new words¶");
    expect(told(scene, { change: ind!.id }, "rejected")).toEqual(["words-left-over FRA  words"]);
    expect(decide(scene, { change: ind!.id, state: "rejected" })).toMatchObject({ ok: true, kept: 1 });
    expect(scene.words(PROPOSED)).toBe("One.¶ words¶");
    expect(of(scene, "IND")[0]!.state).toBe("partly");
    expect(decide(scene, { change: ind!.id, state: "rejected" })).toMatchObject({ ok: false, code: "holds-words" });
    decide(scene, { proponent: "FRA", state: "rejected" });
    expect(decide(scene, { change: ind!.id, state: "rejected" })).toMatchObject({ ok: true });
    expect(scene.words(PROPOSED)).toBe("One.¶");
  });

  test("[DEC9] the words may be rejected along, and words that come after the look keep the clause", () => {
    const scene = left();
    const seen = scene.relay.resolution.head;
    decide(scene, { change: of(scene, "IND")[0]!.id, state: "rejected", others: "settle" });
    expect(scene.words(PROPOSED)).toBe("One.¶");
    decide(scene, { change: of(scene, "IND")[0]!.id, state: "pending" });
    expect(states(scene)).toEqual(["IND insert-clause pending", "FRA insert pending"]);
    scene.pen(1).insert("s:0", 8, ["late"]);
    scene.settle();
    decide(scene, { change: of(scene, "IND")[0]!.id, state: "rejected", others: "settle", seen });
    expect(scene.words(PROPOSED)).toBe("One.¶late¶");
  });

  test("[DEC9] a clause that was split is joined again, whoever typed in it", () => {
    const scene = new Scene("One two.", IND, FRA);
    scene.pen(0).insert("s:0", 3, [mark]);
    scene.settle();
    scene.pen(1).insert("s:0", 3, ["XX"]);
    scene.settle();
    const [ind] = of(scene, "IND");
    expect(told(scene, { change: ind!.id }, "rejected")).toEqual([]);
    decide(scene, { change: ind!.id, state: "rejected" });
    expect(scene.words(PROPOSED)).toBe("OneXX two.¶");
  });

  test("[OVL1] [DEC8] words in a clause that is only proposed: the clause is accepted along on demand", () => {
    const scene = left();
    expect(told(scene, { proponent: "FRA" })).toEqual(["in-proposed-clause IND new¶"]);
    decide(scene, { proponent: "FRA", state: "accepted", others: "settle" });
    expect(scene.words(AGREED)).toBe("One.¶ words¶");
    expect(of(scene, "IND")[0]!.state).toBe("partly");
    decide(scene, { proponent: "FRA", state: "pending" });
    expect(states(scene)).toEqual(["IND insert-clause pending", "FRA insert pending"]);
  });
});

test("[DEC6] [DEC7] five thousand changes of a proponent are one command and one group, and told of and reopened in time", () => {
  const word = "a word ";
  const scene = new Scene(word.repeat(5_000), IND, FRA);
  const { doc } = scene.peers[0]!;
  doc.transact(() => {
    for (let i = 0; i < 5_000; i++) {
      doc.getArray(ACTS).push(encodeAct({ kind: "gesture" }));
      doc.getText("s:0").insert(i * (word.length + 1) + word.length - 1, "x");
    }
  }, LOCAL);
  scene.settle();
  scene.pen(1).remove("s:0", 0, 5_000 * (word.length + 1));
  scene.settle();
  const took = (what: () => void): number => {
    const start = performance.now();
    what();
    return performance.now() - start;
  };
  const { head } = scene.relay.resolution;
  const ask = took(() => expect(overlapsOf(all(scene), { proponent: "IND" }, "accepted")).toHaveLength(5_000));
  const accept = took(() => {
    expect(scene.relay.command({ type: "decide", proponent: "IND", state: "accepted" }, CHAIR)).toMatchObject({
      ok: true,
    });
  });
  expect(scene.relay.resolution.head).toBe(head + 5_000);
  const groups = new Set(scene.relay.resolution.ledger().decisions.map((d) => d.decision.group));
  expect([...groups]).toEqual([head + 1]);
  const again = took(() => {
    scene.relay.command({ type: "decide", decision: head + 2, state: "pending" }, CHAIR);
  });
  scene.relay.command({ type: "decide", proponent: "IND", state: "accepted" }, CHAIR);
  const named = took(() => {
    scene.relay.command({ type: "decide", proponent: "IND", state: "pending" }, CHAIR);
  });
  expect(scene.changes.filter((c) => c.state === "pending")).toHaveLength(5_001);
  // Far from quadratic, on whatever machine: the least of them would take minutes.
  for (const ms of [ask, accept, again, named]) expect(ms).toBeLessThan(10_000);
}, 120_000);
