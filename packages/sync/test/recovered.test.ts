// What was recovered from a text that had lost its marks: changes that say so, and words that differ without a trace, which
// are nobody's change.
import { project, type Recovered, type View } from "@concord/redline";
import {
  type Act,
  changesOf,
  decodeAct,
  deviationsOf,
  encodeAct,
  MAX_EVIDENCE_WORDS,
  MAX_RECEIVED,
  Peer,
  proposeDeviation,
} from "@concord/sync";
import { type Link, paragraphs, Random, SimulatedRelay } from "@concord/testing";
import { describe, expect, test } from "vitest";
import { CHAIR, delegate, Scene } from "./scene.ts";

const IND = delegate("IND");
const FRA = delegate("FRA");
const VIEWS: readonly View[] = [
  { kind: "base" },
  { kind: "agreed" },
  { kind: "proposed" },
  { kind: "as", proponents: ["IND"] },
];
const RECOVERED: Recovered = {
  certainty: "shown",
  evidence: [{ code: "number", text: "21" }, { code: "glue", text: "a: 2014Buenos" }, { code: "grammar" }],
};

/** Ids of the base units of "s:0". */
const base = (from: number, length: number) => [[1, from + 1, length] as const];
const lacks = (scene: Scene, received = "") =>
  scene.pen(0).say({ kind: "deviation", received, place: "over", ranges: base(4, 4) });
const onRecord = (scene: Scene) => deviationsOf(scene.relay.resolution.replica);

test("[ACT4] what was recovered and what differs are read as they were written, and nothing else is read", () => {
  const acts: Act[] = [
    { kind: "gesture", recovered: RECOVERED },
    { kind: "gesture", recovered: { certainty: "choose", evidence: [] } },
    { kind: "deviation", received: "", place: "over", ranges: [[1, 2, 300]] },
    { kind: "deviation", received: "the", place: "before", ranges: [[1, 2, 1]] },
  ];
  for (const act of acts) expect(encodeAct(act).map(decodeAct)).toEqual([act]);
  const wrong = [
    ["g", "sure"],
    ["g", "shown", ""],
    ["g", "shown", "number:"],
    ["g", "shown", `number:${"1".repeat(MAX_EVIDENCE_WORDS + 1)}`],
    ["g", "shown", ...Array.from({ length: 13 }, () => "glue")],
    ["v", "x".repeat(MAX_RECEIVED + 1), "over", 1, 2, 3],
    ["v", "a\u0000", "over", 1, 2, 3],
    ["v", "", "before", 1, 2, 1],
    ["v", "the", "before", 1, 2, 3],
    ["v", "the", "before", 1, 2, 1, 1, 9, 1],
    ["v", "the", "over"],
  ];
  for (const act of wrong) expect(decodeAct(act), JSON.stringify(act).slice(0, 60)).toBeUndefined();
});

test("[ACT4] a recovered change has its evidence, the first of a client too, and the next one has none", () => {
  const scene = new Scene("One two three.", IND, FRA);
  const pen = scene.pen(0);
  pen.gesture(RECOVERED);
  pen.remove("s:0", 4, 7);
  pen.insert("s:0", 7, ["2"]);
  pen.gesture();
  pen.insert("s:0", 0, ["A "]);
  scene.settle();
  const how = scene.changes.map(({ parts, recovered }) => [parts.map((p) => p.text).join("|"), recovered]);
  expect(how).toEqual([
    ["A ", undefined],
    ["two|2", RECOVERED],
  ]);
  const runs = scene.relay.resolution.redline().clauses[0]!.runs;
  expect(runs.map(({ tracking: { inserted, deleted } }) => (inserted ?? deleted?.[0])?.recovered)).toEqual([
    undefined,
    undefined,
    RECOVERED,
    RECOVERED,
    undefined,
  ]);
  expect(changesOf(scene.peers[1]!.replica)).toEqual(scene.changes);
});

