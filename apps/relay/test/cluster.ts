// Several relays on one PostgreSQL, each in a process of its own with a wire to the database that can be cut; and delegates
// who come back to any of them until all they typed is saved.

import { Client, ReturningPeer } from "./client.ts";
import { CuttableProxy } from "./cuttable-proxy.ts";
import { stretchesOf } from "./long-text.ts";
import { PostgresServer } from "./postgres-server.ts";
import { RelayProcess } from "./relay-process.ts";
import type { Visitor } from "./relay-under-test.ts";
import { Waiting } from "./waiting.ts";

export const SETUP = "setup-of-the-cluster";

export class Cluster {
  readonly postgres: PostgresServer;
  /** Address of the database, past every proxy. */
  readonly url: string;
  /** The wire of each relay to the database. */
  readonly wires: readonly CuttableProxy[];
  /** The wire of each relay to its clients, which stays when the relay is another process. */
  readonly doors: CuttableProxy[] = [];
  readonly relays: RelayProcess[] = [];

  private constructor(postgres: PostgresServer, url: string, wires: readonly CuttableProxy[]) {
    this.postgres = postgres;
    this.url = url;
    this.wires = wires;
  }

  static async start(size: number): Promise<Cluster> {
    const postgres = await PostgresServer.start();
    const wires = await Promise.all(Array.from({ length: size }, () => CuttableProxy.to(postgres.port)));
    const cluster = new Cluster(postgres, await postgres.place(), wires);
    try {
      await Promise.all(wires.map((_wire, which) => cluster.startRelay(which)));
      return cluster;
    } catch (error) {
      await cluster.stop();
      throw error;
    }
  }

  /** Starts a relay, again if need be. */
  async startRelay(which: number): Promise<void> {
    this.relays[which] = await RelayProcess.start({
      DATABASE_URL: this.postgres.through(this.url, this.wires[which]!),
      CONCORD_DATA: "/nowhere",
      CONCORD_DEMO: "0",
      CONCORD_SETUP_TOKEN: SETUP,
    });
    const port = Number(new URL(this.origin(which)).port);
    if (this.doors[which] === undefined) this.doors[which] = await CuttableProxy.to(port);
    else this.doors[which].leadTo(port);
  }

  /** Where a relay is reached over a wire that can be cut, whichever process it is. */
  door(which: number): string {
    return `http://127.0.0.1:${this.doors[which]!.port}`;
  }

  /** Where a relay is reached now. */
  origin(which: number): string {
    return this.relays[which]!.origin;
  }

  async stop(): Promise<void> {
    try {
      await Promise.all(this.relays.map((relay) => relay.end("SIGKILL")));
    } finally {
      for (const wire of [...this.wires, ...this.doors]) await wire.close();
      await this.postgres.stop();
    }
  }
}

/** How long a delegate waits before coming back, in milliseconds: a page's back-off, shortened. */
const BACK_OFF_MS = 100;
/** How long it waits until a relay has let it in: as a page gives up who does not answer, shortened. */
const UNANSWERED_MS = 15_000;

/** Somebody who types, and comes back to whatever relay is there. */
export class Delegate {
  readonly peer = new ReturningPeer();
  /** Up to which clock the relays said that it is saved. */
  acknowledged = 0;
  /** How often a connection ended or was not made. */
  interruptions = 0;
  client: Client | undefined;
  /** Of the relay that it came to last. */
  origin = "";
  readonly #cookie: string;
  readonly #resolution: string;
  readonly #where: () => string;
  #isDone = false;
  /** What it is doing, and since when. */
  #doing = "nothing";
  #since = performance.now();
  #acknowledgedAt = performance.now();
  readonly #waiting = new Waiting();
  readonly #coming: Promise<void>;

  /** `where`: the origin of the relay to come to next. */
  constructor(visitor: Pick<Visitor, "cookie">, resolution: string, where: () => string) {
    this.#cookie = visitor.cookie ?? "";
    this.#resolution = resolution;
    this.#where = where;
    this.#coming = this.#come();
  }

