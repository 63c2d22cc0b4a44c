// Durability: acknowledged means on disk, whichever store. Relays in processes of their own are killed with SIGKILL at random
// moments while four delegates type and somebody decides; after each kill everything acknowledged is in the log, the sequence
// has no gap and the chain verifies. Where relays share a store, two are killed at the same instant. Now and then a relay is
// ended with SIGTERM instead, under the same load: it hands over in order. CONCORD_KILLS says how often; 50 by default.

import { afterAll, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { verifyLogs } from "../src/index.ts";
import { openExistingStore, type Place } from "../src/store/open.ts";
import { Client, ReturningPeer } from "./client.ts";
import { decisionOf, docOf } from "./load.ts";
import { LONG_TEXT, stretchesOf, wordsOf } from "./long-text.ts";
import { PostgresServer } from "./postgres-server.ts";
import { RelayProcess } from "./relay-process.ts";
import { Visitor } from "./relay-under-test.ts";
import { seeded } from "./seeded.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

const KILLS = Number(process.env.CONCORD_KILLS ?? 50);

/**
 * After so many kills people go on to another resolution: whoever comes back reads all that was decided and by whom, so that in one
 * the kills would cost their square.
 */
const KILLS_A_RESOLUTION = 50;
/** How often the logs are walked while that goes on in a resolution; at its end they are in any case. */
const VERIFICATIONS = 10;
const SEED = Number(process.env.CONCORD_SEED ?? 1);
/** After so many rounds of kills comes one of SIGTERM. */
const ROUNDS_A_STOP = 5;
/** Nobody is sent away more often in a row. */
const MOST_TRIES = 5;
const DELEGATIONS = ["IND", "J", "KEN", "ECP"];
const SETUP = "durable";

/** Where relays keep what they keep, and how many of them share it. */
interface Ground {
  readonly place: Place;
  readonly relays: number;
  readonly remove: () => Promise<void>;
}

const STORES: Readonly<Record<string, () => Promise<Ground>>> = {
  SQLite: async () => {
    const directory = temporaryDirectory();
    return { place: { dataDir: directory.path }, relays: 1, remove: async () => directory.remove() };
  },
  PostgreSQL: async () => {
    const server = await PostgresServer.start();
    const place = { dataDir: "/nowhere", databaseUrl: await server.place() };
    return { place, relays: 2, remove: () => server.stop() };
  },
};

describe("durability", () => {
  const grounds: Ground[] = [];
  afterAll(async () => {
    for (const ground of grounds) await ground.remove();
  });

  for (const [store, open] of Object.entries(STORES)) {
    const kills = Math.ceil(KILLS / Object.keys(STORES).length);
    it.concurrent(`loses nothing acknowledged in ${kills} kills under load, on ${store} (seed ${SEED})`, {
      timeout: 60_000 + KILLS * 10_000,
    }, async () => {
      const ground = await open();
      grounds.push(ground);
      const outcomes: Outcome[] = [];
      for (let left = kills; left > 0; left -= outcomes.at(-1)!.killed) {
        const trial = new Trial(store, ground, outcomes.length + 1);
        outcomes.push(await trial.run(Math.min(left, KILLS_A_RESOLUTION)));
      }
      const sum = (of: Exclude<keyof Outcome, "handOver">): number => outcomes.reduce((all, one) => all + one[of], 0);
      const handOver = Math.max(...outcomes.map((one) => one.handOver));
      console.log(
        `${store}: ${sum("killed")} × SIGKILL, ${sum("stopped")} × SIGTERM, over ${outcomes.length} resolutions: ${sum("typed")} characters and ${sum("decided")} decisions acknowledged, 0 lost; a relay that is to stop took ${handOver.toFixed(0)} ms at most`,
      );
      expect(sum("typed")).toBeGreaterThan(kills * 10);
      expect(sum("decided")).toBeGreaterThan(0);
    });
  }
});

/** What was done to the relays of a resolution, and what they acknowledged. */
interface Outcome {
  readonly killed: number;
  readonly stopped: number;
  readonly typed: number;
  readonly decided: number;
  /** The longest that a relay took to stop, in milliseconds. */
  readonly handOver: number;
}

/** A resolution in a store, its people, and what was acknowledged to them. */
class Trial {
  readonly #store: string;
  readonly #place: Place;
  readonly #count: number;
  /** How many resolutions there are in the store, this one included. */
  readonly #number: number;
  readonly #random: () => number;
  readonly #peers = new Map(DELEGATIONS.map((proponent) => [proponent, new ReturningPeer()]));
  readonly #cookies = new Map<string, string>();
  /** Per client id, up to which clock the relays said that it is so. */
  readonly #clocks = new Map<number, number>();
  /** Decisions by `seq`. */
  readonly #decisions = new Map<number, string>();
  #id = "";

  constructor(store: string, { place, relays }: Ground, number: number) {
    this.#store = store;
    this.#place = place;
    this.#count = relays;
    this.#number = number;
    this.#random = seeded(SEED + number - 1);
  }

  async run(kills: number): Promise<Outcome> {
    await this.#prepare();
    let killed = 0;
    let stopped = 0;
    let handOver = 0;
    const looks = Math.ceil(kills / VERIFICATIONS);
    for (let round = 1; killed < kills; round++) {
      const relays = await this.#start();
      const clients = await Promise.all(DELEGATIONS.map((who, n) => this.#connect(relays[n % relays.length]!, who)));
      await this.#typeForAWhile(clients, relays);
      if (round % ROUNDS_A_STOP === 0) {
        handOver = Math.max(handOver, await this.#stop(relays, clients));
        stopped++;
      } else {
        const ends = await Promise.all(relays.map((relay) => relay.end("SIGKILL")));
        expect(ends).toEqual(relays.map(() => null));
        killed += relays.length;
      }
      await Promise.all(clients.map((client) => client.closed.catch(() => undefined)));
      for (const client of clients) this.#note(client);
      // What is lost once stays lost: the whole log is not walked each time, which would cost the square of the kills.
      if (round % looks === 0) await this.#verify(`${this.#store}, resolution ${this.#number}, round ${round}`);
    }
    const typed = [...this.#clocks.values()].reduce((sum, clock) => sum + clock, 0);
    await this.#everythingArrives();
    return { killed, stopped, typed, decided: this.#decisions.size, handOver };
  }

  #start(): Promise<RelayProcess[]> {
    const { dataDir, databaseUrl } = this.#place;
    const env = {
      CONCORD_DATA: dataDir,
      CONCORD_DEMO: "0",
      CONCORD_SETUP_TOKEN: SETUP,
      ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
    };
    return Promise.all(Array.from({ length: this.#count }, () => RelayProcess.start(env)));
  }

  async #prepare(): Promise<void> {
    const relays = await this.#start();
    const [{ origin }] = relays as [RelayProcess];
    const editor = new Visitor(origin, await cookieFor(origin, SETUP));
    this.#cookies.set("editor", editor.cookie!);
    for (const proponent of DELEGATIONS) {
      const response = await editor.post("/api/invitations", { role: "delegate", proponent });
      const { token } = (await response.json()) as { token: string };
      this.#cookies.set(proponent, await cookieFor(origin, token));
    }
    const response = await editor.post("/api/resolutions", { text: LONG_TEXT, confirm: true });
    this.#id = ((await response.json()) as { id: string }).id;
    await Promise.all(relays.map((relay) => relay.end("SIGKILL")));
  }

  /** Whoever is sent away, by a relay whose database does not answer in time, comes back. */
  async #connect(relay: RelayProcess, proponent: string): Promise<Client> {
    const visitor = { origin: relay.origin, cookie: this.#cookies.get(proponent) };
    for (let tries = 1; ; tries++) {
      try {
        return await Client.open(visitor, this.#id, this.#peers.get(proponent));
      } catch (error) {
        if (tries === MOST_TRIES) throw error;
      }
    }
  }

  /**
   * Everybody types as fast as it is acknowledged, from now on; answers after some number of acknowledgements, or when everybody
   * has been sent away: by relays whose database does not answer in time.
   */
  #typeForAWhile(clients: readonly Client[], [relay]: readonly RelayProcess[]): Promise<void> {
    const random = this.#random;
    const editor = new Visitor(relay!.origin, this.#cookies.get("editor"));
    let left = 1 + Math.floor(random() * 40);
    const type = ({ peer }: Client): void => {
      const stretches = stretchesOf(peer.doc);
      const stretch = stretches[Math.floor(random() * stretches.length)]!;
      peer.pen!.insert(stretch, 0, ["abcdefghij".slice(0, 1 + Math.floor(random() * 9))]);
    };
    return new Promise((resolve) => {
      void Promise.allSettled(clients.map(({ closed }) => closed)).then(() => resolve());
      for (const client of clients) {
        client.socket.on("message", () => {
          if (!this.#note(client)) return;
          if (--left === 0) resolve();
          type(client);
          if (random() < 0.3) void this.#decide(editor, client);
        });
      }
      for (const client of clients) {
        type(client);
        type(client);
      }
    });
  }

  /** Ends relays with SIGTERM, one after the other: each ends in order, and tells those whom it has to come back. */
  async #stop(relays: readonly RelayProcess[], clients: readonly Client[]): Promise<number> {
    const start = performance.now();
    const there = clients.filter(({ socket }) => socket.readyState === socket.OPEN);
    for (const relay of relays) expect(await relay.end("SIGTERM")).toBe(0);
    for (const client of there) expect((await client.closed).code).toBe(4500);
    return (performance.now() - start) / relays.length;
  }

  /** Notes what the last message acknowledged of a client's own; whether it did. */
  #note(client: Client): boolean {
    const last = client.told.at(-1);
    if (last?.type !== "entries") return false;
    let own = false;
    for (const entry of last.entries) {
      if (entry.kind !== "update") continue;
      for (const [of, , to] of entry.spans) {
        this.#clocks.set(of, Math.max(to, this.#clocks.get(of) ?? 0));
        own ||= of === client.peer.client;
      }
    }
    return own;
  }

  async #decide(editor: Visitor, client: Client): Promise<void> {
    const change = `${client.peer.client}:0`;
    const state = this.#random() < 0.5 ? "accepted" : "rejected";
    try {
      const response = await editor.post(`/api/resolutions/${this.#id}/commands`, { type: "decide", change, state });
      if (response.status !== 200) return;
      const { seq } = (await response.json()) as { seq: number };
      this.#decisions.set(seq, `${change} ${state}`);
    } catch {
      // Killed before it could answer: nothing was acknowledged.
    }
  }

  /** Compares what is on disk with what was acknowledged; answers the text. */
  async #verify(told: string): Promise<Y.Doc> {
    expect(await verifyLogs(this.#place), told).toMatchObject({ resolutions: this.#number, problems: [] });
    const store = await openExistingStore(this.#place, { readonly: true });
    if ("problem" in store) throw new Error(store.problem);
    const entries = await store.log.read(this.#id);
    await store.close();
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_entry, index) => index + 1));
    const doc = docOf(entries);
    for (const [client, clock] of this.#clocks) {
      expect(Y.getState(doc.store, client), `${told}: client ${client}`).toBeGreaterThanOrEqual(clock);
    }
    for (const [seq, decision] of this.#decisions) expect(decisionOf(entries[seq - 1]), told).toBe(decision);
    return doc;
  }

  /** What nobody acknowledged arrives as well, and all have the same text. */
  async #everythingArrives(): Promise<void> {
    const relays = await this.#start();
    const clients = await Promise.all(DELEGATIONS.map((who, n) => this.#connect(relays[n % relays.length]!, who)));
    await Promise.all(clients.map((client) => client.saved()));
    const text = wordsOf(await this.#verify(`${this.#store}, at the end`));
    await Promise.all(clients.map((client) => client.untilTrue(() => client.text.length >= text.length)));
    for (const client of clients) expect(client.text).toBe(text);
    await this.#stop(relays, clients);
  }
}

async function cookieFor(origin: string, invitation: string): Promise<string> {
  const response = await new Visitor(origin, undefined).post("/api/session", { invitation });
  return response.headers.getSetCookie()[0]!.split(";")[0]!;
}
