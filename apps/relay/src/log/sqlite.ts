// The log in SQLite. One `append` is one transaction that takes the write lock before it compares heads, so that the
// comparison holds until the commit, and that returns after SQLite has synchronised its WAL with the disk.

import type { LogEntry } from "@concord/sync";
import type { Db } from "../store/database.ts";
import type { Gate } from "../store/gate.ts";
import { CHAIN_START } from "./chain.ts";
import { chained, type EntryRow, type Head, logEntryOf } from "./entry-row.ts";
import type { Appended, Batch, Log } from "./log.ts";

/** Makes the log that lies in a database; it waits at the gate of its store. */
export function sqliteLog(db: Db, gate: Gate): Log {
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

  const appendOne = ({ resolution, expectedHead, entries }: Batch): Appended => {
    const head = headOf(resolution);
    if (head.seq !== expectedHead) return { resolution, ok: false, code: "head-moved" };
    const following = chained(resolution, head, entries);
    for (const row of following) insert.run(row);
    const last = following.at(-1);
    if (last !== undefined) moveHead.run({ resolution, seq: last.seq, hash: last.hash });
    return { resolution, ok: true, head: last?.seq ?? head.seq };
  };
  const readAll = (after: ReadonlyMap<string, number>): Map<string, LogEntry[]> =>
    new Map([...after].map(([resolution, seq]) => [resolution, rows.all(resolution, seq).map(logEntryOf)]));
  const appendAll = db.transaction((batches: readonly Batch[]): Appended[] => batches.map(appendOne));

  return {
    head: async (resolution) => {
      while (gate.busy) await gate.busy;
      return headOf(resolution).seq;
    },
    heads: async (resolutions) => {
      while (gate.busy) await gate.busy;
      return new Map(resolutions.map((resolution) => [resolution, headOf(resolution).seq]));
    },
    read: async (resolution, after = 0) => {
      while (gate.busy) await gate.busy;
      return rows.all(resolution, after).map(logEntryOf);
    },
    readMany: async (after) => {
      while (gate.busy) await gate.busy;
      return readAll(after);
    },
    append: async (batches) => {
      while (gate.busy) await gate.busy;
      return appendAll.immediate(batches);
    },
    appendInTurn: async (after, judge) => {
      while (gate.busy) await gate.busy;
      // Nobody comes in between: all of it is done in one go.
      return appendAll.immediate(judge(readAll(after)));
    },
  };
}
