// The load: clients that all type into one text, and the time from a key's sending to its arrival at each of the others.
// Invariant: a run is only counted when every key has arrived at everybody; keys carry a mark that frames are searched for.
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { type Spread, spreadOf } from "../statistics.ts";
import type { Dialect } from "./dialect.ts";

export interface Load {
  readonly clients: number;
  readonly keysPerSecond: number;
  readonly seconds: number;
}

export interface Door {
  /** Address of the socket for the nth client, and the headers that it needs. */
  address(client: number): { url: string; headers: Record<string, string> };
  readonly dialect: Dialect;
  /** The text into which everybody types. */
  readonly textName: string;
  /** What is in the document before a client has synced. */
  readonly start?: Uint8Array;
}

const MARK = "@@";
const DIGITS = 7;
const WARM_UP_SECONDS = 1;
const ARRIVAL_LIMIT_MS = 20_000;

class Client {
  readonly doc = new Y.Doc({ gc: false });
  readonly socket: WebSocket;
  readonly #door: Door;
  readonly #text: Y.Text;
  #at = 0;

  constructor(door: Door, which: number) {
    this.#door = door;
    this.doc.clientID = 10_000 + which;
    if (door.start) Y.applyUpdate(this.doc, door.start);
    this.#text = this.doc.getText(door.textName);
    const { url, headers } = door.address(which);
    this.socket = new WebSocket(url, { headers, perMessageDeflate: false });
  }

  /** Opens, syncs, and from then on hands every frame to `onFrame`. */
  async open(onFrame: (frame: Buffer) => void): Promise<void> {
    const { dialect } = this.#door;
    let ready: () => void = () => {};
    const prepared = new Promise<void>((resolve, reject) => {
      ready = resolve;
      this.socket.once("close", (code, reason) => reject(new Error(`closed with ${code} ${String(reason)}`)));
    });
    let waiting = true;
    this.socket.on("message", (frame: Buffer) => {
      if (!waiting) onFrame(frame);
      else if (dialect.prepare(new Uint8Array(frame), this.doc)) {
        waiting = false;
        ready();
      }
    });
    await once(this.socket, "open");
    const greeting = dialect.greeting(this.doc);
    for (const frame of greeting) this.socket.send(frame);
    if (greeting.length === 0) {
      waiting = false;
      ready();
    }
    await prepared;
    this.#at = Math.min(20, this.#text.length);
  }

  /** Types one marked key: what was typed before is its origin, as with a person. */
  type(mark: string): void {
    let update: Uint8Array | undefined;
    this.doc.once("update", (made: Uint8Array) => {
      update = made;
    });
    this.#text.insert(this.#at, mark);
    this.#at += mark.length;
    if (update) this.socket.send(this.#door.dialect.wrap(update));
  }
}

/** Runs a load and returns the spread of delivery times in milliseconds. */
export async function runLoad(door: Door, load: Load): Promise<Spread> {
  const sentAt: number[] = [];
  const samples: number[] = [];
  let arrived = 0;
  const warmUntil = load.clients * load.keysPerSecond * WARM_UP_SECONDS;
  const onFrame = (which: number, frame: Buffer): void => {
    const now = performance.now();
    for (let at = frame.indexOf(MARK); at >= 0; at = frame.indexOf(MARK, at + MARK.length)) {
      const number = Number(frame.toString("latin1", at + MARK.length, at + MARK.length + DIGITS));
      // What a server sends back to its sender is no delivery.
      if (number % load.clients === which) continue;
      arrived += 1;
      if (number >= warmUntil) samples.push(now - (sentAt[number] as number));
    }
  };
  const clients: Client[] = [];
  for (let which = 0; which < load.clients; which += 1) {
    const client = new Client(door, which);
    await client.open((frame) => onFrame(which, frame));
    clients.push(client);
  }
  const period = 1_000 / load.keysPerSecond;
  const rounds = load.keysPerSecond * (load.seconds + WARM_UP_SECONDS);
  const start = performance.now();
  // Keys are spread evenly over each period, as people do not type in step.
  for (let key = 0; key < rounds * load.clients; key += 1) {
    const due = start + (key / load.clients) * period;
    const wait = due - performance.now();
    if (wait > 0) await pause(wait);
    sentAt[key] = performance.now();
    clients[key % load.clients]?.type(MARK + String(key).padStart(DIGITS, "0"));
  }
  const expected = rounds * load.clients * (load.clients - 1);
  const limit = performance.now() + ARRIVAL_LIMIT_MS;
  while (arrived < expected && performance.now() < limit) await pause(20);
  for (const { socket } of clients) socket.terminate();
  if (arrived !== expected) throw new Error(`${arrived} of ${expected} deliveries arrived`);
  return spreadOf(samples);
}
