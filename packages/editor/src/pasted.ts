// What comes from a clipboard once it has been read: clauses of words with their emphasis, and bodies of footnotes.
// Invariant: nothing in it says who wrote, inserted or deleted anything, and every word may stand in a resolution.
import type { ClauseKind, Format, Inset, Numbering } from "@concord/redline";
import { cleanText } from "@concord/sync";

/** Words, a line break, an object of a resolution, or a reference to a footnote by its place among the notes. */
export type PastedInline =
  | { readonly text: string; readonly format?: Format }
  | Exclude<Inset, { footnote: string }>
  | { readonly note: number };

/** What a pasted clause was where it comes from. */
export interface PastedShape {
  readonly kind: ClauseKind;
  readonly level: number;
  readonly numbering: Numbering;
}

export interface PastedClause {
  /** Absent: a paragraph like any other; it becomes what it is pasted into. */
  readonly shape?: PastedShape;
  /** A label that was typed before its words, with what parted them: in the middle of other words it is words. */
  readonly typed?: string;
  readonly inline: readonly PastedInline[];
}

export interface Pasted {
  /** Read of plain text, which says nothing of what words are set in. */
  readonly plain?: true;
  readonly clauses: readonly PastedClause[];
  readonly notes: readonly (readonly PastedInline[])[];
}

// Embeddings and overrides (LRE, RLE, PDF, LRO, RLO) and the sign that only marks the order of bytes.
const SPOOFING = /[\u202a-\u202e\ufeff]/g;
const ISOLATES = /[\u2066-\u2069]/g;

/**
 * [PST7] Words as they may stand in a resolution: embeddings and overrides of direction go, for they can make words read as
 * others than they are; marks of direction and isolates stay, for mixed texts need them.
 */
export function cleanPasted(text: string): string {
  return cleanText(text.replace(SPOOFING, ""));
}

/** [PST7] The pieces of one clause, every isolate closed in it and none closed that was not opened in it. */
export function isolatesClosed(inline: readonly PastedInline[]): readonly PastedInline[] {
  let open = 0;
  const out = inline.map((piece): PastedInline => {
    if (!("text" in piece)) return piece;
    const text = piece.text.replace(ISOLATES, (sign) => {
      if (sign !== "\u2069") open++;
      else if (open === 0) return "";
      else open--;
      return sign;
    });
    return text === piece.text ? piece : { ...piece, text };
  });
  return open === 0 ? out : [...out, { text: "\u2069".repeat(open) }];
}

/** Whether there is anything to be seen in it. */
export function isBlank(inline: readonly PastedInline[]): boolean {
  return inline.every((piece) => ("text" in piece ? piece.text.trim() === "" : "break" in piece));
}

/** Words without blanks and breaks at both ends. */
export function trimmed(inline: readonly PastedInline[]): PastedInline[] {
  const out = [...inline];
  for (let first = out[0]; first && ("text" in first || "break" in first); first = out[0]) {
    if ("break" in first || first.text.trim() === "") out.shift();
    else {
      out[0] = { ...first, text: first.text.trimStart() };
      break;
    }
  }
  for (let last = out.at(-1); last && ("text" in last || "break" in last); last = out.at(-1)) {
    if ("break" in last || last.text.trim() === "") out.pop();
    else {
      out[out.length - 1] = { ...last, text: last.text.trimEnd() };
      break;
    }
  }
  return out;
}
