// Labels in which an old and a new number were run together, told from the numbering alone: "1, 21, 32" is 1 struck, 2 that became 1
// and 3 that became 2. Invariant: both numberings count on, as every item of the base is still there, struck or not; a list that one
// numbering explains nearly as well shows nothing.
import { callOf, labelOfCount, letterCount } from "@concord/redline";
import type { FlatLabel, FlatText } from "./flat-lines.ts";
import type { TextSign } from "./types.ts";

/** What it costs to read a label so; a clean list costs nothing. */
const COST = {
  /** An item put in or struck, or a label run together. */
  change: 0.5,
  /** Counting goes on behind a gap. */
  gap: 3,
  /** Another list begins; only the first may begin later than with its first number. */
  again: 2,
  /** The label is none of the list; a number that a wrapped line may begin with is likelier to be none. */
  odd: 4,
  oddNumber: 2,
} as const;

/** A reading with labels run together has to be so much better than the best one without. */
const BETTER = 1.5;
/** Numbers missing in a row that are a gap and not another list. */
const WIDEST_GAP = 3;
/** Readings of a list that are followed at a time. */
const MOST = 16;

/** How far a label counts, in hundredths: 2 is 200, 2bis 201. */
type Count = number;
const ONE = 100;
/** More than any label that is told apart counts. */
const LARGEST = 1_000 * ONE;

interface Printed {
  readonly label: FlatLabel;
  readonly series: "letter" | "number";
  /** What it may count as it stands. */
  readonly whole: readonly Count[];
  /** The pairs of counts that it may be run together from. */
  readonly pairs: readonly (readonly [Count, Count])[];
  /** A bare number before one blank: a wrapped line may begin so. */
  readonly mayBeWords: boolean;
}

/** How far a reading of the labels so far has counted the old and the new list, and which labels it takes for run together. */
interface Reading {
  readonly old: Count;
  readonly now: Count;
  readonly cost: number;
  readonly fused: Row | undefined;
}

/** Labels, the last one first. */
interface Row {
  readonly label: FlatLabel;
  readonly before: Row | undefined;
}

/** [SGN2] The labels that are run together. */
export function fusedLabels(flat: FlatText): TextSign[] {
  return listsOf(flat)
    .flatMap(fusedIn)
    .map(({ from, to }) => ({ code: "fused-label", range: { from, to }, words: flat.text.slice(from, to) }));
}

/** The labels between calls, letters and numbers apart. */
function listsOf({ lines, text }: FlatText): Printed[][] {
  const out: Printed[][] = [];
  let lists: Record<Printed["series"], Printed[]> = { letter: [], number: [] };
  const close = (): void => {
    out.push(lists.letter, lists.number);
    lists = { letter: [], number: [] };
  };
  for (const { label, from, to, body } of lines) {
    if (body !== undefined) continue;
    if (label === undefined) {
      if (callOf(text.slice(from, Math.min(to, from + 80)))) close();
      continue;
    }
    const printed = printedOf(label, text);
    if (printed) lists[printed.series].push(printed);
  }
  close();
  return out.filter((list) => list.some(({ pairs }) => pairs.length > 0));
}

const LETTERS = /^\(?[a-z]{1,5}\)$|^\(?[a-z]\)\(?[a-z]\)$/u;
const NUMBERS = /^\(?\d{1,6}(?:(?:bis|ter|quater)\d{0,3})?[.)]?$|^\(?\d{1,3}\)\(?\d{1,3}\)$/u;
const LETTER = /^[a-z]$/u;
const NUMBER = /^[1-9]\d{0,2}(?:bis|ter|quater)?$/u;

/** Roman numbers as far as lists go: `ii)` is no pair of letters that ran together. */
const ROMAN = new Map(Array.from({ length: 40 }, (_, i) => [labelOfCount("roman", i + 1, undefined, "en"), i + 1]));
const SUFFIXES = ["", "bis", "ter", "quater"];

