// Emphasis, shape and place: which proposal holds in which view, and that moving loses nothing.
import {
  type Attribution,
  type Clause,
  formatIn,
  labels,
  type Move,
  project,
  type Reformat,
  shapeIn,
  type View,
  wordsOf,
} from "@concord/redline";
import { by, inserted, markup, Random, randomRedline, redline } from "@concord/testing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const BASE: View = { kind: "base" };
const AGREED: View = { kind: "agreed" };
const PROPOSED: View = { kind: "proposed" };
const as = (...proponents: string[]): View => ({ kind: "as", proponents });
const accepted = (code: string, decidedAt: number): Attribution => ({ ...by(code, "accepted"), decidedAt });

test("[ATT1] the last pending proposal of an attribute holds, else the one accepted last", () => {
  const bold = (who: Attribution, on: boolean): Reformat => ({ ...who, set: { bold: on } });
  const reformatted = [
    bold(accepted("IND", 9), true),
    bold(accepted("FRA", 5), false),
    { ...by("KEN"), set: { italic: true } },
    bold(by("FRA"), false),
  ];
  const run = { text: "x", format: { italic: true as const }, tracking: { reformatted } };
  expect(formatIn(run, BASE)).toEqual({ italic: true });
  expect(formatIn(run, AGREED)).toEqual({ bold: true, italic: true });
  expect(formatIn(run, as("KEN"))).toEqual({ bold: true, italic: true });
  expect(formatIn(run, as("FRA"))).toEqual({ italic: true });
  expect(formatIn(run, PROPOSED)).toEqual({ italic: true });
});

test("[ATT2] another shape takes the adopted label away", () => {
  const clause = {
    kind: "item" as const,
    level: 1,
    numbering: "number" as const,
    label: "1bis",
    reshaped: [{ ...by("IND"), set: { level: 2 } }],
  };
  expect(shapeIn(clause, BASE)).toEqual({ kind: "item", level: 1, numbering: "number", label: "1bis" });
  expect(shapeIn(clause, as("FRA"))).toEqual({ kind: "item", level: 1, numbering: "number", label: "1bis" });
  expect(shapeIn(clause, PROPOSED)).toEqual({ kind: "item", level: 2, numbering: "number" });
});

describe("moves", () => {
  const item = (text: string) => ({ kind: "item" as const, numbering: "letter" as const, runs: [text] });
  const move = (after: string | null, order: number, who: Attribution = by("IND")): Move => ({ ...who, after, order });
  const withMoves = (clauses: Clause[], moves: Record<string, Move[]>) =>
    clauses.map((c) => (moves[c.markId] ? { ...c, moved: moves[c.markId]! } : c));
  const order = (clauses: readonly Clause[], view: View) =>
    project(redline(clauses), view)
      .clauses.map((c) => wordsOf(c.runs))
      .join(" ");
  const abcd = markup(item("a"), item("b"), item("c"), item("d"));

  test("[MOV1] the accepted move holds, else the earliest; the words stay in the markup", () => {
    const two = withMoves(abcd, { "1:0": [move("1:1", 2, by("FRA")), move("1:3", 1)] });
    expect(order(two, PROPOSED)).toBe("b c d a");
    expect(order(two, as("FRA"))).toBe("b a c d");
    expect(order(two, BASE)).toBe("a b c d");
    expect(order(two, AGREED)).toBe("a b c d");
    const decided = withMoves(abcd, { "1:0": [move("1:3", 1), move("1:1", 2, accepted("FRA", 7))] });
    expect(order(decided, PROPOSED)).toBe("b a c d");
    const pairs = labels(redline(two));
    expect([...two].map((c) => `${pairs.get(c.id)?.original}>${pairs.get(c.id)?.resulting}`).join(" ")).toBe(
      "a)>d) b)>a) c)>b) d)>c)",
    );
  });

  test("[MOV2] a split clause moves with its parts", () => {
    const split = markup({ ...item("b1"), mark: inserted("FRA") }, item("b2"), item("c"));
    // The first part keeps the identity of the base clause, and the old mark ends the second.
    expect(split[0]!.id).toBe(split[1]!.markId);
    expect(order(withMoves(split, { [split[1]!.markId]: [move(split[2]!.markId, 1)] }), PROPOSED)).toBe("c b1 b2");
  });

  test("[MOV3] a move follows its destination, also round a circle, and to the very start", () => {
    expect(order(withMoves(abcd, { "1:1": [move("1:3", 1)], "1:2": [move("1:1", 2)] }), PROPOSED)).toBe("a d b c");
    expect(order(withMoves(abcd, { "1:0": [move("1:1", 1)], "1:1": [move("1:0", 2)] }), PROPOSED)).toBe("a b c d");
    expect(order(withMoves(abcd, { "1:3": [move(null, 1)] }), PROPOSED)).toBe("d a b c");
    const gone = { inserted: by("FRA") };
    const behindGone = withMoves(markup(item("a"), { ...item("x"), mark: gone, runs: [["x", gone]] }, item("b")), {
      "1:1": [move("9:0", 1)],
    });
    expect(order(behindGone, as("IND"))).toBe("a b");
  });

  test("[MOV3] whatever moves contradict one another, every clause stands somewhere, once", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        const random = new Random(seed);
        const text = randomRedline(random, 10, 2);
        const ids = text.clauses.map((c) => c.markId);
        let count = 0;
        const moved = text.clauses.map((c) =>
          random.chance(0.5)
            ? {
                ...c,
                moved: [move(random.chance(0.1) ? null : random.pick(ids), count++, by(random.pick(["IND", "FRA"])))],
              }
            : c,
        );
        for (const view of [PROPOSED, as("IND"), AGREED]) {
          const sorted = (clauses: readonly Clause[]) =>
            project(redline(clauses, text.notes), view)
              .clauses.map((c) => `${c.id} ${wordsOf(c.runs)}`)
              .sort();
          expect(sorted(moved)).toEqual(sorted(text.clauses));
        }
      }),
      { numRuns: 150, seed: 11 },
    );
  });
});
