// What acts say beside whether words are in the text: emphasis, shape, place, brackets, reasons and threads; who may say it,
// and how it is decided.
import { type Format, MAX_WORDS, project, type View, wordsOf } from "@concord/redline";
import { type Act, baseOf, bracketsOf, decodeAct, discussionOf, encodeAct, overlapsOf, partsOf } from "@concord/sync";
import { describe, expect, test } from "vitest";
import { CHAIR, delegate, Scene } from "./scene.ts";

const IND = delegate("IND");
const FRA = delegate("FRA");
const PROPOSED: View = { kind: "proposed" };
const AGREED: View = { kind: "agreed" };
const BASE: View = { kind: "base" };

/** Words with what they are set in, in a view: "One *two*". */
function set(scene: Scene, view: View): string {
  const sign = (format: Format | undefined) => `${format?.bold ? "*" : ""}${format?.italic ? "/" : ""}`;
  return project(scene.relay.resolution.redline(), view)
    .clauses.map((c) => c.runs.map((r) => ("text" in r ? `${sign(r.format)}${r.text}${sign(r.format)}` : "")).join(""))
    .join("¶");
}

/** Ids of the base units of "s:0". */
const base = (from: number, length: number) => [[1, from + 1, length] as const];
const all = (scene: Scene) =>
  scene.relay.resolution.replica.names.flatMap((n) => partsOf(n, scene.relay.resolution.replica.pieces(n)));

test("[ACT2] [ACT3] acts are read as they were written, and nothing else is read", () => {
  const acts: Act[] = [
    { kind: "format", set: { bold: true, italic: false }, ranges: [[1, 2, 3]] },
    { kind: "shape", set: { kind: "item", level: 2, numbering: "letter" }, ranges: [[1, 2, 1]] },
    { kind: "move", after: "1:9", ranges: [[1, 2, 1]] },
    { kind: "move", after: null, ranges: [[1, 2, 1]] },
    { kind: "bracket", ranges: [[1, 2, 3]] },
    { kind: "retract", ranges: [[7, 2, 3]] },
    { kind: "reinstate", ranges: [[7, 2, 3]] },
    { kind: "reasons", about: { change: "7:1" }, text: "Because.\nSo." },
    { kind: "reasons", about: { clause: "1:4" }, text: "" },
    { kind: "comment", about: { change: "7:1" }, text: "Why?" },
    { kind: "comment", about: { ranges: [[1, 2, 3]] }, text: "Why?" },
    { kind: "answer", thread: "7:3", text: "So." },
    { kind: "resolve", thread: "7:3", resolved: true },
  ];
  for (const act of acts) expect(encodeAct(act).map(decodeAct)).toEqual([act]);
  const wrong = [
    ["f", "+huge", 1, 2, 3],
    ["f", "", 1, 2, 3],
    ["s", "kfootnote", 1, 2, 3],
    ["s", "l7", 1, 2, 3],
    ["m", "1:09", 1, 2, 3],
    ["k"],
    ["n", "x", "z7:1"],
    ["q", "x", "m7:1"],
    ["a", "7", "x"],
    ["e", "7:3", 2],
  ];
  for (const act of wrong) expect(decodeAct(act), JSON.stringify(act)).toBeUndefined();
});

test("[TXT3] words of comments are text and line ends, not too many", () => {
  expect(decodeAct(["q", "a\nb\tc", "c1:1"])).toBeDefined();
  for (const text of ["", " ", "a\u0000", "\ud800", "x".repeat(MAX_WORDS + 1)]) {
    expect(decodeAct(["q", text, "c1:1"]), text.slice(0, 9)).toBeUndefined();
  }
});

