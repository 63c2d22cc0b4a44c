// What may stand in a resolution as words. Invariant: what is cleaned is clean.

// Controls, line and paragraph separators, the object replacement sign and lone surrogates are no text of a
// resolution; a tab is.
const UNCLEAN = /(?!\t)[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\ufffc]/u;

/** [TXT1] Whether `text` may stand in a resolution. */
export function isCleanText(text: string): boolean {
  return !UNCLEAN.test(text);
}

/** `text` with everything that may not stand in a resolution taken out (line ends become blanks). */
export function cleanText(text: string): string {
  if (isCleanText(text)) return text;
  return text.replace(/\r\n|[\n\r\p{Zl}\p{Zp}]/gu, " ").replace(new RegExp(UNCLEAN, "gu"), "");
}
