// Verification of the log: every hash is computed again from the stored bytes, every `seq` follows on the one before, the
// last is the head that was recorded, and every open resolution is replayed from its first entry. It reads only, and works beside a running relay.

import { baseHash } from "@concord/redline";
import { agreedText, Resolution } from "@concord/sync";
import { judgeRecords, readSignedHeads, type SignedHeads } from "../audit/signed-heads.ts";
import { nameOf, openExistingStore } from "../store/open.ts";
import type { Store } from "../store/store.ts";
import { CHAIN_START, hashOf } from "./chain.ts";
import { type EntryRow, type Head, logEntryOf } from "./entry-row.ts";

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

/** Records of signed heads that somebody kept, and the keys that are trusted. */
export interface KeptHeads {
  readonly records: readonly SignedHeads[];
  readonly keys: readonly string[];
}

/** Verifies the log of a data directory or database, also while relays are running, and by signed heads that were kept elsewhere. */
export async function verifyLogs(
  options: { readonly dataDir: string; readonly databaseUrl?: string },
  kept?: KeptHeads,
): Promise<Verification | { readonly problem: string }> {
  const store = await openExistingStore(options, { readonly: true });
  if ("problem" in store) return store;
  try {
    const found = await verifyAll(store);
    if (kept !== undefined)
      found.problems.push(...(await judgeRecords(kept.records, { keys: kept.keys, hashAt: hashesOf(store) })));
    return found;
  } catch (error) {
    return { problem: `The log in ${nameOf(options)} cannot be read: ${messageOf(error)}.` };
  } finally {
    await store.close();
  }
}

/** An entry, and where its log ends as it was recorded; both read in one statement, for the log may grow meanwhile. */
interface Row extends EntryRow {
  readonly headSeq: number | null;
  readonly headHash: Buffer | null;
}

/** Where a log ends as it was recorded; undefined where that is not recorded. */
function headOf(row: Row | undefined): Head | undefined {
  if (row === undefined || row.headSeq === null || row.headHash === null) return undefined;
  return { seq: row.headSeq, hash: row.headHash };
}

/** Verifies the log in an open store. */
export async function verifyAll(store: Store): Promise<Verification> {
  const ids = await store.rows<{ id: string }>(
    "SELECT id FROM resolutions WHERE state = 'open' UNION SELECT resolution AS id FROM entries ORDER BY id",
  );
  const problems: LogProblem[] = [];
  let entries = 0;
  for (const { id: resolution } of ids) {
    const log = await store.rows<Row>(
      `SELECT entries.*, heads.seq AS "headSeq", heads.hash AS "headHash"
       FROM entries LEFT JOIN heads ON heads.resolution = entries.resolution
       WHERE entries.resolution = $1 ORDER BY entries.seq`,
      resolution,
    );
    entries += log.length;
    if (log.length === 0) problems.push({ resolution, seq: 0, problem: "an open resolution has no entries" });
    problems.push(...entryProblems(resolution, log, headOf(log[0])));
  }
  problems.push(...(await judgeRecords(await readSignedHeads(store), { hashAt: hashesOf(store) })));
  return { resolutions: ids.length, entries, problems };
}

/** What is wrong with the entries of one resolution: with their chain, with where it ends, else with what they come to. */
export function entryProblems(resolution: string, log: readonly EntryRow[], head: Head | undefined): LogProblem[] {
  const broken = [...walk(resolution, log), ...atHead(resolution, log.at(-1), head)];
  return log.length > 0 && broken.length === 0 ? replay(resolution, log) : broken;
}

/** The hashes of entries as a store has them, each looked up once. */
function hashesOf(store: Store): (resolution: string, seq: number) => Promise<Uint8Array | undefined> {
  const known = new Map<string, Uint8Array | undefined>();
  return async (resolution, seq) => {
    const key = `${seq} ${resolution}`;
    if (!known.has(key)) {
      const sql = "SELECT hash FROM entries WHERE resolution = $1 AND seq = $2";
      known.set(key, (await store.row<{ hash: Uint8Array }>(sql, resolution, seq))?.hash);
    }
    return known.get(key);
  };
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
function atHead(resolution: string, last: EntryRow | undefined, head: Head | undefined): LogProblem[] {
  const seq = last?.seq ?? 0;
  if (head === undefined)
    return last === undefined ? [] : [{ resolution, seq, problem: "no head is recorded of this log" }];
  if (seq < head.seq) return [{ resolution, seq: seq + 1, problem: `missing: the head is entry ${head.seq}` }];
  if (seq === head.seq && last?.hash.equals(head.hash) !== false) return [];
  return [{ resolution, seq, problem: "is not the head that was recorded" }];
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
