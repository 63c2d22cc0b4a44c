// The lines of a page of a PDF, from words and where they stand. Invariant: every word of the page is on a line, once; a raised
// digit is a sign of its own kind, so that a reference is not read as a part of the word before it.

import { stretchesOf } from "./pdf-columns.ts";

/** Words as they stand on a page, in points from its lower left corner. */
export interface PageWords {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly width: number;
  /** Of the letters. */
  readonly size: number;
}

interface Line {
  readonly y: number;
  readonly size: number;
  readonly words: PageWords[];
}

/** Two lines overlap by so much of the lower one's height when they are one. */
const OVERLAP = 0.4;
/** In shares of the size of the letters: what is no gap, what parts a label from its words, what is raised, what is small. */
const BLANK = 0.12;
const WIDE = 0.9;
const RAISED = 0.15;
const SMALL = 0.85;
/** A gap between lines that is so many times the usual one parts paragraphs. */
const APART = 1.25;
/** Longest label of an item that a wide gap may follow, and how far from its words one may stand, in sizes of its letters. */
const LABEL = 8;
const FAR = 8;
/** So many lines at the edges of a page may be its head and its foot. */
const EDGE = 4;

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

const SUPERSCRIPT: Readonly<Record<string, string>> = {
  "0": "⁰",
  "1": "¹",
  "2": "²",
  "3": "³",
  "4": "⁴",
  "5": "⁵",
  "6": "⁶",
  "7": "⁷",
  "8": "⁸",
  "9": "⁹",
};

/**
 * [PDF1] The lines of a page, in the order in which it was written, which is the order in which it is read. [PDF2] A wide gap behind
 * what may be a label is a tab; a gap between lines that is wider than usual is a blank line. [PDF5] Columns are read one after another.
 */
export function linesOf(words: readonly PageWords[]): string[] {
  const rows = grouped(words);
  const columns = stretchesOf(rows, words.filter(({ text }) => RIGHT_TO_LEFT.test(text)).length > words.length / 2);
  const lines = columns
    ? columns.flatMap((column) => withLabels(column.map((line) => ({ ...line, words: [...line.words] }))))
    : withEdges(withLabels(rows));
  const steps = lines.slice(1).flatMap((line, i) => {
    const step = (lines[i]!.y - line.y) / Math.max(line.size, 1);
    return step > 0 && step < 4 ? [step] : [];
  });
  const usual = steps.sort((a, b) => a - b)[Math.floor(steps.length / 4)] ?? 1.2;
  const out: string[] = [];
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    if (before) {
      const step = before.y - line.y;
      const near = step > 0 && step <= APART * usual * Math.max(line.size, before.size);
      if (!near) out.push("");
    }
    out.push(written(line));
  }
  return out;
}

/** Words that stand on one line. */
function grouped(words: readonly PageWords[]): Line[] {
  const lines: { y: number; size: number; words: PageWords[] }[] = [];
  for (const word of words) {
    if (word.text.trim() === "") continue;
    const line = lines.at(-1);
    const last = line?.words.at(-1);
    if (last && isTwice(last, word)) continue;
    if (line && overlaps(line, word)) {
      line.words.push(word);
      // The largest letters say where the line is.
      if (word.size > line.size) Object.assign(line, { y: word.y, size: word.size });
    } else lines.push({ y: word.y, size: word.size, words: [word] });
  }
  return lines;
}

/** [PDF2] A label that was written before or after the line that it is beside goes there. */
function withLabels(lines: readonly Line[]): Line[] {
  const out: Line[] = [];
  const labels: Line[] = [];
  for (const line of lines) (textOf(line).length <= LABEL ? labels : out).push(line);
  if (out.length === 0) return [...lines];
  const byPlace = [...out].sort((a, b) => a.y - b.y);
  const alone: Line[] = [];
  for (const label of labels.reverse()) {
    const beside = besideIt(byPlace, label);
    if (beside) beside.words.unshift(...label.words);
    else alone.push(label);
  }
  if (alone.length === 0) return out;
  const kept = new Set([...out, ...alone]);
  return lines.filter((line) => kept.has(line));
}

/** Heads and feet that were written out of turn, before the text between them or behind it, stand above it and below. */
function withEdges(lines: readonly Line[]): readonly Line[] {
  const between = lines.slice(EDGE, -EDGE).map(({ y }) => y);
  if (between.length === 0) return lines;
  const [lowest, highest] = [Math.min(...between), Math.max(...between)];
  const feet = lines.slice(0, EDGE).filter(({ y }) => y < lowest);
  const heads = lines.slice(-EDGE).filter(({ y }) => y > highest);
  const moved = new Set([...feet, ...heads]);
  return [...heads, ...lines.filter((line) => !moved.has(line)), ...feet];
}

