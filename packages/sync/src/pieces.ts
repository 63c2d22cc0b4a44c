// Pieces: the items of a text in order, cut wherever anything about them changes. This is what a replica tells of a text,
// and what everything else reads.
import type { Author, Format, FormatSet, Recovered, ShapeSet } from "@concord/redline";
import type { Embed } from "./layout.ts";
import type { Ruling } from "./ledger.ts";

/** What became of an insertion or a deletion. */
export type Fate = "pending" | "accepted" | "rejected" | "withdrawn";

/** Who inserted or deleted a piece, in which change, and what became of it. */
export interface Trace extends Author {
  readonly change: string;
  readonly fate: Fate;
  readonly ruling?: Ruling;
  /** Set when its change was recovered from a text in which the marks were lost. */
  readonly recovered?: Recovered;
}

/** A deletion of a piece by one act. */
export interface DeletionTrace extends Trace {
  readonly act: string;
}

/** What one act says of a piece beside that: its emphasis, shape or place, brackets around it, a thread on it. */
export interface StatementTrace extends Trace {
  readonly act: string;
  readonly says:
    | { readonly kind: "format"; readonly set: FormatSet }
    | { readonly kind: "shape"; readonly set: ShapeSet }
    | { readonly kind: "move"; readonly after: string | null; readonly order: number }
    | { readonly kind: "bracket" };
}

/** Consecutive units of one item under one tracking. */
export interface Piece {
  readonly client: number;
  readonly clock: number;
  readonly length: number;
  readonly content: { readonly text: string } | Embed;
  /** Absent: base text. */
  readonly inserted?: Trace;
  /** In order of the acts; taken back ones are "withdrawn". */
  readonly deleted: readonly DeletionTrace[];
  /** What words are set in: in the base, or as they were put in. */
  readonly format?: Format;
  /** Proposals of emphasis, shape and place, in order of the acts; retracted ones are "withdrawn". */
  readonly said?: readonly StatementTrace[];
  /** [BRK1] Brackets around it, outermost first: each from its first visible unit in a text to its last. */
  readonly held?: readonly StatementTrace[];
  /** Ids of the threads on it, from the first visible unit of each to its last. */
  readonly commented?: readonly string[];
  /** Ids of the deviations about it that nobody took back or closed. */
  readonly deviates?: readonly string[];
  /** [FOLD6] Acts about own insertions that are part of them: decided with them, no change of their own. */
  readonly baked?: readonly string[];
  /** Whether it is in the markup: base, or inserted and neither withdrawn nor rejected. */
  readonly visible: boolean;
}