function printedOf(label: FlatLabel, text: string): Printed | undefined {
  const bare = label.text.replace(/[().]/gu, "");
  if (LETTERS.test(label.text)) {
    const whole = [letterCount(bare), ROMAN.get(`${bare})`)].flatMap((count) => (count ? [count * ONE] : []));
    return { label, series: "letter", whole, pairs: pairsOf(bare, LETTER, lettersCount), mayBeWords: false };
  }
  if (!NUMBERS.test(label.text)) return undefined;
  const whole = NUMBER.test(bare) ? [numberCount(bare)] : [];
  const mayBeWords = /\d$/u.test(label.text) && /^[ \u00a0]\S/u.test(text.slice(label.to, label.to + 2));
  return { label, series: "number", whole, pairs: pairsOf(bare, NUMBER, numberCount), mayBeWords };
}

const lettersCount = (letters: string): Count => letterCount(letters)! * ONE;

function numberCount(printed: string): Count {
  const [digits] = /^\d+/u.exec(printed)!;
  return Number(digits) * ONE + SUFFIXES.indexOf(printed.slice(digits.length));
}

function pairsOf(bare: string, part: RegExp, countOf: (part: string) => Count): [Count, Count][] {
  const out: [Count, Count][] = [];
  for (let at = 1; at < bare.length; at++) {
    const [head, tail] = [bare.slice(0, at), bare.slice(at)];
    if (head !== tail && part.test(head) && part.test(tail)) out.push([countOf(head), countOf(tail)]);
  }
  return out;
}

function fusedIn(list: readonly Printed[]): FlatLabel[] {
  const alone = bestOf(list, false).cost;
  if (alone < BETTER) return [];
  const { cost, fused } = bestOf(list, true);
  if (!fused || alone - cost < BETTER) return [];
  const out: FlatLabel[] = [];
  for (let row: Row | undefined = fused; row; row = row.before) out.push(row.label);
  return out;
}

/** The reading of a list that costs least. */
function bestOf(list: readonly Printed[], withFused: boolean): Reading {
  let readings: Reading[] = [{ old: 0, now: 0, cost: 0, fused: undefined }];
  for (const printed of list) {
    const next = new Map<number, Reading>();
    for (const reading of readings) {
      for (const one of stepsOf(reading, printed, withFused)) {
        const key = one.old * LARGEST + one.now;
        const known = next.get(key);
        if (!known || one.cost < known.cost) next.set(key, one);
      }
    }
    readings = [...next.values()].sort((a, b) => a.cost - b.cost).slice(0, MOST);
  }
  return readings[0]!;
}

/** Every way to read a label behind what was read so far. */
function stepsOf(reading: Reading, { label, whole, pairs, mayBeWords }: Printed, withFused: boolean): Reading[] {
  const { old, now, cost, fused } = reading;
  const out: Reading[] = [{ ...reading, cost: cost + (mayBeWords ? COST.oddNumber : COST.odd) }];
  for (const count of whole) {
    const [toOld, toNow] = [stepTo(old, count), stepTo(now, count)];
    out.push(
      { ...reading, old: count, now: count, cost: cost + Math.max(toOld, toNow) },
      { ...reading, now: count, cost: cost + toNow + COST.change },
      { ...reading, old: count, cost: cost + toOld + COST.change },
    );
    if (count === ONE || now === 0) out.push({ ...reading, old: count, now: count, cost: cost + COST.again });
  }
  for (const [a, b] of withFused ? pairs : []) {
    for (const [o, n] of [
      [a, b],
      [b, a],
    ] as const)
      out.push({
        old: o,
        now: n,
        cost: cost + stepTo(old, o) + stepTo(now, n) + COST.change,
        fused: { label, before: fused },
      });
  }
  return out.filter((one) => one.cost < Number.POSITIVE_INFINITY);
}

/** What it costs to count on: nothing to the next number or the next suffix of the same one. */
function stepTo(from: Count, to: Count): number {
  if (to % ONE !== 0 && to === from + 1) return 0;
  const steps = Math.floor(to / ONE) - Math.floor(from / ONE);
  if (steps === 1 && to % ONE === 0) return 0;
  return steps >= 1 && steps <= WIDEST_GAP + 1 ? COST.gap : Number.POSITIVE_INFINITY;
}
