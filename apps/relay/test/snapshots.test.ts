// Snapshots in SQLite and PostgreSQL: a resolution of many entries opens from one, and one that is damaged, of another version or of
// another log is passed over and told.

import { performance } from "node:perf_hooks";
import { baseUpdate, Resolution } from "@concord/sync";
import { paragraphs } from "@concord/testing";
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import * as Y from "yjs";
import type { NewEntry } from "../src/log/log.ts";
import { ENTRIES_BEHIND, Snapshots } from "../src/log/snapshots.ts";
import { openDatabase } from "../src/store/database.ts";
import { PostgresStore } from "../src/store/postgres.ts";
import { SqliteStore } from "../src/store/sqlite.ts";
import type { OpenStore } from "../src/store/store.ts";
import { PostgresServer } from "./postgres-server.ts";
import { relayUnderTest } from "./relay-under-test.ts";
import { seeded } from "./seeded.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

const ENTRIES = process.env.CONCORD_LONG === "1" ? 100_000 : 20_000;
const BATCH = 10_000;

/** Opens a store; what it answers throws it away. */
const STORES: Readonly<Record<string, () => Promise<{ store: OpenStore; close: () => Promise<void> }>>> = {
  SQLite: async () => {
    const directory = temporaryDirectory();
    const db = openDatabase(directory.path);
    if ("problem" in db) throw new Error(db.problem);
    return { store: new SqliteStore(db), close: async () => directory.remove() };
  },
  PostgreSQL: async () => {
    const server = await PostgresServer.start();
    const store = await PostgresStore.open(await server.place());
    if ("problem" in store) throw new Error(store.problem);
    return { store, close: () => server.stop() };
  },
};

/** A log in which four delegations type, key by key. */
function log(length: number): NewEntry[] {
  const random = seeded(1);
  const at = new Date(0).toISOString();
  const editor = { userId: "e", name: "E", role: "editor" } as const;
  const base = baseUpdate(paragraphs(...Array.from({ length: 40 }, (_, n) => `The words of paragraph ${n}.`)));
  const entries: NewEntry[] = [{ at, actor: editor, kind: "base", payload: base }];
  const writers = ["IND", "J", "KEN", "ECP"].map((proponent, n) => {
    const doc = new Y.Doc({ gc: false });
    Y.applyUpdate(doc, base);
    doc.clientID = 1_000 + n;
    return { actor: { userId: proponent, name: proponent, role: "delegate", proponent } as const, doc, place: 3 };
  });
  while (entries.length < length) {
    const writer = writers[Math.floor(random() * writers.length)]!;
    const text = writer.doc.getText("s:0");
    if (random() < 0.02) writer.place = 1 + Math.floor(random() * (text.length - 1));
    writer.doc.once("update", (payload: Uint8Array) =>
      entries.push({ at, actor: writer.actor, kind: "update", payload }),
    );
    text.insert(writer.place++, "e");
  }
  return entries;
}

for (const [name, open] of Object.entries(STORES)) {
  describe(`snapshots in ${name}`, () => {
    let store: OpenStore;
    let close: () => Promise<void>;
    const reports: string[] = [];
    let snapshots: Snapshots;
    beforeAll(async () => {
      ({ store, close } = await open());
      snapshots = new Snapshots(store, (what, error) => reports.push(`${what}: ${String(error)}`));
      const entries = log(ENTRIES);
      for (let at = 0; at < ENTRIES; at += BATCH) {
        await store.log.append([{ resolution: "r", expectedHead: at, entries: entries.slice(at, at + BATCH) }]);
      }
    });
    afterAll(async () => {
      await store.close();
      await close();
    });

    it(`opens a resolution of ${ENTRIES} entries from one and the entries behind it, as from the whole log`, async () => {
      const whole = Resolution.replay(await store.log.read("r"));
      expect((await snapshots.open("r")).snapshotAt).toBe(0);
      await snapshots.keep("r", Resolution.replay((await store.log.read("r")).slice(0, ENTRIES - 500)));
      const times: number[] = [];
      for (let n = 0; n < 5; n++) {
        const start = performance.now();
        const { resolution, snapshotAt } = await snapshots.open("r");
        times.push(performance.now() - start);
        expect([snapshotAt, resolution.head, reports]).toEqual([ENTRIES - 500, ENTRIES, []]);
        expect(resolution.snapshot()).toEqual(whole.snapshot());
      }
      const start = performance.now();
      Resolution.replay(await store.log.read("r"));
      const folded = performance.now() - start;
      const median = times.sort((a, b) => a - b)[2]!;
      console.log(
        `${name}: ${ENTRIES} entries opened in ${median.toFixed(0)} ms, without a snapshot in ${folded.toFixed(0)} ms`,
      );
      expect(median).toBeLessThan(folded / 2);
    });

    it("passes over one that is damaged, of another version, or of another log, and says so", async () => {
      const damages = [
        "UPDATE snapshots SET checksum = 'none'",
        "UPDATE snapshots SET seq = seq - 1",
        `UPDATE snapshots SET payload = ${name === "SQLite" ? "x'00'" : "'\\x00'"}`,
      ];
      for (const damage of damages) {
        await snapshots.keep("r", (await snapshots.open("r")).resolution);
        reports.length = 0;
        await store.run(damage);
        expect(await snapshots.open("r"), damage).toMatchObject({ snapshotAt: 0, resolution: { head: ENTRIES } });
        expect(reports, damage).toEqual(["the snapshot of resolution r is passed over: Error: it is damaged"]);
      }
    });
  });
}

it("is kept by a relay of a resolution of which much was written since the last", async () => {
  const { relay, stop, reports } = await relayUnderTest();
  onTestFinished(stop);
  const { store, rooms, log: appended } = relay;
  const entries = log(2 * ENTRIES_BEHIND);
  await appended.append([{ resolution: "r", expectedHead: 0, entries: entries.slice(0, ENTRIES_BEHIND) }]);
  const kept = () => store.row<{ seq: number }>("SELECT seq FROM snapshots WHERE resolution = 'r'");
  await rooms.open("r");
  await vi.waitUntil(async () => (await kept())?.seq === ENTRIES_BEHIND, { timeout: 20_000 });
  // Nobody is in it: it goes from memory, and is opened from the snapshot.
  await appended.append([{ resolution: "r", expectedHead: ENTRIES_BEHIND, entries: entries.slice(ENTRIES_BEHIND) }]);
  expect((await rooms.open("r")).resolution.head).toBe(2 * ENTRIES_BEHIND);
  expect(reports).toEqual([]);
});
