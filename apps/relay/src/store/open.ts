// Opening the store of a relay: for the relay itself, and for commands beside it.

import { claim } from "./claim.ts";
import { openDatabase, openExistingDatabase } from "./database.ts";
import { SqliteStore } from "./sqlite.ts";
import type { OpenStore } from "./store.ts";

/** Where a store is. */
export interface Place {
  /** Directory that holds everything the relay keeps. */
  readonly dataDir: string;
}

/** Opens the store for a relay, makes it where it is missing and migrates it; one sentence where it cannot. */
export async function openStore({ dataDir }: Place): Promise<OpenStore | { readonly problem: string }> {
  const db = openDatabase(dataDir);
  if ("problem" in db) return db;
  const giveUp = claim(dataDir);
  if (giveUp === undefined) {
    db.close();
    return { problem: `Another relay is running with the data in ${dataDir}.` };
  }
  return new SqliteStore(db, giveUp);
}

/** Opens a store that a relay has made before, also while that relay is running. */
export async function openExistingStore(
  { dataDir }: Place,
  options: { readonly readonly: boolean },
): Promise<OpenStore | { readonly problem: string }> {
  const db = openExistingDatabase(dataDir, options);
  return "problem" in db ? db : new SqliteStore(db);
}
