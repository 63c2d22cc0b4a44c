// Tables of Word files in a view: what a view does not have leaves a table whose cells still stand in their columns.
import { describe, expect, it } from "vitest";
import { type ObjectCell, type ObjectRow, tableIn } from "../src/index.ts";

const by = { proponent: "IND", author: "Asha" };
const cell = (text: string, more: Partial<ObjectCell> = {}): ObjectCell => ({ ...more, paragraphs: [[{ text }]] });

/** Rows of cells as words, with `*rows` where a cell goes over several. */
const drawn = (rows: ObjectRow[], kind: "base" | "proposed") =>
  tableIn({ kind: "table", rows }, { kind }).rows.map(({ cells }) =>
    cells.map(({ paragraphs, rows: over }) => {
      const words = paragraphs.flat().map((run) => ("text" in run ? run.text : ""));
      return words.join("") + (over ? `*${over}` : "");
    }),
  );

describe("tables in a view", () => {
  it("[OBJ5] a cell over several rows is as high as those that are there, and stays in its column when its first row is not", () => {
    const first = { inserted: by, cells: [cell("a"), cell("tall", { rows: 3 }), cell("c")] };
    const rows: ObjectRow[] = [
      first,
      { cells: [cell("d"), cell("f")] },
      { deleted: by, cells: [cell("g"), cell("i")] },
      { cells: [cell("j"), cell("k", { inserted: by }), cell("l")] },
    ];
    expect(drawn(rows, "proposed")).toEqual([
      ["a", "tall*2", "c"],
      ["d", "f"],
      ["j", "k", "l"],
    ]);
    expect(drawn(rows, "base")).toEqual([
      ["d", "*2", "f"],
      ["g", "i"],
      ["j", "l"],
    ]);
  });
});