  /** Waits until it is connected. */
  connected(): Promise<void> {
    return this.#waiting.until(() => this.client !== undefined);
  }

  /** Waits until everything that was typed is saved, over whatever connection. */
  saved(): Promise<void> {
    return this.#waiting.until(() => this.client !== undefined && this.peer.live && this.peer.unsaved === 0);
  }

  /** Waits until one more thing of it was acknowledged. */
  progress(): Promise<void> {
    const before = this.acknowledged;
    return this.#waiting.until(() => this.acknowledged > before);
  }

  /** Waits until a connection ends once more. */
  interrupted(): Promise<void> {
    const before = this.interruptions;
    return this.#waiting.until(() => this.interruptions > before);
  }

  /** Where it stands, for whoever wonders why a test waits. */
  get standing(): string {
    const ago = (at: number): string => `${((performance.now() - at) / 1_000).toFixed(1)} s`;
    const { acknowledged, interruptions, peer, client } = this;
    const refusals = client?.told.flatMap((told) => (told.type === "refusal" ? [told.refusal.reason] : [])) ?? [];
    return [
      `${this.#doing} for ${ago(this.#since)} (${this.origin || "nowhere"})`,
      `last acknowledged ${ago(this.#acknowledgedAt)} ago, up to ${acknowledged}`,
      `${peer.unsaved} unsaved, ${peer.live ? "live" : "not live"}, ${interruptions} interruptions`,
      ...refusals.map((reason) => `refused: ${reason}`),
    ].join("; ");
  }

  /** Types somewhere, connected or not; `place`: from 0 up to 1. */
  type(text: string, place = 0): void {
    const stretches = stretchesOf(this.peer.doc);
    this.peer.pen?.insert(stretches[Math.floor(place * stretches.length)]!, 0, [text]);
  }

  async leave(): Promise<void> {
    this.#isDone = true;
    this.client?.socket.terminate();
    await this.#coming;
  }

  #look(): void {
    this.#waiting.changed();
  }

  async #come(): Promise<void> {
    while (!this.#isDone) {
      const client = await this.#connected();
      if (client !== undefined) {
        this.client = client;
        this.#does("connected");
        this.onConnected(client);
        this.#look();
        await client.closed.catch(() => {});
        this.client = undefined;
      }
      if (this.#isDone) return;
      this.interruptions++;
      this.#does("away");
      this.#look();
      await new Promise((resolve) => setTimeout(resolve, BACK_OFF_MS * (0.5 + Math.random())));
    }
  }

  /** Called with each new connection. */
  onConnected: (client: Client) => void = () => {};
  /** Called whenever something of one's own was acknowledged. */
  onAcknowledged: () => void = () => {};

  async #connected(): Promise<Client | undefined> {
    this.origin = this.#where();
    this.#does("connecting");
    const client = new Client({ origin: this.origin, cookie: this.#cookie }, this.#resolution, undefined, this.peer);
    const unanswered = setTimeout(() => client.socket.terminate(), UNANSWERED_MS);
    client.socket.on("message", () => this.#note(client));
    try {
      await client.until(({ type }) => type === "hello");
      this.#does("asking for the text");
      client.sendStep1();
      await client.until(({ type }) => type === "step1");
      return client;
    } catch {
      return undefined;
    } finally {
      clearTimeout(unanswered);
    }
  }

  #does(what: string): void {
    this.#doing = what;
    this.#since = performance.now();
  }

  #note(client: Client): void {
    this.#look();
    const last = client.told.at(-1);
    if (last?.type !== "entries") return;
    const own = last.entries.flatMap((entry) => (entry.kind === "update" ? entry.spans : []));
    const ends = own.filter(([of]) => of === this.peer.client).map(([, , to]) => to);
    if (ends.length === 0) return;
    this.acknowledged = Math.max(this.acknowledged, ...ends);
    this.#acknowledgedAt = performance.now();
    this.onAcknowledged();
    this.#look();
  }
}
