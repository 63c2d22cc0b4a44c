// The sheet on which an editor corrects a draft: one row a clause, with its words as editable text. Invariant: a base
// goes in and comes out the same (words, footnote references and line breaks included) when nothing was edited.
// In a row's words a reference to the third footnote is written [^3] and a line break is a line feed.

import {
  type BaseClause,
  type BaseInline,
  type BaseText,
  type ClauseKind,
  type ClauseMark,
  labelsOf,
  type Numbering,
  plainOfBase,
} from "@concord/redline";

/** A clause being corrected. `key` stays with it whatever happens around it. */
export interface Row {
  readonly key: number;
  readonly kind: ClauseKind;
  readonly level: number;
  readonly numbering: Numbering;
  /** A label that counting does not give; "" when counting gives it. */
  readonly label: string;
  readonly words: string;
}

export interface Sheet {
  readonly lang: string;
  readonly rows: readonly Row[];
  readonly notes: readonly Row[];
  readonly nextKey: number;
}

/** What keeps a sheet from becoming a base. */
export type Fault =
  | { readonly code: "no-clauses" }
  | { readonly code: "no-words"; readonly key: number }
  | { readonly code: "no-such-note"; readonly key: number; readonly note: number }
  | { readonly code: "note-not-referred"; readonly key: number; readonly note: number };

