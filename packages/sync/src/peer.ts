// A peer: one tab's side of the protocol without a socket. It holds the Y.Doc and the replica, knows what the relay has
// acknowledged, and sends what it has not. Invariant: what is sent of one's own client id has no gap, and "saved" is
// said only when the relay has everything on disk.
import * as Y from "yjs";
import { mayDecide } from "./decide.ts";
import { type ClockSpan, Ledger, type LedgerEntry, type LedgerSnapshot } from "./ledger.ts";
import type { Hello, Refusal } from "./messages.ts";
import { LOCAL, Pen } from "./pen.ts";
import { Replica } from "./replica.ts";
import { encodeSpans, updatesFrom } from "./span-updates.ts";

/** Origin of the transactions that bring what the relay sent. */
export const REMOTE = "remote";

/** Why words stay here: the relay refused them, or ended the session before it had them. */
export type Lost = Omit<Refusal, "code"> & { readonly code: Refusal["code"] | "session-ended" };

/** What a refusal leaves behind: the words and where they stood. */
export interface RefusedEdit {
  readonly refusal: Lost;
  readonly text: string;
  /** Name of the text and id of the unit that stood left of the first refused words. */
  readonly place?: { readonly name: string; readonly left?: readonly [client: number, clock: number] };
}

export class Peer {
  readonly doc: Y.Doc;
  readonly replica: Replica;
  readonly #send: (update: Uint8Array) => void;
  readonly #pieceBytes: number | undefined;
  /** Whether edits go out as they are made; false until the relay has said what it has. */
  #live = false;
  #acked = 0;
  /** Clocks at which own transactions ended that are not acknowledged. */
  #ends: number[] = [];
  #pen: Pen | undefined;
  #voice: Pen | undefined;
  #hello: Hello | undefined;
  readonly #listeners = new Set<() => void>();

