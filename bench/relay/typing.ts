// Clients that all type, and the time from a key's sending to its arrival at each of the others in the room and, where the
// server has it on disk, to its acknowledgement. Invariant: a run counts only when every key has arrived at everybody;
// keys carry a mark that frames are searched for.
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { type Spread, spreadOf } from "../statistics.ts";
import { DIALECTS, type Dialect, type DialectName } from "./dialect.ts";

/** Where one client connects. */
export interface Address {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A way into the rooms of a server. */
export interface Door {
  readonly dialect: DialectName;
  /** The clients of each room. */
  readonly rooms: readonly (readonly Address[])[];
  /** The text into which everybody types. */
  readonly textName: string;
  /** What is in the document before a client has synced. */
  readonly start?: Uint8Array;
}

/** How fast each client types, and for how long. */
export interface Pace {
  readonly keysPerSecond: number;
  readonly seconds: number;
}

export interface Typed {
  /** Milliseconds from a key's sending to its arrival at another. */
  readonly delivery: Spread;
  readonly deliveries: number;
  /** Milliseconds from a key's sending to its acknowledgement, where there are any. */
  readonly acknowledgement: Spread | undefined;
  /** The 99th percentile of the room that waited longest for its acknowledgements. */
  readonly worstRoom: number | undefined;
  /** Keys that were acknowledged, or had arrived everywhere where nothing is, for each second of the run. */
  readonly keysPerSecond: number;
}

const MARK = "@@";
const DIGITS = 7;
const ARRIVAL_LIMIT_MS = 20_000;
const AT_ONCE = 20;

/** Somebody who is connected, types, and reads no more of a frame than the marks in it. */
export class Client {
  readonly doc = new Y.Doc({ gc: false });
  readonly socket: WebSocket;
  readonly #dialect: Dialect;
  readonly #text: Y.Text;
  /** Keys that are not acknowledged, with the clock after them. */
  readonly #unsaved: { readonly key: number; readonly end: number }[] = [];
  #at = 0;

  constructor({ dialect, textName, start }: Door, { url, headers }: Address, which: number) {
    this.#dialect = DIALECTS[dialect];
    this.doc.clientID = 10_000 + which;
    if (start) Y.applyUpdate(this.doc, start);
    this.#text = this.doc.getText(textName);
    this.socket = new WebSocket(url, { headers: { ...headers }, perMessageDeflate: false });
  }

  /** Opens, syncs, and from then on hands every frame to `onFrame`. */
  async open(onFrame: (frame: Buffer) => void): Promise<void> {
    const { promise: prepared, resolve: ready, reject } = Promise.withResolvers<void>();
    this.socket.once("close", (code, reason) => reject(new Error(`closed with ${code} ${String(reason)}`)));
    this.socket.once("error", reject);
    let waiting = true;
    this.socket.on("message", (frame: Buffer) => {
      if (!waiting) onFrame(frame);
      else if (this.#dialect.prepare(new Uint8Array(frame), this.doc)) {
        waiting = false;
        ready();
      }
    });
    if (this.socket.readyState !== WebSocket.OPEN) await Promise.race([once(this.socket, "open"), prepared]);
    const greeting = this.#dialect.greeting(this.doc);
    for (const frame of greeting) this.socket.send(frame);
    if (greeting.length === 0) {
      waiting = false;
      ready();
    }
    await prepared;
    this.#at = Math.min(20, this.#text.length);
  }