/** A reference to a footnote, or an object by its id. */
const REFERENCE = /\[(?:\^(\d{1,4})|#(o[0-9a-f]{20}))\]/g;

/** The sheet of a base as read. */
export function sheetOf(base: BaseText): Sheet {
  let key = 0;
  const row = (clause: BaseClause): Row => ({
    key: key++,
    kind: clause.kind,
    level: clause.level,
    numbering: clause.numbering,
    label: clause.label ?? "",
    words: clause.content.map(wordsOfInline).join(""),
  });
  const rows = base.clauses.map(row);
  const notes = base.notes.map(row);
  return { lang: base.lang, rows, notes, nextKey: key };
}

function wordsOfInline(inline: BaseInline): string {
  if ("text" in inline) return inline.text;
  if ("object" in inline) return `[#${inline.object}]`;
  return "break" in inline ? "\n" : `[^${inline.footnote + 1}]`;
}

/** The base that a sheet describes. Footnotes come out in the order in which they are referred to. */
export function baseOf(sheet: Sheet): BaseText {
  const order: number[] = [];
  const place = (note: number): number => {
    const known = order.indexOf(note);
    return known === -1 ? order.push(note) - 1 : known;
  };
  const clauses = sheet.rows.map((row) => clauseOf(row, sheet.notes.length, place));
  for (let note = 0; note < sheet.notes.length; note++) place(note);
  const notes = order.map((note) => clauseOf(sheet.notes[note]!, 0, place));
  return { lang: sheet.lang, clauses, notes };
}

function clauseOf(row: Row, notes: number, place: (note: number) => number): BaseClause {
  return { ...markOfRow(row), content: contentOf(row.words, notes, place) };
}

function markOfRow(row: Row): ClauseMark {
  const mark = { kind: row.kind, level: row.level, numbering: row.numbering };
  return row.label.trim() === "" ? mark : { ...mark, label: row.label.trim() };
}

/** Only [^n] with a footnote n is a reference, and [#id] an object; other brackets are words. */
function contentOf(words: string, notes: number, place: (note: number) => number): BaseInline[] {
  const content: BaseInline[] = [];
  const addText = (text: string): void => {
    text.split("\n").forEach((line, i) => {
      if (i > 0) content.push({ break: true });
      const last = content.at(-1);
      if (line !== "" && last !== undefined && "text" in last) content[content.length - 1] = { text: last.text + line };
      else if (line !== "") content.push({ text: line });
    });
  };
  let from = 0;
  for (const match of words.matchAll(REFERENCE)) {
    const [, number, object] = match;
    const note = Number(number) - 1;
    if (object === undefined && (note < 0 || note >= notes)) continue;
    addText(words.slice(from, match.index));
    content.push(object === undefined ? { footnote: place(note) } : { object });
    from = match.index + match[0].length;
  }
  addText(words.slice(from));
  return content;
}

/** What must be put right before the sheet can become a base. */
export function faultsOf(sheet: Sheet): Fault[] {
  const faults: Fault[] = [];
  if (sheet.rows.length === 0) faults.push({ code: "no-clauses" });
  const referred = new Set<number>();
  for (const row of sheet.rows) {
    if (row.words.trim() === "") faults.push({ code: "no-words", key: row.key });
    for (const match of row.words.matchAll(REFERENCE)) {
      if (match[1] === undefined) continue;
      const note = Number(match[1]);
      if (note >= 1 && note <= sheet.notes.length) referred.add(note);
      else faults.push({ code: "no-such-note", key: row.key, note });
    }
  }
  sheet.notes.forEach((note, i) => {
    if (note.words.trim() === "") faults.push({ code: "no-words", key: note.key });
    else if (!referred.has(i + 1)) faults.push({ code: "note-not-referred", key: note.key, note: i + 1 });
  });
  return faults;
}

/** The label that each row will print, by key. */
export function labelsOfSheet(sheet: Sheet): Map<number, string> {
  const base: BaseText = {
    lang: sheet.lang,
    clauses: sheet.rows.map((row) => clauseOf(row, sheet.notes.length, (note) => note)),
    notes: sheet.notes.map((row) => clauseOf(row, 0, (note) => note)),
  };
  const labels = labelsOf(plainOfBase(base));
  const byKey = new Map<number, string>();
  sheet.rows.forEach((row, i) => {
    const label = labels.get(`b:${i}`);
    if (label !== undefined) byKey.set(row.key, label);
  });
  sheet.notes.forEach((row, i) => {
    byKey.set(row.key, labels.get(`n:${i}`) ?? String(i + 1));
  });
  return byKey;
}

/** A sheet in which one row is as `change` says. */
export function changeRow(sheet: Sheet, key: number, change: Partial<Omit<Row, "key">>): Sheet {
  const each = (row: Row): Row => (row.key === key ? { ...row, ...change } : row);
  return { ...sheet, rows: sheet.rows.map(each), notes: sheet.notes.map(each) };
}

/** Splits a clause in two at a place in its words; the second part is of the same kind and level. */
export function splitRow(sheet: Sheet, key: number, at: number): Sheet {
  const i = sheet.rows.findIndex((row) => row.key === key);
  const row = sheet.rows[i];
  if (row === undefined) return sheet;
  const first: Row = { ...row, words: row.words.slice(0, at).trimEnd() };
  const second: Row = { ...row, key: sheet.nextKey, label: "", words: row.words.slice(at).trimStart() };
  return { ...sheet, nextKey: sheet.nextKey + 1, rows: sheet.rows.toSpliced(i, 1, first, second) };
}

/** Joins a clause with the one after it, with a space between where none is. It keeps kind and level. */
export function joinRow(sheet: Sheet, key: number): Sheet {
  const i = sheet.rows.findIndex((row) => row.key === key);
  const row = sheet.rows[i];
  const next = sheet.rows[i + 1];
  if (row === undefined || next === undefined) return sheet;
  const gap = row.words === "" || next.words === "" || /\s$/.test(row.words) ? "" : " ";
  const joined: Row = { ...row, words: row.words + gap + next.words };
  return { ...sheet, rows: sheet.rows.toSpliced(i, 2, joined) };
}

/** Leaves a clause or a footnote out. References to the footnote go with it, and later footnotes move up by one. */
export function removeRow(sheet: Sheet, key: number): Sheet {
  const note = sheet.notes.findIndex((row) => row.key === key) + 1;
  if (note === 0) return { ...sheet, rows: sheet.rows.filter((row) => row.key !== key) };
  const renumber = (words: string): string =>
    words.replace(REFERENCE, (whole, digits: string | undefined) => {
      if (digits === undefined) return whole;
      const n = Number(digits);
      if (n === note) return "";
      return n > note && n <= sheet.notes.length ? `[^${n - 1}]` : whole;
    });
  return {
    ...sheet,
    rows: sheet.rows.map((row) => ({ ...row, words: renumber(row.words) })),
    notes: sheet.notes.filter((row) => row.key !== key),
  };
}

/** A paragraph with these words after the clause `after`, or first of all when that is undefined. */
export function insertRow(sheet: Sheet, after: number | undefined, words: string): Sheet {
  const i = after === undefined ? 0 : sheet.rows.findIndex((row) => row.key === after) + 1;
  const row: Row = { key: sheet.nextKey, kind: "paragraph", level: 1, numbering: "none", label: "", words };
  return { ...sheet, nextKey: sheet.nextKey + 1, rows: sheet.rows.toSpliced(i, 0, row) };
}

/** A warning, as far as its place goes. */
interface Placed {
  readonly clause?: number;
  readonly inNote?: boolean;
  readonly words?: string;
}

/**
 * The row that a warning is about, by key. Warnings name places of the text as it was read; once rows were added or
 * taken away, it is the row nearest to that place that still has the words. Undefined: the whole text. None: the words
 * are not there any more, so there is nothing to warn of.
 */
export function rowOfWarning(sheet: Sheet, warning: Placed): number | undefined | "none" {
  const { clause, words = "" } = warning;
  if (clause === undefined) return undefined;
  const rows = warning.inNote ? sheet.notes : sheet.rows;
  const has = (row: Row): boolean => words === "" || row.label === words || row.words.includes(words);
  const near = rows
    .map((row, i) => ({ row, away: Math.abs(i - clause) }))
    .filter(({ row, away }) => (words === "" ? away === 0 : has(row)))
    .sort((a, b) => a.away - b.away);
  return near[0]?.row.key ?? "none";
}

/** From here on the reader shortens the words that it left out. */
const SHORTENED = 200;

/**
 * What was left out, line by line: the words themselves where the reader has all of them (they may be only a part of
 * their line), else the lines.
 */
export function wordsLeftOut(
  entry: { readonly lines: readonly number[]; readonly words?: string },
  source: readonly string[],
): string[] {
  const { words = "" } = entry;
  const whole = words !== "" && words.length < SHORTENED && !words.endsWith("…");
  const lines = whole ? words.split("\n") : entry.lines.map((line) => source[line - 1] ?? "");
  return lines.map((line) => line.trim()).filter((line) => line !== "");
}

/** Whether words that were left out of the sheet stand in it as clauses. */
export function hasLines(sheet: Sheet, lines: readonly string[]): boolean {
  const texts = new Set(sheet.rows.map((row) => row.words.trim()));
  return lines.every((line) => line.trim() === "" || texts.has(line.trim()));
}

/**
 * The clause after which a line of the source belongs: the clause in which the nearest line above it, that is in the
 * sheet at all, stands. Undefined: before everything.
 */
export function placeOfLine(sheet: Sheet, source: readonly string[], line: number): number | undefined {
  const bare = (words: string): string => words.replace(REFERENCE, "").replace(/[^\p{L}\p{N}]+/gu, "");
  const texts = sheet.rows.map((row) => ({ key: row.key, words: bare(row.words) }));
  for (let i = line - 2; i >= 0; i--) {
    const words = bare(source[i] ?? "");
    if (words.length < 3) continue;
    const start = words.slice(-24);
    const found = texts.findLast(
      (row) => row.words.length >= 3 && (row.words.includes(start) || words.endsWith(row.words)),
    );
    if (found) return found.key;
  }
  return undefined;
}
