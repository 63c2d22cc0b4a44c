// The log and the store in a real PostgreSQL: the contracts of both, and what is particular to it: nothing can be edited,
// relays that want the same place at the same time, an answer that is lost, a database that is away.

import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { verifyLogs } from "../src/index.ts";
import type { Appended, Batch, Log } from "../src/log/log.ts";
import { PostgresStore } from "../src/store/postgres.ts";
import { openPool } from "../src/store/postgres-connection.ts";
import type { Fanout, Hint } from "../src/sync/fanout.ts";
import { CuttableProxy } from "./cuttable-proxy.ts";
import { entry, logContract } from "./log-contract.ts";
import { PostgresServer } from "./postgres-server.ts";
import { storeContract } from "./store-contract.ts";
import { Waiting } from "./waiting.ts";

let server: PostgresServer;
beforeAll(async () => {
  server = await PostgresServer.start();
});
afterAll(() => server.stop());

async function open(url: string): Promise<PostgresStore> {
  const store = await PostgresStore.open(url);
  if ("problem" in store) throw new Error(store.problem);
  return store;
}

/** Two relays' stores of one new database. */
async function two(url: Promise<string> = server.place()): Promise<readonly [PostgresStore, PostgresStore]> {
  const stores = await Promise.all([open(await url), open(await url)]);
  onTestFinished(async () => {
    for (const store of stores) await store.close();
  });
  return stores;
}

const close = async (...stores: PostgresStore[]): Promise<void> => {
  for (const store of stores) await store.close();
};

logContract("PostgreSQL", async () => {
  const url = await server.place();
  const [store, other] = [await open(url), await open(url)];
  return { log: store.log, other: other.log, close: () => close(store, other) };
});

storeContract("PostgreSQL", async () => {
  const url = await server.place();
  const [store, other] = [await open(url), await open(url)];
  return { store, other, beside: other, close: () => close(store, other) };
});

const batch = (resolution: string, expectedHead: number, ...texts: string[]): Batch => ({
  resolution,
  expectedHead,
  entries: texts.map((text) => entry(text)),
});

/** Appends entries one by one at the head, whoever else does, and answers how often another was first. */
async function appendAll(log: Log, resolution: string, texts: readonly string[]): Promise<number> {
  let overtaken = 0;
  let head = await log.head(resolution);
  for (const text of texts) {
    for (let appended: Appended | undefined; appended?.ok !== true; ) {
      [appended] = await log.append([batch(resolution, head, text)]);
      if (appended?.ok === false) overtaken++;
      head = appended?.ok === true ? appended.head : await log.head(resolution);
    }
  }
  return overtaken;
}

