// A text that bears being typed into for hours: so long that what is typed lies in many stretches. A replica derives anew the
// stretch that somebody writes in; were all that is typed in one, a key would cost more with every key before it.

import { textNames } from "@concord/sync";
import type * as Y from "yjs";

const CLAUSES = 400;

/** The text as adopted, as one sends it to a relay. */
export const LONG_TEXT = Array.from({ length: CLAUSES }, (_, n) => `Clause ${n} as adopted.`).join("\n\n");

/** The stretches of a text, by name. */
export function stretchesOf(doc: Y.Doc): readonly string[] {
  return textNames(doc).slice(0, -1);
}

/** All words of a document, whoever's they are. */
export function wordsOf(doc: Y.Doc): string {
  return textNames(doc)
    .map((name) => doc.getText(name).toString())
    .join("");
}
