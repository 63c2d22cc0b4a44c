// `concord restore`: a backup put into a place that is empty, whichever store that is. All of it is there at the end or nothing: the logs are
// verified and replayed before what was restored becomes the place's data. The store gets an epoch of its own, so that whoever holds a
// text of the lost one begins anew and is shown what the restored one never had.

import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { newId } from "../accounts/token.ts";
import { type Verification, verifyAll } from "../log/verify.ts";
import { claim } from "../store/claim.ts";
import { DATABASE_FILE, openDatabase, PRIVATE } from "../store/database.ts";
import { nameOf, openStore, type Place } from "../store/open.ts";
import { SqliteStore } from "../store/sqlite.ts";
import type { Store } from "../store/store.ts";
import { BackupFault, type Counts, readBackup } from "./backup-file.ts";
import { renameDurably } from "./rename-durably.ts";
import { insert } from "./tables.ts";

/** What was restored: how many rows of each table, and what the walk over its logs found. */
export interface Restored {
  readonly counts: Counts;
  readonly verified: Verification;
}

/** The logs of a backup do not hold. */
class BrokenLogs extends Error {
  readonly verified: Verification;

  constructor(verified: Verification) {
    super("the logs in it are broken");
    this.verified = verified;
  }
}

/** Restores a backup into an empty place; where its logs are broken nothing is restored, and where is told. */
export async function restore(
  place: Place,
  file: string,
): Promise<Restored | { readonly problem: string; readonly verified?: Verification }> {
  try {
    return place.databaseUrl === undefined ? await intoFolder(place.dataDir, file) : await intoDatabase(place, file);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const problem = `Nothing was restored from ${file} to ${nameOf(place)}: ${why}.`;
    return error instanceof BrokenLogs ? { problem, verified: error.verified } : { problem };
  }
}

/** Restores a backup into a new folder; answers what the walk over its logs found, broken or not. */
export async function restoreFolder(file: string, folder: string): Promise<Restored> {
  const db = openDatabase(folder);
  if ("problem" in db) throw new Error(db.problem);
  const store = new SqliteStore(db);
  try {
    return await store.transaction((whole) => fill(whole, file));
  } finally {
    await store.close();
  }
}

/** The database is made beside and gets its name when it is whole. */
async function intoFolder(dataDir: string, file: string): Promise<Restored> {
  const target = join(dataDir, DATABASE_FILE);
  const isTaken = (): boolean => existsSync(target);
  if (isTaken()) throw new Error("there is data of a relay");
  const isNew = !existsSync(dataDir);
  mkdirSync(dataDir, PRIVATE);
  const giveUp = claim(dataDir);
  if (giveUp === undefined) throw new Error("a relay is running with it");
  const folder = mkdtempSync(join(dataDir, "restoring-"));
  let isDone = false;
  try {
    const restored = await restoreFolder(file, folder);
    refuseBroken(restored);
    if (isTaken()) throw new Error("a relay was started with it meanwhile");
    renameDurably(join(folder, DATABASE_FILE), target);
    isDone = true;
    return restored;
  } finally {
    giveUp();
    rmSync(isNew && !isDone ? dataDir : folder, { recursive: true, force: true });
  }
}

async function intoDatabase(place: Place, file: string): Promise<Restored> {
  const store = await openStore(place);
  if ("problem" in store) throw new Error(store.problem);
  try {
    return await store.transaction(async (whole) => {
      // Replaying a long log takes longer than a transaction of a relay may rest.
      await whole.run("SET LOCAL idle_in_transaction_session_timeout = 0");
      const restored = await fill(whole, file);
      refuseBroken(restored);
      return restored;
    });
  } finally {
    await store.close();
  }
}

function refuseBroken({ verified }: Restored): void {
  if (verified.problems.length > 0) throw new BrokenLogs(verified);
}

/** Puts everything into a store that has nothing, as a part of a transaction. */
async function fill(store: Store, file: string): Promise<Restored> {
  if ((await store.row("SELECT id FROM meeting")) !== undefined) throw new Error("there is data of a relay");
  const counts: Record<string, number> = {};
  for await (const { table, rows } of readBackup(file)) {
    const isMeeting = table.name === "meeting";
    await insert(store, table, isMeeting ? rows.map((row) => ({ ...row, epoch: newId() })) : rows);
    counts[table.name] = (counts[table.name] ?? 0) + rows.length;
  }
  if (counts.meeting !== 1) throw new BackupFault("there is no meeting in it");
  return { counts, verified: await verifyAll(store) };
}
