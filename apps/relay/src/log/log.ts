// The log: for each resolution the entries 1, 2, 3 … in the order in which they became true. It is the truth from which
// everything else can be derived again. Nothing in it is ever edited or removed, a `seq` has no gap, and each entry's
// hash covers its predecessor's. The contract of every implementation is apps/relay/test/log-contract.ts.

import type { Actor, LogEntry } from "@concord/sync";

/** An entry before it has a place. */
export interface NewEntry {
  /** When the relay received it, ISO 8601. */
  readonly at: string;
  readonly actor: Actor;
  readonly kind: LogEntry["kind"];
  readonly payload: Uint8Array;
}

/** Entries for one resolution, to follow directly on `expectedHead` (0 where there is none yet). */
export interface Batch {
  readonly resolution: string;
  readonly expectedHead: number;
  readonly entries: readonly NewEntry[];
}

/** What became of a batch. `head-moved`: nothing of it was appended, since another relay had written; read, judge, try again. */
export type Appended =
  | { readonly resolution: string; readonly ok: true; readonly head: number }
  | { readonly resolution: string; readonly ok: false; readonly code: "head-moved" };

export interface Log {
  /** The `seq` of the last entry; 0 where there is none. */
  head(resolution: string): Promise<number>;
  /** The same of many, asked at once. */
  heads(resolutions: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** The entries behind `after`, in order. */
  read(resolution: string, after?: number): Promise<readonly LogEntry[]>;
  /** The same of many, asked at once: for each resolution the entries behind what stands beside its id. */
  readMany(after: ReadonlyMap<string, number>): Promise<ReadonlyMap<string, readonly LogEntry[]>>;
  /**
   * Appends all batches, of a resolution one at most, in one transaction (group commit) and answers for each, in order.
   * When it answers, what it says is appended is on disk. When it fails, nothing of any batch was appended.
   */
  append(batches: readonly Batch[]): Promise<Appended[]>;
  /**
   * Reads the entries behind what stands beside each id, and appends what `judge` makes of them; whoever else appends to those resolutions waits
   * meanwhile. For a relay that was overtaken, and would be again. `judge` is called once at most, and asks the log nothing.
   */
  appendInTurn(
    after: ReadonlyMap<string, number>,
    judge: (following: ReadonlyMap<string, readonly LogEntry[]>) => readonly Batch[],
  ): Promise<Appended[]>;
}
