// The flattened text in lines: what is extraction residue, what a line begins with, and its tokens. Invariant: residue, labels
// and tokens do not overlap, and together they are every character of the text that is no blank.
import { type Token, tokensIn } from "./tokens.ts";
import type { FlatRange } from "./types.ts";

export interface FlatLabel extends FlatRange {
  /** Without blanks: "a)", "21", "•". */
  readonly text: string;
}

export interface FlatLine extends FlatRange {
  readonly label: FlatLabel | undefined;
  readonly tokens: readonly Token[];
  /** Number of the footnote machinery `[1: … ]` it is in; undefined in the text itself. */
  readonly body: number | undefined;
}

export interface FlatText {
  readonly text: string;
  readonly lines: readonly FlatLine[];
  /** Residue, in order: bookmarks, footnote machinery, tags. */
  readonly residue: readonly FlatRange[];
}

const RESIDUE =
  /\[bookmark:[^\]\n]{0,200}\]|\[footnoteRef:[^\]\n]{0,20}\]|<\/?su[pb]>|\[(?:\d{1,4}|\*{1,4}): |\[\^(?=\d{1,4}\])|(?<=\[\^\d{1,4})\]:?/g;

/** Body of a footnote, in UTF-16 units: what is longer was not closed. */
const LONGEST_BODY = 20_000;

const BULLET = String.raw`[•·▪●◦○‣∙■□\uf0b7](?:[ \t\u00a0]+|(?=\p{L}))|[–—-][ \t\u00a0]+`;
// Behind a suffix another number may have been run on: "2bis3".
const LETTERS = String.raw`\(?(?:[a-z]{1,6}|[A-Z]|II|\d{1,6})(?: ?(?:bis|ter|quater)(?:[a-z]|\d{1,3})?)?\)`;
const NUMBER = String.raw`\d{1,6}(?:\.\d{1,3}){0,4}(?:(?:bis|ter|quater)\d{0,3})?\.?`;
const CYRILLIC = String.raw`\p{Script=Cyrillic}{1,3}\)`;
const ARABIC = String.raw`\p{Script=Arabic}{1,3}ـ? ?\)`;
const LABEL = new RegExp(
  String.raw`^(?:${BULLET}|[⁰¹²³⁴-⁹]{1,3}[ \t\u00a0]*|(?:${LETTERS}|${CYRILLIC}|${ARABIC})[ \t\u00a0]*(?:${LETTERS}[ \t\u00a0]*)?|${NUMBER}(?:[ \u00a0]*\t[ \t\u00a0]*|[ \u00a0]{2,}|[ \u00a0](?=\p{Ll}))(?:${NUMBER}[ \u00a0]*\t[ \t\u00a0]*)?)`,
  "u",
);

/** [FLT1] Lines, residue and labels of a flattened text. */
export function flatLines(text: string): FlatText {
  const residue: FlatRange[] = [];
  const bodies: FlatRange[] = [];
  let closes: ReadonlyMap<number, number> | undefined;
  for (const match of text.matchAll(RESIDUE)) {
    const from = match.index;
    const to = from + match[0].length;
    residue.push({ from, to });
    if (!match[0].endsWith(": ")) continue;
    closes ??= closings(text);
    const close = closes.get(from);
    if (close === undefined || close - to > LONGEST_BODY) continue;
    bodies.push({ from: to, to: close });
    residue.push({ from: close, to: close + 1 });
  }
  residue.sort((a, b) => a.from - b.from);
  const lines = pieces(text, bodies).map((piece) => lineOf(text, piece, residue));
  return { text, lines, residue };
}

/** Of each bracket that is closed: where it is open, and where it is closed. */
function closings(text: string): Map<number, number> {
  const out = new Map<number, number>();
  const open: number[] = [];
  for (const { 0: bracket, index } of text.matchAll(/[[\]]/g)) {
    if (bracket === "[") open.push(index);
    else if (open.length > 0) out.set(open.pop()!, index);
  }
  return out;
}

interface Piece extends FlatRange {
  readonly body: number | undefined;
}

/** Lines, cut where the body of a footnote begins and ends. */
function pieces(text: string, bodies: readonly FlatRange[]): Piece[] {
  const out: Piece[] = [];
  let at = 0;
  const linesUntil = (end: number, body: number | undefined) => {
    while (at < end) {
      const feed = text.indexOf("\n", at);
      const to = feed < 0 || feed >= end ? end : feed + 1;
      out.push({ from: at, to, body });
      at = to;
    }
  };
  for (const [i, body] of bodies.entries()) {
    if (body.from < at) continue;
    linesUntil(body.from, undefined);
    linesUntil(body.to, i);
  }
  linesUntil(text.length, undefined);
  return out;
}

function lineOf(text: string, piece: Piece, residue: readonly FlatRange[]): FlatLine {
  const gaps: FlatRange[] = [];
  let at = piece.from;
  for (const { from, to } of residueIn(residue, piece)) {
    if (from > at) gaps.push({ from: at, to: from });
    at = Math.max(at, to);
  }
  if (at < piece.to) gaps.push({ from: at, to: piece.to });
  // What was cut by a body is no beginning of a paragraph.
  const begins = piece.from === 0 || text[piece.from - 1] === "\n" || piece.body !== undefined;
  const lead = begins ? gaps.find((gap) => text.slice(gap.from, gap.to).trim() !== "") : undefined;
  const label = lead && (raisedAt(text, lead) ?? labelAt(text, lead));
  const tokens = gaps.flatMap((gap) => tokensIn(text, label && gap === lead ? label.to : gap.from, gap.to));
  return { ...piece, label, tokens };
}

/** What of the residue, which is in order, is in a stretch or reaches into it. */
export function residueIn(residue: readonly FlatRange[], stretch: FlatRange): readonly FlatRange[] {
  return residue.slice(
    firstWhere(residue, (r) => r.to > stretch.from),
    firstWhere(residue, (r) => r.from >= stretch.to),
  );
}

/** Index of the first for which `holds` is true, as it is of all behind it. */
function firstWhere(ranges: readonly FlatRange[], holds: (range: FlatRange) => boolean): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(ranges[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The mark of a note between tags or in brackets: `<sup>1</sup>`, `[^1]:`. */
function raisedAt(text: string, gap: FlatRange): FlatLabel | undefined {
  const printed = text.slice(gap.from, Math.min(gap.to, gap.from + 5));
  const raised = /^\d{1,4}$/.test(printed) && /^(?:<\/sup>|\])/.test(text.slice(gap.to, gap.to + 6));
  return raised ? { from: gap.from, to: gap.to, text: printed } : undefined;
}

function labelAt(text: string, gap: FlatRange): FlatLabel | undefined {
  const part = text.slice(gap.from, Math.min(gap.to, gap.from + 60));
  const start = part.length - part.trimStart().length;
  const match = LABEL.exec(part.trimStart());
  if (!match) return undefined;
  const printed = match[0].trimEnd();
  const from = gap.from + start;
  return { from, to: from + printed.length, text: printed.replace(/\s/gu, "") };
}
