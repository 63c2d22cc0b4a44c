// A reviewed recovery and what it proposes: by the words that the clauses say then, and by what is told of the rest.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BasePlace, type BaseText, type ProposedText, proposedClauses, wordsAt } from "@concord/redline";
import { readBase } from "@concord/testing";
import { describe, expect, it } from "vitest";
import {
  choose,
  confirm,
  confirmCertain,
  countsOf,
  currentOf,
  differencesIn,
  isClause,
  type Mark,
  markByHand,
  onto,
  proposalOf,
  questionsOf,
  type Recovery,
  type Review,
  recover,
  reviewOf,
  type Segment,
  settleMissing,
  standingOf,
  textOf,
} from "../src/index.ts";
import { HEAD } from "./printed-recovery.ts";

/** Pairs that others keep; what they prove is proved on own texts too. */
const PAIRS = fileURLToPath(new URL("../../../../shared/corpus/redline", import.meta.url));

/** A review of `flat` under the head, on `base` under the same. */
function reviewing(base: string, flat: string): { review: Review; text: BaseText; at: number } {
  const text = readBase(HEAD + base);
  const review = reviewOf(recover(HEAD + flat, text), text);
  return { review, text, at: review.segments.findIndex((s) => s.from >= HEAD.length && isClause(s)) };
}

/** Marks words of a segment by hand. */
function mark(review: Review, text: BaseText, index: number, words: string, as: Mark): Review {
  const from = textOf(review.segments[index]!).indexOf(words);
  if (from < 0) throw new Error(`no ${words}`);
  return markByHand(review, text, index, from, from + words.length, as);
}

/** The clauses behind the head, as proposed. */
const proposed = (review: Review, text: BaseText) =>
  proposedClauses(text, proposalOf(review.segments, text).changes)
    .slice(4)
    .map((clause) => clause.text);

const NO_BASE: BaseText = { lang: "en", clauses: [], notes: [] };

/** A review of segments that are given. */
function given(segments: readonly Omit<Segment, "fate">[]): Review {
  const check: Recovery["baseCheck"] = { verdict: "this-base", words: 0, found: 0, missing: [], extra: [] };
  const all = segments.map((segment): Segment => ({ fate: "changed", ...segment }));
  return reviewOf({ format: "concord-recovery/1", baseCheck: check, segments: all, signs: [] }, NO_BASE);
}