describe("emphasis and shape", () => {
  test("a proposal of emphasis is a change, accepted for good and reopened", () => {
    const scene = new Scene("One two.", IND, FRA);
    scene.pen(0).gesture();
    scene.pen(0).say({ kind: "format", set: { bold: true }, ranges: base(4, 3) });
    scene.settle();
    const [change] = scene.changes;
    expect(change).toMatchObject({ kind: "format", proponent: "IND", state: "pending" });
    expect([set(scene, BASE), set(scene, AGREED), set(scene, PROPOSED)]).toEqual([
      "One two.",
      "One two.",
      "One *two*.",
    ]);
    scene.decide(change!.id, "accepted");
    expect(set(scene, AGREED)).toBe("One *two*.");
    scene.decide(change!.id, "pending");
    expect(set(scene, AGREED)).toBe("One two.");
    expect(scene.changes[0]!.state).toBe("pending");
  });

  test("[FOLD5] an act and the one that takes it back may follow one another: what they are about is told", () => {
    const scene = new Scene("One two.", IND, FRA);
    const { ranges } = scene.pen(0).say({ kind: "format", set: { bold: true }, ranges: base(4, 3) });
    scene.pen(0).retract(ranges, false);
    expect(set(scene, PROPOSED)).toBe("One two.");
    scene.settle();
    expect(set(scene, PROPOSED)).toBe("One two.");
    scene.pen(0).retract(ranges, true);
    scene.settle();
    expect(set(scene, PROPOSED)).toBe("One *two*.");
  });

  test("[FOLD6] what one's own new words are set in is decided with them, and later emphasis apart", () => {
    const scene = new Scene("One.", IND);
    scene.pen(0).insert("s:0", 3, [" two"]);
    scene.pen(0).say({ kind: "format", set: { italic: true }, ranges: [[10, 1, 3]] });
    scene.settle();
    expect(scene.changes).toHaveLength(1);
    scene.decide(scene.changes[0]!.id, "accepted");
    expect(set(scene, AGREED)).toBe("One /two/.");
    expect(scene.changes).toHaveLength(1);
    scene.pen(0).gesture();
    scene.pen(0).say({ kind: "format", set: { bold: true }, ranges: [[10, 1, 3]] });
    scene.settle();
    expect(scene.changes.map((c) => [c.kind, c.state])).toEqual([
      ["insert", "accepted"],
      ["format", "pending"],
    ]);
    expect([set(scene, AGREED), set(scene, PROPOSED)]).toEqual(["One /two/.", "One */two*/."]);
    scene.decide(scene.changes[0]!.id, "pending");
    expect(set(scene, AGREED)).toBe("One.");
  });

  test("[FOLD5] what is kept of one unit is bounded, and what was decided is kept", () => {
    const scene = new Scene("One.", IND);
    for (let i = 0; i < 100; i++) {
      scene.pen(0).gesture();
      scene.pen(0).say({ kind: "format", set: { bold: i % 2 === 0 }, ranges: base(0, 3) });
      if (i === 0) {
        scene.settle();
        scene.decide(scene.changes[0]!.id, "accepted");
      }
    }
    scene.settle();
    const said = scene.relay.resolution.replica.pieces("s:0")[0]!.said!;
    expect(said.length).toBeLessThan(40);
    expect(said[0]).toMatchObject({ fate: "accepted" });
  });
});

