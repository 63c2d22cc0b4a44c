// Beginnings and endings that are put onto words: an insertion of one of them strikes nothing. Invariant: none of them is a word
// that stands alone in resolutions, but for "or".
import { isFunctionWord } from "./lexicon.ts";
import type { Token } from "./tokens.ts";

const ENDINGS = new Set("s es ed d ing ly al er ers or ors ion ions ment ments y able ness st nd rd th".split(" "));
const BEGINNINGS = new Set(
  "re un non co pre inter multi sub cyber anti mis dis e tele micro macro trans bi".split(" "),
);

export const isEnding = (key: string) => ENDINGS.has(key);
/** What is put onto numbers: "12bis", "5.441A", "2nd", "50". */
const SUFFIXES = /^(?:bis|ter|quater|quinquies|[a-f]|st|nd|rd|th|0+)$/;

/** Whether a word was put onto the one before it: none that holds a sentence together takes an ending ("andor" is two words). */
export function isEndingOf({ key }: Pick<Token, "key">, before: Pick<Token, "key" | "kind">): boolean {
  if (before.kind === "number") return SUFFIXES.test(key);
  return isEnding(key) && !isFunctionWord(before.key);
}
export const isBeginning = (key: string) => BEGINNINGS.has(key);
