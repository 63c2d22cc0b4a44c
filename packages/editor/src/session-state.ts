// What a session tells the page: one immutable snapshot after the other. Invariant: nothing in it is ever changed.
import type { NumberingPolicy } from "@concord/redline";
import type { Adoption, Hello, Lost, Phase, Role } from "@concord/sync";
import type { AtCaret } from "./at-caret.ts";
import type { Change, PanelItem, ThreadCard } from "./cards.ts";
import type { PointedFinding } from "./findings.ts";
import type { OutlineItem } from "./outline-items.ts";
import type { PageView } from "./page-view.ts";
import type { PointedReference } from "./stale-references.ts";

export interface Me {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly proponent?: string;
  readonly canPropose: boolean;
  readonly canDecide: boolean;
  /** Whether one may type for any proponent. */
  readonly canScribe: boolean;
  readonly canComment: boolean;
}

/** [SAVE1] "saved" only when the relay has everything on disk. */
export type SaveState =
  | { readonly kind: "connecting" }
  | { readonly kind: "saved"; readonly entry: number }
  | { readonly kind: "saving"; readonly count: number }
  | {
      readonly kind: "offline";
      readonly since: number;
      readonly count: number;
      /** Whether the device keeps what is not saved when the page is closed. */
      readonly kept: boolean;
    };

export interface Presence {
  readonly clientId: number;
  readonly name: string;
  readonly proponent?: string;
  readonly role: Role;
  /** For whom somebody of another office types. */
  readonly typesFor?: string;
  readonly self: boolean;
}

export interface RefusedWords {
  readonly id: number;
  readonly code: Lost["code"];
  readonly reason: string;
  readonly clause?: string;
  readonly text: string;
}

/** What is said once: undo left out what was decided meanwhile; more was pasted than goes in (in characters). */
export type Notice =
  | { readonly code: "undo-decided" | "nothing-to-undo" }
  | { readonly code: "paste-too-long"; readonly limit: number };

export interface SessionState {
  readonly phase: Phase;
  /** The close code with which the relay ended it. */
  readonly endedWith?: number;
  readonly save: SaveState;
  /** The relay cannot store anything at the moment: when it is tried again, in milliseconds. */
  readonly nextTry?: number;
  readonly me?: Me;
  /** For whom one types: one's own proponent, or the one chosen. */
  readonly writesAs?: string;
  readonly resolution?: Hello["resolution"];
  readonly view: PageView;
  /** What items get while others come and go. */
  readonly policy: NumberingPolicy;
  /** Set when the text was adopted: nothing is changed any more. */
  readonly adopted?: Adoption;
  readonly head: number;
  readonly ready: boolean;
  /** The language of the text; "" until its base is here. */
  readonly lang: string;
  /** In text order. */
  readonly changes: readonly Change[];
  /** Changes, threads on words and words in brackets, in text order. */
  readonly items: readonly PanelItem[];
  /** All threads, in the order in which they were opened. */
  readonly threads: readonly ThreadCard[];
  readonly clauses: readonly OutlineItem[];
  /** References that would mislead if all were accepted, in text order. */
  readonly references: readonly PointedReference[];
  /** What is not as drafting wants it if all were accepted, in text order; a moment behind the text. */
  readonly findings: readonly PointedFinding[];
  /** Those among what is found that one leaves. */
  readonly leftFindings: readonly PointedFinding[];
  readonly presence: readonly Presence[];
  /** Codes in order of first proposal: the order in which hues are given out. */
  readonly proponents: readonly string[];
  readonly refusals: readonly RefusedWords[];
  /** What is at the caret; undefined where one cannot write. */
  readonly atCaret?: AtCaret;
  /** Whether words are selected that one can comment on. */
  readonly selected: boolean;
  /** The change at the caret. */
  readonly currentChange?: string;
  /** Something to say once. `id` grows. */
  readonly notice?: Notice & { readonly id: number };
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}
