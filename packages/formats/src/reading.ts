// What a reader hands back: the clauses found, what it left out, and signs that something is wrong with the text.
// Invariant: every line of the input that carries a character is in a clause, in a note, or listed in `left`.
import type { BaseText } from "@concord/redline";

/** Why lines were left out of the text. */
export type LeftCode =
  | "front-matter"
  | "page-number"
  | "running-head"
  | "ornament"
  | "machinery"
  | "footnote-mark"
  | "stray-label"
  | "repeated-call"
  | "closing"
  | "another-resolution";

/** Lines of the source (counted from 1) that became no clause, and why. Columns are not kept. */
export interface LeftOut {
  readonly lines: readonly number[];
  readonly code: LeftCode;
  /** The words that were left out, shortened to 200 characters. */
  readonly words: string;
  /** The reason as an English sentence, for the command line; the pages compose their own from `code`. */
  readonly why: string;
}

/** Signs that tracked changes were flattened into the text, or that the reader had to guess. */
export type WarningCode =
  | "fused-date"
  | "fused-words"
  | "fused-label"
  | "label-order"
  | "restored-label"
  | "repeated-edition"
  | "doubled-words"
  | "footnote-without-body"
  | "footnote-without-mark"
  | "control-characters"
  | "no-structure";

/** One sign. [WRN1] A warning never changes the text: a person decides before it becomes a base. */
export interface Warning {
  readonly code: WarningCode;
  /** Index in `base.clauses`, or in `base.notes` when `inNote`; absent when it is about the whole text. */
  readonly clause?: number;
  readonly inNote?: boolean;
  /** The words in question, as they stand in the clause (or the label). */
  readonly words: string;
  /** An English sentence, for the command line; the pages compose their own from `code` and `words`. */
  readonly message: string;
}

/** Why an input cannot be read at all. */
export type UnreadableCode = "empty" | "binary" | "too-large" | "encoding" | PdfCode;

/** Why a PDF cannot be read. */
export type PdfCode = "locked" | "broken" | "no-words";

export interface Read {
  readonly ok: true;
  readonly base: BaseText;
  readonly left: readonly LeftOut[];
  readonly warnings: readonly Warning[];
  /** For each clause and each note, the lines of the source that it comes from. */
  readonly lines: { readonly clauses: readonly (readonly number[])[]; readonly notes: readonly (readonly number[])[] };
}

export interface Unreadable {
  readonly ok: false;
  readonly code: UnreadableCode;
  /** One English sentence. */
  readonly message: string;
}

/** Either a text with its clauses, or the reason why the input is no text. */
export type Reading = Read | Unreadable;