describe("brackets", () => {
  const held = (scene: Scene) =>
    scene.relay.resolution
      .redline()
      .clauses.flatMap((c) => c.runs)
      .flatMap((r) => ("text" in r && r.tracking.held ? [`${r.text} ${r.tracking.held.map((h) => h.proponent)}`] : []));

  test("[BRK1] a bracket reaches from its first unit to its last", () => {
    const scene = new Scene("One two three.", IND, FRA);
    scene.pen(0).say({ kind: "bracket", ranges: base(4, 3) });
    scene.settle();
    scene.pen(1).insert("s:0", 5, ["XX"]);
    scene.settle();
    expect(held(scene)).toEqual(["t IND", "XX IND", "wo IND"]);
    expect(scene.words(PROPOSED)).toBe("One tXXwo three.¶");
  });

  test("[BRK1] [LAW1] who withdraws own words at the edge of another's bracket does not shorten it", () => {
    const scene = new Scene("One two.", IND, FRA);
    scene.pen(0).insert("s:0", 3, [" X"]);
    scene.settle();
    scene.pen(1).say({ kind: "bracket", ranges: [...base(0, 3), [10, 0, 2]] });
    scene.settle();
    scene.pen(1).insert("s:0", 3, ["Y"]);
    scene.settle();
    const before = held(scene).filter((one) => one.startsWith("Y"));
    expect(before).toEqual(["Y FRA"]);
    scene.pen(0).act("withdraw", [[10, 0, 2]]);
    scene.settle();
    expect(held(scene).filter((one) => one.startsWith("Y"))).toEqual(before);
  });

  test("[DSC3] what others answered stays when the question is taken back", () => {
    const scene = new Scene("One two.", IND, FRA);
    scene.pen(0).say({ kind: "comment", about: { ranges: base(0, 3) }, text: "Why?" });
    scene.settle();
    scene.pen(1).say({ kind: "answer", thread: "10:0", text: "Because." });
    scene.settle();
    scene.pen(0).retract([[10, 0, 1]], false);
    scene.settle();
    const { replica } = scene.relay.resolution;
    expect(discussionOf(replica).threads.map(({ comments }) => comments.map(({ text }) => text))).toEqual([
      ["Because."],
    ]);
    expect(replica.pieces("s:0").flatMap(({ commented = [] }) => commented)).toEqual(["10:0"]);
    scene.pen(1).retract([[11, 0, 1]], false);
    scene.settle();
    expect(discussionOf(replica).threads).toEqual([]);
    expect(replica.pieces("s:0").flatMap(({ commented = [] }) => commented)).toEqual([]);
    // An answer that was on its way meanwhile.
    scene.pen(1).say({ kind: "answer", thread: "10:0", text: "All the same." });
    scene.settle();
    expect(replica.pieces("s:0").flatMap(({ commented = [] }) => commented)).toEqual(["10:0"]);
  });

  test("[BRK2] a holder lifts its own, the chair anybody's, and it can be put back", () => {
    const scene = new Scene("One two.", IND, FRA, CHAIR);
    scene.pen(0).say({ kind: "bracket", ranges: base(0, 3) });
    scene.pen(1).say({ kind: "bracket", ranges: base(4, 3) });
    scene.peers[2]!.voice!.say({ kind: "bracket", ranges: base(4, 3) });
    scene.settle();
    expect(held(scene)).toEqual(["One IND", "two FRA,"]);
    scene.pen(0).retract([[10, 0, 1]], false);
    scene.settle();
    expect(held(scene)).toEqual(["two FRA,"]);
    const lift = { type: "lift", bracket: "11:0" } as const;
    expect(scene.relay.command(lift, FRA)).toMatchObject({ ok: false, code: "forbidden" });
    expect(scene.relay.command(lift, CHAIR)).toMatchObject({ ok: true });
    scene.settle();
    expect(held(scene)).toEqual(["two "]);
    expect(scene.relay.command(lift, CHAIR)).toMatchObject({ ok: false, code: "nothing-to-decide" });
    scene.relay.command({ ...lift, back: true }, CHAIR);
    expect(held(scene)).toEqual(["two FRA,"]);
  });
});

test("[BRK3] brackets as a list: one a stretch with its holders, what was lifted and retracted by itself", () => {
  const scene = new Scene("One two three.", IND, FRA, CHAIR);
  scene.pen(0).say({ kind: "bracket", ranges: base(4, 3) });
  scene.pen(0).say({ kind: "bracket", ranges: base(0, 13) });
  scene.settle();
  scene.pen(1).say({ kind: "bracket", ranges: base(4, 3) });
  scene.peers[2]!.voice!.say({ kind: "bracket", ranges: base(8, 5) });
  scene.settle();
  const list = () => {
    const told = bracketsOf(scene.relay.resolution.replica);
    for (const { replica } of scene.peers) expect(bracketsOf(replica)).toEqual(told);
    return told.map((b) => `${b.text} ${b.state} ${b.holders.map((h) => h.proponent || h.role)} ${b.clause}`);
  };
  expect(list()).toEqual(["One two three held IND 1:15", "two held IND,FRA 1:15", "three held chair 1:15"]);
  // Typed into by anybody it is the same stretch.
  scene.pen(1).insert("s:0", 5, ["XX"]);
  scene.settle();
  expect(list()[1]).toBe("tXXwo held IND,FRA 1:15");
  scene.relay.command({ type: "lift", bracket: "11:0" }, CHAIR);
  scene.pen(0).retract([[10, 1, 1]], false);
  scene.settle();
  expect(list()).toEqual([
    "One tXXwo three retracted IND 1:15",
    "tXXwo held IND 1:15",
    "tXXwo lifted FRA 1:15",
    "three held chair 1:15",
  ]);
});

