// Commands: what the chair and the secretariat say to a resolution, and what comes of it.
import type { NumberingPolicy } from "@concord/redline";
import type { AdoptedEdition, DecisionPayload } from "./ledger.ts";
import type { Replica } from "./replica.ts";
import type { DecisionTarget } from "./targets.ts";

export interface DecideCommand extends DecisionTarget {
  readonly type: "decide";
  /** "pending" reopens what was decided. */
  readonly state: "accepted" | "rejected" | "pending";
  readonly note?: string;
  readonly ruling?: "chair" | "secretariat";
  /** [DEC4] The head that the sender saw, what came later is left out; absent: the present one. */
  readonly seen?: number;
  /** [DEC5] When a deletion is accepted: reject the pending insertions inside it as well. Else nothing is said of them. */
  readonly enclosed?: "reject";
  /**
   * [DEC8] Decide along what of others meets this (OVL1): the same deletion is accepted too, what contradicts is rejected.
   * Else nothing is said of it.
   */
  readonly others?: "settle";
  /** [DEC7] To reopen: the seq of a decision; what its command decided and still holds. Instead of everything else. */
  readonly decision?: number;
}

/** [BRK2] Chair and secretariat lift anybody's bracket, and put it back. */
export interface LiftCommand {
  readonly type: "lift";
  /** Id of the bracket. */
  readonly bracket: string;
  /** Puts a lifted bracket back. */
  readonly back?: boolean;
  readonly note?: string;
  readonly ruling?: "chair" | "secretariat";
}

/** [DEV2] Chair and secretariat close a deviation, and open it again. */
export interface CloseCommand {
  readonly type: "close";
  /** Id of the deviation. */
  readonly deviation: string;
  /** Opens a closed one again. */
  readonly back?: boolean;
  readonly note?: string;
  readonly ruling?: "chair" | "secretariat";
}

/** What items get when others come before them or go, from now on. */
export interface PolicyCommand {
  readonly type: "policy";
  readonly policy: NumberingPolicy;
}

/** [ADO1] Chair and secretariat end the resolution: the agreed text is adopted. */
export interface AdoptCommand {
  readonly type: "adopt";
  readonly edition: AdoptedEdition;
  /** The head that the sender saw: after a later decision it would be another text. */
  readonly seen: number;
}

export type Command = DecideCommand | LiftCommand | CloseCommand | PolicyCommand | AdoptCommand;

/** Why a command came to nothing. */
export type CommandRefusal =
  | "forbidden"
  | "unknown-change"
  | "nothing-to-decide"
  | "holds-words"
  | "adopted"
  | "moved-on"
  | "still-held";

export type CommandOutcome =
  | {
      readonly ok: true;
      readonly payloads: readonly DecisionPayload[];
      /** Units of the change that are withdrawn or were added since `seen`, and so are not decided. */
      readonly leftOut: number;
      /** [DEC9] Clause marks that stay pending, because words of others stand in the clause. */
      readonly kept?: number;
      /** Set when an accepted insertion lies under an accepted deletion: it will not show. */
      readonly hidden?: true;
    }
  | {
      readonly ok: false;
      readonly code: CommandRefusal;
      readonly reason: string;
    };

export interface DecideContext {
  readonly replica: Replica;
  readonly head: number;
  /** Clock up to which a client was known at a seq. */
  knownAt(client: number, seq: number): number;
}
