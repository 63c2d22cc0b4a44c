// Paragraphs put together from lines. Invariant: in text that is not wrapped every line is a paragraph; in wrapped
// text a line begins a paragraph only when something says so.
import { type CallGroup, callOf } from "@concord/redline";
import {
  beginsEnacting,
  enacting,
  isAbstract,
  isAnnex,
  isBelowMeeting,
  isCall,
  isHistory,
  isMeeting,
  isProposalLine,
  isReasons,
  numberLine,
} from "./clause-shapes.ts";
import type { Line } from "./lines.ts";
import { withoutTokens } from "./note-tokens.ts";
import { type PrintedLabel, printedLabel } from "./printed-labels.ts";
import type { WarningCode } from "./reading.ts";
import { isBracketOpen, isFull, joinPieces, type Wrap } from "./wrap.ts";

/** Whether a blank line parts it from what stands before, and how far it is indented. */
export type Layout = Pick<Line, "blankBefore" | "indent">;

export interface Paragraph {
  readonly text: string;
  /** Numbers of its lines in the source. */
  readonly lines: readonly number[];
  /** How its first line stands in the source. */
  readonly layout?: Layout;
  /** Whether it is a label that was torn off its item, or perhaps the number of a page. */
  readonly loose?: "torn" | "perhaps";
  /** What is odd about its label. */
  readonly odd?: WarningCode;
}

/** A paragraph on the way. */
interface Growing {
  readonly first: string;
  readonly layout: Layout;
  readonly pieces: string[];
  /** Its words as long as they are few: clauses that are known by their shape are short. */
  short: string | undefined;
  readonly lines: number[];
  last: Line;
}

/** What is longer has no shape. */
const SHORT = 700;

