// What a change says, in one sentence with its words: "inserts …", "… → …", "splits the clause".

import type { Change } from "@concord/editor";
import type { ReactNode } from "react";
import { useWords } from "../messages/words.tsx";
import { useResolutionState } from "./use-state.ts";

/** A piece of a change as the card shows it. */
type Said =
  | { readonly what: Change["parts"][number]["what"]; readonly text: string }
  | { readonly what: "replacement"; readonly text: string; readonly by: string };

/** Neighbouring parts said as one: what was deleted and what stands in its place are a replacement. */
export function sayParts(change: Pick<Change, "parts" | "state">): Said[] {
  const alive = change.parts.filter((part) => part.state !== "withdrawn" || change.state === "withdrawn");
  const said: Said[] = [];
  for (const part of alive) {
    const last = said.at(-1);
    if (last?.what === part.what) said[said.length - 1] = { what: part.what, text: last.text + part.text };
    else if (last?.what === "deletion" && part.what === "insertion")
      said[said.length - 1] = { what: "replacement", text: last.text, by: part.text };
    else said.push({ what: part.what, text: part.text });
  }
  return said;
}

/** The words without space around them, which would be struck or tinted for nothing; space alone is shown. */
const bare = (text: string): string => (text.trim() === "" ? text : text.trim());

/** The words without the signs of clauses that begin or end in them. */
const inner = (text: string): string => text.replace(/^[¶\s]+|[¶\s]+$/g, "");

/** The sentence. */
export function WhatChanged({ change }: { change: Change }): ReactNode {
  const words = useWords();
  const lang = useResolutionState((state) => state.lang);
  const old = (text: string): ReactNode => (
    <del lang={lang} dir="auto">
      {bare(text)}
    </del>
  );
  const fresh = (text: string): ReactNode => (
    <q lang={lang} dir="auto">
      {bare(text)}
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
  return said.map((part, i) => {
    const key = `${i}${part.what}`;
    const gap = i > 0 ? "; " : "";
    return (
      <span key={key}>
        {gap}
        {part.what === "replacement"
          ? words.rich("change.replace", { old: old(part.text), words: fresh(part.by) })
          : part.what === "insertion"
            ? words.rich("change.insert", { words: fresh(part.text) })
            : part.what === "deletion"
              ? words.rich("change.delete", { words: old(part.text) })
              : words.rich(`change.${part.what}`, { words: fresh(part.text) })}
      </span>
    );
  });
}

/** The same as plain words, shortened, to name a change by. */
export function nameOfChange(change: Change): string {
  const text = sayParts(change)
    .map((part) => (part.what === "replacement" ? `${part.text} → ${part.by}` : part.text))
    .join("; ");
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
