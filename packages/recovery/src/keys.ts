// What is the same for recovery although it is not the same characters: the keys of words and signs. Invariant: keys are compared,
// characters are kept.

const DASHES = /[\u00ad\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/u;
const SINGLE_QUOTES = /[\u2018\u2019\u201a\u201b\u2032`\u00b4]/u;
const DOUBLE_QUOTES = /[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/u;
const BULLETS = /[\u2022\u00b7\u25aa\u25cf\u25e6\u25cb\u2023\u2219\u25a0\uf0b7]/u;
const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** [SAM1] The key of one sign: dashes, quotes and bullets are one each, a raised digit is the digit. */
export function signKey(sign: string): string {
  if (DASHES.test(sign)) return "-";
  if (SINGLE_QUOTES.test(sign)) return "'";
  if (DOUBLE_QUOTES.test(sign)) return '"';
  if (BULLETS.test(sign)) return "•";
  const raised = RAISED.indexOf(sign);
  if (raised >= 0) return String(raised);
  return sign;
}

/** [SAM2] The key of a word: composed, small letters. */
export function wordKey(word: string): string {
  return word.normalize("NFC").toLowerCase();
}
