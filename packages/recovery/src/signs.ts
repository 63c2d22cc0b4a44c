// Signs in a text itself that changes were flattened into it. Invariant: each says only that old and new stand in one row, never
// which of the two is which: that takes the base.
import type { TextSign } from "./types.ts";

const SIGNS: readonly { readonly code: TextSign["code"]; readonly pattern: RegExp }[] = [
  // "Kelby, 2027Tarn, 2031"
  { code: "two-editions", pattern: /\p{Lu}[\p{L} ]{1,40}, \d{4}\p{Lu}[\p{L} ]{1,40}, \d{4}/gu },
  // "20272031"
  { code: "fused-number", pattern: /(?<!\d)(?:19|20)\d{2}(?:19|20)\d{2}(?!\d)/gu },
  { code: "doubled-words", pattern: /(?<![\p{L}\p{N}])(\p{L}{2,40})[ \t]+\1(?![\p{L}\p{N}])/gu },
  { code: "signs-touch", pattern: /[,;:][,;:]/gu },
];

/** [SGN1] What the text shows by itself, in its order. */
export function signsOf(flat: string): TextSign[] {
  return SIGNS.flatMap(({ code, pattern }) =>
    [...flat.matchAll(pattern)].map(
      ({ 0: words, index }): TextSign => ({ code, range: { from: index, to: index + words.length }, words }),
    ),
  ).sort((a, b) => a.range.from - b.range.from);
}
