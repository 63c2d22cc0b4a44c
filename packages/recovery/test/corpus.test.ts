// The pairs beside the project, where there are any: what is put in and what is struck, character by character, against the
// answers made by hand. Blanks belong to either side and do not count; nor does what is outside the clauses.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readBase } from "@concord/testing";
import { describe, expect, it } from "vitest";
import { type Op, recover, silentDeviations } from "../src/index.ts";

const PAIRS = join(import.meta.dirname, "../../../../shared/corpus/redline");
const there = existsSync(PAIRS);
if (!there) console.info("The pairs are not beside this checkout: their tests are skipped.");

interface Gold {
  readonly segments: readonly {
    readonly kind: string;
    readonly runs: readonly { readonly t: string; readonly op: Op; readonly silent?: boolean }[];
  }[];
}

const OUTSIDE = new Set(["front", "abstract", "proposal-line", "blank", "noise"]);
const pairs = there ? readdirSync(PAIRS).filter((name) => existsSync(join(PAIRS, name, "gold.json"))) : [];
const read = (pair: string, file: string) => readFileSync(join(PAIRS, pair, file), "utf8");

/** For each unit of the flattened text its mark; undefined where it does not count. */
function marksOf(segments: Gold["segments"], silentToo: boolean): (Op | undefined)[] {
  return segments.flatMap(({ kind, runs }) =>
    runs.flatMap(({ t, op, silent }) => {
      const counts = silentToo || (!OUTSIDE.has(kind) && op !== "noise" && !silent);
      return [...t].flatMap((unit) =>
        Array<Op | undefined>(unit.length).fill(counts && /\S/u.test(unit) ? op : undefined),
      );
    }),
  );
}

const recovered = (pair: string) => recover(read(pair, "flat.txt"), readBase(read(pair, "base.txt")));

describe.skipIf(!there)("the pairs of the corpus", () => {
  it("nearly all that was put in is found, and what is called struck was struck", () => {
    const sums = { ins: { right: 0, gold: 0, told: 0 }, del: { right: 0, gold: 0, told: 0 } };
    for (const pair of pairs) {
      const gold = marksOf((JSON.parse(read(pair, "gold.json")) as Gold).segments, false);
      const told = marksOf(recovered(pair).segments, true);
      expect(told).toHaveLength(gold.length);
      for (const [i, mark] of gold.entries()) {
        if (mark === undefined) continue;
        for (const op of ["ins", "del"] as const) {
          if (mark === op) sums[op].gold++;
          if (told[i] === op) sums[op].told++;
          if (mark === op && told[i] === op) sums[op].right++;
        }
      }
    }
    const { ins, del } = sums;
    expect(ins.gold).toBeGreaterThan(1_000);
    expect((2 * ins.right) / (ins.gold + ins.told)).toBeGreaterThanOrEqual(0.99);
    expect(del.right / del.told).toBeGreaterThanOrEqual(0.97);
    // Some deletions left no evidence, and those are not guessed.
    expect(del.right / del.gold).toBeGreaterThanOrEqual(0.7);
  });

  it("no clause that is as it was is told to have changed", () => {
    for (const pair of pairs) {
      const { segments } = JSON.parse(read(pair, "gold.json")) as Gold;
      const told = recovered(pair).segments.flatMap(({ runs }) =>
        runs.flatMap(({ t, op, silent }) => Array<string>(t.length).fill(silent ? "silent" : op)),
      );
      let at = 0;
      for (const { kind, runs } of segments) {
        const length = runs.reduce((sum, run) => sum + run.t.length, 0);
        const unchanged = !OUTSIDE.has(kind) && runs.every(({ op, silent }) => op === "keep" && !silent);
        if (unchanged) expect(told.slice(at, at + length).filter((op) => op !== "keep" && op !== "noise")).toEqual([]);
        at += length;
      }
    }
  });

  it("the words in which the real proposal differs from its base without a trace are found", () => {
    const { missing } = recovered("000").baseCheck;
    expect(missing.filter(({ words }) => words === "to date")).toHaveLength(3);
    expect(missing.some(({ words }) => words === ",")).toBe(true);
    const base = readBase(read("000", "base.txt"));
    const deviations = silentDeviations(read("000", "flat.txt"), base, recovered("000"));
    expect(deviations.filter(({ kind }) => kind === "footnote")).toHaveLength(2);
    expect(deviations.at(-1)).toMatchObject({ clause: "resolves 3", kind: "reference", proposal: "22\u20112/1" });
  });
});
