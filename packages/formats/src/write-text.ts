// The writer of plain text: a resolution in one view, one paragraph a line. Invariant: the words of a line are exactly
// those of the clause in that view; markup can be read back (read-markup.ts, SPEC.md).
import {
  type Attribution,
  assertNever,
  type Clause,
  type Inset,
  labelsIn,
  type PlainClause,
  type PlainRun,
  project,
  type Redline,
  type Tracking,
  type View,
} from "@concord/redline";
import { annexOf } from "./annex.ts";
import { bracketEdges } from "./brackets.ts";
import { keysInMarkup, labelsOfLines } from "./markup-labels.ts";
import { ANNEX, BREAK, escapedWords, PILCROW, SHOWN, wordsOnOneLine } from "./markup-signs.ts";
import { noteKeys } from "./note-keys.ts";
import { type ObjectsShown, objectLines } from "./object-lines.ts";
import { type OutWords, outWords } from "./out-words.ts";

const MARKUP: View = { kind: "markup" };

/**
 * [WTX1] `redline` in `view`: a line for each clause, with its label and a tab before its words where it has a label;
 * then a line for each footnote, with its key, a tab and its body. [WTX5] What words are set in has no form in plain text.
 * [WTX8] Of objects it has the words that `objects` tells: of a table lines of their own, a paragraph of a cell each.
 */
export function writeText(
  redline: Redline,
  view: View,
  words: OutWords = outWords(),
  objects: ObjectsShown = {},
): string {
  switch (view.kind) {
    case "markup":
      return writeMarkupText(redline, words, objects) + annexText(redline, words);
    case "base":
    case "agreed":
    case "proposed":
    case "as":
      return writePlain(redline, view, words, objects);
    default:
      return assertNever(view);
  }
}

function writePlain(redline: Redline, view: View, words: OutWords, objects: ObjectsShown): string {
  const text = project(redline, view);
  const labelled = labelsIn(redline, view, text);
  const keys = noteKeys(text.notes, (id) => labelled.get(id));
  const said = (run: PlainRun): string => {
    const shown = "object" in run ? objects[run.object] : undefined;
    if (!shown) return plainRun(run, keys, words);
    const lines = objectLines(shown, view, words).join("\n");
    return shown.kind === "table" ? `\n${lines}\n` : lines;
  };
  const lines = bracketed(text.clauses, said).map((one, i) =>
    line(wordsOnOneLine(labelled.get(text.clauses[i]!.id) ?? ""), one),
  );
  const notes = bracketed(text.notes, said).map((one, i) => line(keys.get(text.notes[i]!.id)!, one));
  return [...lines, ...notes, ""].join("\n");
}

/** The words of clauses in their brackets; a table begins and ends a line. */
function bracketed(clauses: readonly PlainClause[], said: (run: PlainRun) => string): string[] {
  const edges = bracketEdges(clauses.flatMap(({ runs }) => runs));
  let at = 0;
  return clauses.map(({ runs }) =>
    runs
      .map((run) => {
        const { opens, closes } = edges[at++]!;
        return "[".repeat(opens.length) + said(run) + "]".repeat(closes.length);
      })
      .join("")
      .replaceAll(/^\n|\n$/g, ""),
  );
}

/** [WTX7] Behind a line of its own: what is said of the changes, a line for each. */
function annexText(redline: Redline, words: OutWords): string {
  const lists = annexOf(redline, words);
  if (lists.length === 0) return "";
  const lines = lists.flatMap(({ title, items }) => [
    title,
    ...items.flatMap(({ who, head, texts }) => [
      `${who}: ${head}`,
      ...texts.map((said) => `\t${said.who === undefined ? "" : `${said.who}: `}${wordsOnOneLine(said.text)}`),
    ]),
  ]);
  return [ANNEX, ...lines.map((one) => one.replace(/[\n\r]/g, " ")), ""].join("\n");
}

/** [WTX2] Words as they are; a reference to a footnote is `[^key]`; a break is U+2028, so that a line stays one line; an object is told. */
function plainRun(run: PlainRun, keys: ReadonlyMap<string, string>, out: OutWords): string {
  if ("text" in run) return wordsOnOneLine(run.text);
  if ("object" in run) return `[${out.object}]`;
  return "footnote" in run ? `[^${keys.get(run.footnote) ?? "?"}]` : BREAK;
}

/** [MRK3] All changes: a line for each clause mark of the markup, whatever deletes it. [MRK15] Behind it what its objects show. */
function writeMarkupText(redline: Redline, words: OutWords, objects: ObjectsShown): string {
  const keys = keysInMarkup(redline);
  const original = labelsOfLines(redline, { kind: "base" });
  const resulting = labelsOfLines(redline, { kind: "proposed" });
  const brackets = edgesOf(redline.clauses);
  const shown = ({ runs }: Clause): string[] =>
    runs.flatMap((run) => {
      const content = "object" in run ? objects[run.object] : undefined;
      return content ? objectLines(content, MARKUP, words).map((one) => line(SHOWN, one)) : [];
    });
  const lines = redline.clauses.flatMap((clause, i) => [
    line(labelInMarkup(original.get(i), resulting.get(i)), markedClause(clause, keys, false, brackets[i])),
    ...shown(clause),
  ]);
  const inNotes = edgesOf(redline.notes);
  const notes = redline.notes.flatMap((note, i) => [
    line(escapedWords(keys.get(note.id)!), markedClause(note, keys, false, inNotes[i])),
    ...shown(note),
  ]);
  return [...lines, ...notes, ""].join("\n");
}

