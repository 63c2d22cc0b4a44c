// Signs that tracked changes were flattened into a text: deleted and inserted words run together. Invariant: only what
// shows without knowing the words is a sign; the text is left as it is, because only a person can tell. The patterns are looser than
// those of packages/recovery (signs.ts): here a person corrects each clause anyway and is to miss nothing; there a clean text has no sign.
import type { WarningCode } from "./reading.ts";

export interface Sign {
  readonly code: WarningCode;
  readonly words: string;
}

const CITY = String.raw`\p{Lu}[\p{L}\p{M}.'’-]{1,30}(?: \p{Lu}[\p{L}\p{M}.'’-]{1,30}){0,3}`;
const YEAR = String.raw`(?:19|20|21)\d\d`;

/** In the order in which they are looked for: words that one sign has are not told again by another. */
const SIGNS: readonly (readonly [WarningCode, RegExp])[] = [
  // "Dubai, 2014Buenes Aires, 2017", "Geneva, 2022 New Delhi, 2024"
  ["repeated-edition", new RegExp(String.raw`${CITY}, ${YEAR}[ \u00a0]?${CITY}, ${YEAR}`, "gu")],
  // "Hyderabad, 20102014", "DubaiHammamet, 20122016"
  ["fused-date", new RegExp(String.raw`(?:${CITY}, )?(?<!\d)${YEAR}${YEAR}(?!\d)`, "gu")],
  // "2014Buenes"
  ["fused-date", new RegExp(String.raw`(?<!\d)${YEAR}\p{L}{3,30}`, "gu")],
  // "58Encouraging": numbers with a unit or a suffix are written so on purpose
  [
    "fused-words",
    /(?<![\p{L}\d.\-‑/])(?:\d{2,6}|\d(?=\p{Lu}\p{Ll}{2}))(?!(?:bis|ter|quater|quinquies|[kMGTP]?(?:bit|byte|Hz|Wh?|bps)s?|nd|rd|st|th)(?!\p{L}))\p{L}{3,30}/gu,
  ],
  // "absentRequested"
  ["fused-words", /(?<![\p{L}@./])(?!Ma?c\p{Lu})\p{L}?\p{Ll}{2,30}\p{Lu}\p{Ll}{2,30}(?![\p{L}@])/gu],
  // "regions,for", "2012)The"
  ["fused-words", /(?<![\w./@])\p{L}{2,30}[;,]\p{L}{2,30}(?![\w./@])/gu],
  ["fused-words", /\p{L}{2,30}[ ,]{0,2}\d{0,4}\)\p{L}{3,30}/gu],
  // "the the", ", ,"
  ["doubled-words", /(?<![\p{L}\p{M}])(?!that |had |que )(\p{L}{2,30}) \1(?![\p{L}\p{M}'’-])/giu],
  ["doubled-words", /[,;] ?[,;](?: \p{L}{1,30})?/gu],
];

/** [WRN2] The signs in the words of one clause. */
export function signsIn(text: string): Sign[] {
  const found: { from: number; to: number; sign: Sign }[] = [];
  for (const [code, pattern] of SIGNS) {
    for (const match of text.matchAll(pattern)) {
      const from = match.index;
      const to = from + match[0].length;
      if (found.length > 1_000) break;
      if (!found.some((f) => from < f.to && f.from < to)) found.push({ from, to, sign: { code, words: match[0] } });
    }
  }
  return found.sort((a, b) => a.from - b.from).map((f) => f.sign);
}

/** The English sentence of a warning, for the command line. */
export function warningMessage(code: WarningCode, words: string): string {
  switch (code) {
    case "repeated-edition":
      return `Two editions stand side by side: "${words}". One of them may be a deleted one.`;
    case "fused-date":
      return `A date and a word run together: "${words}". A deleted and an inserted date may have been joined.`;
    case "fused-words":
      return `Two words run together: "${words}". A deleted and an inserted word may have been joined.`;
    case "fused-label":
      return `The label "${words}" may be an old and a new number run together.`;
    case "label-order":
      return `The label "${words}" is not the next of its list.`;
    case "restored-label":
      return `The label "${words}" was lost or printed at another item; it is given by counting.`;
    case "doubled-words":
      return `Something is said twice: "${words}". One of them may be deleted text.`;
    case "footnote-without-body":
      return `"${words}" looks like the mark of a footnote, but there is no such footnote.`;
    case "footnote-without-mark":
      return `Nothing in the text refers to the footnote "${words}".`;
    case "control-characters":
      return `${words} characters that no text has were taken out.`;
    case "no-structure":
      return "No number, enacting line or call of a resolution was found.";
  }
}
