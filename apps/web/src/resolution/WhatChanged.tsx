// What a change says, in one sentence with its words: "inserts …", "… → …", "sets … in italics", "level 1 → 2".

import type { CardPart, Change } from "@concord/editor";
import { EMPHASES, type FormatSet, type ShapeSet } from "@concord/redline";
import type { ReactNode } from "react";
import { sayKind, sayObjects, useWords, type Words } from "../messages/words.tsx";
import { ClauseName } from "./ClauseName.tsx";
import { useResolutionState } from "./use-state.ts";

/** A piece of a change as the card shows it. */
type Said = CardPart | { readonly what: "replacement"; readonly text: string; readonly by: string };

/** Neighbouring parts said as one: what was deleted and what stands in its place are a replacement. */
export function sayParts(change: Pick<Change, "parts" | "state">): Said[] {
  const alive = change.parts.filter((part) => part.state !== "withdrawn" || change.state === "withdrawn");
  const said: Said[] = [];
  for (const part of alive) {
    const last = said.at(-1);
    const words = part.what === "insertion" || part.what === "deletion";
    if (last && last.what === part.what && (words || last.act === part.act))
      said[said.length - 1] = { ...last, text: last.text + part.text };
    else if (last?.what === "deletion" && part.what === "insertion")
      said[said.length - 1] = { what: "replacement", text: last.text, by: part.text };
    else if (last?.what === "replacement" && part.what === "insertion")
      said[said.length - 1] = { ...last, by: last.by + part.text };
    else if (last?.what === "insertion" && part.what === "deletion" && alive.length === 2)
      said[said.length - 1] = { what: "replacement", text: part.text, by: last.text };
    else said.push(part);
  }
  return said;
}

/**
 * The words without space around them, which would be struck or tinted for nothing; space alone is shown, and for an object
 * stands what it may be.
 */
const bare = (words: Words, text: string): string => sayObjects(words, text.trim() === "" ? text : text.trim());

/** The words without the signs of clauses that begin or end in them. */
const inner = (text: string): string => text.replace(/^[¶\s]+|[¶\s]+$/g, "");

/** "italics", "bold and italics": what is set, and what is unset. */
function sayFormat(words: Words, set: FormatSet, fresh: ReactNode): ReactNode {
  const names = (on: boolean): string =>
    words.list(EMPHASES.filter((each) => set[each] === on).map((each) => words(`emphasis.${each}`)));
  const [on, off] = [names(true), names(false)];
  return (
    <>
      {on !== "" && words.rich("change.format", { words: fresh, emphasis: on })}
      {on !== "" && off !== "" && "; "}
      {off !== "" && words.rich("change.unformat", { words: fresh, emphasis: off })}
    </>
  );
}

/** "level 1 → 2": each thing that is another one. */
function sayShape(words: Words, set: ShapeSet, was: CardPart["was"]): string {
  const said: string[] = [];
  if (set.kind !== undefined && set.kind !== was?.kind)
    said.push(words("change.shape.kind", { was: was ? sayKind(words, was.kind) : "?", now: sayKind(words, set.kind) }));
  if (set.level !== undefined && set.level !== was?.level)
    said.push(words("change.shape.level", { was: was?.level ?? "?", now: set.level }));
  if (set.numbering !== undefined && set.numbering !== was?.numbering)
    said.push(
      words("change.shape.numbering", {
        was: words(`numbering.${was?.numbering ?? "none"}`),
        now: words(`numbering.${set.numbering}`),
      }),
    );
  return said.length === 0 ? words("change.shape") : words.list(said);
}

/** The sentence. */
export function WhatChanged({ change }: { change: Change }): ReactNode {
  const words = useWords();
  const lang = useResolutionState((state) => state.lang);
  const old = (text: string): ReactNode => (
    <del lang={lang} dir="auto">
      {bare(words, text)}
    </del>
  );
  const fresh = (text: string): ReactNode => (
    <q lang={lang} dir="auto">
      {bare(words, text)}
    </q>
  );
  if (change.kind === "split") return words("change.split");
  if (change.kind === "join") return words("change.join");
  const said = sayParts(change);
  if (change.kind === "insert-clause" || change.kind === "delete-clause") {
    const text = inner(said.map((part) => part.text).join(""));
    return change.kind === "insert-clause"
      ? words.rich("change.insertClause", { words: fresh(text) })
      : words.rich("change.deleteClause", { words: old(text) });
  }
  const say = (part: Said): ReactNode => {
    switch (part.what) {
      case "replacement":
        return words.rich("change.replace", { old: old(part.text), words: fresh(part.by) });
      case "insertion":
        return words.rich("change.insert", { words: fresh(part.text) });
      case "deletion":
        return words.rich("change.delete", { words: old(part.text) });
      case "format":
        return sayFormat(words, (part.set ?? {}) as FormatSet, fresh(part.text));
      case "shape":
        return sayShape(words, (part.set ?? {}) as ShapeSet, part.was);
      case "move": {
        // It is called as it was where it goes from.
        const clause = (
          <ClauseName apart clause={{ ...change.clause, label: change.clause.was ?? change.clause.label }} />
        );
        if (part.to) return words.rich("change.move", { clause, after: <ClauseName apart clause={part.to} /> });
        return words.rich(part.to === null ? "change.moveFirst" : "change.moveAway", { clause });
      }
    }
  };
  return said.map((part, i) => {
    const key = `${i}${part.what}`;
    return (
      <span key={key}>
        {i > 0 ? "; " : ""}
        {say(part)}
      </span>
    );
  });
}

/** The same as plain words, shortened, to name a change by. */
export function nameOfChange(words: Words, change: Change): string {
  const said = sayParts(change)
    .map((part) => {
      if (part.what === "replacement") return `${part.text} → ${part.by}`;
      if (part.what === "shape") return sayShape(words, (part.set ?? {}) as ShapeSet, part.was);
      if (part.what === "move") return words("filter.kind.move");
      return part.text;
    })
    .join("; ");
  const text = bare(words, said);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
