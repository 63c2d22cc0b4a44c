// What a resolution is called in a list, taken from its own clauses: its number, then its title.

import type { BaseClause, BaseText, ClauseKind } from "@concord/redline";

const LONGEST = 240;

/** "Resolution 12: Strengthening early-warning…"; the first words of the text where it has neither number nor title. */
export function titleOf(base: BaseText): string {
  const number = /(?:^|\s)(resolution|decision|recommendation|opinion)\s+(\S+)/i.exec(wordsOf(base, "number"));
  const title = wordsOf(base, "title");
  const [, word = "", numeral = ""] = number ?? [];
  const called = `${word.charAt(0).toUpperCase()}${word.slice(1).toLowerCase()} ${numeral}`.trim();
  const both = [called, title].filter((part) => part !== "").join(": ");
  const first = base.clauses.map(words).find((text) => text !== "") ?? "";
  return shorten(both || wordsOf(base, "number") || first || "Untitled");
}

function wordsOf(base: BaseText, kind: ClauseKind): string {
  const clause = base.clauses.find((candidate) => candidate.kind === kind);
  return clause === undefined ? "" : words(clause);
}

function words(clause: BaseClause): string {
  const text = clause.content.map((part) => ("text" in part ? part.text : "break" in part ? " " : "")).join("");
  return text.replace(/\s+/g, " ").trim();
}

function shorten(text: string): string {
  const characters = Array.from(text);
  return characters.length <= LONGEST ? text : `${characters.slice(0, LONGEST - 1).join("")}…`;
}
