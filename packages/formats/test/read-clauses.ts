// Small texts read: their clauses in one line each, and their outline.
import { type BaseClause, type Outline, outline, plainOfBase, signOfInset } from "@concord/redline";
import { type Read, readPlainText } from "../src/index.ts";

export function read(text: string): Read {
  const reading = readPlainText(text);
  if (!reading.ok) throw new Error(reading.message);
  return reading;
}

export const wordsOf = (clause: BaseClause) =>
  clause.content
    .map((c) => ("text" in c ? c.text : "footnote" in c ? `[${c.footnote}]` : signOfInset(c).replace("\n", "⏎")))
    .join("");

/** "kind: words" of each clause, with level and numbering where it has any. */
export function clauses(text: string): string[] {
  return read(text).base.clauses.map((c) => {
    const where =
      c.numbering === "none" && c.level === 1 ? "" : ` ${c.level}${c.numbering === "none" ? "" : ` ${c.numbering}`}`;
    return `${c.kind}${where}: ${wordsOf(c)}`;
  });
}

export const tree = (text: string): Outline => outline(plainOfBase(read(text).base));

export const HEAD = "RESOLUTION 7 (Kelby, 2031)\nLights for harbours\nThe Assembly of Lights (Kelby, 2031),\n";
