// Where one base text differs from another, clause by clause and word by word, when neither says why. Invariant: every word of either that
// the other has not is in one difference.
import { type BaseClause, type BaseText, lengthOfClause, type ProposedDeviation, wordsAt } from "@concord/redline";
import { common, pairs } from "./other-base.ts";

export interface BaseDifferences {
  /** With places of the text that is the measure. */
  readonly deviations: readonly ProposedDeviation[];
  /** Words of the measure, and how many of them the other text has in their places. */
  readonly words: number;
  readonly found: number;
}

/** [TRK3] How `other` differs from `measure`. */
export function differencesFrom(other: BaseText, measure: BaseText): BaseDifferences {
  const parts = (["clauses", "notes"] as const).map((list) => listDifferences(other[list], measure[list], list));
  return {
    deviations: parts.flatMap(({ deviations }) => deviations),
    words: parts.reduce((sum, { words }) => sum + words, 0),
    found: parts.reduce((sum, { found }) => sum + found, 0),
  };
}

function listDifferences(
  other: readonly BaseClause[],
  measure: readonly BaseClause[],
  list: "clauses" | "notes",
): BaseDifferences {
  const paired = pairs(other, measure);
  const back = new Map([...paired].map(([from, to]) => [to, from]));
  const deviations: ProposedDeviation[] = [];
  let words = 0;
  let found = 0;
  for (const [index, clause] of measure.entries()) {
    const from = back.get(index);
    const tokens = tokensOf(clause);
    words += tokens.filter(isWord).length;
    if (from === undefined) {
      const length = lengthOfClause(clause);
      if (length > 0) deviations.push({ place: { in: list, index, at: 0, length }, received: "" });
      continue;
    }
    const theirs = tokensOf(other[from]!);
    const same = common(theirs, tokens, (a, b) => a.text === b.text);
    found += same.filter(([, at]) => isWord(tokens[at]!)).length;
    for (const gap of gapsBetween(same, theirs.length, tokens.length)) {
      const at = tokens[gap.to.from]?.at ?? lengthOfClause(clause);
      const last = tokens[gap.to.until - 1];
      const length = gap.to.until > gap.to.from && last ? last.at + last.text.length - at : 0;
      const received = theirs
        .slice(gap.from.from, gap.from.until)
        .map(({ text }) => text)
        .join("");
      deviations.push({ place: { in: list, index, at, length }, received });
    }
  }
  deviations.push(...extraClauses(other, measure, paired, list));
  return { deviations, words, found };
}

/** Clauses that the measure has not: before the next one that both have. */
function extraClauses(
  other: readonly BaseClause[],
  measure: readonly BaseClause[],
  paired: ReadonlyMap<number, number>,
  list: "clauses" | "notes",
): ProposedDeviation[] {
  return other.flatMap((clause, i): ProposedDeviation[] => {
    const received = wordsAt(clause, 0, lengthOfClause(clause));
    if (paired.has(i) || received.trim() === "" || measure.length === 0) return [];
    const behind = [...paired].filter(([from]) => from > i).map(([, to]) => to);
    const index = behind.length > 0 ? Math.min(...behind) : measure.length - 1;
    const at = behind.length > 0 ? 0 : lengthOfClause(measure[index]!);
    return [{ place: { in: list, index, at, length: 0 }, received }];
  });
}

interface Token {
  readonly text: string;
  readonly at: number;
}

function tokensOf(clause: BaseClause): Token[] {
  const words = wordsAt(clause, 0, lengthOfClause(clause));
  return [...words.matchAll(/[\p{L}\p{M}\p{N}]+|\s+|./gsu)].map(({ 0: text, index }) => ({ text, at: index }));
}

function isWord({ text }: Token): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

interface Span {
  readonly from: number;
  readonly until: number;
}

/** The spans of two lists between places that are the same in both. */
function gapsBetween(
  same: readonly (readonly [number, number])[],
  fromLength: number,
  toLength: number,
): { readonly from: Span; readonly to: Span }[] {
  const out: { from: Span; to: Span }[] = [];
  let [i, j] = [0, 0];
  for (const [from, to] of [...same, [fromLength, toLength] as const]) {
    if (from > i || to > j) out.push({ from: { from: i, until: from }, to: { from: j, until: to } });
    [i, j] = [from + 1, to + 1];
  }
  return out;
}
