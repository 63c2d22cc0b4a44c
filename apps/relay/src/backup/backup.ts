// `concord backup`: everything that a relay keeps, as it was at one moment, in one file, also while relays run and people type. What was
// written is restored once, into a folder that is thrown away, and its logs are verified there, before it is told to be done.

import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Verification } from "../log/verify.ts";
import { nameOf, openExistingStore, type Place } from "../store/open.ts";
import type { OpenStore } from "../store/store.ts";
import { type Counts, type Rows, writeBackup } from "./backup-file.ts";
import { renameDurably } from "./rename-durably.ts";
import { restoreFolder } from "./restore.ts";
import { selectFrom, TABLES } from "./tables.ts";

/** A backup that was written: how many rows it has of each table, and what the walk over its logs found. */
export interface Backup {
  readonly counts: Counts;
  readonly verified: Verification;
}

/** Writes a backup into a file that is not there yet, or says in one sentence why not. A broken log is backed up as it is, and told. */
export async function backup(place: Place, file: string): Promise<Backup | { readonly problem: string }> {
  if (existsSync(file)) return { problem: `There is a file ${file} already; a backup is never written over another.` };
  const store = await openExistingStore(place, { readonly: true });
  if ("problem" in store) return store;
  let folder: string | undefined;
  try {
    folder = mkdtempSync(`${file}.writing-`);
    const written = join(folder, "backup");
    const counts = await writeBackup(written, new Date().toISOString(), everything(store));
    const { verified } = await restoreFolder(written, join(folder, "trial"));
    renameDurably(written, file);
    return { counts, verified };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { problem: `No backup of ${nameOf(place)} could be written to ${file}: ${why}.` };
  } finally {
    await store.close();
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  }
}

/** All rows of all tables, as they were at one moment. */
async function* everything(store: OpenStore): AsyncGenerator<Rows> {
  const readings = TABLES.map((table) => ({ sql: selectFrom(table), atOnce: table.atOnce }));
  for await (const { reading, rows } of store.readTogether(readings)) yield { table: TABLES[reading]!, rows };
}
