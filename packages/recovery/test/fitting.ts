// How the weights of a reading are fitted: to all readings of each insertion of edited texts, one of which is the true one. Invariant: nothing
// of what is scored is looked at, neither texts nor words.
import { Random, readBase } from "@concord/testing";
import { gapsOf, markSilent } from "../src/base-check.ts";
import { baseStream } from "../src/base-stream.ts";
import { type Insertion, insertionsIn } from "../src/insertions.ts";
import { pairNamesOf } from "../src/pair-weights.ts";
import { pair } from "../src/pairing.ts";
import { type Ranked, rankedReadings } from "../src/ranked-readings.ts";
import type { Reading } from "../src/reading.ts";
import { drafts } from "../src/segments.ts";
import { slideInsertions } from "../src/slides.ts";
import { FEATURES, featuresOf } from "../src/span-features.ts";
import { struckTwice } from "../src/struck-twice.ts";
import type { Work } from "../src/work.ts";
import { editedBy } from "./delegate.ts";
import { FITTED } from "./fitted-words.ts";
import { FITTING_PROPOSALS } from "./fitting-proposals.ts";
import { FITTING_TEXTS } from "./fitting-texts.ts";
import { cleanOf, type Pair, pairOf } from "./generator.ts";
import { pairOfMarks } from "./proposals.ts";
import { insertedFirst, withBlanks } from "./proposals-otherwise.ts";

export type Weights = ReadonlyMap<string, number>;

/** All readings of an insertion by the features that they have, and which one is true. */
export interface Example {
  readonly readings: readonly (readonly (readonly [name: string, value: number])[])[];
  readonly gold: number;
  /** An insertion that struck nothing is rarer here than in proposals. */
  readonly counts: number;
}

/** Too rare in the edits to be learned of them. */
export const BY_HAND: Weights = new Map([
  ["twice", 3],
  ["keptInside", 4],
  ["caseOnly", 2],
  ["overreach", -1.7],
  ["wholeUnit", 1.7],
  ["synonym", -0.5],
]);

/** How much a replacement in a proposal counts: there are few of them, and they are what is to be read. */
const PROPOSALS_COUNT = 2;

/** The examples of the proposals, of `seeds` pairs of each text with places, and of `edited` pairs that a delegate makes of it. */
export function examples(seeds: number, edited: number): Example[] {
  const proposals = FITTING_PROPOSALS.flatMap((text) => [text, insertedFirst(text), withBlanks(text)])
    .flatMap((text) => examplesOf(pairOfMarks(text)))
    .map((example) => ({ ...example, counts: PROPOSALS_COUNT * example.counts }));
  return [
    ...proposals,
    ...FITTING_TEXTS.flatMap((text) => [
      ...Array.from({ length: seeds }, (_, n) => examplesOf(pairOf(text, 1000 + n))).flat(),
      ...Array.from({ length: edited }, (_, n) =>
        examplesOf(pairOf(editedBy(FITTED, cleanOf(text), new Random(9000 + n)), 9000 + n)),
      ).flat(),
    ]),
  ];
}

function examplesOf({ base, flat, gold }: Pair): Example[] {
  const ops = gold.segments.flatMap(({ runs }) => {
    const whole =
      runs.every(({ op, t }) => op === "ins" || !t.trim()) || runs.every(({ op, t }) => op === "del" || !t.trim());
    return runs.flatMap(({ t, op }) => Array<string>(t.length).fill(whole ? "whole" : op));
  });
  const work = pair(flat, baseStream(readBase(base)));
  slideInsertions(work);
  markSilent(work, gapsOf(work));
  const open = drafts(work).filter(({ clauses }) => clauses.length > 0);
  const insertions = open.flatMap((draft) => insertionsIn(work, draft));
  const twice = struckTwice(work, insertions);
  return insertions.flatMap((insertion) => {
    const { from, to, affix } = insertion;
    const [a, b] = [work.tokens[from]!.from, work.tokens[to - 1]!.to];
    const words = work.tokens.slice(from, to).some(({ kind }) => kind !== "sign");
    if (affix || !words || ops[a] === "whole" || !ops.slice(a, b).includes("ins")) return [];
    const ranked = rankedReadings(work, insertion, twice);
    const at = trueReading(work, insertion, ranked, ops);
    if (at === undefined) return [];
    const { span } = ranked[at]!;
    for (let t = span.from; t < span.to; t++) work.tokens[t]!.op = "del";
    const alone = span.from === span.to && !insertion.gluedBefore && !insertion.gluedAfter;
    return [{ readings: ranked.map(({ reading }) => namesOf(reading)), gold: at, counts: alone ? 4 : 1 }];
  });
}

