// The readings of an insertion, each with how likely it is. Invariant: they are all that could be, and together they are certain.
import { isEnglish } from "./base-stream.ts";
import type { Insertion } from "./insertions.ts";
import type { Reading, Word } from "./reading.ts";
import { saidOtherwise } from "./said-otherwise.ts";
import { Seams } from "./seams.ts";
import type { Span } from "./span-rules.ts";
import { worthOf } from "./span-weights.ts";
import { spansOf } from "./spans.ts";
import { isClosing } from "./tokens.ts";
import { wordsSeen } from "./words-seen.ts";
import type { Work } from "./work.ts";

/** How each span would read, in words. */
function readingOf(
  work: Work,
  insertion: Insertion,
  span: Span,
  put: readonly Word[],
  twice: boolean,
  faults: number,
): Reading {
  const { tokens, flat } = work;
  const behind = span.from >= insertion.to && span.to > span.from;
  const [a, b] = behind ? [insertion.from, span.to] : [Math.min(span.from, insertion.from), insertion.to];
  const gone = wordsSeen(tokens, flat.text, span.from, span.to);
  // A sign that was typed again with the words says nothing of them.
  const again = gone.length > 1 && put.length > 1 && isClosing(gone.at(-1)!) && isClosing(put.at(-1)!);
  const [struck, inserted] = again ? [gone.slice(0, -1), put.slice(0, -1)] : [gone, put];
  const before = beside(work, insertion, a - 1, -1);
  const after = again ? [put.at(-1)!, ...beside(work, insertion, b, 1)] : beside(work, insertion, b, 1);
  const own = tokens[insertion.from - 1]?.base?.clause ?? tokens[insertion.to]?.base?.clause;
  const seen = (x: Word | undefined, y: Word | undefined) =>
    x !== undefined && y !== undefined && work.pairs.has(x.key, y.key, own);
  const often = (x: Word | undefined, y: Word | undefined) =>
    x !== undefined && y !== undefined && work.pairs.count(x.key, y.key) > 1;
  return {
    struck,
    inserted,
    before,
    after,
    seenBefore: seen(before[0], inserted[0]),
    twice,
    behind,
    faults,
    foreign: !isEnglish(work.base),
    seenCut: behind ? often(struck.at(-1), after[0]) : often(before[0], struck[0] ?? after[0]),
  };
}

/** Up to four words that stay, from token `at` on, leftwards or rightwards. */
function beside({ tokens, flat }: Work, { first, end }: Insertion, at: number, step: 1 | -1): Word[] {
  const out: Word[] = [];
  for (let t = at; t >= first && t < end && out.length < 4; t += step) {
    if (tokens[t]!.op === "del") continue;
    // The point of an abbreviation is seen with its word.
    const point = step < 0 && tokens[t]!.key === "." && t > first && tokens[t - 1]!.op !== "del";
    const seen = wordsSeen(tokens, flat.text, point ? t - 1 : t, t + 1);
    if (point && seen.length === 1) t--;
    out.push(seen.at(-1)!);
  }
  return out;
}

export interface Ranked {
  readonly span: Span;
  readonly reading: Reading;
  readonly score: number;
  /** Among all readings of this insertion, 0 to 1. */
  readonly probability: number;
}

/** How much better a text reads that does not say one thing twice. */
const SAID_TWICE = 3;

/** [INS4] The readings of an insertion, best first. */
export function rankedReadings(
  work: Work,
  insertion: Insertion,
  twice: ReadonlyMap<number, Span> = new Map(),
): Ranked[] {
  const inserted = wordsSeen(work.tokens, work.flat.text, insertion.from, insertion.to);
  const spans = spansOf(work, insertion, inserted);
  const seams = spans.length > 1 && isEnglish(work.base) ? new Seams(work, insertion, inserted) : undefined;
  const scored = spans.map((span) => {
    const term = twice.get(insertion.from);
    const same = term !== undefined && span.from === term.from && span.to === term.to;
    const reading = readingOf(work, insertion, span, inserted, same, seams?.faultsOf(span) ?? 0);
    return { span, reading, score: worthOf(reading) };
  });
  const glued = insertion.gluedBefore || insertion.gluedAfter;
  const none = scored.find(({ span }) => span.to === span.from);
  const apart = !glued && none && isEnglish(work.base) ? saidOtherwise(work, insertion, inserted) : undefined;
  if (none && apart) {
    const reading = readingOf(work, insertion, apart, inserted, false, none.reading.faults);
    scored.push({ span: apart, reading, score: none.score + SAID_TWICE });
  }
  const top = Math.max(...scored.map((s) => s.score));
  const sum = scored.reduce((total, s) => total + Math.exp(s.score - top), 0);
  return scored.map((s) => ({ ...s, probability: Math.exp(s.score - top) / sum })).sort((a, b) => b.score - a.score);
}
