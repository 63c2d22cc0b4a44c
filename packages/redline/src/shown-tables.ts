// A table of a Word file as it is drawn and written: what a view has of it, and at which words whose mark and code stands. Invariant: a page, an HTML
// file and a text show the same changes at the same words; what a view does not have is not in them, be it a row, a cell or some words.
import { assertNever } from "./assert-never.ts";
import type { ObjectBy, ObjectCell, ObjectRow, ObjectRun, ObjectTracking, ShownTable } from "./object-content.ts";
import type { View } from "./types.ts";

/** The table in `view`: of all changes as it is, else without marks. Changes inside a table are pending for every view. */
export function tableIn(table: ShownTable, view: View): ShownTable {
  if (view.kind === "markup") return table;
  const isThere = ({ inserted, deleted }: ObjectTracking): boolean =>
    (inserted === undefined || counts(inserted, view)) && (deleted === undefined || !counts(deleted, view));
  const kept = table.rows.map(isThere);
  const cells: { readonly row: number; readonly column: number; readonly cell: ObjectCell }[] = [];
  for (const { row, column, cell } of placed(table)) {
    const rows = kept.slice(row, row + (cell.rows ?? 1)).filter(Boolean).length;
    if (rows === 0 || !isThere(cell)) continue;
    const { inserted: _in, deleted: _out, rows: _all, ...rest } = cell;
    // Of a cell whose first row is not there the rows below keep an empty one.
    const paragraphs = kept[row] ? cell.paragraphs.map((runs) => runs.filter(isThere).map(withoutMarks)) : [];
    const settled = { ...rest, ...(rows > 1 ? { rows } : {}), paragraphs };
    cells.push({ row: kept.indexOf(true, row), column, cell: settled });
  }
  const inOrder = cells.toSorted((a, b) => a.column - b.column);
  const rows = table.rows.flatMap((row, i): ObjectRow[] => {
    if (!kept[i]) return [];
    const own = inOrder.flatMap((one) => (one.row === i ? one.cell : []));
    return [{ ...(row.heading ? { heading: true } : {}), cells: own }];
  });
  return { kind: "table", rows };
}

function counts({ proponent }: ObjectBy, view: Exclude<View, { kind: "markup" }>): boolean {
  switch (view.kind) {
    case "base":
    case "agreed":
      return false;
    case "proposed":
      return true;
    case "as":
      return view.proponents.includes(proponent);
    default:
      return assertNever(view);
  }
}

function withoutMarks({ inserted: _in, deleted: _out, ...run }: ObjectRun): ObjectRun {
  return run;
}

/** Every cell with the row and column in which it begins. */
function* placed({ rows }: ShownTable): Generator<{ row: number; column: number; cell: ObjectCell }> {
  /** By column: the row from which on it is free again. */
  const free: number[] = [];
  for (const [row, { cells }] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while ((free[column] ?? 0) > row) column++;
      yield { row, column, cell };
      const end = column + (cell.columns ?? 1);
      for (; column < end; column++) free[column] = row + (cell.rows ?? 1);
    }
  }
}

/** A run with the marks around it, also those of its row and cell, and the codes that stand behind it. */
export interface DrawnRun {
  readonly run: ObjectRun;
  readonly marks: ObjectTracking;
  readonly codes: ObjectTracking;
}

export interface DrawnParagraph {
  readonly runs: readonly DrawnRun[];
  /** Codes behind all of its runs: of its row or cell, where no run told them. */
  readonly codes: ObjectTracking;
}

export type DrawnCell = Pick<ObjectCell, "columns" | "rows"> & { readonly paragraphs: readonly DrawnParagraph[] };

export interface DrawnTable {
  /** Rows of headings. */
  readonly head: readonly (readonly DrawnCell[])[];
  readonly body: readonly (readonly DrawnCell[])[];
}

/** [OBJ5] Where the marks and codes of a table stand. A row that somebody puts in or takes out is shown by its words; its code stands in its last cell. */
export function drawnTable({ rows }: ShownTable): DrawnTable {
  const first = rows.findIndex((row) => !row.heading);
  const count = first < 0 ? rows.length : first;
  const drawn = rows.map((row) => row.cells.map((cell, i) => drawnCell(cell, row, i === row.cells.length - 1)));
  return { head: drawn.slice(0, count), body: drawn.slice(count) };
}

function drawnCell(cell: ObjectCell, row: ObjectTracking, last: boolean): DrawnCell {
  const whole = within(cell, row);
  const byRow = whole.inserted === row.inserted && whole.deleted === row.deleted;
  const paragraphs = cell.paragraphs.map((runs, i): DrawnParagraph => {
    const told = runs.some((run) => sameTracking(run, whole));
    const tells = i === cell.paragraphs.length - 1 && !told && (!byRow || last);
    return {
      runs: runs.map((run, at) => {
        const next = runs[at + 1];
        // A code stands behind the last of the runs that one author changed in one way.
        const goesOn = next !== undefined && sameTracking(run, next);
        return { run, marks: within(run, whole), codes: goesOn ? {} : run };
      }),
      codes: tells ? whole : {},
    };
  });
  const { columns, rows } = cell;
  return { ...(columns === undefined ? {} : { columns }), ...(rows === undefined ? {} : { rows }), paragraphs };
}

/** Its own changes, and where it has none those of what it stands in. */
function within(own: ObjectTracking, outer: ObjectTracking): ObjectTracking {
  const inserted = own.inserted ?? outer.inserted;
  const deleted = own.deleted ?? outer.deleted;
  return { ...(inserted ? { inserted } : {}), ...(deleted ? { deleted } : {}) };
}

function sameTracking(a: ObjectTracking, b: ObjectTracking): boolean {
  const key = ({ inserted, deleted }: ObjectTracking) => JSON.stringify([inserted, deleted]);
  return key(a) === key(b);
}