/** Which of the readings strikes what was struck beside an insertion; undefined: none. */
function trueReading(
  { tokens, flat }: Work,
  { from, to }: Insertion,
  ranked: readonly Ranked[],
  ops: readonly string[],
) {
  const struck = (i: number) =>
    ops[i] === "del" || (/\s/u.test(flat.text[i] ?? "-") && ops[i + 1] === "del" && ops[i - 1] === "del");
  const place = (f: number, t: number) =>
    Array.from({ length: t - f }, (_, i) => f + i)
      .filter((i) => /\S/u.test(flat.text[i]!))
      .join();
  let start = tokens[from]!.from;
  let end = tokens[to - 1]!.to;
  const [a, b] = [start, end];
  const blank = (i: number) => /\s/u.test(flat.text[i] ?? "-");
  while (struck(start - 1) || (blank(start - 1) && struck(start - 2))) start--;
  while (struck(end) || (blank(end) && struck(end + 1))) end++;
  const gold = place(start, a) || place(b, end);
  const at = ranked.findIndex(
    ({ span }) => (span.to > span.from ? place(tokens[span.from]!.from, tokens[span.to - 1]!.to) : "") === gold,
  );
  return at < 0 ? undefined : at;
}

function namesOf(reading: Reading): (readonly [string, number])[] {
  const features = featuresOf(reading);
  const some = FEATURES.flatMap((name) => (features[name] === 0 ? [] : [[name, features[name]] as const]));
  return [...some, ...pairNamesOf(reading).map((name) => [name, 1] as const)];
}

const isPair = (name: string) => !(FEATURES as readonly string[]).includes(name);
/** How much a weight is drawn to what it was: a little for one that was nothing, so that what is known goes on to count. */
const ridgeOf = (name: string, was: number) => (was === 0 && !isPair(name) ? 0.0001 : 0.01);

function probabilities(example: Example, weights: Weights): number[] {
  const worth = example.readings.map((names) =>
    names.reduce((sum, [name, value]) => sum + (weights.get(name) ?? 0) * value, 0),
  );
  const top = Math.max(...worth);
  const parts = worth.map((w) => Math.exp(w - top));
  const sum = parts.reduce((a, b) => a + b, 0);
  return parts.map((part) => part / sum);
}

/** How badly the weights explain the examples: minus the mean logarithm of how likely they hold the true readings. */
export function lossOf(data: readonly Example[], weights: Weights): number {
  const total = data.reduce((sum, { counts }) => sum + counts, 0);
  return data.reduce((sum, e) => sum - (e.counts * Math.log(probabilities(e, weights)[e.gold]! + 1e-9)) / total, 0);
}

/**
 * Weights that explain the examples better, by `steps` of a descent with momentum (Adam) from `start` on; those by hand stay, and where `only` names
 * some, all others: so is a new feature weighed without disturbing what is known.
 */
export function fitted(data: readonly Example[], start: Weights, steps: number, only?: ReadonlySet<string>): Weights {
  const total = data.reduce((sum, { counts }) => sum + counts, 0);
  const weights = new Map(start);
  const mean = new Map<string, number>();
  const square = new Map<string, number>();
  for (let step = 1; step <= steps; step++) {
    const slope = new Map<string, number>();
    for (const example of data) {
      for (const [i, p] of probabilities(example, weights).entries()) {
        const off = (example.counts * (p - (i === example.gold ? 1 : 0))) / total;
        if (Math.abs(off) < 1e-9) continue;
        for (const [name, value] of example.readings[i]!) slope.set(name, (slope.get(name) ?? 0) + off * value);
      }
    }
    const rate = step < steps * 0.7 ? 0.05 : 0.01;
    for (const [name, value] of slope) {
      if (BY_HAND.has(name) || only?.has(name) === false) continue;
      const old = weights.get(name) ?? 0;
      const was = start.get(name) ?? 0;
      const g = value + ridgeOf(name, was) * (old - was);
      const m = 0.9 * (mean.get(name) ?? 0) + 0.1 * g;
      const v = 0.99 * (square.get(name) ?? 0) + 0.01 * g * g;
      mean.set(name, m);
      square.set(name, v);
      weights.set(name, old - (rate * (m / (1 - 0.9 ** step))) / (Math.sqrt(v / (1 - 0.99 ** step)) + 1e-8));
    }
  }
  return weights;
}

/** The weights as span-weights.ts and pair-weights.ts have them. */
export function printedWeights(weights: Weights): string {
  const features = FEATURES.map((name) => `  ${name}: ${Number((weights.get(name) ?? 0).toFixed(2))},`);
  const pairs = [...weights].flatMap(([name, value]) => {
    const hundredths = Math.round(100 * value);
    return isPair(name) && Math.abs(hundredths) >= 8 ? [`${name}${hundredths > 0 ? "+" : ""}${hundredths}`] : [];
  });
  return [...features, pairs.toSorted().join(" ")].join("\n");
}
