// The log in SQLite. One `append` is one transaction that takes the write lock before it compares heads, so that the
// comparison holds until the commit, and that returns after SQLite has synchronised its WAL with the disk.

import type { Actor, LogEntry } from "@concord/sync";
import type { Db } from "../store/database.ts";
import { CHAIN_START, hashOf } from "./chain.ts";
import type { Appended, Batch, Log } from "./log.ts";

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

interface Head {
  readonly seq: number;
  readonly hash: Uint8Array;
}

/** Makes the log that lies in a database. */
export function sqliteLog(db: Db): Log {
  const headRow = db.prepare<[string], Head>("SELECT seq, hash FROM heads WHERE resolution = ?");
  const moveHead = db.prepare(
    `INSERT INTO heads (resolution, seq, hash) VALUES (@resolution, @seq, @hash)
     ON CONFLICT (resolution) DO UPDATE SET seq = excluded.seq, hash = excluded.hash`,
  );
  const headOf = (resolution: string): Head => headRow.get(resolution) ?? { seq: 0, hash: CHAIN_START };
  const rows = db.prepare<[string, number], EntryRow>(
    "SELECT * FROM entries WHERE resolution = ? AND seq > ? ORDER BY seq",
  );
  const insert = db.prepare(
    `INSERT INTO entries (resolution, seq, actor, receivedAt, kind, payload, previousHash, hash)
     VALUES (@resolution, @seq, @actor, @receivedAt, @kind, @payload, @previousHash, @hash)`,
  );

  const appendOne = (batch: Batch): Appended => {
    const { resolution, expectedHead } = batch;
    let head = headOf(resolution);
    if (head.seq !== expectedHead) return { resolution, ok: false, code: "head-moved", head: head.seq };
    for (const entry of batch.entries) {
      const link = {
        resolution,
        seq: head.seq + 1,
        actor: JSON.stringify(entry.actor),
        receivedAt: entry.at,
        kind: entry.kind,
        payload: entry.payload,
        previousHash: head.hash,
      };
      const hash = hashOf(link);
      insert.run({ ...link, hash });
      head = { seq: link.seq, hash };
    }
    if (head.seq > expectedHead) moveHead.run({ resolution, ...head });
    return { resolution, ok: true, head: head.seq };
  };
  const appendAll = db.transaction((batches: readonly Batch[]): Appended[] => batches.map(appendOne));

  return {
    head: (resolution) => headOf(resolution).seq,
    read: (resolution, after = 0) => rows.all(resolution, after).map(logEntryOf),
    append: (batches) => appendAll.immediate(batches),
  };
}

/** An entry as the fold over the log takes it. */
export function logEntryOf(row: EntryRow): LogEntry {
  return {
    seq: row.seq,
    at: row.receivedAt,
    actor: JSON.parse(row.actor) as Actor,
    kind: row.kind,
    payload: new Uint8Array(row.payload),
  };
}
