// Backup and restore as an operator does them, on both stores and from one to the other: online, whole or not at all, and replayed
// before anybody relies on it.

import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { restore } from "../src/backup/restore.ts";
import { TABLES } from "../src/backup/tables.ts";
import { openStore, type Place } from "../src/store/open.ts";
import type { OpenStore, Row } from "../src/store/store.ts";
import { Client } from "./client.ts";
import { concord } from "./concord-process.ts";
import { PostgresServer } from "./postgres-server.ts";
import { type RelayUnderTest, relayUnderTest, SETUP_TOKEN } from "./relay-under-test.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

let server: PostgresServer;
const directory = temporaryDirectory();
beforeAll(async () => {
  server = await PostgresServer.start();
});
afterAll(async () => {
  await server.stop();
  directory.remove();
});

let places = 0;
const fileAt = (): string => join(directory.path, `file-${++places}`);

/** Both stores, and how each is named to the command line. */
const STORES = {
  SQLite: (): Place => ({ dataDir: join(directory.path, `data-${++places}`) }),
  PostgreSQL: async (): Promise<Place> => ({ dataDir: "/nowhere", databaseUrl: await server.place() }),
};
const named = ({ dataDir, databaseUrl }: Place): string[] =>
  databaseUrl === undefined ? ["--data", dataDir] : ["--database", databaseUrl];

async function relayAt(place: Place): Promise<RelayUnderTest> {
  const relay = await relayUnderTest(place);
  onTestFinished(() => relay.stop());
  return relay;
}

