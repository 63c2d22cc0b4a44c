// Verification of the log: every hash is computed again from the stored bytes, every `seq` follows on the one before, the
// last is the head that was recorded, and every open resolution is replayed from its first entry. It reads only, and works beside a running relay.

import { baseHash } from "@concord/redline";
import { agreedText, Resolution } from "@concord/sync";
import type { Db } from "../store/database.ts";
import { openExistingDatabase } from "../store/database.ts";
import { CHAIN_START, hashOf } from "./chain.ts";
import { type EntryRow, logEntryOf } from "./sqlite.ts";

/** Something in the log that cannot have been written by a relay. */
export interface LogProblem {
  readonly resolution: string;
  readonly seq: number;
  readonly problem: string;
}

/** What a walk over the whole log found. */
export interface Verification {
  readonly resolutions: number;
  readonly entries: number;
  readonly problems: LogProblem[];
}

/** Verifies the log of a data directory, also while its relay is running. */
export function verifyLogs(options: { readonly dataDir: string }): Verification | { readonly problem: string } {
  const db = openExistingDatabase(options.dataDir, { readonly: true });
  if ("problem" in db) return db;
  try {
    return db.transaction(() => verifyAll(db))();
  } catch (error) {
    return { problem: `The log in ${options.dataDir} cannot be read: ${messageOf(error)}.` };
  } finally {
    db.close();
  }
}

/** Verifies the log in an open database. */
export function verifyAll(db: Db): Verification {
  const ids = db
    .prepare<[], { id: string }>(
      "SELECT id FROM resolutions WHERE state = 'open' UNION SELECT resolution AS id FROM entries ORDER BY id",
    )
    .all()
    .map(({ id }) => id);
  const rows = db.prepare<[string], EntryRow>("SELECT * FROM entries WHERE resolution = ? ORDER BY seq");
  const heads = db.prepare<[string], { seq: number; hash: Buffer }>("SELECT seq, hash FROM heads WHERE resolution = ?");
  const problems: LogProblem[] = [];
  let entries = 0;
  for (const resolution of ids) {
    const log = rows.all(resolution);
    entries += log.length;
    if (log.length === 0) problems.push({ resolution, seq: 0, problem: "an open resolution has no entries" });
    const broken = [...walk(resolution, log), ...atHead(resolution, log.at(-1), heads.get(resolution))];
    problems.push(...broken);
    if (log.length > 0 && broken.length === 0) problems.push(...replay(resolution, log));
  }
  return { resolutions: ids.length, entries, problems };
}

function walk(resolution: string, log: readonly EntryRow[]): LogProblem[] {
  const problems: LogProblem[] = [];
  let previous: Uint8Array = CHAIN_START;
  let seq = 0;
  for (const row of log) {
    if (row.seq !== seq + 1) problems.push({ resolution, seq: seq + 1, problem: `missing: entry ${row.seq} is next` });
    if (!row.previousHash.equals(previous)) {
      problems.push({ resolution, seq: row.seq, problem: "does not follow on the entry before it" });
    }
    if (!hashOf(row).equals(row.hash)) problems.push({ resolution, seq: row.seq, problem: "does not match its hash" });
    previous = row.hash;
    seq = row.seq;
  }
  return problems;
}

/** Whether the log ends where it ended when it was last appended to. */
function atHead(
  resolution: string,
  last: EntryRow | undefined,
  head: { seq: number; hash: Buffer } | undefined,
): LogProblem[] {
  if (last === undefined) return [];
  if (head === undefined) return [{ resolution, seq: last.seq, problem: "no head is recorded of this log" }];
  if (last.seq < head.seq)
    return [{ resolution, seq: last.seq + 1, problem: `missing: the head is entry ${head.seq}` }];
  if (last.seq === head.seq && last.hash.equals(head.hash)) return [];
  return [{ resolution, seq: last.seq, problem: "is not the head that was recorded" }];
}

function replay(resolution: string, log: readonly EntryRow[]): LogProblem[] {
  try {
    return afterAdoption(resolution, Resolution.replay(log.map(logEntryOf)));
  } catch (error) {
    return [{ resolution, seq: log.length, problem: `cannot be replayed: ${messageOf(error)}` }];
  }
}

/** [ADO2] Nothing follows an adoption, and its hash is that of the agreed text. */
function afterAdoption(resolution: string, replayed: Resolution): LogProblem[] {
  const { adopted } = replayed.replica.ledger;
  if (!adopted) return [];
  if (replayed.head > adopted.seq)
    return [{ resolution, seq: adopted.seq + 1, problem: `follows on the adoption, entry ${adopted.seq}` }];
  if (baseHash(agreedText(replayed.redline())) === adopted.hash) return [];
  return [{ resolution, seq: adopted.seq, problem: "names another hash than that of the agreed text" }];
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
