// What a text shows by itself, without a base: that old and new words, numbers or labels stand in one row. A sign in a text in which
// nothing was flattened would send people looking for nothing, so there is none.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { recover, type TextSign } from "../src/index.ts";
import { CLEAN_TEXTS } from "./clean-texts.ts";
import { EDITED_TEXTS } from "./edited-texts.ts";
import { pairOf } from "./generator.ts";
import type { Gold } from "./gold.ts";

const SEEDS_BESIDE = join(import.meta.dirname, "../../../../shared/corpus/seeds");
const there = existsSync(SEEDS_BESIDE);
if (!there) console.info("The corpus is not beside this checkout: its clean texts are not looked at.");

const PAIRS = 40;
const FIRST_SEED = 4_000;

const signsOf = (text: string): readonly TextSign[] => recover(text, undefined).signs;
const told = (text: string) => signsOf(text).map(({ code, words }) => `${code} ${words}`);
const list = (...labels: string[]) =>
  ["resolves", ...labels.map((label, n) => `${label}\tto light pier ${String.fromCharCode(65 + n)};`)].join("\n");

describe("labels", () => {
  it.each([
    ["an item struck at the front", ["1", "21", "32", "43"], ["21", "32", "43"]],
    ["an item put in", ["1", "2", "23", "34"], ["23", "34"]],
    ["new before old", ["1", "12", "23"], ["12", "23"]],
    ["the last one only", ["1", "2", "32"], ["32"]],
    ["over ten", [..."123456789", "1110", "1211"], ["1110", "1211"]],
    ["letters", ["a)", "ba)", "cb)"], ["ba)", "cb)"]],
    ["in brackets", ["(a)", "(b)", "(bc)", "(cd)"], ["(bc)", "(cd)"]],
    ["with a point", ["1.", "21.", "32."], ["21.", "32."]],
    ["a suffix", ["1", "2", "2bis3", "34"], ["2bis3", "34"]],
  ])("[SGN2] %s", (_, labels, fused) => {
    expect(told(list(...labels))).toEqual(fused.map((label) => `fused-label ${label}`));
  });

  it.each([
    ["a list as it is", [..."123456789", "10", "11", "12", "13"]],
    ["one that begins later", ["20", "21", "22", "23"]],
    ["one with a gap", ["9", "10", "12", "13"]],
    ["roman numbers", ["i)", "ii)", "iii)", "iv)", "v)", "vi)", "vii)", "viii)", "ix)"]],
    ["letters past z", ["y)", "z)", "aa)", "ab)", "ac)"]],
    ["suffixes", ["1", "2", "2bis", "2ter", "3"]],
    ["an old number that was left", ["1", "2", "2", "3"]],
    ["decimal numbers", ["1", "1.1", "1.2", "2", "2.1", "3.2"]],
  ])("[SGN2] none in %s", (_, labels) => {
    expect(told(list(...labels))).toEqual([]);
  });
});

it("[SGN3] two words that ran together", () => {
  const words = (text: string) => told(`the piers are shared and often absent; ports may close; ${text}`);
  expect(words("lamps that are absentrequested are sharedcommon,")).toEqual([
    "fused-words absentrequested",
    "fused-words sharedcommon",
  ]);
  expect(words("it mayshould withinamong absentRequested betweenof")).toEqual([
    "fused-words mayshould",
    "fused-words withinamong",
    "fused-words absentRequested",
    "fused-words betweenof",
  ]);
  expect(words("piers in Tarn, 2019Osby and Resolution 58Encouraging")).toEqual([
    "fused-words 2019Osby",
    "fused-words 58Encouraging",
  ]);
});

/** Where old and new touch in a flattened text, and as what. */
function touching({ segments }: Gold): { at: number; as: "label" | "words" | "edition" }[] {
  const out: { at: number; as: "label" | "words" | "edition" }[] = [];
  let at = 0;
  for (const { runs } of segments) {
    for (const [r, { t, op }] of runs.entries()) {
      at += t.length;
      const next = runs[r + 1];
      if (!next || op === next.op || op === "keep" || next.op === "keep") continue;
      const [a, b] = [t.trimEnd().at(-1)!, next.t[0]!];
      if (r === 0 && /^(?:[a-z]|\d+)$/u.test(t)) out.push({ at, as: "label" });
      else if (t.endsWith(a) && /\p{L}/u.test(a) && /\p{L}/u.test(b)) out.push({ at, as: "words" });
      else if (/\d/.test(a) && /\p{Lu}/u.test(b)) out.push({ at, as: "edition" });
    }
  }
  return out;
}

describe("how many are seen", () => {
  it(`[SGN1] [SGN2] [SGN3] of ${PAIRS} generated texts`, () => {
    const seen = { label: [0, 0], words: [0, 0], edition: [0, 0] };
    const wrong: string[] = [];
    for (let n = 0; n < PAIRS; n++) {
      const { base, flat, gold } = pairOf(EDITED_TEXTS[n % EDITED_TEXTS.length]!, FIRST_SEED + n);
      wrong.push(...told(base));
      const places = touching(gold);
      const signs = signsOf(flat);
      for (const { at, as } of places) {
        seen[as][1]!++;
        if (signs.some(({ range }) => range.from < at && at < range.to)) seen[as][0]!++;
      }
      // A sign may be none of these: two commas, a word said twice.
      const isOne = ({ code, range }: TextSign) =>
        code === "signs-touch" ||
        code === "doubled-words" ||
        places.some(({ at }) => range.from <= at && at <= range.to);
      wrong.push(...signs.filter((sign) => !isOne(sign)).map(({ code, words }) => `${code} ${words}`));
    }
    const share = (of: number[]) => of[0]! / of[1]!;
    console.log(
      `signs in ${PAIRS} texts: ${Object.entries(seen)
        .map(([as, of]) => `${as} ${of.join(" of ")}`)
        .join(", ")}, wrong ${wrong.length}`,
    );
    expect(wrong).toEqual([]);
    expect(seen.label[1]).toBeGreaterThan(40);
    expect(share(seen.label)).toBeGreaterThanOrEqual(0.95);
    expect(share(seen.edition)).toBeGreaterThanOrEqual(0.95);
    // Two words may always be one that nobody has heard of: only those that surely are two are told.
    expect(share(seen.words)).toBeGreaterThanOrEqual(0.35);
  });

  it("[SGN1] none in clean texts", () => {
    for (const text of CLEAN_TEXTS) expect(told(text)).toEqual([]);
  });

  it.skipIf(!there)("[SGN1] none in the clean texts of the corpus", () => {
    for (const id of ["002", "003", "004"])
      expect(told(readFileSync(join(SEEDS_BESIDE, `${id}.txt`), "utf8"))).toEqual([]);
  });
});

it("[SGN1] whatever the text, signs take time that grows with its length", () => {
  const rows = (count: number, row: (i: number) => string) =>
    Array.from({ length: count }, (_, i) => row(i)).join("\n");
  const letter = (i: number) => String.fromCharCode(97 + (i % 26));
  const hostile = [
    "the ".repeat(30_000),
    rows(10_000, (i) => `${i % 99}${i % 98}\tto do;`),
    rows(10_000, (i) => `${letter(i)}${letter(i + 1)})\tto do;`),
    "Aaaa Bbbb, ".repeat(20_000),
  ];
  // Seconds; what grew as the square took minutes. How busy the machine is, nobody knows.
  for (const text of hostile) {
    const start = performance.now();
    signsOf(text);
    expect(performance.now() - start).toBeLessThan(30_000);
  }
}, 120_000);
