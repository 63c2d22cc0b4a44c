// The store in SQLite keeps the contract of a store, in a directory of its own.

import { statSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
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

it("makes a data directory that nobody else on the machine reads", () => {
  const directory = temporaryDirectory();
  const dataDir = join(directory.path, "data");
  onTestFinished(() => directory.remove());
  const db = openDatabase(dataDir);
  if ("problem" in db) throw new Error(db.problem);
  db.close();
  expect(statSync(dataDir).mode & 0o077).toBe(0);
});

function open(dataDir: string): SqliteStore {
  const db = openDatabase(dataDir);
  if ("problem" in db) throw new Error(db.problem);
  return new SqliteStore(db);
}
