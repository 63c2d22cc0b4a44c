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
/** What the United Nations print at the foot of pages: the number of the job, its date, its bar code, the page; and the path of the file. */
const JOB =
  /^(?:\d{1,3}(?:\/\d{1,3})?\s+)?(?:(?:[A-Z]{2}\.)?\d{2}-\d{5}|[A-Z]\d{7}|\*\d{7}\*)(?:\s?\([A-Z]\))?(?:\s+\*?\d{6,7}\*?)*(?:\s+\d{1,3}(?:\/\d{1,3})?)?$|^[A-Z]:\\[^:*?"<>|]+\.\p{L}{2,4}$/u;
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
    const isPage = !line.loose && (isPageLine(line) || (LONE.test(line.text) && isPageNumber(lines, i)));
    if (isPage || heads.has(line) || isHeadApart(line, lines[i + 1]) || isSymbolBesidePage(lines, i)) {
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

const isPageLine = ({ text }: Line): boolean => PAGE.test(text.slice(0, 40)) || (text.length < 160 && JOB.test(text));

const APART = /^(\S(?:.*?\S)??)( {5,})(\S(?:.*\S)?)$/u;
const PAGE_OF = /^\d{1,4}(?:\s?\/\s?\d{1,4})?$/u;
const DOCUMENT = /^[A-Z]{1,6}\d{0,3}(?:\/[\w.()-]{0,15}[\w)]){1,6}$/u;

/**
 * [PAG4] Words without a final sign, and far from them the number of the page or the symbol of the document: a running head, though it
 * stands only once. A number before words may be a label: the gap is wider there. No sentence goes on below.
 */
function isHeadApart({ text }: Line, after: Line | undefined): boolean {
  const [, left, gap, right] = (text.length < 240 && APART.exec(text)) || [];
  if (left === undefined || gap === undefined || right === undefined) return false;
  const isSign = (side: string) => PAGE_OF.test(side) || DOCUMENT.test(side);
  const words = isSign(left) ? right : left;
  if (!isSign(left) && !isSign(right)) return false;
  if (PAGE_OF.test(left) && gap.length < 12) return false;
  if (!/^[\p{Lu}\p{Lo}\d]/u.test(words) || /[;:,.]$/u.test(words)) return false;
  return (
    !after ||
    after.blankBefore ||
    !/^\p{Ll}/u.test(after.text) ||
    callOf(after.text) !== undefined ||
    printedLabel(after.text) !== undefined
  );
}

/** [PAG4] "A 34/Res.1210", above or below the number of the page. */
function isSymbolBesidePage(lines: readonly Line[], at: number): boolean {
  if (!DOCUMENT.test(lines[at]!.text.replace(/^([A-Z]{1,6}) (?=\d)/u, "$1"))) return false;
  return [lines[at - 1], lines[at + 1]].some((l) => l !== undefined && isPageLine(l));
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
const HEAD = /^(?:(\d{1,4})\s+(\S.*\S)|(\S.*?\S)(?:\s+(\d{1,4})(?:\s*\/\s*\d{1,4})?)?)$/u;

/**
 * [PAG3] Running heads stand alone and repeat: at the edges of pages, or with a page number at one end that grows (then
 * they need not stand alone). The number line may be one from the second time on.
 */
function repeatedHeads(lines: readonly Line[]): Set<Line> {
  const byKey = new Map<string, { at: number; page: number | undefined }[]>();
  for (const [i, line] of lines.entries()) {
    if (line.text.length < 4 || line.text.length > 120) continue;
    if (/[;:,.]$/u.test(line.text) || callOf(line.text) || isLabelled(line.text)) continue;
    const [, before, behind, words, after] = HEAD.exec(line.text) ?? [];
    const key = (behind ?? words)?.replace(/\s+/g, " ");
    if (key === undefined) continue;
    const page = before ?? after;
    if (!standsAlone(lines, i) && (page === undefined || key.length < 12)) continue;
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
  const isPage = (l: Line | undefined) => l !== undefined && isPageLine(l);
  return (line.blankBefore || isPage(before)) && (after?.blankBefore !== false || isPage(after));
}

function isLabelled(text: string): boolean {
  const label = printedLabel(text);
  return label !== undefined && label.readings[0]!.numbering !== "number";
}

/** Whether a line is next to a page break, a page number or a running head. */
function atEdge(lines: readonly Line[], at: number, heads: ReadonlySet<Line>): boolean {
  const [before, line, after] = [lines[at - 1], lines[at]!, lines[at + 1]];
  const pageNumber = (l: Line | undefined) => l !== undefined && (heads.has(l) || isPageLine(l) || LONE.test(l.text));
  return (
    !before ||
    line.pageBefore ||
    after?.pageBefore === true ||
    pageNumber(before) ||
    pageNumber(after) ||
    /\d/.test(line.text)
  );
}
