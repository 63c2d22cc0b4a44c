// What stands beside the text: a card for each change, for each thread on words and for words in brackets.
// Invariant: nothing in it is ever changed; what shows the same stays the same object.
import type { Author, Comment, Reasons, Recovered } from "@concord/redline";
import type { Bracket, ChangeKind, ChangePart, ChangeState, DeviationOnRecord, Ruling } from "@concord/sync";

/** Where something is, as a person says it: the label of its clause and the call that it stands under. */
export interface ClausePlace {
  readonly id: string;
  /** Id of the mark that ends the clause: what commands and reasons name it by. */
  readonly markId: string;
  readonly label: string;
  /** Its label in the base, where that is another one. */
  readonly was?: string;
  /** The call that it stands under, where its words are; of a call its own words. */
  readonly call?: string;
  /** How it begins, where it has no label to be known by. */
  readonly opening?: string;
  readonly kind: string;
}

/** A part of a card; for a move where the clause goes (null: to the very start). */
export interface CardPart
  extends Pick<ChangePart, "what" | "act" | "text" | "state" | "struckBy" | "set" | "was" | "after"> {
  readonly to?: ClausePlace | null;
}

/** Somebody's words in a thread; own ones can be taken back by who wrote them. */
export interface CommentCard extends Comment {
  readonly own: boolean;
}

export interface ThreadCard {
  readonly id: string;
  /** Id of the change that it is about; absent for words. */
  readonly change?: string;
  readonly resolved: boolean;
  readonly comments: readonly CommentCard[];
}

/** A thread on words, among the changes. */
export interface WordThread {
  readonly id: string;
  readonly thread: ThreadCard;
  /** The words that it is on, shortened; "" when they are in no view any more. */
  readonly quote: string;
  readonly clause: ClausePlace;
}

/** A change; neighbours of one proponent that read as a replacement are one card with two halves. */
export interface Change extends Author {
  readonly id: string;
  /** Ids of the changes on the card, its own among them. */
  readonly changes: readonly string[];
  readonly state: ChangeState;
  readonly kind: ChangeKind | "replace";
  /** Whether it is of one's own proponent. */
  readonly own: boolean;
  /** In text order; of a replacement both halves. */
  readonly parts: readonly CardPart[];
  readonly clause: ClausePlace;
  /** Set when it was recovered from a text in which its marks were lost. */
  readonly recovered?: Recovered;
  /** What it came in with then: the client id under which that was entered. */
  readonly entering?: number;
  readonly decision?: Ruling;
  /** Why it is proposed: reasons for it, and those for all changes of its proponent to the clause. */
  readonly reasons: readonly Reasons[];
  readonly threads: readonly ThreadCard[];
}

/** Words that are held in brackets, or were, among the changes. */
export interface HeldWords {
  /** Id of the bracket. */
  readonly id: string;
  readonly bracket: Bracket;
  readonly clause: ClausePlace;
}

/** A place where a proposal as received differs from the base without a trace, among the changes. */
export interface DifferingWords {
  /** Id of the deviation. */
  readonly id: string;
  readonly deviation: DeviationOnRecord;
  readonly clause: ClausePlace;
}

export type PanelItem = Change | WordThread | HeldWords | DifferingWords;

/** Whether an item of the panel is a thread on words. */
export const isThread = (item: PanelItem): item is WordThread => "thread" in item;
/** Whether it is words in brackets. */
export const isHeld = (item: PanelItem): item is HeldWords => "bracket" in item;
/** Whether it is words that differ without a trace. */
export const isDiffering = (item: PanelItem): item is DifferingWords => "deviation" in item;
/** Whether it is a change. */
export const isChange = (item: PanelItem): item is Change => !isThread(item) && !isHeld(item) && !isDiffering(item);

/** `after` with everything in it that says the same as in `before` replaced by that; `before` itself when all does. */
export function keep<T>(before: readonly T[], after: readonly T[], same: (a: T, b: T) => boolean): readonly T[] {
  if (before.length === after.length && before.every((item, i) => same(item, after[i]!))) return before;
  return after.map((item) => before.find((other) => same(other, item)) ?? item);
}

/** Whether two plain values say the same, element for element; deep, for the small ones that cards are made of. */
export function says(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const keys = Object.keys(a);
  return (
    Array.isArray(a) === Array.isArray(b) &&
    keys.length === Object.keys(b).length &&
    keys.every((key) => says(a[key as keyof typeof a], b[key as keyof typeof b]))
  );
}
