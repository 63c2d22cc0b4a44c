// The Redline: one resolution with every visible change and its attribution, as plain data (no Yjs, no DOM).
// Readers produce it; views, writers, comparison and recovery work on it.

/** The kinds of clause (DESIGN.md section 2; ITU drafting terms). */
export const CLAUSE_KINDS = [
  "proposal",
  "number",
  "title",
  "history",
  "enacting",
  "call",
  "item",
  "paragraph",
  "heading",
  "reasons",
  "note",
  "footnote",
  "abstract",
] as const;
export type ClauseKind = (typeof CLAUSE_KINDS)[number];

/** How a clause is numbered: `a)`, `1`, `2.1`, `i)`, `•`, or not at all. */
export const NUMBERINGS = ["none", "letter", "number", "decimal", "roman", "bullet"] as const;
export type Numbering = (typeof NUMBERINGS)[number];

/** Deepest level of a clause: 1 an item, 2 a sub-item or bullet under it, and so on. */
export const MAX_LEVEL = 6;

/** What a clause mark says of the clause that it ends. */
export interface ClauseMark {
  readonly kind: ClauseKind;
  /** 1 … MAX_LEVEL. */
  readonly level: number;
  readonly numbering: Numbering;
  /**
   * A label as adopted that counting does not give ("246A", "1bis"). Absent when the derived label is right,
   * which is the rule ([LAB1] labels are computed, never stored in the text).
   */
  readonly label?: string;
}

/** A stretch of base content: words, a reference to a footnote (by its place in `notes`), or a line break. */
export type BaseInline = { readonly text: string } | { readonly footnote: number } | { readonly break: true };

/** A clause of an edition as adopted, before anybody proposed anything. */
export interface BaseClause extends ClauseMark {
  readonly content: readonly BaseInline[];
}

/** An edition as adopted: what a reader of plain text produces and what becomes the immutable base. */
export interface BaseText {
  readonly lang: string;
  readonly clauses: readonly BaseClause[];
  /** Bodies of footnotes, in the order in which they are referred to. */
  readonly notes: readonly BaseClause[];
}

/** Which edition a Redline is drawn on. `hash`: `sha256:` and 64 hex digits over the canonical JSON (RFC 8785). */
export interface EditionRef {
  readonly hash: string;
  readonly title?: string;
}

/** Who proposed something, who entered it, when, and what became of it. */
export interface Attribution {
  /** Id of the change (a gesture): `client:clock` of its first item or act. */
  readonly change: string;
  readonly proponent: string;
  /** The person who typed it. */
  readonly enteredBy: string;
  /** ISO 8601, from the relay's log; absent until the relay has it. */
  readonly at?: string;
  readonly state: "pending" | "accepted";
  /** Who entered the decision, when it is accepted. */
  readonly decidedBy?: string;
}

/** The tracking of a run or of a clause mark. Absent fields: it is base text, kept. */
export interface Tracking {
  readonly inserted?: Attribution;
  /** One entry a proponent whose deletion covers it, in order of the acts. */
  readonly deleted?: readonly Attribution[];
}

/** A maximal stretch of inline content with one tracking. `footnote` is the id of the note clause. */
export type Run = ({ readonly text: string } | { readonly footnote: string } | { readonly break: true }) & {
  readonly tracking: Tracking;
};

export interface Clause extends ClauseMark {
  /**
   * `client:clock` of the item of its mark. A split base clause keeps its identity on the first part that has
   * base text left [CL3].
   */
  readonly id: string;
  /** `client:clock` of the item of the mark that ends this part; differs from `id` in a split base clause. */
  readonly markId: string;
  /** Whether `id` names a clause of the base. */
  readonly base: boolean;
  /** The stretch it lies in; nothing joins across stretches [CL5]. */
  readonly stretch: string;
  /** Tracking of the clause mark that ends it. */
  readonly mark: Tracking;
  readonly runs: readonly Run[];
}

/** The `markup` of a resolution: base text and every insertion that is pending or accepted, whatever deletes it. */
export interface Redline {
  readonly base: EditionRef;
  readonly lang: string;
  readonly clauses: readonly Clause[];
  readonly notes: readonly Clause[];
}

/** A view of a resolution (DESIGN.md section 2, the table of projections). */
export type View =
  | { readonly kind: "markup" }
  | { readonly kind: "base" }
  | { readonly kind: "agreed" }
  | { readonly kind: "proposed" }
  | { readonly kind: "as"; readonly proponents: readonly string[] };