const ENDED = /(?:[;:,.!?،؛。；：，]|[;,] (?:and|or|et|ou|y|o))["”’)]*$/u;

/** [PAR4] The paragraphs of the lines. */
export function paragraphsOf(lines: readonly Line[], wrap: Wrap | undefined): Paragraph[] {
  if (!wrap) return lines.map(alone);
  const out: (Growing | Paragraph)[] = [];
  const series = new Series();
  let now: Growing | undefined;
  for (const [i, line] of lines.entries()) {
    if (line.loose) {
      out.push(alone(line));
      continue;
    }
    if (now && !begins(now, line, lines[i + 1], wrap, series)) {
      now.pieces.push(line.text);
      now.short = now.short && now.short.length < SHORT ? joinPieces([now.short, line.text]) : undefined;
      now.lines.push(line.no);
      now.last = line;
      continue;
    }
    now = {
      first: line.text,
      layout: layoutOf(line),
      pieces: [line.text],
      short: line.text,
      lines: [line.no],
      last: line,
    };
    out.push(now);
    series.note(line.text);
  }
  return out.map((p) => ("pieces" in p ? { text: joinPieces(p.pieces), lines: p.lines, layout: p.layout } : p));
}

function alone(line: Line): Paragraph {
  const paragraph = { text: line.text, lines: [line.no], layout: layoutOf(line) };
  return line.loose ? { ...paragraph, loose: line.loose } : paragraph;
}

function layoutOf({ blankBefore, indent }: Line): Layout {
  return { blankBefore, indent };
}

/** How far each kind of label has come since the last call: whether a number at the start of a line is the next one. */
class Series {
  readonly #counts = new Map<string, number>();
  /** Whether a line was a call: before the first one are title and history. */
  called = false;
  #afterNumber = false;

  note(line: string): void {
    const text = unbulleted(line);
    if (callOf(text)) {
      this.#counts.clear();
      // The title may begin as a call does.
      this.called ||= isCall(text) && !this.#afterNumber;
    }
    this.#afterNumber = numberLine(text) !== undefined;
    for (const reading of printedLabel(text)?.readings ?? []) {
      if (reading.count !== undefined) this.#counts.set(reading.numbering, reading.count);
    }
  }

  expects(label: PrintedLabel): boolean {
    return label.readings.some(
      (r) => r.count === undefined || r.count === 1 || r.count === (this.#counts.get(r.numbering) ?? 0) + 1,
    );
  }
}

/** [PAR5] Whether `line` begins a paragraph after what has come of `now`. */
function begins(now: Growing, line: Line, next: Line | undefined, wrap: Wrap, series: Series): boolean {
  const words = now.short ?? "";
  const before = withoutTokens(tailOf(now)).trimEnd();
  const ended = ENDED.test(before) && !isBracketOpen(before);
  if (before.endsWith("\u00ad")) return false;
  const full = isFull(now.last, line, wrap);
  if (numberLine(words) || isProposalLine(words)) return !/^[(（]/u.test(line.text) || isHistory(line.text);
  if (isWhole(line.text)) return line.blankBefore || ended || !full || isNumberInCapitals(line.text);
  if (isMeeting(words) || isBelowMeeting(words)) return !isBracketOpen(before);
  if (isMeeting(line.text) || isColumned(now.last.text) || isColumned(line.text)) return true;
  if (isHistory(words)) return true;
  if (!series.called && HISTORY_START.test(line.text) && !/\s\d{1,4}$/u.test(before)) return true;
  const inCall =
    words !== "" &&
    words.length < 600 &&
    !ended &&
    callOf(unbulleted(now.first)) !== undefined &&
    isCall(unbulleted(words));
  if (ended && isRecitalStart(now.first) && isRecitalStart(line.text)) return true;
  const label = printedLabel(line.text);
  if (label && startsItem(label, line, { ended, full, inCall, expected: series.expects(label) })) return true;
  if (!series.called && isEnactingLine(line.text)) return true;
  // "instructs the Director" is whole before what he is to do.
  if (inCall && /^(?:to|that)\s/u.test(line.text) && !ASKS_FOR_TO.test(before)) return true;
  if (inCall) return !(full && (!line.blankBefore || (wrap.doubleSpaced && !/^(?:to|that)\s/u.test(line.text))));
  const call = callOf(line.text);
  if (call && (line.blankBefore || ended) && looksLikeCall(line, next, call.group, full, wrap)) return true;
  return line.blankBefore
    ? beginsApart(now, line, before, ended, full, wrap)
    : beginsBelow(line, before, ended, full, wrap);
}

/** Begins as an enacting line; in scripts without capitals it has to end as one too. */
const isEnactingLine = (text: string): boolean =>
  /^\p{Lu}/u.test(text) ? beginsEnacting(text) : /^\p{Lo}.*[)）][,，،]$/u.test(text) && enacting(text) !== undefined;

const ASKS_FOR_TO = /\b(?:view|order|relation|regard|respect|addition|pursuant|due|according|contribution)$/u;

/** "Recalling", "NOTING": who has begun one recital so begins the next, however full the line above is. */
const isRecitalStart = (text: string): boolean => /^\p{Lu}/u.test(text) && callOf(text)?.group === "preambular";

/** "RESOLUTION 44 (Sendai, 2029)": not the middle of a sentence, however full the line above is. */
const isNumberInCapitals = (text: string): boolean => /^\p{Lu}{4}/u.test(text) && numberLine(text) !== undefined;

/** Words far apart on one line, as in a cover or a form, that are none behind a label. */
const isColumned = (text: string): boolean => /\S {6,}\S/u.test(printedLabel(text)?.text ?? text);

/** [CLS18] A call may have a bullet. */
function unbulleted(text: string): string {
  const label = printedLabel(text);
  return label && label.readings[0]!.numbering === "bullet" ? label.text : text;
}

/** "(Johannesburg, 2008; Dubai" or "(Dubai, 2012)", at the start of a line and before the first call. */
const HISTORY_START = /^[(（](?!Rev|Rév)\p{Lu}[^()]{1,40}, \d{4}(?:;|\)$)/u;

/** The end of what there is so far, enough to see how it ends. */
function tailOf(now: Growing): string {
  const last = now.pieces.at(-1)!;
  return last.length < 100 && now.pieces.length > 1 ? joinPieces(now.pieces.slice(-2)) : last.slice(-200);
}

/** Number line, reasons and so on: clauses that are known by how their line begins. */
function isWhole(text: string): boolean {
  return numberLine(text) !== undefined || isProposalLine(text) || isReasons(text) || isAbstract(text) || isAnnex(text);
}

/**
 * [PAR11] A call stands apart or below a line with room left. Directly below a full line it may be the middle of a
 * sentence: then it has to end on its line, unless it names whom it calls on, and paragraphs must not be parted.
 */
function looksLikeCall(line: Line, next: Line | undefined, group: CallGroup, full: boolean, wrap: Wrap): boolean {
  if (line.blankBefore || !full) return line.blankBefore || !/[;.]$/u.test(line.text);
  if (wrap.parted || /[;.]$/u.test(line.text)) return false;
  return group === "operative" || next === undefined || !isFull(line, next, wrap);
}

/** [PAR6] A label begins an item, except where the line before had no room and its sentence is not at an end. */
function startsItem(
  label: PrintedLabel,
  line: Line,
  at: { ended: boolean; full: boolean; inCall: boolean; expected: boolean },
): boolean {
  const dash = label.readings[0]!.style === "dash";
  if (label.readings[0]!.numbering === "bullet" && !dash) return true;
  if (line.blankBefore) return at.ended || at.inCall || at.expected;
  if (!at.full) return at.ended || at.inCall || at.expected || label.readings[0]!.numbering !== "number";
  return (at.ended || at.inCall) && at.expected;
}

/** [PAR7] After a blank line: goes on only where a sentence was cut, as at the end of a page. */
function beginsApart(now: Growing, line: Line, before: string, ended: boolean, full: boolean, wrap: Wrap): boolean {
  if (numberLine(now.first) || isHistory(now.short ?? "") || enacting(now.short ?? "")) return true;
  const small = /^[\p{Ll}\p{Lo}]/u.test(line.text);
  if (small && !ended && /[\p{L}\p{N}\p{M})”’\-‐‑]$/u.test(before))
    return !(full || line.pageBefore || wrap.doubleSpaced);
  if (small && full && /,$/u.test(before)) return false;
  if (wrap.doubleSpaced) return !full || ended;
  const inItem = printedLabel(now.first) !== undefined;
  return !(full && !ended && (inItem || line.pageBefore));
}

/** [PAR8] Directly below: goes on where the line before had no room, or where blank lines part the paragraphs. */
function beginsBelow(line: Line, before: string, ended: boolean, full: boolean, wrap: Wrap): boolean {
  if (full || wrap.parted) return false;
  if (isBracketOpen(before) && /^[^()（）]{0,60}[)）]/u.test(line.text)) return false;
  return ended || !/^[\p{Ll}\p{Lo}(]/u.test(line.text) || !/[\p{L}\p{N}\p{M}\-‐‑]$/u.test(before);
}
