// What objects of a Word file show, as lines of text: the words of a table a paragraph of a cell each, a formula, the names of the rest with their
// words. Invariant: what a view does not have is not in them; in the markup every change has its marks.
import {
  type DrawnParagraph,
  drawnTable,
  type ObjectBy,
  type ObjectContent,
  type ObjectRun,
  type ObjectTracking,
  type ShownInset,
  tableIn,
  type View,
} from "@concord/redline";
import { BREAK, escapedWords, PILCROW, wordsOnOneLine } from "./markup-signs.ts";
import type { OutWords } from "./out-words.ts";

/** What objects show, by their ids. */
export type ObjectsShown = Readonly<Record<string, ObjectContent>>;

/** [WTX8] The lines of an object in a view. */
export function objectLines(shown: ObjectContent, view: View, words: OutWords): string[] {
  if (shown.kind !== "table") return [insetWords(shown, words)];
  const { head, body } = drawnTable(tableIn(shown, view));
  const line = view.kind === "markup" ? markedLine : plainLine;
  return [...head, ...body].flatMap((cells) =>
    cells.flatMap(({ paragraphs }) => paragraphs.map((p) => line(p, words))),
  );
}

function plainLine({ runs }: DrawnParagraph, words: OutWords): string {
  return runs.map(({ run }) => wordsOfRun(run, words)).join("");
}

/** [MRK15] As a clause in the markup; whose row or cell is put in or taken out without words is told by its mark. */
function markedLine({ runs, codes }: DrawnParagraph, words: OutWords): string {
  let out = "";
  let open: ObjectTracking = {};
  const turnTo = (marks: ObjectTracking) => {
    if (isSame(open.inserted, marks.inserted) && isSame(open.deleted, marks.deleted)) return;
    if (open.deleted) out += "-]";
    if (open.inserted) out += "+}";
    if (marks.inserted) out += `{+${whose(marks.inserted)}: `;
    if (marks.deleted) out += `[-${whose(marks.deleted)}: `;
    open = marks;
  };
  for (const { run, marks } of runs) {
    turnTo(marks);
    out += "text" in run ? escapedWords(run.text) : wordsOfRun(run, words);
  }
  if (runs.length === 0 && (codes.inserted || codes.deleted)) {
    turnTo(codes);
    out += PILCROW;
  }
  turnTo({});
  return out;
}

function isSame(a: ObjectBy | undefined, b: ObjectBy | undefined): boolean {
  return a?.proponent === b?.proponent && a?.author === b?.author;
}

const whose = ({ proponent, author }: ObjectBy): string => escapedWords(proponent || author);

function wordsOfRun(run: ObjectRun, words: OutWords): string {
  if ("text" in run) return wordsOnOneLine(run.text);
  return "break" in run ? BREAK : insetWords(run.shown, words);
}

/** A formula is its line; the rest is named in brackets, with its words. */
function insetWords(shown: ShownInset, words: OutWords): string {
  const text = shown.kind === "maths" ? shown.text : `[${insetName(shown, words)}]`;
  return text.split("\n").map(wordsOnOneLine).join(BREAK);
}

/** What is not drawn, by its name and its words. */
export function insetName(shown: Exclude<ShownInset, { kind: "maths" }>, words: OutWords): string {
  const [what, text] = shown.kind === "picture" ? (["picture", shown.alt] as const) : [shown.what, shown.text];
  return text === "" ? words.undrawn[what] : words.named(words.undrawn[what], text);
}