describe("the review", () => {
  it("[REV1] asks about every clause, and about nothing that is in neither reading", () => {
    const { review } = reviewing("to light every pier;", "to light every new pier;");
    const counts = countsOf(review);
    expect(counts.all).toBe(5);
    expect(counts.all).toBe(counts.choose + counts.likely + counts.ready + counts.confirmed);
    expect(countsOf(confirm(review, 0)).confirmed).toBe(1);
    expect(standingOf({ ...review.segments[0]!, kind: "blank" })).toBe("none");
  });

  it("[REV2] marks base words as struck or kept and others as put in or differing, and no unit is lost", () => {
    const { review, text, at } = reviewing("to light every old pier;", "to light every old new pier;");
    const flat = review.segments.map(textOf).join("");
    let now = mark(review, text, at, "old ", "strike");
    expect(proposed(now, text)).toEqual(["to light every new pier;"]);
    now = mark(now, text, at, "old", "keep");
    expect(proposed(now, text)).toEqual(["to light every old new pier;"]);
    now = mark(now, text, at, "new", "keep");
    expect(proposed(now, text)).toEqual(["to light every old pier;"]);
    expect(proposalOf(now.segments, text).deviations.map((d) => d.received)).toEqual(["new"]);
    now = mark(now, text, at, "new", "insert");
    expect(proposed(now, text)).toEqual(["to light every old new pier;"]);
    // Words that are not of the base cannot be struck, and base words not put in.
    expect(mark(now, text, at, "new", "strike").segments[at]!.runs.map((r) => r.op)).not.toContain("del");
    expect(mark(now, text, at, "pier", "insert")).toEqual({ segments: now.segments });
    expect(now.segments.map(textOf).join("")).toBe(flat);
    expect(now.segments[at]!.confirmed).toBe(false);
  });

  it("[REV3] a reading strikes its words and none of another's", () => {
    const base = readBase("to light every small old pier;");
    const t = (words: string, at: number) => ({ in: "clauses" as const, index: 0, at, length: words.length });
    const struck = (from: number, to: number) => [{ from, to }];
    const reasons = [
      { code: "grammar" as const, weight: 1 },
      { code: "doubled" as const, weight: -1 },
    ];
    const candidates = [
      { struck: struck(15, 24), base: [], reading: "", reasons, score: 2 },
      { struck: struck(21, 24), base: [], reading: "", reasons: [], score: 1 },
      { struck: [], base: [], reading: "", reasons: [], score: 0 },
    ];
    const review = given([
      {
        clause: "1",
        kind: "paragraph",
        baseClause: { in: "clauses", index: 0 },
        runs: [
          { t: "to light every ", op: "keep", base: t("to light every", 0) },
          { t: "small old ", op: "del", base: t("small old", 15) },
          { t: "new ", op: "ins", certainty: "choose", candidates },
          { t: "pier;", op: "keep", base: t("pier;", 25) },
        ],
      },
    ]);
    const says = (r: Review) => proposedClauses(base, proposalOf(r.segments, base).changes)[0]!.text;
    expect([says(review), currentOf(review.segments[0]!, 2)]).toEqual(["to light every new pier;", 0]);
    const second = choose(review, base, 0, 2, 1);
    const run = second.segments[0]!.runs.findIndex((r) => r.candidates);
    expect([says(second), currentOf(second.segments[0]!, run)]).toEqual(["to light every small new pier;", 1]);
    const none = choose(second, base, 0, run, 2);
    const at = none.segments[0]!.runs.findIndex((r) => r.candidates);
    expect([says(none), currentOf(none.segments[0]!, at)]).toEqual(["to light every small old new pier;", 2]);
    const back = choose(none, base, 0, at, 0);
    expect(says(back)).toBe("to light every new pier;");
    expect(back.segments[0]!.runs.find((r) => r.op === "del")!.evidence).toEqual(["grammar"]);
    const byHand = mark(back, base, 0, "every", "strike");
    expect(
      currentOf(
        byHand.segments[0]!,
        byHand.segments[0]!.runs.findIndex((r) => r.candidates),
      ),
    ).toBe(0);
    expect(currentOf(mark(back, base, 0, "old", "keep").segments[0]!, 2)).toBe(-1);
  });

  it("[REV5] base words that the text leaves out cut a run of kept words", () => {
    const { review, text, at } = reviewing("to light the old piers by night;", "to light the piers;");
    expect(review.segments[at]!.runs.map((run) => run.t.trim())).toEqual(["to light the", "piers", ";"]);
    const told = differencesIn(review.segments, text).get(review.segments[at]!);
    expect(told?.map((one) => one.base)).toEqual(["old", "by night"]);
    expect(proposed(review, text)).toEqual(["to light the old piers by night;"]);
  });

  it("[REV6] asks about insertions where something is not certain, and stays asking", () => {
    const base = readBase("to light every old pier;");
    const place = (at: number, length: number) => ({ in: "clauses" as const, index: 0, at, length });
    const candidates = [
      { struck: [{ from: 15, to: 18 }], base: [], reading: "", reasons: [], score: 2 },
      { struck: [], base: [], reading: "", reasons: [], score: 1 },
    ];
    const clause = (certainty: "shown" | "likely") =>
      given([
        {
          clause: "1",
          kind: "paragraph",
          baseClause: { in: "clauses", index: 0 },
          runs: [
            { t: "to light every ", op: "keep", base: place(0, 14) },
            { t: "old ", op: "del", base: place(15, 3), certainty },
            { t: "new ", op: "ins", candidates },
            { t: "pier;", op: "keep", base: place(19, 5) },
          ],
        },
      ]);
    expect(questionsOf(clause("shown").segments[0]!)).toEqual([]);
    expect(questionsOf(clause("shown").segments[0]!, false)).toEqual([2]);
    const likely = clause("likely");
    expect([questionsOf(likely.segments[0]!), standingOf(likely.segments[0]!)]).toEqual([[2], "likely"]);
    const { segments } = choose(likely, base, 0, 2, 1);
    expect([questionsOf(segments[0]!).length, standingOf(segments[0]!)]).toEqual([1, "ready"]);
  });

  it("[REV4] confirms at once what is certain, and nothing that is to be chosen", () => {
    const kept = {
      t: "to light every pier;",
      op: "keep" as const,
      base: { in: "clauses" as const, index: 0, at: 0, length: 20 },
    };
    const clause = { clause: "1", kind: "paragraph" as const, baseClause: { in: "clauses" as const, index: 0 } };
    const doubtful = { ...kept, op: "del" as const, certainty: "choose" as const };
    const likely = { ...kept, op: "del" as const, certainty: "likely" as const };
    const review = given([kept, doubtful, likely].map((run) => ({ ...clause, runs: [run] })));
    expect(confirmCertain(review).segments.map((s) => s.confirmed)).toEqual([true, false, false]);
  });
});

