// Labels while a text is negotiated: what the base has is kept, what is put in gets bis or nothing.
import {
  type Clause,
  countOf,
  labelOfCount,
  labels,
  labelsIn,
  type Move,
  NUMBERINGS,
  type NumberingPolicy,
  type PlainText,
  project,
  RESETS,
  type Redline,
  suffixOf,
  type View,
  withSuffix,
} from "@concord/redline";
import { by, deleted, inserted, markup, type Part, Random, randomRedline, redline } from "@concord/testing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const item = (more: Partial<Part> = {}): Part => ({ kind: "item", numbering: "number", runs: ["words"], ...more });
const added = (more: Partial<Part> = {}): Part =>
  item({ runs: [["new", inserted("IND")]], mark: inserted("IND"), ...more });
const struck = (more: Partial<Part> = {}): Part =>
  item({ runs: [["old", deleted("IND")]], mark: deleted("IND"), ...more });
const call = (more: Partial<Part> = {}): Part => ({ kind: "call", runs: ["resolves"], ...more });

/** `old>new` of every clause of the markup, "-" where it has none. */
function both(policy: NumberingPolicy, ...parts: Part[]): string {
  const clauses = markup(...parts);
  const pairs = labels({ ...redline(clauses), policy });
  return clauses.map(({ id }) => `${pairs.get(id)?.original ?? "-"}>${pairs.get(id)?.resulting ?? "-"}`).join(" ");
}

describe("suffix", () => {
  test("[LAB7] what is put in takes the label before it with bis, ter, quater", () => {
    expect(both("suffix", item(), added(), added(), added(), item(), added())).toBe(
      "1>1 ->1bis ->1ter ->1quater 2>2 ->2bis",
    );
  });

  test("[LAB7] each numbering has one form", () => {
    const letter = { numbering: "letter" } as const;
    expect(both("suffix", item(letter), added(letter))).toBe("a)>a) ->a\u00a0bis)");
    const roman = { numbering: "roman", level: 2 } as const;
    expect(both("suffix", item(), item(roman), added(roman))).toBe("1>1 i)>i) ->i\u00a0bis)");
    const decimal = { numbering: "decimal", level: 2 } as const;
    expect(both("suffix", item(), item(decimal), added(decimal))).toBe("1>1 1.1>1.1 ->1.1bis");
    const bullet = { numbering: "bullet" } as const;
    expect(both("suffix", item(bullet), added(bullet))).toBe("•>• ->•");
  });

  test("[LAB6] what is struck leaves its number free, and what follows it is counted from it", () => {
    expect(both("suffix", item(), struck(), added(), item())).toBe("1>1 2>- ->2bis 3>3");
  });

  test("[LAB7] before the first it is number 0", () => {
    expect(both("suffix", added(), added(), item())).toBe("->0 ->0bis 1>1");
    const letter = { numbering: "letter" } as const;
    expect(both("suffix", added(letter), item(letter))).toBe("->0) a)>a)");
  });

  test("[LAB7] where nothing is of the base it is counted", () => {
    const newCall = call({ runs: [["notes", inserted("IND")]], mark: inserted("IND") });
    expect(both("suffix", item(), newCall, added(), added())).toBe("1>1 ->- ->1 ->2");
    const under = { numbering: "decimal", level: 2 } as const;
    expect(both("suffix", item(), added(), added(under), added(under), item())).toBe(
      "1>1 ->1bis ->1bis.1 ->1bis.2 2>2",
    );
  });

  test("[LAB6] a clause that was moved under another call is there like one that was put in", () => {
    const clauses = markup(call(), item(), item(), call(), item());
    const move: Move = { ...by("IND"), after: "1:4", order: 0 };
    const moved = clauses.map((c) => (c.id === "1:1" ? { ...c, moved: [move] } : c));
    const text = { ...redline(moved), policy: "suffix" } as const;
    expect([...labelsIn(text, { kind: "proposed" })]).toEqual([
      ["1:2", "2"],
      ["1:4", "1"],
      ["1:1", "1bis"],
    ]);
    const within: Move = { ...move, after: "1:2" };
    const near = clauses.map((c) => (c.id === "1:1" ? { ...c, moved: [within] } : c));
    expect([...labelsIn({ ...redline(near), policy: "suffix" }, { kind: "proposed" }).values()]).toEqual([
      "2",
      "1",
      "1",
    ]);
  });

  test("[LAB9] a label as adopted is not given again", () => {
    expect(both("suffix", item(), item({ label: "1bis" }), added(), item())).toBe("1>1 1bis>1bis ->1ter 2>2");
    expect(both("suffix", item(), added(), item({ label: "1bis" }), item())).toBe("1>1 ->1ter 1bis>1bis 2>2");
  });
});

