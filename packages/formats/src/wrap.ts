// Whether a text was wrapped at a width, so that a line end inside a paragraph means nothing, or whether every line
// is a paragraph. Invariant: in wrapped text a line ends inside a paragraph only where the next word had no room.
import { callOf } from "@concord/redline";
import { isAnnex, isCall } from "./clause-shapes.ts";
import type { Line } from "./lines.ts";
import { withoutTokens } from "./note-tokens.ts";
import { printedLabel } from "./printed-labels.ts";

export interface Wrap {
  /** Width of the widest line. */
  readonly width: number;
  /** Whether a paragraph's lines have blank lines between them. */
  readonly doubleSpaced: boolean;
  /** Whether paragraphs are parted by blank lines. */
  readonly parted: boolean;
}

/** No text is wrapped wider, or narrower. */
const WIDEST = 180;
const NARROWEST = 30;

/** Letters with a proportional font differ in width: a line of this share of the widest may be full. */
const FULL = 0.8;

/**
 * [PAR1] The wrap of a text; undefined where every line is a paragraph. `markdown`: a blank line parts paragraphs there,
 * whatever the width.
 */
export function wrapOf(lines: readonly Line[], markdown: boolean): Wrap | undefined {
  const wide = lines.filter((line) => line.width > WIDEST).length;
  if (wide > lines.length / 50) return undefined;
  const width = widthOf(lines);
  if (width < NARROWEST) return undefined;
  let together = 0;
  let broken = 0;
  let brokenApart = 0;
  let starts = 0;
  let partedStarts = 0;
  for (let i = 1; i < lines.length; i++) {
    const [a, b] = [lines[i - 1]!, lines[i]!];
    const isCallLine = b.text.length < 60 && callOf(b.text) !== undefined && !/[;,.]$/u.test(b.text);
    if (isCallLine || /^(?:[•·]|\(?[a-z]{1,2}\)|\d{1,2}[.)]?)\s/u.test(b.text)) {
      starts++;
      if (b.blankBefore) partedStarts++;
    }
    if (!b.blankBefore) together++;
    if (i > 1 && isNumberish(lines[i - 2]!.text)) continue;
    if (!isBroken(a, b, width)) continue;
    if (b.blankBefore) brokenApart++;
    else broken++;
  }
  const wrapped = broken >= 1 && broken >= together / 20;
  const doubleSpaced = !markdown && !wrapped && brokenApart >= 2;
  if (!wrapped && !doubleSpaced) return undefined;
  return { width, doubleSpaced, parted: markdown || doubleSpaced || (starts > 0 && partedStarts >= starts * 0.7) };
}

/** [PAR2] The width of the widest lines of which there are several: one head over columns says nothing of these. */
function widthOf(lines: readonly Line[]): number {
  const widths = lines.flatMap(({ width }) => (width <= WIDEST ? width : [])).sort((a, b) => b - a);
  if (widths.length < MANY) return widths[0] ?? 0;
  return widths.find((width, i) => (widths[i + SEVERAL] ?? 0) >= SAME * width) ?? widths[0]!;
}

/** In a text of so many lines so many more are so near to its width, as a share of it. */
const MANY = 30;
const SEVERAL = 2;
const SAME = 0.85;

/**
 * Whether the end of `a` stands in the middle of a sentence that goes on in `b`: `b` begins with a small letter, or
 * there was no room for its first word on a line that ends with a word.
 */
function isBroken(a: Line, b: Line, width: number): boolean {
  if (a.width < width * 0.6 || isNumberish(a.text) || isAnnex(a.text)) return false;
  const end = withoutTokens(a.text);
  const noRoom = a.width + 1 + firstWord(b.text) > width;
  if (isCall(a.text)) return noRoom && !b.blankBefore && /^\p{Lu}/u.test(b.text) && !/[;:,.]$/u.test(end);
  if (end.endsWith("\u00ad")) return true;
  if (isBracketOpen(end)) return noRoom;
  if (/,$/u.test(end)) return noRoom && /^\p{Ll}/u.test(b.text) && !printedLabel(b.text) && !callOf(b.text);
  if (!/[\p{L}\p{N}\p{M})”’\-‐‑]$/u.test(end)) return false;
  if (/^\p{Ll}/u.test(b.text)) return !printedLabel(b.text);
  // Scripts without small letters do not say whether a sentence goes on: only the room does.
  if (/^\p{Lo}/u.test(b.text)) return noRoom && !printedLabel(b.text) && !callOf(b.text);
  return /^[\p{Lu}\d(（]/u.test(b.text) && noRoom && !b.blankBefore;
}

/** [PAR9] Whether a line ends inside brackets, as in "(Rev." before "Dubai, 2012)". */
export function isBracketOpen(text: string): boolean {
  const open = Math.max(text.lastIndexOf("("), text.lastIndexOf("（"));
  return open > Math.max(text.lastIndexOf(")"), text.lastIndexOf("）")) && text.length - open < 120;
}

function firstWord(text: string): number {
  const gap = text.indexOf(" ");
  return gap < 0 ? text.length : gap;
}

function isNumberish(text: string): boolean {
  return (
    text.length < 120 && /^(?:draft (?:new )?|projet de )?(?:r[eé]soluti?[oó]n|recommendation|decision)\b/iu.test(text)
  );
}

/** [PAR2] Whether the first word of `next` had no room left on `line`. */
export function isFull(line: Line, next: Line, wrap: Wrap): boolean {
  return line.width + 1 + firstWord(next.text) >= wrap.width * FULL;
}

/**
 * [PAR3] What stands between two pieces of one paragraph: a word broken over a line keeps its hyphen and gets no
 * blank, Chinese has none either.
 */
function seamOf(end: string, next: string): "" | " " {
  const last = end.slice(-2);
  const brokenWord = /[\p{L}\p{N}][-‐‑/]$/u.test(last) && /^[\p{L}\p{N}]/u.test(next);
  if (brokenWord && !/^(?:and|or|et|ou|y|o|и|или)\s/u.test(next)) return "";
  if (last.endsWith("\u00ad")) return "";
  const chinese = /[\p{Script=Han}，。；：、）」』]$/u.test(last) && /^[\p{Script=Han}（「『，。；：、）]/u.test(next);
  return chinese ? "" : " ";
}

/** [PAR10] Pieces of one paragraph as one text; a soft hyphen at the end of a line goes. */
export function joinPieces(pieces: readonly string[]): string {
  const out: string[] = [];
  let end = "";
  for (const piece of pieces) {
    if (out.length > 0) {
      const seam = seamOf(end, piece);
      if (end.endsWith("\u00ad")) out[out.length - 1] = out.at(-1)!.slice(0, -1);
      out.push(seam);
    }
    out.push(piece);
    end = piece;
  }
  return out.join("");
}
