// The base as one row of symbols: for each clause the start and then its words, notes apart. Invariant: every symbol of words
// knows its place in the base.

import type { BasePlace } from "@concord/redline";
import { type BaseClause, type BaseText, labelsOf, plainOfBase } from "@concord/redline";
import { type Token, tokensIn } from "./tokens.ts";

/** Stands for a reference to a footnote in the text of a clause. */
const REFERENCE = "\ufffc";

export interface StreamClause {
  readonly in: "clauses" | "notes";
  readonly index: number;
  readonly clause: BaseClause;
  /** As printed in the base. */
  readonly label: string | undefined;
  /** Its content: a reference is U+FFFC, a break U+2028, an object a no-break space. */
  readonly text: string;
  readonly tokens: readonly BaseToken[];
  /** A name for people. */
  readonly name: string;
}

export interface BaseToken extends Token {
  /** It stands for a reference to this note. */
  readonly note?: number;
}

export interface BaseStream {
  /** A language tag. */
  readonly lang: string;
  readonly clauses: readonly StreamClause[];
  readonly notes: readonly StreamClause[];
}

/** Whether the grammar knows the language of a base. */
export const isEnglish = ({ lang }: BaseStream) => /^en\b/i.test(lang);

/** [BAS1] The clauses and notes of a base in tokens, each with the label that it is printed with. */
export function baseStream(base: BaseText): BaseStream {
  const labels = labelsOf(plainOfBase(base));
  const noteLabel = (i: number) => labels.get(`n:${i}`) ?? String(i + 1);
  const streamed = (clause: BaseClause, where: "clauses" | "notes", index: number, name: string): StreamClause => {
    const text = clause.content
      .map((c) => {
        if ("text" in c) return c.text.replaceAll(REFERENCE, "\u00a0");
        // What an object shows is in no text as received that could be compared.
        return "footnote" in c ? REFERENCE : "break" in c ? "\u2028" : "\u00a0";
      })
      .join("");
    const notes = clause.content.flatMap((c) => ("footnote" in c ? [c.footnote] : []));
    let next = 0;
    const tokens = tokensIn(text).map((token): BaseToken => {
      if (text[token.from] !== REFERENCE) return token;
      const note = notes[next++]!;
      return { ...token, kind: "number", key: noteLabel(note), note };
    });
    const label = where === "notes" ? noteLabel(index) : labels.get(`b:${index}`);
    return { in: where, index, clause, label, text, tokens, name };
  };
  const names = clauseNames(base, (i) => labels.get(`b:${i}`));
  return {
    lang: base.lang,
    clauses: base.clauses.map((c, i) => streamed(c, "clauses", i, names[i]!)),
    notes: base.notes.map((c, i) => streamed(c, "notes", i, `footnote ${noteLabel(i)}`)),
  };
}

/** Names of clauses for people: "title", "recognizing", "recognizing b)", "resolves 1 •". */
function clauseNames(base: BaseText, labelAt: (index: number) => string | undefined): string[] {
  const path: string[] = [];
  return base.clauses.map((clause, i) => {
    const words = clause.content.map((c) => ("text" in c ? c.text : "")).join("");
    if (clause.kind === "call") {
      path.length = 0;
      path.push(words.trim().split(/\s+/).slice(0, 6).join(" "));
      return path[0]!;
    }
    if (clause.kind !== "item" && clause.kind !== "paragraph") return clause.kind;
    path.length = Math.min(path.length, clause.level);
    const label = labelAt(i);
    if (label !== undefined) path[clause.level] = label;
    return path.filter((part) => part !== undefined).join(" ") || clause.kind;
  });
}

/** Where tokens `from` up to `to` (not included) of a clause are in the base. */
export function placeOf(clause: StreamClause, from: number, to: number): BasePlace {
  const at = from < clause.tokens.length ? clause.tokens[from]!.from : clause.text.length;
  const end = to > from ? clause.tokens[to - 1]!.to : at;
  return { in: clause.in, index: clause.index, at, length: end - at };
}
