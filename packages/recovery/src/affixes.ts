// Beginnings and endings that are put onto words: an insertion of one of them strikes nothing. Invariant: none of them is a word
// that stands alone in resolutions.

const ENDINGS = new Set("s es ed d ing ly al er ers or ors ion ions ment ments y able ness".split(" "));
const BEGINNINGS = new Set(
  "re un non co pre inter multi sub cyber anti mis dis e tele micro macro trans bi".split(" "),
);

export const isEnding = (key: string) => ENDINGS.has(key);
export const isBeginning = (key: string) => BEGINNINGS.has(key);
