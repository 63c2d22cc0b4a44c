// Insertions inside clauses of the base, and which base words beside each of them could have been struck for it. Invariant: a
// span that could have been struck is kept text of the same clause, touches the insertion, and holds whole words.
import { isBeginning, isEndingOf } from "./affixes.ts";
import { stemOf } from "./lexicon.ts";
import type { Reading, Word } from "./reading.ts";
import type { Draft } from "./segments.ts";
import { worthOf } from "./span-weights.ts";
import { wordsSeen } from "./words-seen.ts";
import type { Work, WorkToken } from "./work.ts";

export interface Insertion {
  /** Its tokens. */
  readonly from: number;
  readonly to: number;
  /** The tokens of its segment. */
  readonly first: number;
  readonly end: number;
  /** Written together with the base word before, or behind it. */
  readonly gluedBefore: boolean;
  readonly gluedAfter: boolean;
  /** The beginning or the ending of a word that it touches, or the mark of a footnote: it struck nothing. */
  readonly affix: boolean;
}

/** Base tokens `from` up to `to` that an insertion may have struck. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** [INS1] The insertions inside a segment that has base words. */
export function insertionsIn(work: Work, draft: Draft): Insertion[] {
  const first = work.lines[draft.from]!.from;
  const end = work.lines[draft.to - 1]!.to;
  const out: Insertion[] = [];
  for (let t = first; t < end; t++) {
    if (work.tokens[t]!.op !== "ins") continue;
    let to = t;
    while (to < end && work.tokens[to]!.op === "ins") to++;
    out.push({ from: t, to, first, end, ...glueOf(work.tokens, t, to, first, end) });
    t = to;
  }
  return out;
}

/**
 * [INS2] An insertion is glued to a base word that it touches without a blank where print has one. An ending or a beginning that was
 * put onto a word is not, nor is the mark of a footnote.
 */
function glueOf(tokens: readonly WorkToken[], from: number, to: number, first: number, end: number) {
  const before = from > first ? tokens[from - 1]! : undefined;
  const after = to < end ? tokens[to]! : undefined;
  const head = tokens[from]!;
  const tail = tokens[to - 1]!;
  const one = to - from === 1;
  const mark =
    one &&
    head.kind === "number" &&
    head.key.length <= 2 &&
    (after === undefined || after.spaced || after.kind === "sign");
  const touchesBefore = before?.op === "keep" && !head.spaced && touches(before, head);
  const touchesAfter = after?.op === "keep" && !after.spaced && touches(tail, after);
  const ending = touchesBefore && one && head.kind === "word" && isEndingOf(head.key, before.key);
  const beginning = touchesAfter && one && tail.kind === "word" && isBeginning(tail.key);
  const raised = touchesBefore && mark && before.kind !== "number";
  const gluedBefore = touchesBefore && !ending && !raised;
  return { gluedBefore, gluedAfter: touchesAfter && !beginning, affix: ending || beginning || raised };
}

/** Whether print has a blank between the two. */
function touches(a: WorkToken, b: WorkToken): boolean {
  if (a.kind !== "sign" && b.kind !== "sign") return true;
  if (a.kind === "sign") return (",;.:)]".includes(a.key) || isPossessive(a)) && b.kind !== "sign";
  return b.key === "(" || b.key === "[";
}

/** "countries'": the base has a blank behind it. */
function isPossessive({ key, base }: WorkToken): boolean {
  return key === "'" && base !== undefined && base.clause.tokens[base.token + 1]?.spaced === true;
}

const MOST_WORDS = 14;
const MOST_SPACED = 9;

/** [INS3] [INS5] The spans that could have been struck for an insertion; an empty one stands for none. */
function spansOf(work: Work, insertion: Insertion): Span[] {
  const { from, to, gluedBefore, gluedAfter } = insertion;
  const out: Span[] = [];
  const glued = gluedBefore || gluedAfter;
  if (!glued) out.push({ from, to: from });
  const most = glued ? MOST_WORDS : MOST_SPACED;
  if (gluedBefore || (!glued && !isListed(work, insertion))) out.push(...spansBefore(work, insertion, most));
  if (gluedAfter || !glued) out.push(...spansBehind(work, insertion, most));
  return glued && out.length === 0 ? [{ from: to, to }] : out;
}

