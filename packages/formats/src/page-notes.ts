// Footnotes as pages have them: a mark glued to a word ("countries1,"), a body at the foot of the page, in the middle
// of the text. Invariant: a body becomes a note only when a mark in the text asks for it; otherwise it stays text.
import { callOf } from "@concord/redline";
import { numberLine } from "./clause-shapes.ts";
import type { Line } from "./lines.ts";
import type { NoteShelf } from "./note-tokens.ts";
import { printedLabel } from "./printed-labels.ts";
import { isFull, joinPieces, type Wrap } from "./wrap.ts";

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** A place in the text where a mark may be: after a word, or after the sign that ends it. */
interface MarkPlace {
  readonly line: Line;
  readonly order: number;
  readonly from: number;
  readonly to: number;
  taken: boolean;
}

/** Where marks of one spelling may be, in order; `free` is the first that may still be taken. */
type MarkPlaces = Map<string, { readonly places: MarkPlace[]; free: number }>;

/** [FTN7] No resolution has more footnotes; what is more stays text. */
const MOST_NOTES = 2_000;

/**
 * Explicit: `[^1]`, `<sup>1</sup>`, ¹, `[1]`. Glued: a small letter and a digit ("countries1,"), a capital abbreviation
 * and a digit at its end ("CIRTs2"), a digit behind the sign that ends a phrase ("countries,1 and").
 */
const EXPLICIT =
  /\[\^([^\]\s^]{1,20})\]|<sup>\s*([\w*†‡§]{1,3})\s*<\/sup>|([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})|(?<=[\p{L}\p{P}])\[(\d{1,3})\]/gu;
const GLUED =
  /(?<=[\p{L}\p{M}]{2}[\p{Ll}\p{Lo}\p{M}]|\p{Lu}{2}|[)”’])(\d{1,2}|[*†‡§]{1,3})(?=$|[\s,;.:!?)”’])|(?<=\p{L}[,.;:)”’])(\d{1,2})(?=$|\s)/gu;

/** A digit behind any letter: taken only where no likelier place has the mark ("the ITU-T2 network"). */
const GLUED_TO_LETTER = /(?<=\p{L})(\d{1,2})(?=$|[\s,;.:)])/gu;

/** [FTN2] Moves the bodies of footnotes from the lines to the shelf and puts tokens where their marks are. */
export function takeOutPageNotes(lines: Line[], shelf: NoteShelf, wrap: Wrap | undefined): Line[] {
  const explicit = places(lines, EXPLICIT);
  const glued = places(lines, GLUED);
  const likely = [explicit, glued, without(places(lines, GLUED_TO_LETTER), glued)];
  if (likely.every((marks) => marks.size === 0)) return lines;
  const bodies = [...extraBodies(shelf), ...findBodies(lines, explicit, likely, wrap)];
  const gone = new Set<Line>();
  const tokens = new Map<Line, { from: number; to: number; note: number }[]>();
  let after = -1;
  for (const body of bodies) {
    const place = likely.map((marks) => placeFor(body, marks, gone, after)).find((found) => found !== undefined);
    if (!place) continue;
    place.taken = true;
    const numbers = body.lines.map((l) => l.no);
    const note = body.shelved ?? shelf.add(body.mark, body.text, numbers);
    for (const line of body.lines) gone.add(line);
    const list = tokens.get(place.line) ?? [];
    list.push({ from: place.from, to: place.to, note });
    tokens.set(place.line, list);
    after = place.order;
  }
  for (const [line, list] of tokens) {
    for (const { from, to, note } of list.sort((a, b) => b.from - a.from)) {
      line.text = `${line.text.slice(0, from)}${shelf.token(note)}${line.text.slice(to)}`;
    }
  }
  return withoutBodies(lines, gone);
}

/** Lines without the bodies: what stood after one begins apart from what stood before it. */
function withoutBodies(lines: readonly Line[], gone: ReadonlySet<Line>): Line[] {
  const kept: Line[] = [];
  let blank = false;
  for (const line of lines) {
    if (gone.has(line)) {
      blank = true;
      continue;
    }
    if (blank) line.blankBefore = true;
    blank = false;
    kept.push(line);
  }
  return kept;
}

