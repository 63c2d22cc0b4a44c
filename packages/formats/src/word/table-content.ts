// A table of a Word file as rows and cells to look at. Invariant: every paragraph of the table is in one cell, in its order; words in a table
// within a cell are paragraphs of that cell.
import type { ObjectBy, ObjectCell, ObjectRow, ObjectRun, ObjectTracking, ShownTable } from "@concord/redline";
import { insetContent, type Surroundings } from "./inset-content.ts";
import { type Listener, scanXml, type Tag } from "./scan-xml.ts";
import { type Atom, type Paragraph, type Revision, shownText, type Table } from "./story.ts";

/** Who an author of the file speaks for; "" for nobody. */
export type ProponentOf = (author: string) => string;

/** [OBJ2] What a table shows. `source`: the part that it stands in. */
export function tableContent(source: string, table: Table, around: Surroundings, proponentOf: ProponentOf): ShownTable {
  const frame = new TableFrame();
  scanXml(source.slice(table.start, table.end), frame, around.scope);
  const by = (author: string): ObjectBy => ({ proponent: proponentOf(author), author });
  const first = (table.paragraphs[0]?.cell ?? 0) - frame.firstWithWords;
  const paragraphs = new Map<number, Paragraph[]>();
  for (const { paragraph, cell } of table.paragraphs) {
    const owner = frame.owners[cell - first] ?? 0;
    paragraphs.set(owner, [...(paragraphs.get(owner) ?? []), paragraph]);
  }
  const cellContent = (cell: FramedCell): ObjectCell => ({
    ...(cell.columns > 1 ? { columns: cell.columns } : {}),
    ...(cell.rows > 1 ? { rows: cell.rows } : {}),
    ...trackedBy(cell, by),
    paragraphs: (paragraphs.get(cell.number) ?? []).map((one) => runsOf(one, around, by)),
  });
  const rows = merged(frame.rows).map(
    (row): ObjectRow => ({
      ...(row.heading ? { heading: true } : {}),
      ...trackedBy(row, by),
      cells: row.cells.map(cellContent),
    }),
  );
  return { kind: "table", rows };
}

function runsOf({ atoms }: Paragraph, around: Surroundings, by: (author: string) => ObjectBy): ObjectRun[] {
  const out: ObjectRun[] = [];
  for (const atom of atoms) {
    const run = runOf(atom, around, by);
    const last = out.at(-1);
    const key = (one: ObjectRun) => JSON.stringify({ ...one, text: "" });
    if (run && last && "text" in run && "text" in last && key(run) === key(last)) {
      out[out.length - 1] = { ...last, text: last.text + run.text };
    } else if (run) out.push(run);
  }
  return out;
}

function runOf(atom: Atom, around: Surroundings, by: (author: string) => ObjectBy): ObjectRun | undefined {
  const tracking = revised(atom.revisions, by);
  switch (atom.kind) {
    case "text":
      return { text: shownText(atom), ...(atom.look?.format ? { format: atom.look.format } : {}), ...tracking };
    case "break":
      return { break: true, ...tracking };
    case "note":
      return { text: "*", format: { superscript: true }, ...tracking };
    case "object":
      return { shown: insetContent(atom.xml ?? "", around), ...tracking };
    case "residue":
      return undefined;
  }
}

function revised(revisions: readonly Revision[], by: (author: string) => ObjectBy): ObjectTracking {
  const inserted = revisions.find(({ kind }) => kind === "ins" || kind === "moveTo");
  const deleted = revisions.find(({ kind }) => kind === "del" || kind === "moveFrom");
  return trackedBy({ inserted: inserted?.author, deleted: deleted?.author }, by);
}

/** Authors who put something in or took it out. */
interface Signed {
  readonly inserted?: string | undefined;
  readonly deleted?: string | undefined;
}