describe("the log in PostgreSQL", () => {
  it("cannot be edited, pruned or emptied, not even by whoever owns the database", async () => {
    const [store] = await two();
    await store.log.append([batch("a", 0, "one")]);
    await expect(store.run("UPDATE entries SET kind = 'base'")).rejects.toThrow("never edited");
    await expect(store.run("DELETE FROM entries")).rejects.toThrow("never pruned");
    await expect(store.run("TRUNCATE entries")).rejects.toThrow("never pruned");
    expect(await store.log.head("a")).toBe(1);
  });

  it("waits for the disk at every commit", async () => {
    const [store] = await two();
    expect(await store.row("SHOW synchronous_commit")).toEqual({ synchronous_commit: "on" });
    expect(await store.row("SHOW fsync")).toEqual({ fsync: "on" });
    const careless = await PostgresServer.start("off");
    onTestFinished(() => careless.stop());
    expect(await PostgresStore.open(await careless.place())).toEqual({
      problem: "The database does not wait for its disk (fsync is off): nothing could be acknowledged.",
    });
  });

  it("gives each place to one of two relays that append at the same instant, over many resolutions at once", async () => {
    const stores = await two();
    const names = Array.from({ length: 6 }, (_, n) => `r${n}`);
    let [won, lost] = [0, 0];
    for (let round = 0; round < 40; round++) {
      // In opposite orders, which would be a deadlock were heads not taken in one order.
      const answers = await Promise.all(
        stores.map(({ log }, relay) => {
          const batches = names.map((name) => batch(name, round, `${round} of relay ${relay}`));
          return log.append(relay === 0 ? batches : batches.reverse());
        }),
      );
      for (const name of names) {
        const of = answers.map((appended) => appended.find(({ resolution }) => resolution === name)!);
        expect(
          of.flatMap((one) => (one.ok ? [one.head] : [])),
          `${name} in round ${round}`,
        ).toEqual([round + 1]);
        won++;
        lost += of.filter(({ ok }) => !ok).length;
      }
    }
    expect(won).toBe(240);
    expect(lost).toBe(240);
    expect(await verified(stores[0])).toEqual({ entries: 240, broken: [] });
  });

  it("loses and doubles nothing when two relays append to one resolution as fast as they can", async () => {
    const stores = await two();
    const texts = (relay: number) => Array.from({ length: 150 }, (_, n) => `${relay}:${n}`);
    const overtaken = await Promise.all(stores.map(({ log }, relay) => appendAll(log, "a", texts(relay))));
    const read = (await stores[0].log.read("a")).map(({ payload }) => new TextDecoder().decode(payload));
    for (const relay of [0, 1]) expect(read.filter((text) => text.startsWith(`${relay}:`))).toEqual(texts(relay));
    expect(read).toHaveLength(300);
    expect(await verified(stores[1])).toEqual({ entries: 300, broken: [] });
    console.log(`300 entries of two relays in one resolution: overtaken ${overtaken.join(" and ")} times`);
  });

  it("knows what became of an append whose answer was lost, and appends it once", async () => {
    const url = await server.place();
    const proxy = await CuttableProxy.to(server.port);
    const [direct] = await two(Promise.resolve(url));
    const through = await open(server.through(url, proxy));
    onTestFinished(async () => {
      await through.close();
      await proxy.close();
    });
    let lostAnswers = 0;
    for (let n = 0; n < 12; n++) {
      // What is asked arrives, what is answered does not; then the connection breaks and another one can be made.
      proxy.onceAnswered(() => {
        lostAnswers++;
        proxy.sever();
      });
      expect(await through.log.append([batch("a", n, `text ${n}`)])).toEqual([
        { resolution: "a", ok: true, head: n + 1 },
      ]);
    }
    expect(lostAnswers).toBe(12);
    const read = (await direct.log.read("a")).map(({ payload }) => new TextDecoder().decode(payload));
    expect(read).toEqual(Array.from({ length: 12 }, (_, n) => `text ${n}`));
    console.log(`${lostAnswers} appends whose answer was lost: each is in the log once`);
  });

  it("waits for a database that is away and comes back; everything but an append fails as away meanwhile", async () => {
    const url = await server.place();
    const proxy = await CuttableProxy.to(server.port);
    const store = await open(server.through(url, proxy));
    onTestFinished(async () => {
      await store.close();
      await proxy.close();
    });
    await store.log.append([batch("a", 0, "before")]);
    await proxy.down();
    const waiting = store.log.append([batch("a", 1, "while it was away")]);
    await expect(store.row("SELECT 1 AS one")).rejects.toThrow("the store does not answer");
    await expect(store.transaction((within) => within.run("SELECT 1"))).rejects.toThrow("the store does not answer");
    await proxy.up();
    expect(await waiting).toEqual([{ resolution: "a", ok: true, head: 2 }]);
    expect(await store.log.read("a")).toHaveLength(2);
  });
});