async function opened<T>(place: Place, work: (store: OpenStore) => Promise<T>): Promise<T> {
  const store = await openStore(place);
  if ("problem" in store) throw new Error(store.problem);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** All that a place holds, but for the epoch, which each store has for itself. */
async function contents(store: OpenStore): Promise<Record<string, Row[]>> {
  const all: Record<string, Row[]> = {};
  for (const { name, columns, order } of TABLES) {
    const kept = Object.keys(columns).filter((column) => column !== "epoch");
    all[name] = await store.rows<Row>(`SELECT ${kept.map((c) => `"${c}"`).join(", ")} FROM ${name} ORDER BY ${order}`);
  }
  return all;
}

/** A resolution with a Word file, a draft, people who came and one who was shut out. */
async function meeting(relay: RelayUnderTest): Promise<string> {
  const id = await relay.resolution("The text as adopted: “ships” — \u2028 and ¶.");
  await relay.relay.catalogue.addDraft({ source: "a source", base: { lang: "en", clauses: [], notes: [] } });
  const bytes = Uint8Array.from({ length: 300_000 }, (_none, index) => (index * 7_919) % 256);
  await relay.relay.sources.keep(id, { name: "r.docx", bytes, authors: new Map([["A. Rao", "IND"]]) }, 1);
  await relay.relay.sources.addObjects(id, {
    contents: new Map([["o1", { kind: "other", name: "chart" }]]),
    pictures: new Map([["p1", { mime: "image/png", bytes: Uint8Array.of(0, 255, 10) }]]),
  } as never);
  const { invitation } = await relay.relay.invitations.invite({ name: "Gone", role: "observer" });
  await relay.relay.invitations.revoke(invitation.id);
  return id;
}

describe.each([
  ["SQLite", "PostgreSQL"],
  ["PostgreSQL", "SQLite"],
] as const)("a backup of %s", (from, to) => {
  it(`[CLI13] [CLI14] is taken while people type, and restored into ${to} with everything but who is signed in`, async () => {
    const place = await STORES[from]();
    const relay = await relayAt(place);
    const id = await meeting(relay);
    const people = await Promise.all(["IND", "KEN", "BRA"].map((code) => relay.person("delegate", code)));
    const clients = await Promise.all(people.map((person) => Client.open(person, id)));
    let isTyping = true;
    const typing = clients.map(async (client) => {
      for (let word = 0; isTyping; word++) {
        client.type(`w${word} `);
        await client.saved();
      }
    });
    const before = await relay.relay.log.head(id);
    const busy = fileAt();
    expect(await concord("backup", busy, ...named(place))).toMatchObject({ code: 0, complaint: "" });
    const after = await relay.relay.log.head(id);
    isTyping = false;
    await Promise.all(typing);

    const within = { dataDir: join(directory.path, `data-${++places}`) };
    expect(await concord("restore", busy, ...named(within))).toMatchObject({ code: 0, complaint: "" });
    const log = await relay.relay.log.read(id);
    const restored = await opened(within, (store) => store.log.read(id));
    expect(restored.length).toBeGreaterThanOrEqual(before);
    expect(after).toBeGreaterThan(before);
    expect(restored).toEqual(log.slice(0, restored.length));

    const quiet = fileAt();
    const told = await concord("backup", quiet, ...named(place), "--json");
    expect(JSON.parse(told.out)).toMatchObject({ verified: { resolutions: 1, entries: log.length, problems: [] } });
    expect(statSync(quiet).mode & 0o777).toBe(0o600);
    const other = await STORES[to]();
    const done = await concord("restore", quiet, ...named(other));
    expect(done).toMatchObject({ code: 0, complaint: "" });
    expect(done.out).toContain(`1 resolution, ${log.length} entries restored`);
    expect(await opened(other, contents)).toEqual(await contents(relay.relay.store));
    expect(await concord("audit", "verify", ...named(other))).toMatchObject({ code: 0 });

    const again = await relayAt(other);
    expect(again.relay.meeting.epoch).not.toBe(relay.relay.meeting.epoch);
    const signedIn = { ...people[0]!, origin: again.origin };
    expect((await again.stranger().request("GET", "/api/me", undefined, { cookie: signedIn.cookie! })).status).toBe(
      401,
    );
    expect((await again.stranger().post("/api/session", { invitation: SETUP_TOKEN })).status).toBe(200);
    const redlines = [relay, again].map(async (one) => (await one.relay.rooms.open(id)).resolution.redline());
    expect(await redlines[1]).toEqual(await redlines[0]);
    for (const client of clients) client.socket.close();
  });

  it(`goes into an empty ${to} only, and leaves nothing of what is no whole backup`, async () => {
    const place = await STORES[from]();
    const relay = await relayAt(place);
    const id = await meeting(relay);
    const good = fileAt();
    expect(await concord("backup", good, ...named(place))).toMatchObject({ code: 0 });
    expect(await concord("backup", good, ...named(place))).toMatchObject({
      code: 2,
      complaint: expect.stringContaining("never written over another"),
    });
    const full = await concord("restore", good, ...named(place));
    expect(full).toMatchObject({ code: 2, complaint: expect.stringContaining("there is data of a relay") });
    expect(await relay.relay.log.head(id)).toBe(1);

    const lines = gunzipSync(readFileSync(good)).toString().split("\n");
    const packed = (text: string): Buffer => gzipSync(text);
    const entry = lines.findIndex((line) => line.startsWith('["entries"'));
    const cut = readFileSync(good).subarray(0, -400);
    const bad: readonly [Buffer, string][] = [
      [cut, "it ends too early"],
      [packed(lines.slice(0, -2).join("\n")), "it ends too early"],
      [packed(lines.with(entry, lines[entry]!.replace("secretariat", "secretarias")).join("\n")), "its rows are not"],
      [packed(`${lines.join("\n")}{}\n`), "it goes on after its end"],
      [packed(lines.with(0, '{"format":"concord-backup/2"}').join("\n")), "it was written by a newer Concord"],
      [packed("hello\n"), "it is no backup of Concord"],
      [Buffer.from("hello"), "it is no backup of Concord"],
    ];
    const other = await STORES[to]();
    for (const [bytes, why] of bad) {
      const file = fileAt();
      writeFileSync(file, bytes);
      expect(await restore(other, file)).toEqual({ problem: expect.stringContaining(`: ${why}`) });
      if (other.databaseUrl === undefined) expect(existsSync(other.dataDir)).toBe(false);
    }
    const none = await concord("restore", join(directory.path, "none"), ...named(other));
    expect(none).toMatchObject({
      code: 2,
      complaint: expect.stringMatching(/^concord: Nothing was restored from .*\n$/),
    });
    // What was refused left a place that takes the good one.
    expect(await concord("restore", good, ...named(other))).toMatchObject({ code: 0, complaint: "" });
  });
});

it("tells of a log that is broken, and does not restore it", async () => {
  const place = STORES.SQLite();
  const relay = await relayAt(place);
  await meeting(relay);
  relay.db.exec("DROP TRIGGER entries_are_never_edited; UPDATE entries SET receivedAt = '2020-01-01T00:00:00.000Z'");
  const file = fileAt();
  const told = await concord("backup", file, ...named(place));
  expect(told).toMatchObject({ code: 1, out: expect.stringContaining("entry 1: does not match its hash") });
  const empty = STORES.SQLite();
  mkdirSync(empty.dataDir);
  const refused = await concord("restore", file, ...named(empty));
  expect(refused).toMatchObject({ code: 1, out: expect.stringContaining("entry 1: does not match its hash") });
  expect(refused.complaint).toContain("Nothing was restored");
  expect(readdirSync(empty.dataDir)).toEqual(["relay.lock"]);
});

it.each(Object.entries(STORES))(
  "knows every table and column of %s but sessions and snapshots",
  async (_name, make) => {
    const place = await make();
    const columns = await opened(place, (store) =>
      place.databaseUrl === undefined
        ? store.rows<{ at: string }>(
            `SELECT m.name || '.' || c.name AS at FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table'`,
          )
        : store.rows<{ at: string }>(
            `SELECT table_name || '.' || column_name AS at FROM information_schema.columns
           WHERE table_schema = current_schema() AND column_name <> 'rowid' AND table_name <> 'schema_version'`,
          ),
    );
    const present = columns.map(({ at }) => at).filter((at) => !/^(?:sessions|snapshots)\./.test(at));
    const known = TABLES.flatMap((table) => Object.keys(table.columns).map((column) => `${table.name}.${column}`));
    expect(known.toSorted()).toEqual(present.toSorted());
  },
);
