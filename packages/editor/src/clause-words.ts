// What the text shows beside its words: what is heard for codes and labels, notes of moves, holders of brackets, and what is in objects.
// All of it comes from the page; these are what it is asked for.

/** What a code stands for. */
export type Coded =
  | "insertion"
  | "deletion"
  | "replacement"
  | "emphasis"
  | "shape"
  | "clauseInserted"
  | "clauseDeleted"
  | "split"
  | "joined";

/** What the page gives to the text. */
export interface ClauseWords {
  /** What is spoken for a code; `set` for an emphasis: "+bold -italic". */
  say(what: Coded, proponent: string, set?: string): string;
  /** What is spoken of a label that changed. */
  renumbered(original: string, resulting: string): string;
  /** The note at one end of a move, with `place` where the place is named, or with `isBefore` the one before it; undefined: it has no name. */
  moved(end: "to" | "from", place: string | undefined, isBefore: boolean): string;
  /** What follows a closing bracket: who holds the words. */
  held(holders: string): string;
  /** Who holds brackets without a proponent. */
  office(role: string): string;
  /** What the way from a note back to the text is called. */
  back(): string;
  /** What is told of words that are edited where they came from. */
  editedThere(): string;
  /** Draws what an object shows into its place, now or later. */
  object(id: string, place: HTMLElement): void;
}

/** Words for who mounts the text without any. */
export const PLAIN_WORDS: ClauseWords = {
  say: (_what, proponent) => proponent,
  renumbered: (original, resulting) => `${original} → ${resulting}`,
  moved: (end, place) => `${end === "to" ? "↓" : "↑"} ${place ?? ""}`,
  held: (holders) => holders,
  office: (role) => role,
  back: () => "↩",
  editedThere: () => "",
  object: () => {},
};
