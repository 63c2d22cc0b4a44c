// What recovery hands back: the flattened text in runs, each with what became of it, how sure that is and why.
// Invariant: the `t` of all runs joined are the flattened text, character for character.
import type { BasePlace, ClauseKind } from "@concord/redline";

/** `keep` and `del` are base text, `keep` and `ins` the proposed text; `noise` is in neither. */
export type Op = "keep" | "ins" | "del" | "noise";

/**
 * How sure a mark is. `shown`: the text shows it (words run together, numbers, a moved copy, the shape of a list, or base
 * text as against other text); `likely`: one reading is clearly better than the others; `choose`: a person has to choose.
 */
export type Certainty = "shown" | "likely" | "choose";

/** What speaks for a mark. Sentences are made from these codes where people read them. */
export type EvidenceCode =
  /** It is not in the base. */
  | "not-in-base"
  /** Struck and inserted words touch with no blank between them. */
  | "glued"
  /** Two signs stand where there is one of them at a time: `,;`. */
  | "signs-touch"
  /** Old and new number run together, or the numbers of what follows say that it is gone. */
  | "number"
  /** The same words stand elsewhere as an insertion. */
  | "moved-copy"
  /** It has the shape of what stands beside it: a city and year, a number, the same kind of phrase. */
  | "like-beside-like"
  /** With both, the sentence does not read; with one of them it does. */
  | "grammar"
  /** The same word in another form stands beside it. */
  | "same-stem"
  /** An insertion stands beside it. */
  | "beside-insertion"
  /** What was struck and what was put in are of the same length and kind. */
  | "same-shape"
  /** A word or a sign stands twice. */
  | "doubled";

/** A reason for or against one reading, with its data. `weight`: how much it counts; more speaks for it. */
export interface Reason {
  readonly code: EvidenceCode;
  readonly weight: number;
  /** The words that it is about, at most two. */
  readonly words?: readonly string[];
}

/** UTF-16 units of the flattened text, `to` not included. */
export interface FlatRange {
  readonly from: number;
  readonly to: number;
}

/** One way to read a replacement: which base words beside the insertion it struck; none: nothing was struck. */
export interface Candidate {
  readonly struck: readonly FlatRange[];
  /** Where these words are in the base. */
  readonly base: readonly BasePlace[];
  /** The proposed reading of the whole clause. */
  readonly reading: string;
  readonly reasons: readonly Reason[];
  /** Higher is better; comparable among the candidates of one insertion only. */
  readonly score: number;
}

export interface RecoveredRun {
  readonly t: string;
  readonly op: Op;
  /** `keep` that is not as in the base, and nothing shows that it was proposed: it differs without a trace. */
  readonly silent?: true;
  /** A label. Labels are counted, so nothing of this run is entered as text. */
  readonly label?: true;
  readonly evidence?: readonly EvidenceCode[];
  readonly certainty?: Certainty;
  /** On an insertion that may have replaced something: the readings, best first. The first one is what the runs show. */
  readonly candidates?: readonly Candidate[];
  /** `keep`, `del`: where the words are in the base; absent where they are not of it. `ins`: the place it goes to. */
  readonly base?: BasePlace;
}

/** Kinds of clause as they are told apart in a flattened text. */
export type SegmentKind =
  | Exclude<ClauseKind, "proposal" | "paragraph" | "heading" | "note">
  | "bullet"
  | "proposal-line"
  | "front"
  | "blank"
  | "noise"
  | "paragraph"
  | "heading"
  | "note";

/** What became of a whole clause. `silent`: it is not in the base, and nothing shows that it was proposed. */
export type Fate = "kept" | "changed" | "inserted" | "deleted" | "silent" | "none";

export interface Segment {
  /** A name for people: "recognizing b)". Not unique. */
  readonly clause: string;
  readonly kind: SegmentKind;
  readonly fate: Fate;
  /** The clause of the base that it is. Absent: it is none of the base. */
  readonly baseClause?: { readonly in: "clauses" | "notes"; readonly index: number };
  /** Further clauses of the base whose words it has: they were joined into it. */
  readonly joins?: readonly { readonly in: "clauses" | "notes"; readonly index: number }[];
  /** It goes on with the clause of the segment before it (by index), which was split here. */
  readonly splitFrom?: number;
  /** An inserted clause that says what a deleted one (by index in `segments`) said, in another place. */
  readonly movedFrom?: number;
  /** An inserted clause that says what a clause of the base said of which nothing stands in its own place. */
  readonly movedClause?: { readonly in: "clauses" | "notes"; readonly index: number };
  /** An inserted clause: the clause of the base behind which it comes; absent: before all. */
  readonly after?: { readonly in: "clauses" | "notes"; readonly index: number };
  readonly label?: { readonly base?: string; readonly proposed?: string };
  readonly runs: readonly RecoveredRun[];
}

/** Whether the text can have been written on this base. */
export type Verdict =
  /** Every word of the base is there, each in its place or as a clause that was moved. */
  | "this-base"
  /** The base with few words otherwise: a provisional or later text of the same edition. */
  | "another-text-of-it"
  /** Much of the base is there: an older or newer edition, usable as a partial anchor. */
  | "another-edition"
  /** The text has little of the base. */
  | "not-a-base-of-it"
  /** Nothing is run together and base words are missing beside insertions: the extraction dropped what was deleted. */
  | "deletions-dropped"
  /** No base was given. */
  | "no-base";

/** Words of the base that the text does not have. */
export interface Missing {
  readonly clause: string;
  readonly words: string;
  readonly base: BasePlace;
  /** Where they would stand in the flattened text. */
  readonly at: number;
  /** They stand elsewhere without a trace: the stretches of the base and of the text that say the same in another order. */
  readonly instead?: { readonly base: BasePlace; readonly range: FlatRange };
}

/** Words of the text that are not in the base, with nothing that shows that they were proposed. */
export interface Extra {
  readonly clause: string;
  readonly words: string;
  readonly range: FlatRange;
}

export interface BaseCheck {
  readonly verdict: Verdict;
  /** Words and signs of the base, and how many of them the text has in order. */
  readonly words: number;
  readonly found: number;
  readonly missing: readonly Missing[];
  readonly extra: readonly Extra[];
}

/** Why a text was not looked into. Its one segment is then the whole text as noise. */
export type RefusalCode = "empty" | "binary" | "too-long" | "too-many-differences";

/** A sign in the text itself that changes were flattened into it; all there is without a base. */
export interface TextSign {
  readonly code: "two-editions" | "fused-number" | "fused-label" | "fused-words" | "doubled-words" | "signs-touch";
  readonly range: FlatRange;
  readonly words: string;
}

export interface Recovery {
  readonly format: "concord-recovery/1";
  readonly refusal?: RefusalCode;
  readonly baseCheck: BaseCheck;
  readonly segments: readonly Segment[];
  readonly signs: readonly TextSign[];
}