describe("what is proposed", () => {
  it.each([
    ["words in", "to light every pier;", "to light every new pier;", [], "to light every new pier;"],
    ["words run together", "lamps are absent,", "lamps are absentrequested,", ["absent"], "lamps are requested,"],
    [
      "words behind a blank",
      "where it is practical;",
      "where it is practical exists;",
      ["is practical"],
      "where it exists;",
    ],
    [
      "words at the end",
      "to light the piers;",
      "to light the piers, and the quays;",
      [],
      "to light the piers, and the quays;",
    ],
    ["a sign", "to light the piers;", "to light the piers,;", [";"], "to light the piers,"],
    ["words at the start", "to light the piers;", "toto relight the piers;", [], undefined],
    ["all of it", "to light the piers;", "to light the piers;", ["to light the piers;"], undefined],
  ] as const)("[PRP1] [PRP2] %s", (_what, base, flat, struck, expected) => {
    const { review, text, at } = reviewing(base, flat);
    const now = struck.reduce((r, words) => mark(r, text, at, words, "strike"), review);
    const says = proposed(now, text);
    const kept = now.segments[at]!.runs.filter(({ op, label }) => !label && (op === "keep" || op === "ins"));
    const reading = kept
      .map((run) => run.t)
      .join("")
      .replace(/\s+/g, " ")
      .trim();
    expect(says.join("")).toBe(expected ?? reading);
    if (expected === undefined && struck.length > 0) expect(says).toEqual([]);
  });

  it("[PRP3] a clause that stands elsewhere with the same words is moved, with others it is written anew", () => {
    const base = readBase(`${HEAD}1\tto light the piers;\n2\tto light the quays;\n3\tto ring the bells.`);
    const place = (index: number) => ({
      in: "clauses" as const,
      index,
      at: 0,
      length: wordsAt(base.clauses[index]!).length - 1,
    });
    const clause = (index: number, op: "keep" | "del") => ({
      clause: String(index),
      kind: "item" as const,
      baseClause: { in: "clauses" as const, index },
      runs: [{ t: wordsAt(base.clauses[index]!).slice(0, -1), op, base: place(index) }],
    });
    const heads = [0, 1, 2, 3].map((i) => clause(i, "keep"));
    const copy = (t: string) => ({
      clause: "2",
      kind: "item" as const,
      movedFrom: 4,
      runs: [{ t, op: "ins" as const }],
    });
    const says = (t: string) => {
      const { changes } = proposalOf(
        given([...heads, clause(4, "del"), clause(5, "keep"), copy(t), clause(6, "keep")]).segments,
        base,
      );
      return [
        changes.flatMap((c) => c.edits.map((e) => e.kind)),
        proposedClauses(base, changes)
          .slice(4)
          .map((c) => c.text),
      ];
    };
    const order = ["to light the quays;", "to light the piers;", "to ring the bells."];
    expect(says("to light the piers;")).toEqual([["move"], order]);
    expect(says("to light all piers;")).toEqual([
      ["replace", "replace"],
      ["to light the quays;", "to light all piers;", "to ring the bells."],
    ]);
  });

  it("[PRP3] a clause of which the text has only the new place is moved, once a person said so; with other words it is told", () => {
    const lists = (first: string) => [
      `1\tto light every pier of the port;\n2\tto ring the bells at dusk;\n3\tto count all of the boats that come into the port by night.`,
      `1\t${first}\n2\tto light every pier of the port;\n3\tto ring the bells at dusk;`,
    ];
    const moved = (first: string) => {
      const [base, flat] = lists(first);
      const { review, text, at } = reviewing(base!, flat!);
      expect(standingOf(review.segments[at]!)).toBe("likely");
      const { changes, deviations } = proposalOf(review.segments, text);
      return [changes.flatMap(({ edits }) => edits.map(({ kind }) => kind)), proposed(review, text), deviations.length];
    };
    const others = ["to light every pier of the port;", "to ring the bells at dusk;"];
    const boats = "to count all of the boats that come into the port by night.";
    expect(moved(boats)).toEqual([["move"], [boats, ...others], 0]);
    const few = "to count all of the boats that come into the port in fog.";
    expect(moved(few)).toEqual([["replace"], [few, ...others, boats], 1]);
  });

  it("[PRP4] [PRP5] base words that the text lacks or has otherwise are told, and may be struck by hand", () => {
    const base = readBase("to light every old pier to date;");
    const t = (from: number, to: number) => ({ in: "clauses" as const, index: 0, at: from, length: to - from });
    const review = given([
      {
        clause: "1",
        kind: "paragraph",
        baseClause: { in: "clauses", index: 0 },
        runs: [
          { t: "to light every ", op: "keep", base: t(0, 14) },
          { t: "ancient ", op: "keep", silent: true },
          { t: "pier", op: "keep", base: t(19, 23) },
          { t: ";", op: "keep", base: t(31, 32) },
        ],
      },
    ]);
    const told = [...differencesIn(review.segments, base).values()].flat();
    expect(told.map((d) => [d.base, d.received, d.at])).toEqual([
      ["old", "ancient", 15],
      ["to date", "", 27],
    ]);
    expect(proposalOf(review.segments, base)).toMatchObject({
      changes: [],
      deviations: [{ received: "ancient" }, { received: "" }],
    });
    const struck = settleMissing(review, 0, told[1]!.place, true);
    const { changes, deviations } = proposalOf(struck.segments, base);
    expect(deviations).toHaveLength(1);
    expect(changes.map((c) => c.recovered?.evidence)).toEqual([[{ code: "by-hand" }]]);
    expect(proposedClauses(base, changes)[0]!.text).toBe("to light every old pier ;");
    expect(settleMissing(struck, 0, told[1]!.place, false).segments[0]!.struckMissing).toEqual([]);
    // A clause of which the text has nothing differs as a whole.
    expect(proposalOf([], base).deviations).toEqual([{ place: t(0, 32), received: "" }]);
  });

  it("[PRP6] a clause that was split has a new mark, and two that were joined lose one", () => {
    const base = readBase(`${HEAD}to light the piers and the quays;`);
    const whole = wordsAt(base.clauses[4]!).slice(0, -1);
    const at = whole.indexOf("and");
    const part = (t: string, from: number) => ({
      clause: "1",
      kind: "paragraph" as const,
      baseClause: { in: "clauses" as const, index: 4 },
      runs: [{ t, op: "keep" as const, base: { in: "clauses" as const, index: 4, at: from, length: t.trim().length } }],
    });
    const heads = [0, 1, 2, 3].map((index) => {
      const t = wordsAt(base.clauses[index]!).slice(0, -1);
      const place = { in: "clauses" as const, index, at: 0, length: t.length };
      return {
        ...part("", 0),
        baseClause: { in: "clauses" as const, index },
        runs: [{ t, op: "keep" as const, base: place }],
      };
    });
    const split = given([...heads, part(whole.slice(0, at), 0), { ...part(whole.slice(at), at), splitFrom: 4 }]);
    const { changes } = proposalOf(split.segments, base);
    expect(
      proposedClauses(base, changes)
        .slice(4)
        .map((c) => c.text),
    ).toEqual(["to light the piers", " and the quays;"]);
    const two = readBase(`${HEAD}to light the piers\nand the quays;`);
    const first = wordsAt(two.clauses[4]!).slice(0, -1);
    const second = wordsAt(two.clauses[5]!).slice(0, -1);
    const joined = given([
      ...heads,
      {
        ...part("", 0),
        joins: [{ in: "clauses", index: 5 }],
        runs: [
          { t: `${first} `, op: "keep", base: { in: "clauses", index: 4, at: 0, length: first.length } },
          { t: second, op: "keep", base: { in: "clauses", index: 5, at: 0, length: second.length } },
        ],
      },
    ]);
    const after = proposedClauses(two, proposalOf(joined.segments, two).changes);
    expect(after.slice(4).map((c) => c.text)).toEqual([`${first} ${second}`]);
  });
});

