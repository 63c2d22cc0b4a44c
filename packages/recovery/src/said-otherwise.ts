// A compound put in for the phrase that said it, and the other way round: "national {broadband} plans [for broadband]". Invariant: what is struck
// stands apart from what is put in, in the same group of a noun, and says nothing that the insertion does not say.
import type { Insertion } from "./insertions.ts";
import { content, type Word } from "./reading.ts";
import type { Span } from "./span-rules.ts";
import { placedWords } from "./words-seen.ts";
import type { Work } from "./work.ts";

/** Words of the noun that stand between. */
const MOST_BETWEEN = 5;
const PREPOSITIONS = new Set("of for to on in about concerning regarding".split(" "));

const is = (kinds: string, word: Word | undefined) => word !== undefined && kinds.includes(word.kinds[0]!);
const isNoun = (word: Word | undefined) => is("NSX", word);
const inGroup = (word: Word | undefined) => is("ANSXGEC", word);
const stemsOf = (words: readonly Word[]) => new Set(words.filter(content).map(({ stem }) => stem));

/** [INS12] What was struck for an insertion that touches nothing, if the text with both says one thing twice; `undefined`: it does not. */
export function saidOtherwise(work: Work, insertion: Insertion, inserted: readonly Word[]): Span | undefined {
  return phraseFor(work, insertion, inserted) ?? compoundFor(work, insertion, inserted);
}

/** "{broadband} plans [for broadband]". */
function phraseFor({ tokens, flat }: Work, { to, end }: Insertion, inserted: readonly Word[]): Span | undefined {
  const put = stemsOf(inserted);
  if (put.size === 0 || !inserted.every((word) => is("DANSXGEQ", word)) || !content(inserted.at(-1)!)) return undefined;
  const behind = placedWords(tokens, flat.text, to, Math.min(end, to + 3 * MOST_BETWEEN));
  let i = 0;
  while (i < MOST_BETWEEN && inGroup(behind[i]?.word)) i++;
  if (!isNoun(behind[i - 1]?.word) || !PREPOSITIONS.has(behind[i]?.word.key ?? "")) return undefined;
  const from = behind[i]!.at;
  i += is("D", behind[i + 1]?.word) ? 2 : 1;
  const first = i;
  while (inGroup(behind[i]?.word) && put.has(behind[i]!.word.stem)) i++;
  const next = behind[i]?.word;
  // What goes on says more: "for broadband networks", "of the port of Kelby".
  if (i === first || inGroup(next) || is("Q(/", next) || next?.key === "of") return undefined;
  const span = { from, to: behind[i]?.at ?? end };
  return stays(tokens, to, span.to) ? span : undefined;
}

/** "[broadband] plans {for broadband}". */
function compoundFor({ tokens, flat }: Work, { from, first }: Insertion, inserted: readonly Word[]): Span | undefined {
  const [preposition, ...rest] = inserted;
  const put = stemsOf(rest);
  if (!PREPOSITIONS.has(preposition!.key) || put.size === 0 || !rest.every((word) => is("DANSXGE", word)))
    return undefined;
  const before = placedWords(tokens, flat.text, Math.max(first, from - 3 * MOST_BETWEEN), from);
  if (!isNoun(before.at(-1)?.word)) return undefined;
  let i = before.length - 1;
  while (i > 0 && before.length - i <= MOST_BETWEEN && inGroup(before[i]!.word) && !put.has(before[i]!.word.stem)) i--;
  const end = i + 1;
  while (i >= 0 && inGroup(before[i]!.word) && put.has(before[i]!.word.stem)) i--;
  const struck = stemsOf(before.slice(i + 1, end).map(({ word }) => word));
  if (end === before.length || struck.size < put.size) return undefined;
  const span = { from: before[i + 1]!.at, to: before[end]!.at };
  return stays(tokens, span.from, from) ? span : undefined;
}

function stays(tokens: Work["tokens"], from: number, to: number): boolean {
  return tokens.slice(from, to).every(({ op, base, silent }) => op === "keep" && base !== undefined && !silent);
}
