// The log in SQLite: the contract, and what is particular to it: nothing can be edited, a full disk, the chain's bytes.

import { createHash } from "node:crypto";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CHAIN_START, hashOf } from "../src/log/chain.ts";
import type { Log } from "../src/log/log.ts";
import { type Db, openDatabase } from "../src/store/database.ts";
import { SqliteStore } from "../src/store/sqlite.ts";
import { entry, logContract } from "./log-contract.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

function open(dataDir: string): Db {
  const db = openDatabase(dataDir);
  if ("problem" in db) throw new Error(db.problem);
  return db;
}

logContract("SQLite", () => {
  const directory = temporaryDirectory();
  const dbs = [open(directory.path), open(directory.path)] as const;
  return {
    log: new SqliteStore(dbs[0]).log,
    other: new SqliteStore(dbs[1]).log,
    close: () => {
      for (const db of dbs) db.close();
      directory.remove();
    },
  };
});

describe("the log in SQLite", () => {
  let db: Db;
  let log: Log;
  let directory: ReturnType<typeof temporaryDirectory>;
  beforeEach(() => {
    directory = temporaryDirectory();
    db = open(directory.path);
    log = new SqliteStore(db).log;
  });
  afterEach(() => {
    db.close();
    directory.remove();
  });

  it("waits for the disk at every commit", () => {
    expect(db.pragma("journal_mode", { simple: true })).toBe("wal");
    expect(db.pragma("synchronous", { simple: true })).toBe(2);
  });

  it("has its place on the disk before anything is appended: appends make no file longer, and none stays behind", async () => {
    const lengths = (): number[] =>
      readdirSync(directory.path).map((name) => statSync(join(directory.path, name)).size);
    const before = lengths();
    for (let head = 0; head < 500; head++) {
      await log.append([{ resolution: "a", expectedHead: head, entries: [entry("one")] }]);
    }
    expect(lengths()).toEqual(before);
    expect(db.prepare("SELECT name FROM sqlite_master WHERE name = 'room'").all()).toEqual([]);
    db.close();
    expect(readdirSync(directory.path)).toEqual(["concord.db"]);
    db = open(directory.path);
    expect(await new SqliteStore(db).log.head("a")).toBe(500);
  });

  it("cannot be edited or pruned, not even by whoever holds the database", async () => {
    await log.append([{ resolution: "a", expectedHead: 0, entries: [entry("one")] }]);
    expect(() => db.prepare("UPDATE entries SET kind = 'base'").run()).toThrow("never edited");
    expect(() => db.prepare("DELETE FROM entries").run()).toThrow("never pruned");
  });

  it("appends nothing of any batch when the disk is full", async () => {
    await log.append([{ resolution: "a", expectedHead: 0, entries: [entry("one")] }]);
    const pages = db.pragma("page_count", { simple: true }) as number;
    db.pragma(`max_page_count = ${pages}`);
    const large = entry("x".repeat(100_000));
    const batches = [
      { resolution: "b", expectedHead: 0, entries: [entry("small")] },
      { resolution: "a", expectedHead: 1, entries: [large] },
    ];
    await expect(log.append(batches)).rejects.toThrow(/full/);
    expect([await log.head("a"), await log.head("b")]).toEqual([1, 0]);
    db.pragma("max_page_count = 1000000");
    expect((await log.append(batches)).every(({ ok }) => ok)).toBe(true);
  });

  it("chains each entry to the one before it, over the documented bytes", async () => {
    await log.append([{ resolution: "a", expectedHead: 0, entries: [entry("one"), entry("two")] }]);
    const rows = db.prepare("SELECT hash, previousHash FROM entries ORDER BY seq").all() as Record<string, Buffer>[];
    expect(rows[0]?.previousHash).toEqual(Buffer.from(CHAIN_START));
    expect(rows[1]?.previousHash).toEqual(rows[0]?.hash);
  });

  it("computes an entry's hash as documented", () => {
    const link = {
      resolution: "r",
      seq: 258,
      actor: "{}",
      receivedAt: "t",
      kind: "update",
      payload: Uint8Array.of(7, 8),
      previousHash: new Uint8Array(32).fill(9),
    };
    const bytes = Buffer.concat([
      Buffer.from("concord-log/1"),
      Buffer.from([0, 0, 0, 1, 0x72, 0, 0, 0, 2, 0x7b, 0x7d, 0, 0, 0, 1, 0x74, 0, 0, 0, 6]),
      Buffer.from("update"),
      Buffer.from([0, 0, 0, 0, 0, 0, 1, 2]),
      Buffer.from([0, 0, 0, 2, 7, 8]),
      Buffer.alloc(32, 9),
    ]);
    expect(hashOf(link)).toEqual(createHash("sha256").update(bytes).digest());
  });
});