describe("connections to the database", () => {
  it("are given up when the store closes and nothing comes through any more", { timeout: 30_000 }, async () => {
    const proxy = await CuttableProxy.to(server.port);
    onTestFinished(() => proxy.close());
    const store = await open(server.through(await server.place(), proxy));
    const listening = new Promise<void>((reconnected) => store.fanout.listen({ heard: () => {}, reconnected }));
    await Promise.all([listening, store.row("SELECT 1 AS one")]);
    proxy.cut();
    await store.close();
    proxy.heal();
  });

  it("are not lost to the pool when whoever waits for one gives up while it is being made", async () => {
    const proxy = await CuttableProxy.to(server.port);
    const pool = openPool(server.through(await server.place(), proxy));
    onTestFinished(async () => {
      await pool.end();
      await proxy.close();
    });
    const all = pool.options.max;
    const take = () => Promise.all(Array.from({ length: all }, () => pool.connect()));
    const [first, ...others] = await take();
    // It waits two seconds; the connection that it is to have is made after one and a half, and takes 600 ms.
    proxy.delay = 300;
    const waiting = expect(pool.connect()).rejects.toThrow("timeout");
    setTimeout(() => first!.release(new Error("it is broken")), 1_500);
    await waiting;
    proxy.delay = 0;
    for (const client of others) client.release();
    // All are there again.
    for (const client of await take()) client.release();
  });
});

describe("the fanout over PostgreSQL", () => {
  it("tells that logs have grown only where another relay has been heard", async () => {
    const [here, there] = await two();
    const waiting = new Waiting();
    const heardHere: Hint[] = [];
    const heardThere: Hint[] = [];
    const listening = (fanout: Fanout, hints: Hint[]): Promise<void> => {
      const heard = (_relay: string, hint: Hint): void => {
        hints.push(hint);
        waiting.changed();
      };
      return new Promise((reconnected) => fanout.listen({ heard, reconnected }));
    };
    await Promise.all([listening(here.fanout, heardHere), listening(there.fanout, heardThere)]);
    here.fanout.publish({ type: "heads", heads: [["a", 1]] });
    here.fanout.publish({ type: "here" });
    await waiting.until(() => heardThere.length > 0);
    there.fanout.publish({ type: "here" });
    await waiting.until(() => heardHere.length > 0);
    here.fanout.publish({ type: "heads", heads: [["a", 2]] });
    await waiting.until(() => heardThere.length > 1);
    expect(heardThere).toEqual([{ type: "here" }, { type: "heads", heads: [["a", 2]] }]);
  });
});

describe("a database that cannot be used", () => {
  it("is told in one sentence, without its password", async () => {
    const nowhere = await PostgresStore.open("postgres://concord:secret@127.0.0.1:1/none");
    expect("problem" in nowhere && nowhere.problem).toMatch(/^The database cannot be opened: [^\n]*\.$/);
    expect(JSON.stringify(nowhere)).not.toContain("secret");
    const empty = await PostgresStore.open(await server.place(), true);
    expect(empty).toEqual({ problem: "The database holds no data of a relay." });
    expect(await verifyLogs({ dataDir: "/nowhere", databaseUrl: await server.place() })).toEqual({
      problem: "The database holds no data of a relay.",
    });
  });

  it("of a newer Concord is left alone", async () => {
    const url = await server.place();
    const store = await open(url);
    await store.run("UPDATE schema_version SET version = 99");
    await store.close();
    expect(await PostgresStore.open(url)).toEqual({
      problem: "The database was written by a newer Concord; run that one.",
    });
  });

  it("is migrated once when several relays start at the same time", async () => {
    const url = await server.place();
    const stores = await Promise.all(Array.from({ length: 4 }, () => open(url)));
    expect(await stores[0]!.rows("SELECT version FROM schema_version")).toHaveLength(1);
    await close(...stores);
  });
});

/** What a walk over the chain finds; what is in it here are words, which cannot be replayed. */
async function verified(store: PostgresStore): Promise<{ entries: number; broken: unknown[] }> {
  const { verifyAll } = await import("../src/log/verify.ts");
  const { entries, problems } = await verifyAll(store);
  return { entries, broken: problems.filter(({ problem }) => !problem.startsWith("cannot be replayed")) };
}
