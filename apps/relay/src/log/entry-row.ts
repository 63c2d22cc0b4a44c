// An entry as the stores keep it, and as the fold over the log takes it.

import type { Actor, LogEntry } from "@concord/sync";
import { type ChainLink, hashOf } from "./chain.ts";
import type { NewEntry } from "./log.ts";

/** A row of `entries`. */
export interface EntryRow {
  readonly resolution: string;
  readonly seq: number;
  readonly actor: string;
  readonly receivedAt: string;
  readonly kind: LogEntry["kind"];
  readonly payload: Buffer;
  readonly previousHash: Buffer;
  readonly hash: Buffer;
}

/** What of a row the fold over the log needs, and whoever appends behind it. */
export type ReadRow = Omit<EntryRow, "previousHash">;

/** Where a log ends. */
export interface Head {
  readonly seq: number;
  readonly hash: Uint8Array;
}

/** An entry on its way into a store: with its place and its hash. */
export type Chained = ChainLink & Head;

/** Actors as text: a connection has one for as long as it lasts. */
const actorTexts = new WeakMap<Actor, string>();

function textOf(actor: Actor): string {
  const text = actorTexts.get(actor) ?? JSON.stringify(actor);
  actorTexts.set(actor, text);
  return text;
}

/** The rows of entries that follow on a head, chained to it and to one another. */
export function chained(resolution: string, head: Head, entries: readonly NewEntry[]): Chained[] {
  const rows: Chained[] = [];
  let { seq, hash: previousHash } = head;
  for (const { actor, at, kind, payload } of entries) {
    seq += 1;
    const link = { resolution, seq, actor: textOf(actor), receivedAt: at, kind, payload, previousHash };
    previousHash = hashOf(link);
    rows.push({ ...link, hash: previousHash });
  }
  return rows;
}

/** An entry as the fold over the log takes it. */
export function logEntryOf(row: ReadRow): LogEntry {
  return {
    seq: row.seq,
    at: row.receivedAt,
    actor: JSON.parse(row.actor) as Actor,
    kind: row.kind,
    payload: new Uint8Array(row.payload),
  };
}