  /**
   * `send` takes one update for the relay. `client`: a fresh client id; by default a random one. `pieceBytes`: how
   * large a piece of a backlog may be.
   */
  constructor(options: { send: (update: Uint8Array) => void; client?: number; pieceBytes?: number }) {
    this.doc = new Y.Doc({ gc: false });
    // 0 and 1 are nobody's and the relay's.
    this.doc.clientID = options.client ?? Math.max(2, this.doc.clientID);
    this.replica = new Replica(this.doc);
    this.#send = options.send;
    this.#pieceBytes = options.pieceBytes;
    this.doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin !== LOCAL) return;
      this.#ends.push(Y.getState(this.doc.store, this.client));
      if (this.#live) this.#sendFrom(update);
      this.#tell();
    });
  }

  get client(): number {
    return this.doc.clientID;
  }

  /** The pen of one's proponent; undefined before the relay has said hello, and for who proposes nothing. */
  get pen(): Pen | undefined {
    return this.#pen;
  }

  /** What comments and brackets are written with: the pen, and that of chair and secretariat, who propose nothing. */
  get voice(): Pen | undefined {
    return this.#voice;
  }

  /** Whether the text is here. */
  get ready(): boolean {
    return this.replica.names.length > 0;
  }

  /** Calls `listener` when what is saved changed. */
  onSaved(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** [PEER1] How many of one's own edits the relay has not acknowledged; 0 means that it has everything on disk. */
  get unsaved(): number {
    return this.#ends.length + (this.replica.held.length > 0 ? 1 : 0);
  }

  /** The relay says who we are. Returns false when its store is another one than before: begin anew. */
  hello(hello: Hello): boolean {
    if (this.#hello !== undefined && this.#hello.epoch !== hello.epoch) return false;
    this.#hello = hello;
    const { proponent, name, role } = hello.user;
    if (proponent !== undefined) {
      this.#pen ??= new Pen(this.replica, this.client, proponent);
      this.#voice = this.#pen;
      this.replica.lease(this.client, { proponent, name, role });
    } else if (mayDecide(hello.user)) {
      this.#voice ??= new Pen(this.replica, this.client, "");
      this.replica.lease(this.client, { proponent: "", name, role });
    }
    return true;
  }

  ledger(snapshot: LedgerSnapshot): void {
    const own = this.replica.ledger.leases.get(this.client);
    const ledger = Ledger.restore(snapshot);
    if (own && !ledger.leases.has(this.client)) ledger.leases.set(this.client, own);
    this.replica.setLedger(ledger);
  }

  /** Takes an update of the relay (sync step 2 or a live one). */
  update(update: Uint8Array): void {
    Y.applyUpdate(this.doc, update, REMOTE);
  }

  /** Entries of the log: acknowledgements of what is ours among them. */
  entries(entries: readonly LedgerEntry[]): void {
    const fresh = entries.filter((e) => e.seq > this.replica.ledger.seq);
    this.replica.addEntries(fresh);
    for (const entry of entries) {
      if (entry.kind !== "update") continue;
      for (const [client, , to] of entry.spans) if (client === this.client) this.#ack(to);
    }
  }

  /** The relay says what it has: the rest of ours goes out, in pieces, and from now on every edit as it is made. */
  stateVector(vector: Uint8Array): void {
    const known = Y.decodeStateVector(vector).get(this.client) ?? 0;
    this.#ack(known);
    this.#live = true;
    for (const update of updatesFrom(this.doc, this.client, known, this.#pieceBytes)) this.#send(update);
  }

  /** The connection is cut: edits stay here until it is back. */
  cut(): void {
    this.#live = false;
  }

  get live(): boolean {
    return this.#live;
  }

  /** What is ours and was never acknowledged, as something to show and to offer again. */
  refused(refusal: Lost): RefusedEdit {
    this.replica.takeHeld();
    const structs = this.doc.store.clients.get(this.client) ?? [];
    const first = structs.find(
      (s) => s.id.clock + s.length > this.#acked && s instanceof Y.Item && s.content instanceof Y.ContentString,
    );
    const text = this.#textFrom(this.#acked);
    if (!(first instanceof Y.Item)) return { refusal, text };
    const name = this.replica.names.find((n) => this.doc.share.get(n) === first.parent);
    if (!name) return { refusal, text };
    let left = first.left;
    while (left && left.id.client === this.client && left.id.clock >= this.#acked) left = left.left;
    return { refusal, text, place: { name, ...(left ? { left: [left.id.client, left.lastId.clock] as const } : {}) } };
  }

  /**
   * A peer with a new client id that has all that this one has, but for what was never acknowledged: after a refusal,
   * so that one can type on at once.
   */
  successor(options: { send: (update: Uint8Array) => void; client?: number }): Peer {
    const peer = new Peer(options);
    const spans = [...this.doc.store.clients.keys()]
      .map(
        (client): ClockSpan => [client, 0, client === this.client ? this.#acked : Y.getState(this.doc.store, client)],
      )
      .filter(([, , to]) => to > 0);
    Y.applyUpdate(peer.doc, encodeSpans(this.doc, spans), REMOTE);
    peer.replica.setLedger(Ledger.restore(this.replica.ledger.snapshot()));
    if (this.#hello) peer.hello(this.#hello);
    return peer;
  }

  destroy(): void {
    this.replica.destroy();
    this.doc.destroy();
    this.#listeners.clear();
  }

  /** An update made just now goes out; in pieces when it is too large for one message. */
  #sendFrom(update: Uint8Array): void {
    if (update.length <= 48_000) {
      this.#send(update);
      return;
    }
    const from = this.#ends.at(-2) ?? this.#acked;
    for (const piece of updatesFrom(this.doc, this.client, from, this.#pieceBytes)) this.#send(piece);
  }

  #ack(clock: number): void {
    if (clock > this.#acked) this.#acked = clock;
    this.#ends = this.#ends.filter((end) => end > this.#acked);
    this.#tell();
  }

  #textFrom(clock: number): string {
    let text = "";
    for (const struct of this.doc.store.clients.get(this.client) ?? []) {
      if (!(struct instanceof Y.Item) || struct.id.clock + struct.length <= clock) continue;
      if (struct.content instanceof Y.ContentString)
        text += struct.content.str.slice(Math.max(0, clock - struct.id.clock));
      else if (struct.content instanceof Y.ContentEmbed && text !== "") text += "\n";
    }
    return text.trimEnd();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