describe("reasons and threads", () => {
  test("[DSC1] [DSC2] the latest reasons hold, empty ones take them away; threads are resolved and reopened", () => {
    const scene = new Scene("One two.", IND, FRA, CHAIR);
    scene.pen(0).insert("s:0", 3, ["x"]);
    const about = { change: "10:0" };
    scene.pen(0).say({ kind: "reasons", about, text: "First." });
    scene.pen(0).say({ kind: "reasons", about, text: "Second." });
    scene.pen(0).say({ kind: "reasons", about: { clause: "1:9" }, text: "All of it." });
    scene.settle();
    const talk = () => discussionOf(scene.relay.resolution.replica);
    expect(talk().reasons.map((r) => r.text)).toEqual(["Second.", "All of it."]);
    scene.pen(0).say({ kind: "reasons", about, text: "" });
    scene.pen(1).say({ kind: "comment", about: { ranges: base(4, 3) }, text: "Why?" });
    scene.settle();
    scene.peers[2]!.voice!.say({ kind: "answer", thread: "11:0", text: "Ask IND." });
    scene.peers[2]!.voice!.say({ kind: "resolve", thread: "11:0", resolved: true });
    scene.settle();
    expect(talk().reasons.map((r) => r.text)).toEqual(["All of it."]);
    expect(talk().threads).toMatchObject([
      {
        id: "11:0",
        resolved: true,
        comments: [
          { proponent: "FRA", text: "Why?" },
          { proponent: "", role: "chair", enteredBy: "Chair", text: "Ask IND." },
        ],
      },
    ]);
    expect(scene.relay.resolution.redline().clauses[0]!.runs.filter((r) => r.tracking.commented)).toMatchObject([
      { text: "two", tracking: { commented: ["11:0"] } },
    ]);
    scene.pen(1).say({ kind: "resolve", thread: "11:0", resolved: false });
    scene.settle();
    expect(talk().threads[0]!.resolved).toBe(false);
  });
});

describe("who may say what", () => {
  const refused = (say: (scene: Scene) => void): string => {
    const scene = new Scene("One two.", IND, FRA, CHAIR);
    scene.pen(0).insert("s:0", 3, ["x"]);
    scene.pen(0).say({ kind: "bracket", ranges: base(0, 3) });
    scene.settle();
    try {
      say(scene);
      scene.settle();
      return "let in";
    } catch {
      return scene.relay.refusals[0]!.refusal.code;
    }
  };

  test("[JDG11] without a proponent one comments and brackets, and proposes nothing", () => {
    const chair = (act: Parameters<NonNullable<Scene["peers"][0]["voice"]>["say"]>[0]) =>
      refused((s) => s.peers[2]!.voice!.say(act));
    expect(chair({ kind: "comment", about: { change: "10:0" }, text: "Well." })).toBe("let in");
    expect(chair({ kind: "bracket", ranges: base(4, 3) })).toBe("let in");
    expect(chair({ kind: "format", set: { bold: true }, ranges: base(4, 3) })).toBe("not-a-proponent");
    expect(chair({ kind: "move", after: null, ranges: base(8, 1) })).toBe("not-a-proponent");
    expect(refused((s) => s.peers[2]!.voice!.insert("s:0", 0, ["x"]))).toBe("not-a-proponent");
    expect(refused((s) => s.peers[2]!.voice!.act("delete", base(0, 3)))).toBe("not-a-proponent");
  });

  test("[JDG12] reasons are given by who proposes the change", () => {
    const give = (i: number) =>
      refused((s) => s.pen(i).say({ kind: "reasons", about: { change: "10:0" }, text: "Because." }));
    expect(give(0)).toBe("let in");
    expect(give(1)).toBe("foreign-range");
  });

  test("[JDG13] only own acts are retracted", () => {
    expect(refused((s) => s.pen(0).retract([[10, 1, 1]], false))).toBe("let in");
    expect(refused((s) => s.pen(1).retract([[10, 1, 1]], false))).toBe("foreign-range");
    expect(refused((s) => s.peers[2]!.voice!.retract([[10, 1, 1]], false))).toBe("foreign-range");
    expect(refused((s) => s.pen(0).retract([[10, 0, 1]], false))).toBe("foreign-range");
  });
});

