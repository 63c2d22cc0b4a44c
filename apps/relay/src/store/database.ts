// The one SQLite file of a relay, `concord.db` in its data directory. Opened here and nowhere else, so that every
// connection has the settings durability rests on: WAL, and `synchronous=FULL`, which makes a commit wait for the disk.

import { existsSync, mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { MIGRATIONS } from "./migrations.ts";
import { schemaProblem } from "./schema.ts";

/** An open database. */
export type Db = Database.Database;

/** Its name in the data directory. */
export const DATABASE_FILE = "concord.db";
/** How a data directory is made: what is in it is read by nobody else on the machine. */
export const PRIVATE = { recursive: true, mode: 0o700 } as const;
/** Pages in the write-ahead log before they are moved into the database, which holds an append up: 32 MiB. */
const CHECKPOINT_PAGES = 8_000;

/** Opens the database of a data directory, makes directory and file where they are missing, and migrates it. */
export function openDatabase(dataDir: string): Db | { readonly problem: string } {
  let db: Db | undefined;
  try {
    mkdirSync(dataDir, PRIVATE);
    db = new Database(join(dataDir, DATABASE_FILE));
    configure(db);
    db.pragma("journal_mode = WAL");
    db.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
    const problem = migrate(db);
    if (problem === undefined) {
      makeRoom(db);
      return db;
    }
    db.close();
    return { problem: `The data in ${dataDir} ${problem}` };
  } catch (error) {
    db?.close();
    return { problem: `The data in ${dataDir} cannot be opened: ${messageOf(error)}.` };
  }
}

/** Opens the database of a data directory that a relay has made before, also while that relay is running. */
export function openExistingDatabase(
  dataDir: string,
  options: { readonly readonly: boolean },
): Db | { readonly problem: string } {
  const file = join(dataDir, DATABASE_FILE);
  if (!existsSync(file)) return { problem: `There is no data of a relay in ${dataDir}.` };
  let db: Db | undefined;
  try {
    db = new Database(file, options);
    configure(db);
    const problem = schemaProblem(versionOf(db), MIGRATIONS.length, true);
    if (problem === undefined) return db;
    db.close();
    return { problem: `The data in ${dataDir} ${problem}` };
  } catch (error) {
    db?.close();
    return { problem: `The data in ${dataDir} cannot be opened: ${messageOf(error)}.` };
  }
}

function configure(db: Db): void {
  db.pragma("busy_timeout = 5000");
  db.pragma("synchronous = FULL");
  db.pragma("foreign_keys = ON");
}

/**
 * Makes the write-ahead log as long as it gets before a checkpoint: a commit that makes a file longer waits for its disk many times longer
 * now and then. It is written and rolled back, so that the log is SQLite's own.
 */
function makeRoom(db: Db): void {
  const bytes = CHECKPOINT_PAGES * (db.pragma("page_size", { simple: true }) as number);
  if ((statSync(`${db.name}-wal`, { throwIfNoEntry: false })?.size ?? 0) >= bytes) return;
  const cache = db.pragma("cache_size", { simple: true }) as number;
  // What the cache does not hold goes to the log before the commit that does not come.
  db.pragma("cache_size = 10");
  const write = db.transaction(() => {
    db.exec("CREATE TABLE room (bytes BLOB)");
    db.prepare("INSERT INTO room VALUES (zeroblob(?))").run(bytes);
    throw new Error("rolled back");
  });
  try {
    write.immediate();
  } catch {
    // Also where there is no space for it: what is appended then says so itself.
  }
  db.pragma(`cache_size = ${cache}`);
}

function versionOf(db: Db): number {
  return db.pragma("user_version", { simple: true }) as number;
}

function migrate(db: Db): string | undefined {
  const step = db.transaction((): string | undefined => {
    const version = versionOf(db);
    const problem = schemaProblem(version, MIGRATIONS.length, false);
    if (problem !== undefined) return problem;
    for (const sql of MIGRATIONS.slice(version)) db.exec(sql);
    db.pragma(`user_version = ${MIGRATIONS.length}`);
    return undefined;
  });
  return step.immediate();
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
