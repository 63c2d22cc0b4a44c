// What was left out, as the reader tells it. Invariant: lines of one cause that follow each other are one entry.
import type { Paragraph } from "./paragraphs.ts";
import type { LeftCode, LeftOut } from "./reading.ts";

const WHY: Readonly<Record<LeftCode, string>> = {
  "front-matter": "before the resolution: foreword, cover or form",
  "page-number": "page number",
  "running-head": "line repeated on every page",
  ornament: "a drawn line",
  machinery: "signs of the extraction (bookmarks, footnote machinery, Markdown), not words",
  "footnote-mark": "a footnote that nothing refers to",
  "stray-label": "a label without text",
  closing: "the meeting at which the resolution was adopted, below it",
  "repeated-call": "a call that the next line says again, with more words",
  "another-resolution": "after the end of the resolution: another one begins",
};

const SHOWN = 200;

/** One entry for lines of one cause, for the whole text: machinery, page numbers. */
export function leftOut(code: LeftCode, lines: readonly { no: number; text: string }[]): LeftOut[] {
  if (lines.length === 0) return [];
  const numbers = [...new Set(lines.map((l) => l.no))].sort((a, b) => a - b);
  const words = lines.map((l) => l.text).filter((t) => t !== "");
  return [entry(code, numbers, words)];
}

/** Paragraphs left out, one entry for a group that stands together. */
export function leftParagraphs(groups: readonly { code: LeftCode; paragraphs: readonly Paragraph[] }[]): LeftOut[] {
  return groups.map(({ code, paragraphs }) =>
    entry(
      code,
      [...new Set(paragraphs.flatMap((p) => p.lines))],
      paragraphs.map((p) => p.text),
    ),
  );
}

function entry(code: LeftCode, lines: readonly number[], words: readonly string[]): LeftOut {
  let shown = "";
  for (const word of words) {
    shown = shown === "" ? word : `${shown} / ${word}`;
    if (shown.length > SHOWN) break;
  }
  return {
    lines,
    code,
    words: shown.length > SHOWN ? `${shown.slice(0, SHOWN - 1).toWellFormed()}…` : shown,
    why: WHY[code],
  };
}