describe("another base", () => {
  const says = (base: BaseText, of: ProposedText) => proposedClauses(base, of.changes).map((clause) => clause.text);
  const place = (index: number, at: number, length: number): BasePlace => ({ in: "clauses", index, at, length });

  it("[ONB1] [ONB3] what is proposed goes to the same clause and words of the other base", () => {
    const from = readBase(`${HEAD}1\tto light the old piers;\n2\tto ring the bells.`);
    const to = readBase(
      `${HEAD}1\tto count the boats;\n2\tto light all the old piers by night;\n3\tto ring the bells.`,
    );
    const text: ProposedText = {
      changes: [
        { edits: [{ kind: "replace", place: place(4, 13, 3), put: ["new"] }] },
        {
          edits: [{ kind: "replace", place: place(5, 0, 0), put: ["to paint the quays;", { mark: from.clauses[4]! }] }],
        },
        { edits: [{ kind: "replace", place: place(5, 0, 19), put: [] }] },
      ],
      deviations: [{ place: place(4, 17, 5), received: "quays" }],
    };
    const { text: there, lost } = onto(text, from, to);
    expect(says(to, there).slice(4)).toEqual([
      "to count the boats;",
      "to light all the new piers by night;",
      "to paint the quays;",
    ]);
    expect(there.deviations).toEqual([{ place: place(5, 21, 5), received: "quays" }]);
    expect(lost).toEqual([]);
  });

  it("[ONB2] what has no place there is told", () => {
    const from = readBase(`${HEAD}1\tto light the old piers;\n2\tto ring the bells.`);
    const to = readBase(`${HEAD}1\tto light the piers;`);
    const text: ProposedText = {
      changes: [
        { edits: [{ kind: "replace", place: place(4, 13, 3), put: ["new"] }] },
        { edits: [{ kind: "move", clause: 5, after: 3 }] },
      ],
      deviations: [{ place: place(5, 0, 2), received: "" }],
    };
    expect(onto(text, from, to)).toEqual({
      text: { changes: [], deviations: [] },
      lost: ["old → new", "to ring the bells."],
    });
  });
});

