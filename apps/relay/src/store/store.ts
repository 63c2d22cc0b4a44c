// What a relay keeps, whatever keeps it: the log, the tables beside it, and transactions over both. One text of SQL serves
// every engine: values are $1, $2 …, names with capitals are quoted, and what an engine alone can do stands in its own
// folder. The contract of every implementation is apps/relay/test/store-contract.ts.

import type { Log } from "../log/log.ts";
import type { Fanout } from "../sync/fanout.ts";

/** What a statement can be given. */
export type Value = string | number | Uint8Array | null;

/** A row as a store gives it. */
export type Row = Readonly<Record<string, Value>>;

/** Statements, and the log they stand beside. */
export interface Store {
  readonly log: Log;
  /** The rows that a statement gives. */
  rows<Row>(sql: string, ...values: readonly Value[]): Promise<Row[]>;
  /** The first row that a statement gives. */
  row<Row>(sql: string, ...values: readonly Value[]): Promise<Row | undefined>;
  /** Carries out a statement; answers how many rows it concerned. */
  run(sql: string, ...values: readonly Value[]): Promise<number>;
  /**
   * Does `work` as a whole or not at all. It is given a store of its own, and what it does on another one is not part of
   * it; a transaction inside is part of the one around it.
   */
  transaction<T>(work: (store: Store) => Promise<T>): Promise<T>;
}

/** A statement that is read piece by piece. */
export interface Reading {
  readonly sql: string;
  /** Rows that are held in memory at once. */
  readonly atOnce: number;
}

/** A store as its relay holds it. */
export interface OpenStore extends Store {
  /** What statements give, one after the other, all as it was at one moment: whoever writes meanwhile on another connection is not held up. */
  readTogether(
    readings: readonly Reading[],
  ): AsyncIterable<{ readonly reading: number; readonly rows: readonly Row[] }>;
  /** The way to other relays that have the same store. */
  readonly fanout: Fanout;
  /** Gives up the store; statements that are under way end first. */
  close(): Promise<void>;
}

/** `$1, $2, …` for as many values, from `first` on. */
export function placeholders(count: number, first = 1): string {
  return Array.from({ length: count }, (_, index) => `$${first + index}`).join(", ");
}
