// Projections: who is in which view, which clause is which, and laws that hold for any Redline.
import {
  type Attribution,
  baseHash,
  baseOfPlain,
  type Clause,
  insertionInView,
  inView,
  NOTES,
  type PlainText,
  plainOfBase,
  project,
  type Tracking,
  type View,
  wordsOf,
} from "@concord/redline";
import {
  by,
  deleted,
  inserted,
  markup,
  paragraphs,
  Random,
  randomBase,
  randomRedline,
  redline,
} from "@concord/testing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const BASE: View = { kind: "base" };
const AGREED: View = { kind: "agreed" };
const PROPOSED: View = { kind: "proposed" };
const MARKUP: View = { kind: "markup" };
const as = (...proponents: string[]): View => ({ kind: "as", proponents });

/** `id words` of every clause. */
function said(clauses: readonly Clause[], view: View, notes: readonly Clause[] = []): string[] {
  return project(redline(clauses, notes), view).clauses.map((c) => `${c.id} ${wordsOf(c.runs)}`);
}

describe("membership", () => {
  const pending = by("IND");
  const accepted = by("IND", "accepted");
  const rows: [string, Attribution | undefined, Attribution | undefined, string][] = [
    // insertion, deletion → the views it is in
    ["kept base text", undefined, undefined, "base agreed as(IND) as(FRA) proposed markup"],
    ["base text with a pending deletion", undefined, pending, "base agreed as(FRA) markup"],
    ["base text with an accepted deletion", undefined, accepted, "base markup"],
    ["a pending insertion", pending, undefined, "as(IND) proposed markup"],
    ["a pending insertion with a pending deletion of the same", pending, pending, "markup"],
    ["a pending insertion with a deletion by another", pending, by("FRA"), "as(IND) markup"],
    ["a pending insertion under an accepted deletion", pending, accepted, "markup"],
    ["an accepted insertion", accepted, undefined, "agreed as(IND) as(FRA) proposed markup"],
    ["an accepted insertion with a pending deletion", accepted, pending, "agreed as(FRA) markup"],
    ["an accepted insertion under an accepted deletion", accepted, accepted, "markup"],
  ];
  const views: Record<string, View> = {
    base: BASE,
    agreed: AGREED,
    "as(IND)": as("IND"),
    "as(FRA)": as("FRA"),
    proposed: PROPOSED,
    markup: MARKUP,
  };

  test.each(rows)("[PRJ3] %s", (_, insertion, deletion, expected) => {
    const tracking: Tracking = {
      ...(insertion ? { inserted: insertion } : {}),
      ...(deletion ? { deleted: [deletion] } : {}),
    };
    const names = Object.keys(views);
    expect(names.filter((name) => inView(tracking, views[name]!)).join(" ")).toBe(expected);
    const clauses = markup({ runs: [["word", tracking]] });
    const words = names.filter((name) => said(clauses, views[name]!).join("").includes("word"));
    expect(words.join(" ")).toBe(expected);
  });

  test("[PRJ1] an insertion is in no base, and in `as` when it is accepted or by one of those named", () => {
    expect(insertionInView(by("IND"), BASE)).toBe(false);
    expect(insertionInView(by("IND", "accepted"), as())).toBe(true);
    expect(insertionInView(by("IND"), as("FRA", "IND"))).toBe(true);
  });

  test("[PRJ2] of two deletions one is enough", () => {
    const both: Tracking = { deleted: [by("IND"), by("FRA", "accepted")] };
    expect([BASE, AGREED, as("USA"), PROPOSED, MARKUP].map((view) => inView(both, view))).toEqual([
      true,
      false,
      false,
      false,
      true,
    ]);
  });
});

