// Adoption: what is adopted is the agreed text, nothing follows it, and the next edition begins with it.
import { baseHash, baseOfPlain, labelsIn, project } from "@concord/redline";
import {
  agreedText,
  baseOf,
  baseUpdate,
  Ledger,
  type LogEntry,
  Peer,
  type RefusedEdit,
  Resolution,
  redlineOf,
} from "@concord/sync";
import { type Link, Random } from "@concord/testing";
import { describe, expect, test } from "vitest";
import { CHAIR, delegate, Scene } from "./scene.ts";

const IND = delegate("IND");
const KEN = delegate("KEN");
const EDITION = { city: "Port Amber", year: 2030 };

const adopt = (scene: Scene, seen = scene.relay.resolution.head, actor = CHAIR) =>
  scene.relay.command({ type: "adopt", edition: EDITION, seen }, actor);

/** IND's words are agreed, KEN's are pending. */
function halfDecided(): Scene {
  const scene = new Scene("One two. Three four.", IND, KEN);
  scene.pen(0).insert("s:0", 3, [" and a half"]);
  scene.pen(1).remove("s:0", 9, 14);
  scene.settle();
  scene.decide(scene.changes[0]!.id, "accepted");
  return scene;
}

describe("adoption", () => {
  test("[ADO1] the entry names the hash of the agreed text; what is pending is not in it, and stays on record", () => {
    const scene = halfDecided();
    const before = redlineOf(scene.relay.resolution.replica);
    expect(adopt(scene)).toMatchObject({ ok: true });
    scene.settle();
    const { adopted } = scene.relay.resolution.replica.ledger;
    expect(adopted).toMatchObject({ edition: EDITION, by: "Chair", seq: scene.relay.resolution.head });
    expect(adopted!.hash).toBe(baseHash(baseOfPlain(project(before, { kind: "agreed" }))));
    expect(scene.words({ kind: "agreed" })).toContain("One and a half two.");
    expect(redlineOf(scene.relay.resolution.replica)).toEqual(before);
    expect(scene.changes.map(({ state }) => state)).toEqual(["accepted", "pending"]);
    // Everybody reads the same, also who comes later and gets the ledger whole.
    for (const { replica } of scene.peers) expect(replica.ledger.adopted).toEqual(adopted);
    expect(Ledger.restore(scene.relay.resolution.ledger()).adopted).toEqual(adopted);
  });

  test("[ADO1] delegates do not adopt; nor is what nobody has seen adopted, or what is in brackets", () => {
    const scene = halfDecided();
    const seen = scene.relay.resolution.head - 1;
    expect(adopt(scene, undefined, IND)).toMatchObject({ ok: false, code: "forbidden" });
    expect(adopt(scene, seen)).toMatchObject({ ok: false, code: "moved-on" });
    // Words that come in the meantime are pending, and change nothing of what was seen.
    const head = scene.relay.resolution.head;
    scene.pen(1).insert("s:0", 0, ["Zero "]);
    scene.pen(1).say({ kind: "bracket", ranges: [[1, 1, 3]] });
    scene.settle();
    expect(adopt(scene, head)).toMatchObject({ ok: false, code: "still-held" });
    const [bracket] = [...scene.relay.resolution.replica.statements.all.values()].filter(
      (s) => s.act.kind === "bracket",
    );
    expect(scene.relay.command({ type: "lift", bracket: bracket!.id }, CHAIR)).toMatchObject({ ok: true });
    scene.settle();
    expect(adopt(scene)).toMatchObject({ ok: true });
  });

  test("[ADO2] nothing follows it: no command, no update that brings anything, and no second adoption", () => {
    const scene = halfDecided();
    const [ind, ken] = [scene.pen(0), scene.pen(1)];
    adopt(scene);
    // Both still type: the entry has not come to them.
    ind.insert("s:0", 0, ["Too "]);
    ken.say({ kind: "comment", about: { change: scene.changes[0]!.id }, text: "Late" });
    scene.relay.settle(new Random(3));
    expect(scene.relay.refusals.map(({ refusal }) => refusal.code)).toEqual(["adopted", "adopted"]);
    for (const peer of scene.peers)
      expect([peer.pen, peer.voice, peer.penFor("IND")]).toEqual([undefined, undefined, undefined]);
    const { head } = scene.relay.resolution;
    const change = scene.changes[1]!.id;
    const commands = [
      { type: "decide", change, state: "accepted" },
      { type: "decide", decision: head - 1, state: "pending" },
      { type: "policy", policy: "frozen" },
      { type: "adopt", edition: EDITION, seen: head },
    ] as const;
    for (const command of commands)
      expect(scene.relay.command(command, CHAIR)).toMatchObject({ ok: false, code: "adopted" });
    expect(scene.relay.resolution.head).toBe(head);
    expect(scene.words({ kind: "proposed" })).not.toContain("Too");
    // What was typed is not lost: it stays with who typed it.
    const lost: RefusedEdit = scene.peers[0]!.refused(scene.relay.refusals[0]!.refusal);
    expect(lost.text).toBe("Too");
  });

  test("[ADO2] what the relay has already may be sent again, as after a connection that was cut", () => {
    const scene = halfDecided();
    adopt(scene);
    scene.settle();
    let link: Link | undefined;
    const again = new Peer({ client: 77, send: (update) => link?.send(update) });
    link = scene.relay.connect(again, IND);
    scene.settle();
    expect(again.replica.ledger.adopted).toBeDefined();
    expect(again.unsaved).toBe(0);
  });

  test("[ADO3] the edition is numbered through, and is the base of the next", () => {
    const item = (text: string) => ({ kind: "item", level: 1, numbering: "number", content: [{ text }] }) as const;
    const scene = new Scene({ lang: "en", notes: [], clauses: [item("one"), item("two")] }, IND);
    scene.relay.command({ type: "policy", policy: "suffix" }, CHAIR);
    scene.settle();
    scene.pen(0).insert("s:0", 3, [{ mark: { kind: "item", level: 1, numbering: "number" } }, "new"]);
    scene.settle();
    scene.relay.command({ type: "decide", proponent: "IND", state: "accepted" }, CHAIR);
    scene.settle();
    const labels = () => {
      const redline = scene.relay.resolution.redline();
      const text = project(redline, { kind: "agreed" });
      return text.clauses.map(({ id }) => labelsIn(redline, { kind: "agreed" }, text).get(id));
    };
    expect(labels()).toEqual(["1", "1bis", "2"]);
    adopt(scene);
    scene.settle();
    expect(labels()).toEqual(["1", "2", "3"]);
    const base = agreedText(scene.relay.resolution.redline());
    const first: LogEntry = {
      seq: 1,
      at: "2030-01-01T00:00:00Z",
      actor: CHAIR,
      kind: "base",
      payload: baseUpdate(base),
    };
    const next = Resolution.replay([first]);
    expect(next.baseHash).toBe(scene.relay.resolution.replica.ledger.adopted!.hash);
    expect(baseOf(next.replica)).toEqual(base);
  });
});
