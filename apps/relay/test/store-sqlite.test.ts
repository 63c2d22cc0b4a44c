// The store in SQLite keeps the contract of a store.

import { openDatabase } from "../src/store/database.ts";
import { SqliteStore } from "../src/store/sqlite.ts";
import { storeContract } from "./store-contract.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

storeContract("SQLite", async () => {
  const directory = temporaryDirectory();
  const [store, other] = [open(directory.path), open(directory.path)];
  return {
    store,
    other,
    // Of several processes one alone is a relay.
    beside: store,
    close: async () => {
      await store.close();
      await other.close();
      directory.remove();
    },
  };
});

function open(dataDir: string): SqliteStore {
  const db = openDatabase(dataDir);
  if ("problem" in db) throw new Error(db.problem);
  return new SqliteStore(db);
}
