// The signs of Concord's text markup and how words that look like them are written. Invariant: `plainWords` of
// `escapedWords` gives the same words, and a line stays one line.

/** Ends a clause inside marks, where its clause mark itself was inserted or deleted. */
export const PILCROW = "¶";

/** [WTX7] Alone on its line: behind it stands what is said of the changes. */
export const ANNEX = "⁂";

/** [MRK15] Begins a line of what an object shows; the line is no clause. */
export const SHOWN = "⊞";

/** [MRK2] A break inside a clause. */
export const BREAK = "\u2028";

/** Characters that would end the line or the label field, in words. */
const LINE_ENDS = /[\t\n\v\f\r\u0085\u2028\u2029]/g;

/**
 * [MRK1] Words as they stand in markup: a backslash, `[-`, `-]`, `{+`, `+}`, `[^`, `[#`, `¶` and `⊞` get a backslash before
 * them, as does a bracket or brace at an end of the piece (a sign may stand beside it); tabs and line ends are `\u{…}`.
 */
export function escapedWords(words: string): string {
  return words
    .replace(/\\|\[(?=[-^#]|$)|\{(?=\+|$)|-(?=\])|\+(?=\})|^[\]}]|[¶⊞]/g, "\\$&")
    .replace(LINE_ENDS, (c) => `\\u{${c.charCodeAt(0).toString(16)}}`);
}

/** [WTX3] Words as they stand in a view without marks: exactly, but that a tab or line end is a blank. */
export function wordsOnOneLine(words: string): string {
  return words.replace(LINE_ENDS, " ");
}

/** One character of words that a backslash stands before, and how long the escape is; undefined for no escape. */
export function escapeAt(text: string, at: number): { words: string; length: number } | undefined {
  const next = text[at + 1];
  if (next === undefined) return undefined;
  if (next !== "u") return { words: next, length: 2 };
  const hex = /^u\{([0-9a-f]{1,6})\}/iu.exec(text.slice(at + 1, at + 12));
  const code = hex ? Number.parseInt(hex[1]!, 16) : Number.NaN;
  return hex && code <= 0x10ffff ? { words: String.fromCodePoint(code), length: 1 + hex[0].length } : undefined;
}
