// A client on a socket, for tests: a peer as the pages have it, every message that came, and a way to wait for one.

import { decodeMessage, encodeLease, MESSAGE, Peer, type ServerMessage } from "@concord/sync";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { wordsOf } from "./long-text.ts";
import type { Visitor } from "./relay-under-test.ts";

/** A message from the relay, as a test looks at it. */
export type Told =
  | ServerMessage
  | { readonly type: "step1" | "step2" | "update"; readonly bytes: Uint8Array }
  | { readonly type: "awareness"; readonly states: readonly [client: number, clock: number, state: unknown][] };

const STEPS = ["step1", "step2", "update"] as const;
const TYPES = new Map<number, string>(Object.entries(MESSAGE).map(([name, type]) => [type, name]));

/** A peer whose connection may be another one later. */
export class ReturningPeer extends Peer {
  deliver: (update: Uint8Array) => void = () => {};

  constructor() {
    super({ send: (update) => this.deliver(update) });
  }
}

export class Client {
  readonly socket: WebSocket;
  readonly told: Told[] = [];
  readonly peer: ReturningPeer;
  /** How the connection ended. */
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
  #isClosed = false;
  readonly #waiting = new Set<() => void>();

  /** `peer`: that of an earlier connection, which comes back. */
  constructor(
    visitor: Pick<Visitor, "origin" | "cookie">,
    resolution: string,
    headers: Record<string, string> = { origin: visitor.origin },
    peer: ReturningPeer = new ReturningPeer(),
  ) {
    const address = `${visitor.origin.replace("http", "ws")}/sync/${resolution}`;
    const cookie = visitor.cookie === undefined ? {} : { cookie: visitor.cookie };
    this.socket = new WebSocket(address, { headers: { ...headers, ...cookie } });
    this.peer = peer;
    peer.deliver = (update) => this.sendUpdate(update);
    this.socket.on("message", (data) => this.#read(new Uint8Array(data as Buffer)));
    this.closed = new Promise((resolve, reject) => {
      this.socket.on("close", (code, reason) => {
        this.#isClosed = true;
        this.peer.cut();
        for (const look of this.#waiting) look();
        resolve({ code, reason: reason.toString() });
      });
      this.socket.on("error", (error) => reject(error));
    });
    this.closed.catch(() => {});
  }

  /** Connects and syncs. */
  static async open(
    visitor: Pick<Visitor, "origin" | "cookie">,
    resolution: string,
    peer?: ReturningPeer,
  ): Promise<Client> {
    const client = new Client(visitor, resolution, { origin: visitor.origin }, peer);
    await client.until(({ type }) => type === "hello");
    client.sendStep1();
    await client.until(({ type }) => type === "step1");
    return client;
  }

  /** Waits for a message that there has been or will be. */
  async until<T extends Told>(wanted: (message: Told) => message is T): Promise<T>;
  async until(wanted: (message: Told) => boolean): Promise<Told>;
  async until(wanted: (message: Told) => boolean): Promise<Told> {
    await this.untilTrue(() => this.told.some(wanted));
    return this.told.find(wanted)!;
  }

  /** Waits until something holds; looks again after each message. */
  untilTrue(holds: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        if (!holds() && !this.#isClosed) return;
        this.#waiting.delete(look);
        if (holds()) resolve();
        else reject(new Error("the connection ended before what the test waits for"));
      };
      this.#waiting.add(look);
      look();
    });
  }

  /** Waits until everything of this client is on the relay's disk. */
  saved(): Promise<void> {
    return this.untilTrue(() => this.peer.live && this.peer.unsaved === 0);
  }

  send(bytes: Uint8Array): void {
    this.socket.send(bytes);
  }

  sendStep1(vector: Uint8Array = Y.encodeStateVector(this.peer.doc)): void {
    this.#sendSync(0, vector);
  }

  sendUpdate(update: Uint8Array): void {
    this.#sendSync(2, update);
  }

  /** Announces a client id. */
  sendLease(client: number, proponent: string): void {
    this.send(encodeLease({ client, proponent }));
  }

  sendAwareness(...states: readonly [client: number, clock: number, state: unknown][]): void {
    const payload = encoding.createEncoder();
    encoding.writeVarUint(payload, states.length);
    for (const [client, clock, state] of states) {
      encoding.writeVarUint(payload, client);
      encoding.writeVarUint(payload, clock);
      encoding.writeVarString(payload, JSON.stringify(state));
    }
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, MESSAGE.awareness);
    encoding.writeVarUint8Array(encoder, encoding.toUint8Array(payload));
    this.send(encoding.toUint8Array(encoder));
  }

  /** The words, whoever's they are. */
  get text(): string {
    return wordsOf(this.peer.doc);
  }

  /** Proposes an insertion. */
  type(text: string, offset = 0): void {
    if (this.peer.pen === undefined) throw new Error("this client proposes nothing");
    this.peer.pen.insert("s:0", offset, [text]);
  }

  async close(): Promise<void> {
    this.socket.close();
    await this.closed;
  }

  #sendSync(step: number, bytes: Uint8Array): void {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, MESSAGE.sync);
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint8Array(encoder, bytes);
    this.send(encoding.toUint8Array(encoder));
  }

  #read(data: Uint8Array): void {
    const message = decode(data);
    this.told.push(message);
    switch (message.type) {
      case "hello":
        this.peer.hello(message.hello);
        break;
      case "ledger":
        this.peer.ledger(message.ledger);
        break;
      case "entries":
        this.peer.entries(message.entries);
        break;
      case "step1":
        this.peer.stateVector(message.bytes);
        break;
      case "step2":
      case "update":
        this.peer.update(message.bytes);
        break;
      default:
        break;
    }
    for (const look of this.#waiting) look();
  }
}

function decode(data: Uint8Array): Told {
  const decoder = decoding.createDecoder(data);
  const type = decoding.readVarUint(decoder);
  if (type === MESSAGE.sync) {
    const step = STEPS[decoding.readVarUint(decoder)]!;
    return { type: step, bytes: decoding.readVarUint8Array(decoder).slice() };
  }
  if (type === MESSAGE.awareness) {
    const payload = decoding.createDecoder(decoding.readVarUint8Array(decoder).slice());
    const states: [number, number, unknown][] = [];
    for (let left = decoding.readVarUint(payload); left > 0; left--) {
      const client = decoding.readVarUint(payload);
      const clock = decoding.readVarUint(payload);
      states.push([client, clock, JSON.parse(decoding.readVarString(payload))]);
    }
    return { type: "awareness", states };
  }
  return decodeMessage(TYPES.get(type) as keyof typeof MESSAGE, decoder);
}