function places(lines: readonly Line[], pattern: RegExp): MarkPlaces {
  const out: MarkPlaces = new Map();
  for (const [order, line] of lines.entries()) {
    for (const match of line.text.matchAll(pattern)) {
      const mark = plainMark(match.slice(1).find((group) => group !== undefined)!);
      const place = { line, order, from: match.index, to: match.index + match[0].length, taken: false };
      const known = out.get(mark);
      if (known) known.places.push(place);
      else out.set(mark, { places: [place], free: 0 });
    }
  }
  return out;
}

/** Places of `marks` that `other` does not have. */
function without(marks: MarkPlaces, other: MarkPlaces): MarkPlaces {
  const out: MarkPlaces = new Map();
  for (const [mark, { places: all }] of marks) {
    const known = new Set(other.get(mark)?.places.map((p) => `${p.order}:${p.from}`));
    const rest = all.filter((p) => !known.has(`${p.order}:${p.from}`));
    if (rest.length > 0) out.set(mark, { places: rest, free: 0 });
  }
  return out;
}

function plainMark(mark: string): string {
  return mark.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/gu, (sign) => String(SUPERSCRIPTS.indexOf(sign)));
}

interface FoundBody {
  readonly mark: string;
  readonly text: string;
  readonly lines: Line[];
  /** Index on the shelf, where it is there already. */
  readonly shelved?: number;
  /** Where it begins; its mark comes before it. */
  readonly order: number;
}

/** Bodies that came with another's machinery, whose marks are glued to words. */
function extraBodies(shelf: NoteShelf): FoundBody[] {
  return shelf.notes.flatMap((note, i) =>
    note.referred ? [] : [{ mark: note.mark, text: note.text, lines: [], shelved: i, order: Number.MAX_SAFE_INTEGER }],
  );
}

/** The first place of the body's mark that is not taken: before the body and after the mark before, if there is one. */
function placeFor(body: FoundBody, marks: MarkPlaces, gone: ReadonlySet<Line>, after: number): MarkPlace | undefined {
  const known = marks.get(body.mark);
  if (!known) return undefined;
  const { places: all } = known;
  const own = new Set(body.lines);
  const isFree = (place: MarkPlace) => !place.taken && !gone.has(place.line) && !own.has(place.line);
  while (known.free < all.length && (all[known.free]!.taken || gone.has(all[known.free]!.line))) known.free++;
  let low = known.free;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (all[middle]!.order < after) low = middle + 1;
    else high = middle;
  }
  const next = firstFree(all, low, isFree);
  if (next && next.order < body.order) return next;
  const earlier = firstFree(all, known.free, isFree);
  return earlier && earlier.order < body.order ? earlier : (next ?? earlier);
}

function firstFree(
  all: readonly MarkPlace[],
  from: number,
  isFree: (place: MarkPlace) => boolean,
): MarkPlace | undefined {
  for (let i = from; i < all.length; i++) if (isFree(all[i]!)) return all[i];
  return undefined;
}

/** How a line can begin a body. */
interface BodyStart {
  readonly mark: string;
  readonly rest: string;
  /** Whether its sign says that it is one (superscript, `[^1]:`), or only its place. */
  readonly sure: boolean;
}

const SURE_START =
  /^(?:\[\^([^\]\s^]{1,20})\]:?|<sup>\s*([\w*†‡§]{1,3})\s*<\/sup>|([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})|\[(\d{1,3})\])\s*(.*)$/su;
const BARE_START = /^(\d{1,2}|[*†‡§]{1,3})(?:\s+(.*))?$/su;

function bodyStart(text: string): BodyStart | undefined {
  const sure = SURE_START.exec(text);
  if (sure) return { mark: plainMark(sure.slice(1, 5).find((g) => g !== undefined)!), rest: sure[5]!, sure: true };
  const bare = BARE_START.exec(text);
  return bare ? { mark: bare[1]!, rest: bare[2] ?? "", sure: false } : undefined;
}