test("[LAB8] frozen: what is put in has no label, and nothing gets another", () => {
  expect(both("frozen", added(), item(), struck(), added(), item())).toBe("->- 1>1 2>- ->- 3>3");
});

test("[LAB7] a suffix is read as what it was printed for, and its stem counts as before", () => {
  const seen = new Set<string>();
  for (const numbering of NUMBERINGS) {
    if (numbering === "none" || numbering === "bullet") continue;
    for (const lang of ["en", "ar"]) {
      for (const count of [1, 2, 9, 22, 40, 61]) {
        const stem = labelOfCount(numbering, count, "2", lang);
        for (let times = 1; times <= 120; times++) {
          const printed = withSuffix(numbering, { stem, times });
          expect(suffixOf(printed)).toEqual({ stem, times });
          seen.add(`${numbering} ${lang} ${printed}`);
        }
        expect(countOf(numbering, stem)).toBe(numbering === "letter" && count === 61 && lang === "en" ? 61 : count);
      }
    }
  }
  expect(seen.size).toBe(4 * 2 * 6 * 120);
  expect(["246A", "a)", "ibis)", "word", "•"].map((label) => suffixOf(label).stem)).toEqual([
    "246A",
    "a)",
    "ibis)",
    "word",
    "•",
  ]);
});

const VIEWS: readonly View[] = [
  { kind: "base" },
  { kind: "agreed" },
  { kind: "proposed" },
  { kind: "as", proponents: ["IND"] },
];

/** A random Redline under a policy, some clauses of which are proposed for another place. */
const negotiated = fc
  .tuple(fc.integer({ min: 1, max: 1e6 }), fc.constantFrom("suffix", "frozen"))
  .map(([seed, policy]) => {
    const random = new Random(seed);
    const made = randomRedline(random, 16);
    const ids = made.clauses.map((c) => c.markId);
    const clauses = made.clauses.map((clause, order): Clause => {
      if (!random.chance(0.1)) return clause;
      return { ...clause, moved: [{ ...by("IND"), after: random.pick([null, ...ids]), order }] };
    });
    // Ids of notes and clauses are not told apart in random ones.
    return { ...made, clauses, notes: [], policy } as Redline;
  });

/** What counts together in a view, told apart from the counter that is tested: by call, items above, and numbering. */
function seriesOf(text: PlainText): string[] {
  let call = 0;
  const above: { numbering: string; run: number }[] = [];
  let runs = 0;
  return text.clauses.map(({ kind, level, numbering }) => {
    if (RESETS.has(kind)) {
      call++;
      above.length = 0;
    }
    if (numbering === "none") return "";
    if (above.length > level) above.length = level;
    const open = above[level - 1];
    if (open?.numbering !== numbering) above[level - 1] = { numbering, run: ++runs };
    return `${call} ${level} ${above[level - 1]!.run}`;
  });
}

test("[LAB6] no label of the base ever changes, in any view", () => {
  let kept = 0;
  fc.assert(
    fc.property(negotiated, (text) => {
      const base = project(text, { kind: "base" });
      const adopted = labelsIn(text, { kind: "base" }, base);
      const marks = new Map(base.clauses.map((c) => [c.id, c]));
      for (const view of VIEWS) {
        const plain = project(text, view);
        const printed = labelsIn(text, view, plain);
        for (const { id, home, numbering, level } of plain.clauses) {
          const was = marks.get(id);
          if (!was || home !== undefined || was.numbering !== numbering || was.level !== level) continue;
          expect(printed.get(id)).toBe(adopted.get(id));
          kept++;
        }
      }
    }),
    { seed: 30, numRuns: 300 },
  );
  expect(kept).toBeGreaterThan(1000);
});

test("[LAB9] what is given is given once in a series, and is none of the base's", () => {
  let givenLabels = 0;
  fc.assert(
    fc.property(negotiated, (text) => {
      const adopted = labelsIn(text, { kind: "base" });
      for (const view of VIEWS) {
        const plain = project(text, view);
        const printed = labelsIn(text, view, plain);
        const series = seriesOf(plain);
        const taken = new Set<string>();
        const fresh: string[] = [];
        for (const [i, { id, numbering }] of plain.clauses.entries()) {
          const label = printed.get(id);
          if (label === undefined || numbering === "bullet" || numbering === "none") continue;
          if (adopted.get(id) === label) taken.add(`${series[i]} ${label}`);
          else fresh.push(`${series[i]} ${label}`);
        }
        expect(new Set(fresh).size).toBe(fresh.length);
        for (const label of fresh) expect(taken).not.toContain(label);
        givenLabels += fresh.length;
        if (text.policy === "frozen") expect(fresh).toEqual([]);
      }
    }),
    { seed: 31, numRuns: 300 },
  );
  expect(givenLabels).toBeGreaterThan(300);
});