function trackedBy({ inserted, deleted }: Signed, by: (author: string) => ObjectBy): ObjectTracking {
  return {
    ...(inserted === undefined ? {} : { inserted: by(inserted) }),
    ...(deleted === undefined ? {} : { deleted: by(deleted) }),
  };
}

interface FramedCell {
  inserted?: string;
  deleted?: string;
  columns: number;
  rows: number;
  /** Whether it begins a cell over several rows, or goes on with one. */
  merge: "begins" | "goes-on" | undefined;
  readonly number: number;
}

interface FramedRow {
  inserted?: string;
  deleted?: string;
  heading: boolean;
  /** Columns that are left free before the first cell. */
  before: number;
  cells: FramedCell[];
}

/** The rows, without the cells that go on with one above them. */
function merged(rows: readonly FramedRow[]): FramedRow[] {
  const open = new Map<number, FramedCell>();
  return rows.map((row) => {
    let column = row.before;
    const cells: FramedCell[] = [];
    for (const cell of row.cells) {
      const above = cell.merge === "goes-on" ? open.get(column) : undefined;
      if (above) above.rows++;
      else {
        cells.push(cell);
        if (cell.merge === undefined) open.delete(column);
        else open.set(column, cell);
      }
      column += cell.columns;
    }
    return { ...row, cells };
  });
}

/** Rows and cells of the outermost table in what is scanned; cells are numbered as they begin, those of inner tables too. */
class TableFrame implements Listener {
  readonly rows: FramedRow[] = [];
  /** By the number of a cell, that of the outermost cell around it. */
  readonly owners: number[] = [];
  /** Number of the first cell that has a paragraph of its own. */
  firstWithWords = 0;
  #tables = 0;
  #found = false;
  /** How deep in something that says nothing of rows and cells. */
  #passing = 0;
  readonly #open: number[] = [];

  open(tag: Tag): void {
    const { name } = tag;
    if (this.#passing > 0) {
      this.#passing++;
      return;
    }
    switch (name) {
      case "w:p":
        if (!this.#found) this.firstWithWords = this.#open.at(-1) ?? 0;
        this.#found = true;
        this.#passing = 1;
        return;
      case "w:tbl":
        this.#tables++;
        return;
      case "w:tr":
        if (this.#tables === 1) this.rows.push({ heading: false, before: 0, cells: [] });
        return;
      case "w:tc":
        this.#openCell();
        return;
      case "w:trPrChange":
      case "w:tcPrChange":
      case "w:tblPr":
      case "w:tblPrEx":
        this.#passing = 1;
        return;
    }
    if (this.#tables === 1) this.#tell(tag);
  }

  close(name: string): void {
    if (this.#passing > 0) this.#passing--;
    else if (name === "w:tbl") this.#tables--;
    else if (name === "w:tc") this.#open.pop();
  }

  #openCell(): void {
    const number = this.owners.length;
    this.owners.push(this.#open[0] ?? number);
    this.#open.push(number);
    if (this.#tables === 1) this.rows.at(-1)?.cells.push({ columns: 1, rows: 1, merge: undefined, number });
  }

  #tell(tag: Tag): void {
    const row = this.rows.at(-1);
    const cell = row?.cells.at(-1);
    const author = tag.get("w:author") ?? "";
    const count = Math.min(64, Math.max(0, Math.floor(Number(tag.get("w:val")) || 0)));
    switch (tag.name) {
      case "w:tblHeader":
        if (row) row.heading = true;
        return;
      case "w:gridBefore":
        if (row) row.before = count;
        return;
      case "w:ins":
        if (row) row.inserted = author;
        return;
      case "w:del":
        if (row) row.deleted = author;
        return;
      case "w:gridSpan":
        if (cell) cell.columns = Math.max(1, count);
        return;
      case "w:vMerge":
        if (cell) cell.merge = tag.get("w:val") === "restart" ? "begins" : "goes-on";
        return;
      case "w:cellIns":
        if (cell) cell.inserted = author;
        return;
      case "w:cellDel":
        if (cell) cell.deleted = author;
    }
  }
}