function findBodies(
  lines: readonly Line[],
  explicit: MarkPlaces,
  likely: readonly MarkPlaces[],
  wrap: Wrap | undefined,
): FoundBody[] {
  const bodies: FoundBody[] = [];
  const trailing = trailingBodies(lines, explicit);
  // Before the first call no number begins an item.
  let count: number | undefined;
  for (let i = 0; i < lines.length && bodies.length < MOST_NOTES; i++) {
    const line = lines[i]!;
    if (callOf(line.text) && !numberLine(lines[i - 1]?.text ?? "")) count = 0;
    const start = bodyStart(line.text);
    const asked = start && likely.some((marks) => isAsked(marks, start, i));
    const bare = start && !start.sure && !trailing.has(i);
    if (!asked || (bare && !isBody(lines, i, start, count, bodies.at(-1), explicit, wrap))) {
      const label = printedLabel(line.text)?.readings[0];
      if (count !== undefined && label?.numbering === "number") count = label.count ?? count;
      continue;
    }
    const end = endOfBody(lines, i, start, wrap, trailing);
    const own = lines.slice(i, end);
    const text = joinPieces([start.rest, ...own.slice(1).map((l) => l.text)].filter((t) => t !== ""));
    bodies.push({ mark: start.mark, text: text.trim(), lines: own, order: i });
    i = end - 1;
  }
  return bodies;
}

/** Whether a mark in the text asks for a body: for one that only its place tells, a mark before it. */
function isAsked(marks: MarkPlaces, start: BodyStart, at: number): boolean {
  const first = marks.get(start.mark)?.places[0];
  return first !== undefined && (start.sure || first.order < at);
}

/**
 * [FTN3] A line that begins with a bare number is a body when its text is a sentence (a capital first, as no item
 * has) and it stands below a rule, below another body, or where the list has no such number.
 */
function isBody(
  lines: readonly Line[],
  at: number,
  start: BodyStart,
  count: number | undefined,
  last: FoundBody | undefined,
  explicit: MarkPlaces,
  wrap: Wrap | undefined,
): boolean {
  const line = lines[at]!;
  const next = lines[at + 1];
  const alone = start.rest === "";
  if (alone && (!next || next.blankBefore)) return false;
  const text = alone ? next!.text : start.rest;
  const before = lines[at - 1];
  const cut = wrap && before !== undefined && !line.blankBefore && /[\p{L}\p{N},]$/u.test(before.text);
  if (cut && !alone && !explicit.has(start.mark)) return false;
  if (!/^["“«]?[\p{Lu}\p{Lo}]/u.test(text)) return line.ruleBefore && alone;
  if (line.ruleBefore || alone || explicit.has(start.mark)) return true;
  if (last && last.order + last.lines.length === at) return true;
  const inOrder = count !== undefined && Number(start.mark) === count + 1;
  return !inOrder || (before !== undefined && /[.!?]$/u.test(before.text));
}

/**
 * [FTN4] Bodies that stand last, one a paragraph, numbered from 1 as the marks `[^1]` in the text are: how Concord
 * writes them. Returns the indices of their lines.
 */
function trailingBodies(lines: readonly Line[], explicit: MarkPlaces): Set<number> {
  const marks = new Set(
    [...explicit]
      .filter(([, { places: list }]) => list.some((p) => p.line.text.startsWith("[^", p.from)))
      .map(([mark]) => mark),
  );
  const out = new Set<number>();
  for (let i = lines.length - 1; i >= 0 && marks.size > out.size; i--) {
    const start = /^(\S{1,20})\t/.exec(lines[i]!.text);
    if (!start || !marks.has(start[1]!)) break;
    out.add(i);
  }
  return out.size === marks.size ? out : new Set();
}

/** [FTN5] Past the last line of a body: it ends with its sentence; a blank line inside does not end it. */
function endOfBody(
  lines: readonly Line[],
  at: number,
  start: BodyStart,
  wrap: Wrap | undefined,
  trailing: ReadonlySet<number>,
): number {
  let end = at + 1;
  if (start.rest === "" && end < lines.length) end++;
  if (trailing.has(at)) return end;
  for (; end < lines.length && end < at + 40; end++) {
    const [last, next] = [lines[end - 1]!, lines[end]!];
    const ended = /[.!?]["”’)]*$/u.test(last.text);
    const nextStart = bodyStart(next.text);
    if (nextStart && (nextStart.sure || ended)) break;
    if (next.pageBefore) break;
    if (!wrap) {
      // Every line is a paragraph: only a mark alone on its line has its body on the next.
      break;
    }
    if (ended && (next.blankBefore || !isFull(last, next, wrap))) break;
    const goesOn = /^[\p{Ll}\p{Lo}(]/u.test(next.text) && !/^\(?\p{L}{1,3}\)/u.test(next.text) && !callOf(next.text);
    if (next.blankBefore && !goesOn) break;
    if (!next.blankBefore && ended && printedLabel(next.text)) break;
  }
  return end;
}