/** An insertion that goes on with a list: its comma is behind the word before, which stays, unless the insertion ends with it. */
function isListed({ tokens }: Work, { from, to, first }: Insertion): boolean {
  if (from === first || tokens[from]!.key !== "," || tokens[from]!.spaced) return false;
  return stemOf(tokens[from - 1]!.key) !== stemOf(tokens[to - 1]!.key);
}

function spansBefore({ tokens }: Work, { from, first }: Insertion, most: number): Span[] {
  const out: Span[] = [];
  let words = 0;
  for (let t = from - 1; t >= first; t--) {
    const token = tokens[t]!;
    if (!strikable(token) || (token.key === ";" && t < from - 1)) break;
    if (token.kind !== "sign") words++;
    if (words > most) break;
    if (beginsWord(tokens, t, first)) out.push({ from: t, to: from });
  }
  return out;
}

function spansBehind({ tokens }: Work, { to, end }: Insertion, most: number): Span[] {
  const out: Span[] = [];
  let words = 0;
  for (let t = to; t < end; t++) {
    const token = tokens[t]!;
    if (!strikable(token) || token.key === ";") break;
    if (token.kind !== "sign") words++;
    if (words > most) break;
    if (endsWord(tokens, t, end)) out.push({ from: to, to: t + 1 });
  }
  return out;
}

function strikable(token: WorkToken): boolean {
  return token.op === "keep" && token.base !== undefined && !token.silent;
}

function beginsWord(tokens: readonly WorkToken[], t: number, first: number): boolean {
  const token = tokens[t]!;
  const before = t > first ? tokens[t - 1] : undefined;
  return token.spaced || before === undefined || before.key === "(" || before.op === "ins";
}

function endsWord(tokens: readonly WorkToken[], t: number, end: number): boolean {
  const next = t + 1 < end ? tokens[t + 1] : undefined;
  return (
    next === undefined || next.spaced || next.op === "ins" || (next.kind === "sign" && ",;.:)]".includes(next.key))
  );
}

/** How each span would read, in words. */
function readingOf(work: Work, insertion: Insertion, span: Span, inserted: readonly Word[], twice: boolean): Reading {
  const { tokens, flat } = work;
  const behind = span.from >= insertion.to && span.to > span.from;
  const [a, b] = behind ? [insertion.from, span.to] : [Math.min(span.from, insertion.from), insertion.to];
  const before = beside(work, insertion, a - 1, -1);
  const after = beside(work, insertion, b, 1);
  const own = tokens[insertion.from - 1]?.base?.clause ?? tokens[insertion.to]?.base?.clause;
  const seen = (x: Word | undefined, y: Word | undefined) =>
    x !== undefined && y !== undefined && work.pairs.has(x.key, y.key, own);
  const struck = wordsSeen(tokens, flat.text, span.from, span.to);
  const often = (x: Word | undefined, y: Word | undefined) =>
    x !== undefined && y !== undefined && work.pairs.count(x.key, y.key) > 1;
  return {
    struck,
    inserted,
    before,
    after,
    seenBefore: seen(before[0], inserted[0]),
    seenAfter: seen(inserted.at(-1), after[0]),
    twice,
    behind,
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

/** [INS4] The readings of an insertion, best first. */
export function rankedReadings(
  work: Work,
  insertion: Insertion,
  twice: ReadonlyMap<number, Span> = new Map(),
): Ranked[] {
  const inserted = wordsSeen(work.tokens, work.flat.text, insertion.from, insertion.to);
  const scored = spansOf(work, insertion).map((span) => {
    const term = twice.get(insertion.from);
    const same = term !== undefined && span.from === term.from && span.to === term.to;
    const reading = readingOf(work, insertion, span, inserted, same);
    return { span, reading, score: worthOf(reading) };
  });
  const top = Math.max(...scored.map((s) => s.score));
  const sum = scored.reduce((total, s) => total + Math.exp(s.score - top), 0);
  return scored.map((s) => ({ ...s, probability: Math.exp(s.score - top) / sum })).sort((a, b) => b.score - a.score);
}
