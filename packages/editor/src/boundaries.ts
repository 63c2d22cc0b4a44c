// Where a character or a word ends as a reader sees it (UAX #29, by Intl.Segmenter): what one Backspace takes.

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });
const words = new Intl.Segmenter(undefined, { granularity: "word" });
/** How far one looks, in UTF-16 units: no grapheme and hardly a word is longer. */
const WINDOW = 256;

/** Length of the last grapheme of `text`, at least 1. */
export function graphemeBefore(text: string): number {
  const tail = text.slice(-WINDOW);
  return [...graphemes.segment(tail)].at(-1)?.segment.length ?? 1;
}

/** Length of the first grapheme of `text`, at least 1. */
export function graphemeAfter(text: string): number {
  return graphemes.segment(text.slice(0, WINDOW)).containing(0)?.segment.length ?? 1;
}

/** Length of the last word of `text` with the blanks behind it. */
export function wordBefore(text: string): number {
  let length = 0;
  for (const { segment, isWordLike } of [...words.segment(text.slice(-WINDOW))].reverse()) {
    length += segment.length;
    if (isWordLike || segment.trim() !== "") break;
  }
  return Math.max(1, length);
}

/** Length of the first word of `text` with the blanks before it. */
export function wordAfter(text: string): number {
  let length = 0;
  for (const { segment, isWordLike } of words.segment(text.slice(0, WINDOW))) {
    length += segment.length;
    if (isWordLike || segment.trim() !== "") break;
  }
  return Math.max(1, length);
}

/** Arabic letters that join no letter behind them. */
const ENDS_A_GROUP = /[اأإآٱدذرزوؤةىء]/u;
const ARABIC_LETTER = /[\u0620-\u064a\u0671-\u06d3]/u;
const MARK = /\p{M}/u;

/** Whether what stands before and behind a place is written as one: two letters, or a letter and its mark. */
function joins(text: string, at: number): boolean {
  const next = text[at]!;
  if (MARK.test(next)) return true;
  if (!ARABIC_LETTER.test(next) || next === "ء") return false;
  let before = at - 1;
  while (before > 0 && MARK.test(text[before]!)) before -= 1;
  const letter = text[before] ?? "";
  return ARABIC_LETTER.test(letter) && !ENDS_A_GROUP.test(letter);
}

/**
 * Where letters that are written as one may be parted: the first place at or after `offset` with no joint across it.
 * What is drawn between letters (a code, a caret) would tear them apart anywhere else.
 */
export function afterJoint(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && joins(text, at)) at += 1;
  return at;
}
