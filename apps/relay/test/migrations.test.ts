// Data that an earlier Concord wrote is brought to the present schema without losing an entry.

import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, it } from "vitest";
import { CHAIN_START, hashOf } from "../src/log/chain.ts";
import { verifyAll } from "../src/log/verify.ts";
import { openDatabase } from "../src/store/database.ts";
import { MIGRATIONS } from "../src/store/migrations.ts";
import { SqliteStore } from "../src/store/sqlite.ts";
import { entry } from "./log-contract.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

it("finds where each log ends when it is first asked to keep heads", async () => {
  const directory = temporaryDirectory();
  const old = new Database(join(directory.path, "concord.db"));
  old.exec(MIGRATIONS[0]!);
  old.pragma("user_version = 1");
  const insert = old.prepare(
    `INSERT INTO entries VALUES (@resolution, @seq, @actor, @receivedAt, @kind, @payload, @previousHash, @hash)`,
  );
  for (const [resolution, length] of Object.entries({ one: 1, three: 3 })) {
    let previousHash: Uint8Array = CHAIN_START;
    for (let seq = 1; seq <= length; seq++) {
      const { actor, at: receivedAt, kind, payload } = entry(`${resolution} ${seq}`);
      const link = { resolution, seq, actor: JSON.stringify(actor), receivedAt, kind, payload, previousHash };
      previousHash = hashOf(link);
      insert.run({ ...link, hash: previousHash });
    }
  }
  old.close();

  const db = openDatabase(directory.path);
  if ("problem" in db) throw new Error(db.problem);
  const store = new SqliteStore(db);
  const { log } = store;
  expect([...(await log.heads(["one", "three", "none"])).values()]).toEqual([1, 3, 0]);
  expect(await log.append([{ resolution: "three", expectedHead: 3, entries: [entry("more")] }])).toEqual([
    { resolution: "three", ok: true, head: 4 },
  ]);
  const chained = (await verifyAll(store)).problems.filter(({ problem }) => !problem.startsWith("cannot be replayed"));
  expect(chained).toEqual([]);
  await store.close();
  directory.remove();
});
