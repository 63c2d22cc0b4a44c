// The Redline: one resolution with every visible change and its attribution, as plain data (no Yjs, no DOM).
// Readers produce it; views, writers, comparison and recovery work on it.
import type { Inset } from "./insets.ts";

/** The kinds of clause (terms of drafting at the ITU). */
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

/** What words can be set in. */
export const EMPHASES = ["bold", "italic", "superscript", "subscript"] as const;
export type Emphasis = (typeof EMPHASES)[number];

/** What words are set in; what they are not set in is absent. */
export type Format = Readonly<Partial<Record<Emphasis, true>>>;

/** What a proposal sets and unsets of words. */
export type FormatSet = Readonly<Partial<Record<Emphasis, boolean>>>;

/** What a proposal makes of a clause mark. */
export type ShapeSet = Readonly<Partial<Pick<ClauseMark, "kind" | "level" | "numbering">>>;

/** A stretch of base content: words, or what stands among them; a footnote is told by its place in `notes`. */
export type BaseInline = { readonly text: string; readonly format?: Format } | Inset<number>;

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

/** How a recovery came to a change: the text shows it, it is likely, or a person chose among readings. */
export const CERTAINTIES = ["shown", "likely", "choose"] as const;

/** What speaks for a recovered change: a code of the recovery's, and the words of the text that it was seen in. */
export interface Evidence {
  readonly code: string;
  readonly text?: string;
}

/**
 * That a change was recovered from a text in which its marks were lost. Who confirmed it is who entered it.
 */
export interface Recovered {
  readonly certainty: (typeof CERTAINTIES)[number];
  readonly evidence: readonly Evidence[];
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
  /** When it is accepted: place of the decision in the log. Of two that contradict one another the later holds. */
  readonly decidedAt?: number;
  /** Absent: somebody typed it. */
  readonly recovered?: Recovered;
}

/** Somebody proposes another emphasis for words. */
export interface Reformat extends Attribution {
  readonly set: FormatSet;
}

/** Somebody proposes another kind, level or numbering for a clause. */
export interface Reshape extends Attribution {
  readonly set: ShapeSet;
}

/** Somebody proposes another place for a clause. */
export interface Move extends Attribution {
  /** `markId` of the clause behind which it goes; null: to the very start. */
  readonly after: string | null;
  /** Place among all moves, in order of the acts. */
  readonly order: number;
}

/** Who entered something, for whom, and when. */
export interface Author {
  /** "" where it is of no proponent; "?" where it is not known whose it is. */
  readonly proponent: string;
  readonly enteredBy: string;
  /** The office by which it is entered without a proponent, or for one. */
  readonly role?: "editor" | "chair";
  readonly at?: string;
}

/** Who holds words in brackets; `change` is the id of the bracket. Who has no proponent holds them by their office. */
export interface Held extends Author {
  readonly change: string;
}

/** The tracking of a run or of a clause mark. Absent fields: it is base text, kept. */
export interface Tracking {
  readonly inserted?: Attribution;
  /** One entry a proponent whose deletion covers it, in order of the acts. */
  readonly deleted?: readonly Attribution[];
  /** Proposals of another emphasis, in order of the acts: words only. */
  readonly reformatted?: readonly Reformat[];
  /** Brackets around it, outermost first. */
  readonly held?: readonly Held[];
  /** Ids of the threads of comments on it. */
  readonly commented?: readonly string[];
  /** Ids of the deviations about it: base text only. */
  readonly deviates?: readonly string[];
}

/** A maximal stretch of inline content with one tracking. `footnote` is the id of the note clause. */
export type Run = ({ readonly text: string; readonly format?: Format } | Inset) & {
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
  /** Proposals of another kind, level or numbering, in order of the acts. */
  readonly reshaped?: readonly Reshape[];
  /** Proposals of another place, in order of the acts. Its words stay here, where they are edited. */
  readonly moved?: readonly Move[];
  readonly runs: readonly Run[];
}

/** What items get when others come before them or go: new numbers, `bis`, or what they had. */
export const NUMBERING_POLICIES = ["renumber", "suffix", "frozen"] as const;
export type NumberingPolicy = (typeof NUMBERING_POLICIES)[number];

/** Why a proponent proposes a change, or all of its changes to a clause. */
export interface Reasons extends Omit<Author, "role"> {
  readonly id: string;
  /** Id of a change, or `markId` of a clause. */
  readonly about: { readonly change: string } | { readonly clause: string };
  readonly text: string;
}

/** Somebody's words in a thread. Who has no proponent speaks by their office. */
export interface Comment extends Author {
  readonly id: string;
  readonly text: string;
}

/** A thread of comments on a change or on words (the runs that name it in `commented`). */
export interface Thread {
  readonly id: string;
  readonly about: { readonly change: string } | { readonly words: true };
  readonly resolved: boolean;
  /** In order of the acts; the first opens the thread. */
  readonly comments: readonly Comment[];
}

/**
 * Words of the base that a proposal as received lacks, has otherwise, or has more of, without any trace of a change: nobody's
 * insertion and nobody's deletion; its proponent is the one whose proposal differs. It is about the runs that name it in `deviates`, and changes no view.
 */
export interface Deviation extends Author {
  readonly id: string;
  /** The words as received; "" where it has none. */
  readonly received: string;
  /** "over": they stand in the place of the base words; "before": the base has no words there, they stand before this character. */
  readonly place: DeviationPlace;
}

export const DEVIATION_PLACES = ["over", "before"] as const;
export type DeviationPlace = (typeof DEVIATION_PLACES)[number];

/** The `markup` of a resolution: base text and every insertion that is pending or accepted, whatever deletes it. */
export interface Redline {
  readonly base: EditionRef;
  readonly lang: string;
  readonly clauses: readonly Clause[];
  readonly notes: readonly Clause[];
  /** Absent: renumber. */
  readonly policy?: NumberingPolicy;
  readonly reasons?: readonly Reasons[];
  readonly threads?: readonly Thread[];
  /** Those that nobody has closed. */
  readonly deviations?: readonly Deviation[];
}

/** A view of a resolution; what is in which, PRJ in SPEC.md says. */
export type View =
  | { readonly kind: "markup" }
  | { readonly kind: "base" }
  | { readonly kind: "agreed" }
  | { readonly kind: "proposed" }
  | { readonly kind: "as"; readonly proponents: readonly string[] };
