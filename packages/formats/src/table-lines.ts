// The words of a table as paragraphs, for texts that have no form for tables. Invariant: what a view does not have is not in them, be it a row, a cell
// or some words.
import {
  assertNever,
  type ObjectBy,
  type ObjectRun,
  type ObjectTracking,
  type ShownTable,
  type View,
} from "@concord/redline";
import { BREAK, wordsOnOneLine } from "./markup-signs.ts";

/** [WTX8] The paragraphs of all cells, row by row, each on one line. Changes inside a table are pending for every view. */
export function tableLines({ rows }: ShownTable, view: View): string[] {
  const isThere = ({ inserted, deleted }: ObjectTracking): boolean =>
    (inserted === undefined || counts(inserted, view)) && (deleted === undefined || !counts(deleted, view));
  return rows
    .filter(isThere)
    .flatMap(({ cells }) => cells.filter(isThere))
    .flatMap(({ paragraphs }) => paragraphs.map((runs) => runs.filter(isThere).map(wordsOfRun).join("")));
}

function counts({ proponent }: ObjectBy, view: View): boolean {
  switch (view.kind) {
    case "base":
    case "agreed":
      return false;
    case "proposed":
    case "markup":
      return true;
    case "as":
      return view.proponents.includes(proponent);
    default:
      return assertNever(view);
  }
}

function wordsOfRun(run: ObjectRun): string {
  if ("text" in run) return wordsOnOneLine(run.text);
  if ("break" in run) return BREAK;
  return wordsOnOneLine(run.shown.kind === "picture" ? run.shown.alt : run.shown.text);
}