describe("what a decision is about", () => {
  test("[DEC6] one half, a clause, a proponent's all, a selection", () => {
    const make = () => {
      const scene = new Scene(baseOf(new Scene("One two.").relay.resolution.replica), IND, FRA);
      scene.pen(0).remove("s:0", 0, 3);
      scene.pen(0).insert("s:0", 3, ["Uno"]);
      scene.settle();
      scene.pen(1).insert("s:0", 10, [" tre"]);
      scene.settle();
      return scene;
    };
    const after = (target: object) => {
      const scene = make();
      const outcome = scene.relay.command({ type: "decide", state: "accepted", ...target }, CHAIR);
      expect(outcome).toMatchObject({ ok: true });
      scene.settle();
      return scene.words(AGREED);
    };
    const change = make().changes[0]!.id;
    expect(after({ change })).toBe("Uno two.¶");
    expect(after({ change, part: "insertion" })).toBe("OneUno two.¶");
    expect(after({ change, part: "deletion" })).toBe(" two.¶");
    expect(after({ proponent: "FRA" })).toBe("One two tre.¶");
    expect(after({ clause: "1:9" })).toBe("Uno two tre.¶");
    expect(after({ ranges: [[10, 1, 2]] })).toBe("OneUn two.¶");
    expect(after({ changes: [change, "11:0"] })).toBe("Uno two tre.¶");
  });

  test("[OVL1] what else lies there is told before", () => {
    const scene = new Scene("One two.", IND, FRA);
    scene.pen(0).insert("s:0", 7, ["XX"]);
    scene.settle();
    scene.pen(1).remove("s:0", 4, 9);
    scene.settle();
    const [first, second] = scene.changes;
    const [ind, fra] = first!.proponent === "IND" ? [first!, second!] : [second!, first!];
    expect(overlapsOf(all(scene), { change: fra.id }, "accepted")).toMatchObject([
      { code: "covers-insertion", proponent: "IND", text: "XX", change: ind.id },
    ]);
    expect(overlapsOf(all(scene), { change: ind.id }, "accepted")).toMatchObject([
      { code: "under-deletion", proponent: "FRA" },
    ]);
    scene.decide(fra.id, "accepted");
    expect(overlapsOf(all(scene), { change: ind.id }, "accepted")).toMatchObject([
      { code: "under-accepted-deletion", proponent: "FRA" },
    ]);
    expect(overlapsOf(all(scene), { change: ind.id }, "rejected")).toEqual([]);
  });

  test("[OVL1] the words that are met are told, also where they were typed from the last to the first", () => {
    const scene = new Scene("One two.", IND, FRA);
    scene.pen(0).insert("s:0", 7, ["last"]);
    scene.pen(0).insert("s:0", 7, ["first "]);
    scene.settle();
    scene.pen(1).remove("s:0", 13, 17);
    scene.settle();
    const fra = scene.changes.find(({ proponent }) => proponent === "FRA")!;
    expect(overlapsOf(all(scene), { change: fra.id }, "accepted")).toMatchObject([{ text: "last" }]);
  });
});

test("a moved clause keeps its words where they are edited, and stands elsewhere in the views", () => {
  const scene = new Scene(
    {
      lang: "en",
      notes: [],
      clauses: ["a", "b", "c"].map((text) => ({ kind: "paragraph", level: 1, numbering: "none", content: [{ text }] })),
    },
    IND,
    FRA,
  );
  scene.pen(0).gesture();
  scene.pen(0).say({ kind: "move", after: "1:6", ranges: base(1, 1) });
  scene.settle();
  scene.pen(1).insert("s:0", 1, ["A"]);
  scene.settle();
  const read = (view: View) =>
    project(scene.relay.resolution.redline(), view)
      .clauses.map((c) => wordsOf(c.runs))
      .join(" ");
  expect([read(BASE), read(PROPOSED), read({ kind: "markup" })]).toEqual(["a b c", "b c aA", "aA b c"]);
  const move = scene.changes.find((c) => c.kind === "move")!;
  scene.decide(move.id, "accepted");
  expect(read(AGREED)).toBe("b c a");
});