describe.skipIf(!existsSync(PAIRS))("the pairs of ../shared/corpus/redline", () => {
  const pairs = existsSync(PAIRS) ? readdirSync(PAIRS).filter((id) => existsSync(join(PAIRS, id, "base.txt"))) : [];
  /** Words as they are compared: a reference to a footnote is its number in the text, and signs have several forms. */
  const plain = (text: string) =>
    text
      .normalize("NFKC")
      .replace(/[\u00ad\u2010-\u2015]/g, "-")
      .replace(/[“”‘’"'`]/g, "'")
      .replace(/·/g, "•")
      .replace(/(?<=\p{L})(\d+|\*)/gu, "")
      .replace(/\s+/g, " ")
      .trim()
      .toLowerCase();

  it.each(pairs)("[PRP1] [PRP2] in %s the clauses proposed are those that the review shows", (id) => {
    const [flat, adopted] = ["flat.txt", "base.txt"].map((name) => readFileSync(join(PAIRS, id, name), "utf8"));
    const base = readBase(adopted!);
    const { segments } = reviewOf(recover(flat!, base), base);
    expect(segments.map(textOf).join("")).toBe(flat);
    const differing = differencesIn(segments, base);
    const says = new Set(proposedClauses(base, proposalOf(segments, base).changes).map((clause) => plain(clause.text)));
    const shown = segments
      .filter((segment) => isClause(segment) && segment.kind !== "footnote" && !differing.has(segment))
      .map(({ runs }) =>
        runs.map((run) => (!run.label && (run.op === "keep" || run.op === "ins") ? run.t : "")).join(""),
      )
      .map(plain)
      .filter((text) => /\p{L}/u.test(text));
    expect(shown.filter((text) => !says.has(text))).toEqual([]);
    expect(shown.length).toBeGreaterThan(20);
  });
});
