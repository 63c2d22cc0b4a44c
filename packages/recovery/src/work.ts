// What is known of each token of the flattened text on the way to its runs. Invariant: tokens stand in the order of the text;
// pairs rise within the clauses and within each note.
import type { BaseStream, StreamClause } from "./base-stream.ts";
import type { FlatText } from "./flat-lines.ts";
import type { Token } from "./tokens.ts";
import type { Candidate, Certainty, EvidenceCode } from "./types.ts";
import type { WordPairs } from "./word-pairs.ts";

/** A token of the base with its clause. */
export interface BasePoint {
  readonly clause: StreamClause;
  readonly token: number;
}

/** Whether the base has a blank, or nothing, behind a token of it. */
export function blankBehind({ clause, token }: BasePoint): boolean {
  return clause.tokens[token + 1]?.spaced !== false;
}

/** Whether the base has a blank, or nothing, before a token of it. */
export function blankBefore({ clause, token }: BasePoint): boolean {
  return clause.tokens[token]!.spaced;
}

export interface WorkToken extends Token {
  readonly line: number;
  /** The base token that it is. */
  base: BasePoint | undefined;
  op: "keep" | "ins" | "del" | "noise";
  silent: boolean;
  evidence: EvidenceCode[];
  certainty: Certainty | undefined;
  /** On the first token of an insertion. */
  candidates: Candidate[] | undefined;
}

export interface WorkLine {
  /** Its tokens: first, and one past the last. */
  from: number;
  to: number;
  /** The note of the base whose body stands here. */
  note: StreamClause | undefined;
  /** It has the start of this base clause. */
  starts: StreamClause | undefined;
}

export interface Work {
  readonly flat: FlatText;
  readonly base: BaseStream;
  readonly pairs: WordPairs;
  readonly tokens: readonly WorkToken[];
  readonly lines: readonly WorkLine[];
  /** By line: the clause of the base that was moved there, of which nothing stands in its own place. */
  readonly moved: Map<number, StreamClause>;
}
