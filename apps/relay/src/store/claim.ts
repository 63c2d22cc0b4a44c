// The claim of a running relay on its data directory, so that a second one does not start on it unawares. It is a lock
// that SQLite takes on a file of its own: the system gives it up with the process, however that ends.

import { join } from "node:path";
import Database from "better-sqlite3";

/** Claims a data directory; the answer gives the claim up. Undefined when another relay has it. */
export function claim(dataDir: string): (() => void) | undefined {
  const db = new Database(join(dataDir, "relay.lock"), { timeout: 0 });
  try {
    db.exec("BEGIN EXCLUSIVE");
    return () => db.close();
  } catch {
    db.close();
    return undefined;
  }
}
