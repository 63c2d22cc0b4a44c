// Furniture of the page: page numbers, and lines that every page repeats. Invariant: a line is furniture only when
// it stands by itself and its neighbours do not need it (a lone number may be a label or the mark of a footnote).
import { callOf } from "@concord/redline";
import { numberLine } from "./clause-shapes.ts";
import type { Line } from "./lines.ts";
import { printedLabel } from "./printed-labels.ts";

export interface Furniture {
  readonly lines: Line[];
  readonly pageNumbers: Line[];
  readonly runningHeads: Line[];
}

const PAGE =
  /^(?:[-–—] ?\d{1,4} ?[-–—]|(?:page|página|стр\.?|صفحة)\s+\d{1,4}(?:\s*(?:\/|of|de|sur|из)\s*\d{1,4})?|\d{1,4}\s*\/\s*\d{1,4}|[-–—] ?[ivxlc]{1,6} ?[-–—])$/iu;
const LONE = /^[\d٠-٩]{1,4}$/u;

/** [PAG1] Takes page numbers and running heads out of the lines. */
export function takeOutFurniture(lines: readonly Line[]): Furniture {
  const pageNumbers: Line[] = [];
  const runningHeads: Line[] = [];
  const heads = repeatedHeads(lines);
  const kept: Line[] = [];
  let blank = false;
  let page = false;
  for (const [i, line] of lines.entries()) {
    const isPage =
      !line.loose && (PAGE.test(line.text.slice(0, 40)) || (LONE.test(line.text) && isPageNumber(lines, i)));
    if (isPage || heads.has(line)) {
      (isPage ? pageNumbers : runningHeads).push(line);
      blank = true;
      page = true;
      continue;
    }
    if (blank) line.blankBefore = true;
    if (page) line.pageBefore = true;
    kept.push(line);
    blank = false;
    page = false;
  }
  return { lines: kept, pageNumbers, runningHeads };
}

/**
 * [PAG2] A number alone is a page number, unless the lines after it are a footnote's body ("1", then "These include",
 * with no blank line between) or an item that has lost its number.
 */
function isPageNumber(lines: readonly Line[], at: number): boolean {
  const [before, line, after] = [lines[at - 1], lines[at]!, lines[at + 1]];
  if (!after) return true;
  if (!before && after.blankBefore) return true;
  if (line.ruleBefore && /^\p{Lu}/u.test(after.text) && !line.pageBefore && !after.pageBefore) return false;
  if (line.pageBefore || after.pageBefore) return after.blankBefore || !/^\p{Lu}/u.test(after.text);
  if (!after.blankBefore) return false;
  const opens = !before || /[;:,]$/u.test(before.text) || callOf(before.text) !== undefined;
  return !(opens && /^\p{Ll}/u.test(after.text) && !printedLabel(after.text) && !callOf(after.text));
}

/** A line that may be a running head: its words without a page number at either end. */
const HEAD = /^(?:(\d{1,4})\s+)?(\S.*?\S)(?:\s+(\d{1,4})(?:\s*\/\s*\d{1,4})?)?$/u;

/**
 * [PAG3] Running heads stand alone and repeat: at the edges of pages, or with a page number at one end that grows. The
 * number line may be one from the second time on.
 */
function repeatedHeads(lines: readonly Line[]): Set<Line> {
  const byKey = new Map<string, { at: number; page: number | undefined }[]>();
  for (const [i, line] of lines.entries()) {
    if (line.text.length < 4 || line.text.length > 120 || !standsAlone(lines, i)) continue;
    if (/[;:,.]$/u.test(line.text) || callOf(line.text) || isLabelled(line.text)) continue;
    const [, before, words, after] = HEAD.exec(line.text) ?? [];
    if (words === undefined) continue;
    const key = words.replace(/\s+/g, " ");
    const page = before ?? after;
    const place = { at: i, page: page === undefined ? undefined : Number(page) };
    const places = byKey.get(key);
    if (places) places.push(place);
    else byKey.set(key, [place]);
  }
  const heads = new Set<Line>();
  // What stands beside a running head is at the edge of a page as well.
  for (let known = -1; known < heads.size; ) {
    known = heads.size;
    for (const [key, places] of byKey) {
      if (places.length < 2) continue;
      const again = numberLine(lines[places[0]!.at]!.text) !== undefined;
      const grows = places.every((p, n) => p.page !== undefined && (n === 0 || p.page > places[n - 1]!.page!));
      for (const [n, { at }] of places.entries()) {
        const edge = () => atEdge(lines, at, heads);
        const isHead = again ? n > 0 && edge() : (grows && /^[\p{Lu}\p{Lo}]/u.test(key)) || edge();
        if (isHead) heads.add(lines[at]!);
      }
    }
  }
  return heads;
}

/** A number of a page parts a line as a blank one does. */
function standsAlone(lines: readonly Line[], at: number): boolean {
  const [before, line, after] = [lines[at - 1], lines[at]!, lines[at + 1]];
  const isPage = (l: Line | undefined) => l !== undefined && PAGE.test(l.text.slice(0, 40));
  return (line.blankBefore || isPage(before)) && (after?.blankBefore !== false || isPage(after));
}

function isLabelled(text: string): boolean {
  const label = printedLabel(text);
  return label !== undefined && label.readings[0]!.numbering !== "number";
}

/** Whether a line is next to a page break, a page number or a running head. */
function atEdge(lines: readonly Line[], at: number, heads: ReadonlySet<Line>): boolean {
  const [before, line, after] = [lines[at - 1], lines[at]!, lines[at + 1]];
  const pageNumber = (l: Line | undefined) =>
    l !== undefined && (heads.has(l) || PAGE.test(l.text.slice(0, 40)) || LONE.test(l.text));
  return (
    !before ||
    line.pageBefore ||
    after?.pageBefore === true ||
    pageNumber(before) ||
    pageNumber(after) ||
    /\d/.test(line.text)
  );
}
