// The bodies of footnotes at the foot of pages and at the end of texts. Invariant: a line is a body only when a mark in
// the text asks for it.
import { callOf } from "@concord/redline";
import { beginsEnacting, isAnnex, isReasons, numberLine } from "./clause-shapes.ts";
import type { Line } from "./lines.ts";
import { type MarkPlaces, plainMark } from "./mark-places.ts";
import { printedLabel } from "./printed-labels.ts";
import { isFull, joinPieces, type Wrap } from "./wrap.ts";

/** [FTN7] No resolution has more footnotes; what is more stays text. */
const MOST_NOTES = 2_000;

/** A body that was found. */
export interface FoundBody {
  readonly mark: string;
  readonly text: string;
  readonly lines: Line[];
  /** Index on the shelf, where it is there already. */
  readonly shelved?: number;
  /** Where it begins; its mark comes before it. */
  readonly order: number;
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

/** The bodies in the lines, in order. */
export function findBodies(
  lines: readonly Line[],
  explicit: MarkPlaces,
  likely: readonly MarkPlaces[],
  wrap: Wrap | undefined,
): FoundBody[] {
  const bodies: FoundBody[] = [];
  const trailing = trailingBodies(lines, explicit);
  // a mark whose body stands last has no other
  const settled = new Set([...trailing].map((i) => bodyStart(lines[i]!.text)?.mark));
  const items = new ItemNumbers();
  for (let i = 0; i < lines.length && bodies.length < MOST_NOTES; i++) {
    const line = lines[i]!;
    if (callOf(line.text) && !numberLine(lines[i - 1]?.text ?? "")) items.open();
    const start = bodyStart(line.text);
    const asked = start && likely.some((marks) => isAsked(marks, start, i));
    const bare = start && !start.sure && !trailing.has(i);
    if (
      !asked ||
      (bare && (settled.has(start.mark) || !isBody(lines, i, start, items, bodies.at(-1), explicit, wrap)))
    ) {
      items.pass(line);
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

/** Which numbers begin items: none before the first call, none in a list of letters unless a colon announces them. */
class ItemNumbers {
  #count: number | undefined;
  #letters = false;

  open(): void {
    this.#count = 0;
    this.#letters = false;
  }

  get inSection(): boolean {
    return this.#count !== undefined;
  }

  /** Whether a section is open and had no number yet. */
  get isUnnumbered(): boolean {
    return this.#count === 0;
  }

  pass(line: Line): void {
    const label = printedLabel(line.text)?.readings[0];
    if (!label || this.#count === undefined) return;
    if (label.numbering === "letter") this.#letters = true;
    if (label.numbering !== "number") return;
    this.#letters = false;
    this.#count = label.count ?? this.#count;
  }

  expects(count: number, before: Line | undefined): boolean {
    if (this.#count === undefined || count !== this.#count + 1) return false;
    return !this.#letters || before?.text.endsWith(":") === true;
  }
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
  items: ItemNumbers,
  last: FoundBody | undefined,
  explicit: MarkPlaces,
  wrap: Wrap | undefined,
): boolean {
  const line = lines[at]!;
  const next = lines[at + 1];
  const alone = start.rest === "";
  if (alone && (!next || (next.blankBefore && !line.ruleBefore))) return false;
  const text = alone ? next!.text : start.rest;
  const before = lines[at - 1];
  // A comma ends the section: where its one item had no label, a number before a sentence begins none.
  if (items.isUnnumbered && before?.text.endsWith(",") && /^\p{Lu}.*\.$/u.test(start.rest)) return true;
  const cut =
    wrap &&
    items.inSection &&
    before !== undefined &&
    !line.blankBefore &&
    /[\p{L}\p{N},]$/u.test(before.text) &&
    isFull(before, line, wrap);
  if (cut && !alone && !explicit.has(start.mark)) return false;
  if (!/^["“«]?[\p{Lu}\p{Lo}]/u.test(text)) return line.ruleBefore && alone;
  if (line.ruleBefore || alone || explicit.has(start.mark)) return true;
  if (last && last.order + last.lines.length === at) return true;
  return !items.expects(Number(start.mark), before) || (before !== undefined && /[.!?]$/u.test(before.text));
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

/** Whether a line begins a clause, so that it is no second sentence of a body. */
function beginsClause(text: string): boolean {
  return (
    printedLabel(text) !== undefined ||
    callOf(text) !== undefined ||
    /^[(（]/u.test(text) ||
    beginsEnacting(text) ||
    numberLine(text) !== undefined ||
    isReasons(text) ||
    isAnnex(text)
  );
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
    const goesOn = /^[\p{Ll}\p{Lo}(]/u.test(next.text) && !printedLabel(next.text) && !callOf(next.text);
    if (!wrap) {
      // Every line is a paragraph: only a sentence that was cut goes on in the next.
      if (ended || !goesOn || !/^\p{Ll}/u.test(next.text)) break;
      continue;
    }
    if (ended && (next.blankBefore || !isFull(last, next, wrap))) break;
    if (next.blankBefore && !goesOn) break;
    if (ended && beginsClause(next.text)) break;
  }
  return end;
}
