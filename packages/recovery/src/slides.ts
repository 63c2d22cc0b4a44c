// Insertions that could begin a little earlier or later: "the (digital divide and the) standardization gap". Invariant: a slide
// changes which of two like words is the base's, never what either reading says.
import { isBeginning, isEnding } from "./affixes.ts";
import { isConjunction, isFunctionWord } from "./lexicon.ts";
import { CLOSING, ENDING } from "./tokens.ts";
import { type BasePoint, blankBefore, blankBehind, type Work, type WorkToken } from "./work.ts";

/** [SLD1] Moves each insertion to where it reads best: whole lines, whole words, brackets that match, the same capitals. */
export function slideInsertions(work: Work): void {
  const { tokens } = work;
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]!.base) continue;
    let end = i;
    while (end < tokens.length && !tokens[end]!.base) end++;
    end = slide(work, i, end);
    i = end;
  }
}

/** Slides the insertion of tokens `from` up to `to`; answers where it ends then. */
function slide(work: Work, from: number, to: number): number {
  const { tokens } = work;
  const length = to - from;
  let left = 0;
  while (canMove(tokens[from - left - 1], tokens[to - left - 1]) && left < 40) left++;
  let right = 0;
  while (canMove(tokens[to + right], tokens[from + right]) && right < 40) right++;
  if (left + right === 0) return to;
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let shift = -left; shift <= right; shift++) {
    const score =
      scoreOf(work, from + shift, to + shift, neighbours(tokens, from, to, shift)) +
      shift * 0.01 -
      changedCapitals(work, from, to, shift);
    if (score > most) {
      most = score;
      best = shift;
    }
  }
  for (let k = 0; k < best; k++) swap(tokens[from + k]!, tokens[to + k]!);
  for (let k = 0; k < -best; k++) swap(tokens[to - 1 - k]!, tokens[from - 1 - k]!);
  return from + best + length;
}

interface Neighbours {
  readonly before: BasePoint | undefined;
  readonly after: BasePoint | undefined;
}

/** The base tokens on both sides of an insertion that is moved by `shift`. */
function neighbours(tokens: readonly WorkToken[], from: number, to: number, shift: number): Neighbours {
  return {
    before: tokens[(shift > 0 ? to : from) + shift - 1]?.base,
    after: tokens[(shift < 0 ? from : to) + shift]?.base,
  };
}

function canMove(kept: WorkToken | undefined, other: WorkToken | undefined): boolean {
  return kept?.base?.clause.in === "clauses" && other !== undefined && kept.key === other.key;
}

/** `to` hands its base token to `from`. */
function swap(from: WorkToken, to: WorkToken): void {
  from.base = to.base;
  from.op = to.op;
  to.base = undefined;
  to.op = "ins";
}

function scoreOf(work: Work, from: number, to: number, { before, after }: Neighbours): number {
  const { tokens, lines } = work;
  const first = tokens[from]!;
  const last = tokens[to - 1]!;
  const next = tokens[to];
  let score = 0;
  const beginsLine = lines[first.line]!.from === from;
  const endsLine = lines[last.line]!.to === to;
  if (first.line !== last.line && !beginsLine) score -= 6;
  if (beginsLine && endsLine) score += 4;
  let depth = 0;
  let lowest = 0;
  for (let t = from; t < to; t++) {
    const { key } = tokens[t]!;
    if (key === "(" || key === "[") depth++;
    if (key === ")" || key === "]") lowest = Math.min(lowest, --depth);
  }
  if (depth !== 0 || lowest < 0) score -= 3;
  score += edgeScore(
    tokens[from - 1],
    first,
    isEnding(first.key) && tokens[from + 1]?.key !== "'",
    before !== undefined && blankBehind(before),
  );
  score += edgeScore(last, next, isBeginning(last.key), after !== undefined && blankBefore(after));
  // A phrase does not end in a word that opens another one, unless it joins two of them: "digital divide and the".
  const joins = to - from > 1 && isConjunction(tokens[to - 2]!.key);
  if (next && isFunctionWord(last.key) && !joins) score -= 1;
  // The sign at the end of a clause is its own, but for one that was typed again.
  const again = !first.spaced && tokens[from - 1]?.key === last.key;
  if (last.kind === "sign" && !again && to - from > 1 && first.line === last.line && endsLine && !beginsLine)
    score -= 0.5;
  // A sentence begins with its capital, behind the stop of the one before it, and ends with its own.
  if (last.key === "." && tokens[from - 1]?.key === "." && first.spaced && isCapital(work, first)) score += 2;
  // A sign that closes a phrase goes with the phrase before it.
  if (first.kind === "sign" && first.key !== "(" && first.spaced) score -= 1;
  return score;
}

function isCapital({ flat }: Work, { from }: WorkToken): boolean {
  return /^\p{Lu}/u.test(flat.text.slice(from, from + 2));
}

/**
 * Where two words touch, or a word and a sign between which the base has a blank, one text ends and the other begins; another edge inside
 * something written together is none.
 */
function edgeScore(a: WorkToken | undefined, b: WorkToken | undefined, affix: boolean, blank: boolean): number {
  if (!a || !b || b.spaced || a.line !== b.line) return 0;
  if (a.kind !== "sign" && b.kind !== "sign") return affix ? -1 : 2;
  if (CLOSING.includes(b.key)) return 0;
  return blank && ENDING.includes(a.key) ? 2 : -1;
}

/** How many kept words would have other capitals than in the base. */
function changedCapitals(work: Work, from: number, to: number, shift: number): number {
  const { tokens, flat } = work;
  let changed = 0;
  const compare = (at: number, owner: WorkToken) => {
    const { clause, token } = owner.base!;
    const base = clause.tokens[token]!;
    const now = flat.text.slice(tokens[at]!.from, tokens[at]!.to);
    if (now !== clause.text.slice(base.from, base.to)) changed++;
  };
  for (let k = 0; k < shift; k++) compare(from + k, tokens[to + k]!);
  for (let k = 0; k < -shift; k++) compare(to - 1 - k, tokens[from - 1 - k]!);
  return changed * 2;
}
