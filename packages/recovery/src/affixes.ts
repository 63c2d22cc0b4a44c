// Beginnings and endings that are put onto words: an insertion of one of them strikes nothing. Invariant: none of them is a word
// that stands alone in resolutions, but for "or".
import { isFunctionWord } from "./lexicon.ts";

const ENDINGS = new Set("s es ed d ing ly al er ers or ors ion ions ment ments y able ness".split(" "));
const BEGINNINGS = new Set(
  "re un non co pre inter multi sub cyber anti mis dis e tele micro macro trans bi".split(" "),
);

export const isEnding = (key: string) => ENDINGS.has(key);
/** Whether `key` was put onto the word before it: none that holds a sentence together takes an ending ("andor" is two words). */
export const isEndingOf = (key: string, before: string) => isEnding(key) && !isFunctionWord(before);
export const isBeginning = (key: string) => BEGINNINGS.has(key);