/** [WTX6] Brackets that open before the runs of each clause, and that close behind them. */
function edgesOf(clauses: readonly Clause[]): ReturnType<typeof bracketEdges>[] {
  const held = ({ tracking }: { tracking: Tracking }) => ({ held: tracking.held?.map((h) => h.change) ?? [] });
  const edges = bracketEdges(clauses.flatMap(({ runs }) => runs.map(held)));
  let at = 0;
  return clauses.map(({ runs }) => runs.map(() => edges[at++]!));
}

/** [MRK4] A label that was renumbered is `old→new`; one of a clause that is in one text only stands alone. */
function labelInMarkup(original: string | undefined, resulting: string | undefined): string {
  if (original !== undefined && resulting !== undefined && original !== resulting) {
    return `${escapedWords(original)}→${escapedWords(resulting)}`;
  }
  return escapedWords(resulting ?? original ?? "");
}

/**
 * The authored form: as the markup, but each line begins with what its clause mark says, and each mark names its
 * change, so that reading it back gives the same Redline.
 */
export function writeMarkup(redline: Redline): string {
  const keys = keysInMarkup(redline);
  const header = (clause: Clause, key: string | undefined) => {
    const label = clause.label === undefined ? "" : ` label=${JSON.stringify(clause.label)}`;
    const name = key === undefined ? "" : ` key=${JSON.stringify(key)}`;
    return `${clause.kind} ${clause.numbering} ${clause.level}${label}${name} | `;
  };
  const lines = redline.clauses.map((clause) => header(clause, undefined) + markedClause(clause, keys, true));
  const notes = redline.notes.map((note) => `${header(note, keys.get(note.id))}${markedClause(note, keys, true)}`);
  return [...lines, ...notes, ""].join("\n");
}

/** [MRK14] What stands among words: a reference is `[^key]`, an object `[#id]`. */
function insetInMarkup(inset: Inset, keys: ReadonlyMap<string, string>): string {
  if ("footnote" in inset) return `[^${keys.get(inset.footnote) ?? "?"}]`;
  return "object" in inset ? `[#${inset.object}]` : BREAK;
}

/** One layer of marks around words. */
interface Layer {
  readonly sign: "+" | "-";
  readonly by: Attribution;
}

/**
 * [MRK5] An insertion stands outside, then deletions in the order in which they were made.
 * [MRK11] What is agreed has an equals sign behind the code.
 */
function layersOf(tracking: Tracking): Layer[] {
  const inserted: Layer[] = tracking.inserted ? [{ sign: "+", by: tracking.inserted }] : [];
  return [...inserted, ...(tracking.deleted ?? []).map((by): Layer => ({ sign: "-", by }))];
}

/** [MRK6] The words of a clause in their marks; a clause mark that was inserted or deleted is a pilcrow in a mark of its own. */
function markedClause(
  clause: Clause,
  keys: ReadonlyMap<string, string>,
  named: boolean,
  brackets?: ReturnType<typeof bracketEdges>,
): string {
  const marks = new Marks(named);
  for (const [i, run] of clause.runs.entries()) {
    for (const _ of brackets?.[i]?.opens ?? []) marks.plain("[");
    const words = "text" in run ? escapedWords(run.text) : insetInMarkup(run, keys);
    marks.write(layersOf(run.tracking), words);
    for (const _ of brackets?.[i]?.closes ?? []) marks.plain("]");
  }
  const mark = layersOf(clause.mark);
  if (mark.length > 0) {
    marks.closeTo(0);
    marks.write(mark, PILCROW);
  }
  marks.closeTo(0);
  return marks.text;
}

/** Marks that are open while a line is written. */
class Marks {
  text = "";
  readonly #named: boolean;
  readonly #open: Layer[] = [];

  constructor(named: boolean) {
    this.#named = named;
  }

  write(layers: readonly Layer[], words: string): void {
    let same = 0;
    while (same < layers.length && isSame(this.#open[same], layers[same]!)) same++;
    this.closeTo(same);
    for (const layer of layers.slice(same)) {
      const { sign, by } = layer;
      const name = this.#named ? `#${by.change}` : "";
      this.text += `${sign === "+" ? "{+" : "[-"}${by.proponent}${by.state === "accepted" ? "=" : ""}${name}: `;
      this.#open.push(layer);
    }
    this.text += words;
  }

  /** A sign that is nobody's proposal. */
  plain(sign: string): void {
    this.closeTo(0);
    this.text += escapedWords(sign);
  }

  closeTo(depth: number): void {
    while (this.#open.length > depth) this.text += this.#open.pop()!.sign === "+" ? "+}" : "-]";
  }
}

/** [MRK7] One mark holds what one change did in one go; two changes beside each other are two marks. */
function isSame(open: Layer | undefined, layer: Layer): boolean {
  return (
    open !== undefined &&
    open.sign === layer.sign &&
    open.by.change === layer.by.change &&
    open.by.proponent === layer.by.proponent &&
    open.by.state === layer.by.state
  );
}

function line(label: string, words: string): string {
  return label === "" ? words : `${label}\t${words}`;
}