describe("what differs without a trace", () => {
  test("[DEV1] is in no view and no change, and is told with the words of both", () => {
    const scene = new Scene(paragraphs("One two three.", "Four."), IND, FRA);
    const before = VIEWS.map((view) => project(scene.relay.resolution.redline(), view));
    lacks(scene, "2");
    scene.pen(0).say({ kind: "deviation", received: "the ", place: "before", ranges: base(15, 1) });
    scene.settle();
    expect(VIEWS.map((view) => project(scene.relay.resolution.redline(), view))).toEqual(before);
    expect(scene.changes).toEqual([]);
    const told = onRecord(scene).map(({ base, received, place, state, clause, proponent }) =>
      [proponent, base, place, received, state, clause].join("|"),
    );
    expect(told).toEqual(["IND|two |over|2|open|1:15", "IND||before|the |open|1:21"]);
    const { clauses, deviations } = scene.relay.resolution.redline();
    expect(deviations?.map(({ received }) => received)).toEqual(["2", "the "]);
    const named = clauses.flatMap(({ runs }) => runs).filter((run) => run.tracking.deviates);
    expect(named.map((run) => ("text" in run ? run.text : ""))).toEqual(["two ", "F"]);
    expect(deviationsOf(scene.peers[1]!.replica)).toEqual(onRecord(scene));
  });

  test("[DEV2] is closed by the chair and opened again, and taken back by its proponent", () => {
    const scene = new Scene("One two three.", IND, FRA);
    lacks(scene);
    scene.settle();
    const { id } = onRecord(scene)[0]!;
    const close = (back: boolean, actor = CHAIR) =>
      scene.relay.command({ type: "close", deviation: id, ...(back ? { back } : {}) }, actor);
    expect(close(false, FRA)).toMatchObject({ ok: false, code: "forbidden" });
    expect(close(true)).toMatchObject({ ok: false, code: "nothing-to-decide" });
    expect(close(false)).toMatchObject({ ok: true });
    scene.settle();
    expect(onRecord(scene)[0]).toMatchObject({ state: "closed", ruling: { state: "rejected" } });
    expect(scene.relay.resolution.redline().deviations).toBeUndefined();
    expect(close(true)).toMatchObject({ ok: true });
    expect(onRecord(scene)[0]).toMatchObject({ state: "open" });
    scene.pen(0).retract([[10, 0, 1]], false);
    scene.settle();
    expect(onRecord(scene)[0]).toMatchObject({ state: "withdrawn" });
    expect(scene.relay.resolution.redline().clauses[0]!.runs).toHaveLength(1);
    expect(scene.relay.command({ type: "close", deviation: "1:3" }, CHAIR)).toMatchObject({ code: "unknown-change" });
  });

  test.each([
    ["lacks", "over", "", "One three.¶"],
    ["has otherwise", "over", "2 ", "One 2 three.¶"],
    ["has more", "before", "and a half\n ", "One and a half two three.¶"],
  ] as const)("[DEV3] what it %s becomes an ordinary change", (_what, place, received, expected) => {
    const scene = new Scene("One two three.", IND, FRA);
    const ranges = place === "over" ? base(4, 4) : base(4, 1);
    scene.pen(0).say({ kind: "deviation", received, place, ranges });
    scene.settle();
    proposeDeviation(scene.peers[0]!.replica, scene.pen(0), onRecord(scene)[0]!);
    scene.settle();
    expect(scene.words({ kind: "as", proponents: ["IND"] })).toBe(expected);
    expect(scene.words({ kind: "base" })).toBe("One two three.¶");
    expect(onRecord(scene).map(({ state }) => state)).toEqual(["withdrawn"]);
    expect(scene.changes).toHaveLength(1);
    expect(scene.changes[0]).not.toHaveProperty("recovered");
  });

  test("[JDG15] is about base text, and of a proponent", () => {
    const scene = new Scene("One two three.", IND, FRA);
    scene.pen(1).insert("s:0", 0, ["Well, "]);
    scene.settle();
    scene.pen(0).say({ kind: "deviation", received: "", place: "over", ranges: [[11, 0, 3]] });
    expect(() => scene.settle()).toThrow("only from the base");
    expect(onRecord(scene)).toEqual([]);
    // The chair has no proponent, and so nobody's text that could differ.
    const chair = new Scene("One two three.", CHAIR);
    chair.peers[0]!.voice!.say({ kind: "deviation", received: "", place: "over", ranges: base(4, 4) });
    expect(() => chair.settle()).toThrow("only a proponent");
  });
});

test("[JDG14] what is brought in for a proponent is its own, entered by who brings it in", () => {
  const relay = new SimulatedRelay({ base: paragraphs("One two three.") });
  const random = new Random(7);
  let link: Link | undefined;
  const peer = new Peer({
    client: 10,
    send: (update) => link?.send(update),
    announce: (lease) => link?.announce(lease),
  });
  link = relay.connect(peer, CHAIR);
  relay.settle(random);
  const pen = peer.penFor("KEN")!;
  pen.gesture(RECOVERED);
  pen.remove("s:0", 0, 4);
  relay.settle(random);
  expect(relay.refusals).toEqual([]);
  expect(relay.resolution.changes()).toMatchObject([
    { proponent: "KEN", enteredBy: "Chair", role: "chair", recovered: RECOVERED },
  ]);
  expect(peer.pen).toBeUndefined();
});
