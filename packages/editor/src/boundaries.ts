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
