// The writer of JSON: all changes are the Redline itself, any other view a text without marks that opens as a base. Invariant:
// what is written opens again.
import {
  type BaseClause,
  type BaseText,
  baseOfPlain,
  type PlainClause,
  project,
  type Redline,
  type View,
  viewName,
} from "@concord/redline";
import { bracketEdges } from "./brackets.ts";

/** Name of the JSON of a view without marks. */
export const TEXT_FORMAT = "concord-text/1";

/** Name of the JSON of a resolution with the Word file that it came from. */
export const WORD_FORMAT = "concord-word/1";

/** A view without marks: a base text, and of what it is a view. */
export interface TextJson extends BaseText {
  readonly format: typeof TEXT_FORMAT;
  readonly view: string;
  /** Hash of the base on which it was drawn. */
  readonly base: string;
}

/** [EXP5] `redline` in `view` as a value of JSON. */
export function jsonOf(redline: Redline, view: View): Redline | TextJson {
  if (view.kind === "markup") return redline;
  const { lang, clauses, notes } = project(redline, view);
  const text = baseOfPlain({ lang, clauses: bracketed(clauses), notes: bracketed(notes) });
  return { format: TEXT_FORMAT, view: viewName(view), base: redline.base.hash, ...text };
}

/** As `jsonOf`, as text. */
export function writeJson(redline: Redline, view: View): string {
  return `${JSON.stringify(jsonOf(redline, view), null, 1)}\n`;
}

/** A base text as the Redline on which nobody has proposed anything. */
export function redlineOfBase({ lang, clauses, notes }: BaseText, hash: string): Redline {
  const marked = (c: BaseClause, id: string, stretch: string) => {
    const { content, ...mark } = c;
    const runs = content.map((run) => ("footnote" in run ? { footnote: `n:${run.footnote}` } : run));
    return {
      ...mark,
      id,
      markId: id,
      base: true,
      stretch,
      mark: {},
      runs: runs.map((run) => ({ ...run, tracking: {} })),
    };
  };
  return {
    base: { hash },
    lang,
    clauses: clauses.map((c, i) => marked(c, `b:${i}`, "s:0")),
    notes: notes.map((c, i) => marked(c, `n:${i}`, "notes")),
  };
}

/** Brackets are signs in the words of a text without marks. */
function bracketed(clauses: readonly PlainClause[]): PlainClause[] {
  const edges = bracketEdges(clauses.flatMap(({ runs }) => runs));
  let at = 0;
  return clauses.map((clause) => ({
    ...clause,
    runs: clause.runs.flatMap((run) => {
      const { opens, closes } = edges[at++]!;
      const sign = (text: string, count: number) => (count > 0 ? [{ text: text.repeat(count) }] : []);
      return [...sign("[", opens.length), run, ...sign("]", closes.length)];
    }),
  }));
}