describe("clauses and their identities", () => {
  test("[CL1] a clause is what stands before a mark that is in the view", () => {
    const clauses = markup(
      { runs: ["One."] },
      { runs: [["new", inserted("IND")]], mark: inserted("IND") },
      { runs: ["Two."] },
    );
    expect(said(clauses, BASE)).toEqual(["1:0 One.", "1:1 Two."]);
    expect(said(clauses, PROPOSED)).toEqual(["1:0 One.", "9:0 new", "1:1 Two."]);
  });

  test("[CL3] a split clause keeps its identity on its first part; the rest has the id of the mark put in", () => {
    const clauses = markup({ runs: ["One "], mark: inserted("IND") }, { runs: ["and two."] }, { runs: ["Next."] });
    expect(said(clauses, PROPOSED)).toEqual(["1:0 One ", "9:0 and two.", "1:1 Next."]);
    expect(said(clauses, BASE)).toEqual(["1:0 One and two.", "1:1 Next."]);
    expect(clauses.map(({ id, markId, base }) => [id, markId, base])).toEqual([
      ["1:0", "9:0", true],
      ["9:0", "1:0", false],
      ["1:1", "1:1", true],
    ]);
  });

  test("[CL3] a clause split before its first word keeps its identity where base text is left", () => {
    const clauses = markup({ runs: [["new", inserted("IND")]], mark: inserted("IND") }, { runs: ["One."] });
    expect(said(clauses, PROPOSED)).toEqual(["9:0 new", "1:0 One."]);
  });

  test("[CL3] a clause split twice is one clause and two new ones", () => {
    const clauses = markup(
      { runs: ["a "], mark: inserted("IND") },
      { runs: ["b "], mark: inserted("FRA") },
      { runs: ["c"] },
    );
    expect(said(clauses, PROPOSED)).toEqual(["1:0 a ", "9:1 b ", "9:0 c"].map((s, i) => [s, "9:1 b ", "9:0 c"][i]!));
    expect(said(clauses, as("IND"))).toEqual(["1:0 a ", "9:0 b c"]);
    expect(said(clauses, as("FRA"))).toEqual(["1:0 a b ", "9:1 c"]);
  });

  test("[CL3] a clause that is split and whose first part is deleted lives on in the second", () => {
    const clauses = markup({ runs: [["One ", deleted("IND")]], mark: inserted("IND") }, { runs: ["two."] });
    expect(said(clauses, PROPOSED)).toEqual(["9:0 ", "1:0 two."]);
    expect(said(clauses, as("FRA"))).toEqual(["1:0 One two."]);
  });

  test("[CL2] joined clauses take kind, level and numbering of the first part", () => {
    const clauses = markup(
      { kind: "call", runs: ["resolves "], mark: deleted("IND") },
      { kind: "item", numbering: "letter", level: 2, runs: ["to act;"] },
    );
    const [joined, ...rest] = project(redline(clauses), PROPOSED).clauses;
    expect(joined).toMatchObject({ kind: "call", numbering: "none", level: 1 });
    expect(wordsOf(joined!.runs)).toBe("resolves to act;");
    expect(rest).toEqual([]);
  });

  test("[CL2] a first part without content gives nothing to what it is joined with", () => {
    const clauses = markup(
      { kind: "call", runs: [["resolves ", deleted("IND")]], mark: deleted("IND") },
      { kind: "item", numbering: "letter", runs: ["to act;"] },
    );
    expect(project(redline(clauses), PROPOSED).clauses).toMatchObject([
      { kind: "item", numbering: "letter", id: "1:1" },
    ]);
  });

  test("[CL5] nothing joins across stretches", () => {
    const clauses = markup(
      { runs: ["One."], mark: deleted("IND") },
      { stretch: "s:1", runs: ["Two."], mark: deleted("IND") },
      { stretch: "s:1", runs: ["Three."] },
    );
    expect(said(clauses, PROPOSED)).toEqual(["1:0 One.", "1:1 Two.Three."]);
  });

  test("[CL5] words behind the last base mark are ended by nobody's proposal", () => {
    const tail = [["mine", inserted("FRA")]] as const;
    for (const kind of ["item", "heading"] as const) {
      const clauses = markup({ kind: "call", runs: ["One."] }, { kind, runs: tail, mark: inserted("IND") });
      const [, last] = project(redline(clauses), as("FRA")).clauses;
      expect(last).toMatchObject({ kind: "call", id: "s:0:end", base: false });
      expect(project(redline(clauses), PROPOSED).clauses[1]).toMatchObject({ kind, id: "9:0" });
    }
  });

  test("[CL5] a stretch of which nothing is left leaves no clause", () => {
    const clauses = markup(
      { runs: [["One.", deleted("IND")]], mark: deleted("IND") },
      { stretch: "s:1", runs: ["Two."] },
    );
    expect(said(clauses, PROPOSED)).toEqual(["1:1 Two."]);
  });
});