  /** Types one marked key. */
  type(key: number): void {
    this.insert(MARK + String(key).padStart(DIGITS, "0"));
    if (this.#dialect.acknowledged) this.#unsaved.push({ key, end: Y.getState(this.doc.store, this.doc.clientID) });
  }

  /** Types words: what was typed before is their origin, as with a person. */
  insert(words: string): void {
    let update: Uint8Array | undefined;
    this.doc.once("update", (made: Uint8Array) => {
      update = made;
    });
    this.#text.insert(this.#at, words);
    this.#at += words.length;
    if (update === undefined) throw new Error("nothing was typed");
    this.socket.send(this.#dialect.wrap(update));
  }

  /** The keys that a frame acknowledges. */
  saved(frame: Buffer): readonly { readonly key: number }[] {
    if (this.#unsaved.length === 0) return [];
    const end = this.#dialect.acknowledged?.(frame, this.doc.clientID);
    if (end === undefined) return [];
    const later = this.#unsaved.findIndex((key) => key.end > end);
    return this.#unsaved.splice(0, later < 0 ? this.#unsaved.length : later);
  }
}

/** People at work: connected, and typing at the pace they are told. */
export class Typists {
  readonly #door: Door;
  readonly #clients: Client[] = [];
  /** The room of each client; rooms are filled in turn, so that their keys do not come in blocks. */
  readonly #roomOf: number[] = [];
  readonly #sentAt: number[] = [];
  #from = 0;
  #delivered: number[] = [];
  #arrived = 0;
  #saved: { readonly room: number; readonly took: number }[] = [];

  private constructor(door: Door) {
    this.#door = door;
  }

  /** Connects everybody. */
  static async connect(door: Door): Promise<Typists> {
    const typists = new Typists(door);
    const most = Math.max(...door.rooms.map((room) => room.length));
    const addresses = Array.from({ length: most }, (_, place) =>
      door.rooms.flatMap((room, which) => (room[place] ? [{ room: which, address: room[place] }] : [])),
    ).flat();
    for (let from = 0; from < addresses.length; from += AT_ONCE) {
      const group = addresses.slice(from, from + AT_ONCE).map(({ room, address }, index) => {
        const which = from + index;
        const client = new Client(door, address, which);
        typists.#clients.push(client);
        typists.#roomOf.push(room);
        return client.open((frame) => typists.#read(which, client, frame));
      });
      await Promise.all(group);
    }
    return typists;
  }

  /** Everybody types; what it took is told when every key has arrived at everybody. */
  async type({ keysPerSecond, seconds }: Pace): Promise<Typed> {
    this.#from = this.#sentAt.length;
    this.#delivered = [];
    this.#saved = [];
    this.#arrived = 0;
    const { length } = this.#clients;
    const keys = Math.round(keysPerSecond * seconds * length);
    const start = performance.now();
    let deliveries = 0;
    // Keys are spread evenly over each period, as people do not type in step.
    for (let key = 0; key < keys; key += 1) {
      const wait = start + (key / length / keysPerSecond) * 1_000 - performance.now();
      if (wait > 0) await pause(wait);
      const which = this.#sentAt.length % length;
      deliveries += this.#door.rooms[this.#roomOf[which]!]!.length - 1;
      this.#sentAt.push(performance.now());
      this.#clients[which]!.type(this.#sentAt.length - 1);
    }
    const expected = DIALECTS[this.#door.dialect].acknowledged ? keys : 0;
    const limit = performance.now() + ARRIVAL_LIMIT_MS;
    while (this.#arrived < deliveries || this.#saved.length < expected) {
      if (performance.now() > limit) {
        const saved = expected > 0 ? `, ${this.#saved.length} of ${expected} acknowledgements` : "";
        throw new Error(`${this.#arrived} of ${deliveries} deliveries arrived${saved}`);
      }
      await pause(5);
    }
    const took = (performance.now() - start) / 1_000;
    const rooms = Map.groupBy(this.#saved, ({ room }) => room);
    const worst = [...rooms.values()].map((saved) => spreadOf(saved.map((one) => one.took)).p99);
    return {
      delivery: spreadOf(this.#delivered),
      deliveries,
      acknowledgement: expected > 0 ? spreadOf(this.#saved.map((one) => one.took)) : undefined,
      worstRoom: expected > 0 ? Math.max(...worst) : undefined,
      keysPerSecond: keys / took,
    };
  }

  leave(): void {
    for (const { socket } of this.#clients) socket.terminate();
  }

  #read(which: number, client: Client, frame: Buffer): void {
    const now = performance.now();
    for (const { key } of client.saved(frame)) {
      if (key >= this.#from) this.#saved.push({ room: this.#roomOf[which]!, took: now - this.#sentAt[key]! });
    }
    for (let at = frame.indexOf(MARK); at >= 0; at = frame.indexOf(MARK, at + MARK.length)) {
      const key = Number(frame.toString("latin1", at + MARK.length, at + MARK.length + DIGITS));
      // What a server sends back to its sender is no delivery.
      if (key < this.#from || key % this.#clients.length === which) continue;
      this.#arrived += 1;
      this.#delivered.push(now - this.#sentAt[key]!);
    }
  }
}