/** The line that a label stands right before (in an Arabic text right behind), if there is one. `byPlace`: from below. */
function besideIt(byPlace: readonly Line[], label: Line): Line | undefined {
  let low = 0;
  let high = byPlace.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byPlace[middle]!.y < label.y - label.size) low = middle + 1;
    else high = middle;
  }
  const [from, to] = extent(label);
  const reach = FAR * label.size;
  for (; low < byPlace.length && byPlace[low]!.y <= label.y + label.size; low++) {
    const line = byPlace[low]!;
    if (!overlaps(line, { y: label.y, size: label.size })) continue;
    const [left, right] = extent(line);
    const gap = Math.max(left - to, from - right);
    if (gap >= -BLANK * label.size && gap < reach) return line;
  }
  return undefined;
}

function extent({ words }: Line): readonly [left: number, right: number] {
  return [Math.min(...words.map(({ x }) => x)), Math.max(...words.map(({ x, width }) => x + width))];
}

const textOf = ({ words }: Line): string =>
  words
    .map(({ text }) => text)
    .join("")
    .trim();

function overlaps(line: Pick<Line, "y" | "size">, word: Pick<Line, "y" | "size">): boolean {
  const top = Math.min(line.y + 0.75 * line.size, word.y + 0.75 * word.size);
  const bottom = Math.max(line.y - 0.25 * line.size, word.y - 0.25 * word.size);
  return top - bottom >= OVERLAP * Math.min(line.size, word.size);
}

/** Words that are printed twice, a hair apart, to look bold. */
function isTwice(a: PageWords, b: PageWords): boolean {
  const near = 0.2 * a.size;
  return a.text === b.text && Math.abs(a.x - b.x) < near && Math.abs(a.y - b.y) < near;
}

/** Blanks between signs of Chinese that fill a line. */
const SPACED_OUT = /(?<=[\p{Script=Han}\u3000-\u303f\uff00-\uff60]) (?=[\p{Script=Han}\u3000-\u303f\uff00-\uff60])/gu;

/** Chinese has no blanks, however far apart its signs are set. */
const isOneWord = (before: string, after: string): boolean =>
  /[\p{Script=Han}\u3000-\u303f\uff00-\uff60]$/u.test(before) &&
  /^[\p{Script=Han}\u3000-\u303f\uff00-\uff60]/u.test(after);

function written({ y, size, words }: Line): string {
  const toLeft = words.some(({ text }) => RIGHT_TO_LEFT.test(text));
  const steps = words.slice(1).map((word, i) => (toLeft ? words[i]!.x - word.x : word.x - words[i]!.x));
  // Single letters may step back a little each, and all of them.
  const inTurn = steps.every((step) => step >= -size) && 2 * steps.filter((step) => step < 0).length <= steps.length;
  // Not in the order in which it was written: then by where its words are.
  const row = inTurn ? words : [...words].sort((a, b) => (toLeft ? b.x - a.x : a.x - b.x));
  let out = "";
  for (const [i, word] of row.entries()) {
    const before = row[i - 1];
    if (before) {
      const gap = Math.max(word.x - (before.x + before.width), before.x - (word.x + word.width));
      // A letter alone is a word that was set far from the next one: "a participar".
      if (gap > WIDE * size && out.length <= LABEL && !/^\p{Ll}$/u.test(out)) out = `${out.trimEnd()}\t`;
      else if (gap > BLANK * size && !/\s$/u.test(out) && !/^[\s\p{M}]/u.test(word.text) && !isOneWord(out, word.text))
        out += " ";
    }
    const text = word.text.replace(SPACED_OUT, "");
    const raised = word.size < SMALL * size && word.y - y > RAISED * size;
    out += raised ? text.replace(/\d/g, (digit) => SUPERSCRIPT[digit]!) : text;
  }
  return toLeft ? withBracketsTurned(out.trimEnd()) : out.trimEnd();
}

/** In a line from right to left a PDF has brackets as they look: what opens looks as if it closed. */
function withBracketsTurned(line: string): string {
  const turned = line.replace(/[()]/gu, (sign) => (sign === "(" ? ")" : "("));
  return unmatchedIn(turned) < unmatchedIn(line) ? turned : line;
}

/** Brackets without their other half; a label's at the start of a line has none. */
function unmatchedIn(line: string): number {
  let [open, unmatched] = [0, 0];
  for (const sign of line.replace(/^[^\s()]{1,2} ?\)/u, "").match(/[()]/gu) ?? []) {
    if (sign === "(") open++;
    else if (open > 0) open--;
    else unmatched++;
  }
  return open + unmatched;
}