describe("footnotes", () => {
  const notes = markup(
    { kind: "footnote", stretch: NOTES, runs: ["first"] },
    { kind: "footnote", stretch: NOTES, runs: ["second"] },
  );
  const refer = (footnote: string, tracking: Tracking = {}) => ({ footnote, tracking });
  const bodies = (text: PlainText) => text.notes.map((note) => wordsOf(note.runs));

  test("[PRJ4] a body is in a view when its reference is, in the order of reference", () => {
    const clauses = markup({ runs: [refer("1:1"), "a", refer("1:0", deleted("IND"))] });
    expect(bodies(project(redline(clauses, notes), BASE))).toEqual(["second", "first"]);
    expect(bodies(project(redline(clauses, notes), PROPOSED))).toEqual(["second"]);
    expect(bodies(project(redline(clauses, notes), MARKUP))).toHaveLength(2);
  });

  test("[PRJ4] a proposed body that somebody parts stays one, and none goes to another note with its reference", () => {
    const mine = { inserted: { ...inserted("IND").inserted!, state: "accepted" as const } };
    const split = markup(
      { kind: "footnote", stretch: NOTES, runs: ["first"] },
      { kind: "footnote", stretch: NOTES, runs: [["sec", mine]], mark: inserted("FRA") },
      { kind: "footnote", stretch: NOTES, runs: [["ond", mine]], mark: mine },
    );
    const [one, , last] = split;
    const clauses = (tracking: Tracking) => markup({ runs: [refer(last!.id, tracking), "a", refer(one!.id)] });
    expect(bodies(project(redline(clauses(mine), split), PROPOSED))).toEqual(["sec", "ond", "first"]);
    expect(bodies(project(redline(clauses(mine), split), AGREED))).toEqual(["second", "first"]);
    const gone = clauses({ ...mine, ...deleted("IND") });
    expect(bodies(project(redline(gone, split), PROPOSED))).toEqual(["first"]);
  });

  test("[PRJ4] `markup` keeps a body to which nothing refers, the others do not", () => {
    expect(bodies(project(redline(markup({ runs: ["a"] }), notes), BASE))).toEqual([]);
    expect(bodies(project(redline(markup({ runs: ["a"] }), notes), MARKUP))).toEqual(["first", "second"]);
  });
});

describe("laws of any Redline", () => {
  const any = fc.integer({ min: 1, max: 2 ** 31 }).map((seed) => randomRedline(new Random(seed)));
  const numRuns = 400;
  const check = (law: (r: ReturnType<typeof randomRedline>) => void) =>
    fc.assert(fc.property(any, law), { numRuns, seed: 20260105 });

  test("[PRJ1] the base view is the base text, clause by clause", () => {
    check((r) => {
      const plain = project(r, BASE);
      expect(plain.clauses.every((c) => c.base)).toBe(true);
      const marks = r.clauses.filter((c) => !c.mark.inserted);
      expect(plain.clauses.map((c) => c.id)).toEqual(marks.map((c) => c.markId));
      const words = r.clauses.flatMap((c) => c.runs.filter((run) => !run.tracking.inserted));
      expect(plain.clauses.map((c) => wordsOf(c.runs)).join("")).toBe(wordsOf(words));
    });
  });

  test("[PRJ3] as nobody is what is agreed, as everybody what is proposed", () => {
    check((r) => {
      expect(project(r, as())).toEqual(project(r, AGREED));
      expect(project(r, as("IND", "FRA", "ECP"))).toEqual(project(r, PROPOSED));
    });
  });

  test("[PRJ3] every view says exactly the runs that are in it, in order", () => {
    check(({ clauses, ...rest }) => {
      // Moves put them in another order; MOV3 is about that.
      const r = { ...rest, clauses: clauses.map(({ moved: _moved, ...clause }) => clause) };
      for (const view of [BASE, AGREED, as("IND"), as("FRA", "ECP"), PROPOSED, MARKUP]) {
        const runs = r.clauses.flatMap((c) => c.runs.filter((run) => inView(run.tracking, view)));
        const plain = project(r, view);
        expect(plain.clauses.map((c) => wordsOf(c.runs)).join("")).toBe(wordsOf(runs));
        const references = plain.clauses.flatMap((c) =>
          c.runs.flatMap((run) => ("footnote" in run ? [run.footnote] : [])),
        );
        expect(references).toEqual(runs.flatMap((run) => ("footnote" in run ? [run.footnote] : [])));
      }
    });
  });

  test("[CL3] no two clauses of a view have one id", () => {
    check((r) => {
      for (const view of [BASE, AGREED, as("IND"), PROPOSED, MARKUP]) {
        const { clauses, notes } = project(r, view);
        const ids = [...clauses, ...notes].map((c) => `${c.stretch} ${c.id}`);
        expect(new Set(ids).size).toBe(ids.length);
      }
    });
  });

  test("[HASH1] a base text is what it is projected to", () => {
    for (let seed = 1; seed <= 60; seed++) {
      const base = randomBase(new Random(seed));
      expect(baseHash(baseOfPlain(plainOfBase(base)))).toBe(baseHash(base));
    }
    expect(baseOfPlain(plainOfBase(paragraphs("a", "b")))).toEqual(paragraphs("a", "b"));
  });
});
