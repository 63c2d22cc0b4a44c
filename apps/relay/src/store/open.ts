// Opening the store of a relay: for the relay itself, and for commands beside it.

import { claim } from "./claim.ts";
import { openDatabase, openExistingDatabase } from "./database.ts";
import { SqliteStore } from "./sqlite.ts";
import type { OpenStore } from "./store.ts";

/** Where a store is. */
export interface Place {
  /** Directory that holds everything the relay keeps, where that is not in a database elsewhere. */
  readonly dataDir: string;
  /** Address of a PostgreSQL database. */
  readonly databaseUrl?: string;
}

/** An address of a PostgreSQL database. */
export const DATABASE_URL = /^postgres(?:ql)?:\/\/\S+$/;

/** How a place is told to people: never with a password. */
export function nameOf({ dataDir, databaseUrl }: Place): string {
  return databaseUrl === undefined ? dataDir : "the database";
}

/** Opens the store for a relay, makes it where it is missing and migrates it; one sentence where it cannot. */
export async function openStore({ dataDir, databaseUrl }: Place): Promise<OpenStore | { readonly problem: string }> {
  if (databaseUrl !== undefined) return openPostgres(databaseUrl);
  const db = openDatabase(dataDir);
  if ("problem" in db) return db;
  const giveUp = claim(dataDir);
  if (giveUp === undefined) {
    db.close();
    return { problem: `Another relay is running with the data in ${dataDir}.` };
  }
  return new SqliteStore(db, giveUp);
}

/** Opens a store that a relay has made before, also while relays are running. */
export async function openExistingStore(
  { dataDir, databaseUrl }: Place,
  options: { readonly readonly: boolean },
): Promise<OpenStore | { readonly problem: string }> {
  if (databaseUrl !== undefined) return openPostgres(databaseUrl, true);
  const db = openExistingDatabase(dataDir, options);
  return "problem" in db ? db : new SqliteStore(db);
}

/** PostgreSQL's driver is loaded only where it is used. */
async function openPostgres(url: string, existing = false): Promise<OpenStore | { readonly problem: string }> {
  const { PostgresStore } = await import("./postgres.ts");
  return PostgresStore.open(url, existing);
}
