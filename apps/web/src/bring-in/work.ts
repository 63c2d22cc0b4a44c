// A recovery in progress, as the page has it and as the device keeps it. Invariant: what is shown follows from it alone, so
// that a reload shows the same.
import type { Recovery, Review } from "@concord/recovery";
import type { BaseText } from "@concord/redline";

/** What the marks are looked for against. */
export type ChosenBase =
  | { readonly kind: "own" }
  /** `id`: of the resolution here of which it is the base, or the text with which it was adopted. */
  | {
      readonly kind: "other";
      readonly id: string;
      readonly view: "base" | "agreed";
      readonly title: string;
      readonly base: BaseText;
    }
  | { readonly kind: "file"; readonly name: string; readonly base: BaseText };

export interface Work {
  /** Of the shape of this; what has another is not read. */
  readonly version: 1;
  readonly step: "received" | "base" | "review" | "enter";
  readonly text: string;
  /** Name of the file it came from. */
  readonly name?: string;
  readonly proponent: string;
  readonly base: ChosenBase;
  readonly recovery?: Recovery;
  readonly review?: Review;
  /** Place of the segment that is looked at. */
  readonly at?: number;
}

export const NO_WORK: Work = { version: 1, step: "received", text: "", proponent: "", base: { kind: "own" } };

/** The base that the marks are looked for against; `own`: that of the resolution. */
export function baseIn(chosen: ChosenBase, own: BaseText): BaseText {
  return chosen.kind === "own" ? own : chosen.base;
}
