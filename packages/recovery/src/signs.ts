// Signs in a text itself that changes were flattened into it. Invariant: each says only that old and new stand in one row, never
// which of the two is which: that takes the base. A clean text has none: the patterns are stricter than those by which the reader of
// packages/formats (flattened.ts) warns whoever adds a text as a base.
import { flatLines } from "./flat-lines.ts";
import { fusedLabels } from "./label-signs.ts";
import type { TextSign } from "./types.ts";
import { fusedWords } from "./word-signs.ts";

const CITY = String.raw`\p{Lu}[\p{L}\p{M}.'’-]{1,30}(?: [\p{L}\p{M}.'’-]{2,30}){0,4}`;
const YEAR = String.raw`(?:19|20|21)\d\d`;

/** In the order in which they are looked for: what shows one sign shows no other. */
const SIGNS: readonly { readonly code: TextSign["code"]; readonly pattern: RegExp }[] = [
  // "Kelby, 2027Tarn, 2031", "Kelby, 2027 Tarn, 2031"
  { code: "two-editions", pattern: new RegExp(`${CITY}, ${YEAR}[ \u00a0]?${CITY}, ${YEAR}`, "gu") },
  // "20272031"
  { code: "fused-number", pattern: new RegExp(String.raw`(?<![\p{L}\p{N}/.-])${YEAR}${YEAR}(?![\p{L}\p{N}])`, "gu") },
  // "2027Tarn", "58Encouraging"; a number at the start of a line is the mark of a note
  {
    code: "fused-words",
    pattern: /(?<=\S[ \u00a0(]{0,2})(?<![\p{L}\p{N}.\-‑/])\d{1,4}\p{Lu}\p{Ll}{2,30}(?![\p{L}\p{N}])/gu,
  },
  {
    code: "doubled-words",
    pattern:
      /(?<![\p{L}\p{N}'’\-‐‑])(?!(?:that|had|que|nous|vous)[ \t])(\p{Ll}{2,40})[ \t\u00a0]+\1(?![\p{L}\p{N}'’\-‐‑])/gu,
  },
  { code: "signs-touch", pattern: /(?<![\p{N}:])(?:[,;][,;:]|:[,;])|(?<=\p{L}):[,;]/gu },
];

/** [SGN1] What the text shows by itself, in its order. */
export function signsOf(flat: string): TextSign[] {
  const found = [
    ...SIGNS.flatMap(({ code, pattern }) =>
      [...flat.matchAll(pattern)].map(
        ({ 0: words, index }): TextSign => ({ code, range: { from: index, to: index + words.length }, words }),
      ),
    ),
    ...fusedLabels(flatLines(flat)),
    ...fusedWords(flat),
  ];
  const taken = new Uint8Array(flat.length);
  const out = found.filter(({ range: { from, to } }) => {
    if (taken.subarray(from, to).includes(1)) return false;
    taken.fill(1, from, to);
    return true;
  });
  return out.sort((a, b) => a.range.from - b.range.from);
}
