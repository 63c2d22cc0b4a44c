// What a draft's warnings and faults are called on the page.

import type { DraftWarning } from "../api.ts";
import { isMessageId, type Words } from "../messages/words.tsx";
import type { Fault } from "./sheet.ts";

/** The sentence of a warning: of its code, else the reader's own. */
export function sayWarning(words: Words, warning: DraftWarning): string {
  const id = `warning.${warning.code}`;
  return isMessageId(id) ? words(id, { words: warning.words ?? "" }) : warning.message;
}

/** The sentence of a fault; with `labels`, it says which clause it is in. */
export function sayFault(words: Words, fault: Fault, labels?: ReadonlyMap<number, string>): string {
  switch (fault.code) {
    case "no-clauses":
      return words("fault.noClauses");
    case "no-words":
      return labels ? words("fault.noWordsAt", { label: labels.get(fault.key) ?? "" }) : words("fault.noWords");
    case "no-such-note":
      return words("fault.noSuchNote", { note: fault.note });
    case "note-not-referred":
      return words("fault.noteNotReferred", { note: fault.note });
  }
}
