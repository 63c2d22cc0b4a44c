// Data that any earlier schema holds is brought to the present one without losing anything, on both stores; what a newer Concord wrote
// is not touched, and commands beside a relay never change a schema.

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { Client as Connection } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { insert, TABLES, type Table } from "../src/backup/tables.ts";
import { verifyLogs } from "../src/index.ts";
import { MIGRATIONS } from "../src/store/migrations.ts";
import type { Place } from "../src/store/open.ts";
import { POSTGRES_MIGRATIONS } from "../src/store/postgres-migrations.ts";
import type { Row, Value } from "../src/store/store.ts";
import { Client } from "./client.ts";
import { concord } from "./concord-process.ts";
import { PostgresServer } from "./postgres-server.ts";
import { type RelayUnderTest, relayUnderTest, type Visitor } from "./relay-under-test.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

const SESSIONS: Table = {
  name: "sessions",
  columns: { tokenHash: "text", person: "text", invitation: "text", seenAt: "text", expiresAt: "text" },
  order: "person",
  atOnce: 1,
};

let server: PostgresServer;
let origin: RelayUnderTest;
let delegate: Visitor;
let id: string;
const directory = temporaryDirectory();
beforeAll(async () => {
  server = await PostgresServer.start();
  origin = await relayUnderTest();
  id = await origin.resolution("The text as adopted.");
  delegate = await origin.person("delegate", "IND");
  const client = await Client.open(delegate, id);
  for (const words of ["one ", "two "]) {
    client.type(words);
    await client.saved();
  }
  client.socket.close();
});
afterAll(async () => {
  await origin.stop();
  await server.stop();
  directory.remove();
});

/** A store by hand: statements, and whether it has a table. */
interface ByHand {
  readonly place: Place;
  run(sql: string, ...values: readonly Value[]): Promise<number>;
  has(table: string): Promise<boolean>;
  end(): Promise<void>;
}

let places = 0;

async function sqlite(version: number): Promise<ByHand> {
  const dataDir = join(directory.path, `data-${++places}`);
  mkdirSync(dataDir);
  const db = new Database(join(dataDir, "concord.db"));
  for (const step of MIGRATIONS.slice(0, version)) db.exec(step);
  db.pragma(`user_version = ${version}`);
  return {
    place: { dataDir },
    run: async (sql, ...values) =>
      db.prepare(sql).run(Object.fromEntries(values.map((value, index) => [index + 1, value]))).changes,
    has: async (table) => db.prepare("SELECT 1 FROM sqlite_master WHERE name = ?").get(table) !== undefined,
    end: async () => void db.close(),
  };
}

async function postgres(version: number): Promise<ByHand> {
  const databaseUrl = await server.place();
  const connection = new Connection({ connectionString: databaseUrl });
  await connection.connect();
  for (const step of POSTGRES_MIGRATIONS.slice(0, version)) await connection.query(step);
  await connection.query("CREATE TABLE schema_version (version INTEGER NOT NULL)");
  await connection.query("INSERT INTO schema_version VALUES ($1)", [version]);
  return {
    place: { dataDir: "/nowhere", databaseUrl },
    run: async (sql, ...values) => (await connection.query(sql, [...values])).rowCount ?? 0,
    has: async (table) => (await connection.query("SELECT to_regclass($1) AS it", [table])).rows[0].it !== null,
    end: () => connection.end(),
  };
}

describe.each([
  ["SQLite", sqlite, MIGRATIONS.length],
  ["PostgreSQL", postgres, POSTGRES_MIGRATIONS.length],
] as const)("the schema of %s", (_name, make, present) => {
  it.each(Array.from({ length: present - 1 }, (_none, index) => index + 1))(
    "is brought up to date from step %i",
    async (version) => {
      const old = await make(version);
      for (const table of [...TABLES, SESSIONS]) {
        const columns = Object.keys(table.columns).map((column) => `"${column}"`);
        const rows = await origin.relay.store.rows<Row>(`SELECT ${columns.join(", ")} FROM ${table.name}`);
        if (rows.length > 0 && (await old.has(table.name))) await insert(old, table, rows);
      }
      await old.end();
      const older = expect.stringContaining("was written by an older Concord");
      expect(await verifyLogs(old.place)).toEqual({ problem: older });

      const relay = await relayUnderTest(old.place);
      const log = await relay.relay.log.read(id);
      expect(log).toEqual(await origin.relay.log.read(id));
      const client = await Client.open({ origin: relay.origin, cookie: delegate.cookie }, id);
      client.type("three ");
      await client.saved();
      client.socket.close();
      await relay.stop();
      expect(await verifyLogs(old.place)).toEqual({ resolutions: 1, entries: log.length + 1, problems: [] });
    },
  );

  it("is left alone where a newer Concord has been", async () => {
    const newer = await make(present);
    await newer.run(newer.place.databaseUrl ? "UPDATE schema_version SET version = 99" : "PRAGMA user_version = 99");
    await newer.end();
    const sentence = "was written by a newer Concord; run that one.";
    await expect(relayUnderTest(newer.place)).rejects.toThrow(sentence);
    expect(await verifyLogs(newer.place)).toEqual({ problem: expect.stringContaining(sentence) });
    const { dataDir, databaseUrl } = newer.place;
    const where = databaseUrl === undefined ? ["--data", dataDir] : ["--database", databaseUrl];
    const told = await concord("backup", join(directory.path, "none"), ...where);
    expect(told).toMatchObject({ code: 2, complaint: expect.stringContaining(sentence) });
  });
});
