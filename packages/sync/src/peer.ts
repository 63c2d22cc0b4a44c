// A peer: one tab's side of the protocol without a socket. It holds the Y.Doc and the replica, knows what the relay has
// acknowledged of each of its lanes, and sends what it has not. Invariant: what is sent of a lane has no gap, and "saved"
// is said only when the relay has everything on disk.
import * as Y from "yjs";
import { mayDecide } from "./decide.ts";
import type { Kept, OwnEdit, Snapshot } from "./device.ts";
import { Lane } from "./lane.ts";
import { inOrder } from "./lane-order.ts";
import { type ClockSpan, type Lease, Ledger, type LedgerEntry, type LedgerSnapshot } from "./ledger.ts";
import { lostWith, placeOf, wordsIn } from "./lost-words.ts";
import type { Hello, LeaseMessage, Refusal } from "./messages.ts";
import { LOCAL, Pen } from "./pen.ts";
import { Replica } from "./replica.ts";
import { encodeSpans, PIECE_BYTES, updatesFrom } from "./span-updates.ts";

/** Origin of the transactions that bring what the relay sent, or the device had kept. */
export const REMOTE = "remote";

/** Why words stay here: the relay refused them, ended the session before it had them, or began anew without them. */
export type Lost = Omit<Refusal, "code"> & { readonly code: Refusal["code"] | "session-ended" | "store-changed" };

/** What a refusal leaves behind: the words and where they stood. */
export interface RefusedEdit {
  readonly refusal: Lost;
  readonly text: string;
  /** The units that are lost with it. */
  readonly lost: readonly ClockSpan[];
  /** Name of the text and id of the unit that stood left of the first refused words. */
  readonly place?: { readonly name: string; readonly left?: readonly [client: number, clock: number] };
}

export interface PeerOptions {
  /** Takes one update for the relay. */
  readonly send: (update: Uint8Array) => void;
  /** Takes the announcement of a client id for another proponent, before its first update. */
  readonly announce?: (lease: LeaseMessage) => void;
  /** Takes every edit as it is made, for the device. */
  readonly keep?: (edit: OwnEdit) => void;
  /** A fresh client id; by default a random one. */
  readonly client?: number;
  /** How large a piece of a backlog may be. */
  readonly pieceBytes?: number;
}

export class Peer {
  readonly doc: Y.Doc;
  readonly replica: Replica;
  readonly #options: PeerOptions;
  /** Whether edits go out as they are made; false until the relay has said what it has. */
  #live = false;
  /** One's own client ids, those of earlier tabs too. */
  readonly #lanes = new Map<number, Lane>();
  /** The client id under which this peer writes for a proponent. */
  readonly #clients = new Map<string, number>();
  #pen: Pen | undefined;
  /** The pen of an office that proposes nothing. */
  #voice: Pen | undefined;
  #hello: Hello | undefined;
  #ended = false;
  readonly #listeners = new Set<() => void>();

  constructor(options: PeerOptions) {
    this.doc = new Y.Doc({ gc: false });
    this.doc.clientID = options.client ?? freshClient(this.doc);
    this.replica = new Replica(this.doc);
    this.#options = options;
    this.doc.on("update", (update: Uint8Array, origin: unknown) => {
      // Within its transactions the pen's client id is the document's.
      const lane = origin === LOCAL ? this.#lanes.get(this.doc.clientID) : undefined;
      if (lane) this.#wrote(lane, update);
    });
  }

  /** The client id by which presence knows this peer. */
  get client(): number {
    return this.doc.clientID;
  }

  /** Whether nothing is written here any more: the text was adopted, or the relay ended the session. */
  get over(): boolean {
    return this.#ended || this.replica.ledger.adopted !== undefined;
  }

  /** The relay ended the session: what it has not got will not arrive any more. */
  end(): void {
    this.#ended = true;
  }

  /** The pen of whom one types for; undefined before the relay has said hello, for who proposes nothing, and when all is over. */
  get pen(): Pen | undefined {
    return this.over ? undefined : this.#pen;
  }

  /** What comments and brackets are written with: the pen, and that of chair and secretariat, who propose nothing. */
  get voice(): Pen | undefined {
    return this.over ? undefined : (this.#pen ?? this.#voice);
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
    let sum = this.replica.held.length > 0 ? 1 : 0;
    for (const lane of this.#lanes.values()) sum += lane.unsaved;
    return sum;
  }

  /** The relay says who we are. Returns false when its store is another one than before: begin anew. */
  hello(hello: Hello): boolean {
    if (this.#hello !== undefined && this.#hello.epoch !== hello.epoch) return false;
    this.#hello = hello;
    if (!this.#pen) this.typeFor(undefined);
    if (hello.user.proponent === undefined && mayDecide(hello.user)) this.#voice ??= this.#penFor(hello, "");
    return true;
  }

  /**
   * From now on one types for `proponent`, under a client id of this peer for it; by default for one's own. What the
   * relay allows is its business.
   */
  typeFor(proponent: string | undefined): void {
    this.#pen?.flush();
    const hello = this.#hello;
    const own = hello?.user.proponent;
    const code = proponent ?? own;
    if (this.#pen?.proponent === code) return;
    this.#pen = hello && code !== undefined ? this.#penFor(hello, code) : undefined;
    if (this.#live) this.announce();
  }

  /**
   * The pen for a proponent's words, whomever one types for: for what is brought in for it. Undefined before the relay has said
   * hello and when all is over; what the relay allows is its business.
   */
  penFor(proponent: string): Pen | undefined {
    if (this.over) return undefined;
    if (this.#pen?.proponent === proponent) return this.#pen;
    const pen = this.#hello && this.#penFor(this.#hello, proponent);
    if (this.#live) this.announce();
    return pen;
  }

  /** Writes for a proponent, or for the office itself (""), under the client id of this peer for it. */
  #penFor(hello: Hello, code: string): Pen {
    const own = hello.user.proponent ?? "";
    const client = this.#clients.get(code) ?? (code === own ? this.client : freshClient(this.doc));
    this.#clients.set(code, client);
    if (!this.#lanes.has(client)) this.#lanes.set(client, new Lane(client, code));
    this.replica.lease(client, leaseFor(hello, code));
    return new Pen(this.replica, client, code);
  }

  /** Tells the relay of the client ids under which one writes for others, before anything of them goes out. */
  announce(): void {
    const own = this.#hello?.user.proponent ?? "";
    for (const { client, proponent, unsaved } of this.#lanes.values()) {
      const used = unsaved > 0 || this.#clients.get(proponent) === client;
      if (used && proponent !== own) this.#options.announce?.({ client, proponent });
    }
  }

  ledger(snapshot: LedgerSnapshot): void {
    const before = this.replica.ledger.leases;
    const ledger = Ledger.restore(snapshot);
    for (const client of this.#lanes.keys()) {
      const own = before.get(client);
      if (own && !ledger.leases.has(client)) ledger.leases.set(client, own);
    }
    this.replica.setLedger(ledger);
  }

  /** Takes an update of the relay (sync step 2 or a live one). */
  update(update: Uint8Array): void {
    const waited = this.doc.store.pendingStructs !== null;
    Y.applyUpdate(this.doc, update, REMOTE);
    // What another tab had left may have waited for this.
    if (waited && this.#live) this.#sendBacklog((client) => this.#lanes.get(client)?.acked ?? 0);
  }

  /** Entries of the log: acknowledgements of what is ours among them. */
  entries(entries: readonly LedgerEntry[]): void {
    const fresh = entries.filter((e) => e.seq > this.replica.ledger.seq);
    // What is held back can be written no more after an adoption; the relay will say that it came too late.
    if (fresh.some((e) => e.kind === "decision" && e.decision.adopted)) this.#pen?.flush();
    this.replica.addEntries(fresh);
    for (const entry of entries) {
      if (entry.kind !== "update") continue;
      for (const [client, , to] of entry.spans) this.#lanes.get(client)?.ack(to);
    }
    this.#tell();
  }

  /** The relay says what it has: the rest of ours goes out, in pieces, and from now on every edit as it is made. */
  stateVector(vector: Uint8Array): void {
    const known = Y.decodeStateVector(vector);
    for (const lane of this.#lanes.values()) lane.ack(known.get(lane.client) ?? 0);
    this.#live = true;
    this.announce();
    this.#sendBacklog((client) => known.get(client) ?? 0);
    this.#tell();
  }

  /** The connection is cut: edits stay here until it is back. */
  cut(): void {
    this.#live = false;
  }

  get live(): boolean {
    return this.#live;
  }

  /** Takes what a device has kept, before anything comes of the relay. */
  restore({ snapshot, arrived, edits }: Kept): void {
    if (!snapshot) return;
    this.doc.transact(() => {
      Y.applyUpdate(this.doc, snapshot.text, REMOTE);
      for (const { updates } of arrived) for (const update of updates) Y.applyUpdate(this.doc, update, REMOTE);
    }, REMOTE);
    this.ledger(snapshot.ledger);
    this.hello(snapshot.hello);
    this.takeEdits(edits);
    for (const [client, clock] of snapshot.acked) this.#lanes.get(client)?.ack(clock);
    for (const { entries } of arrived) this.entries(entries);
  }

  /** Takes edits of one's own that other tabs have left on the device; they go out like those made here. */
  takeEdits(edits: readonly OwnEdit[]): void {
    const hello = this.#hello;
    const own = new Set(this.#clients.values());
    const news = edits.filter(({ epoch, client, to }) => {
      return epoch === hello?.epoch && !own.has(client) && to > (this.#lanes.get(client)?.end ?? 0);
    });
    if (!hello || news.length === 0) return;
    for (const { client, proponent } of news) {
      if (!this.#lanes.has(client)) {
        const lane = new Lane(client, proponent);
        // What is here of it came from the relay.
        lane.ack(Y.getState(this.doc.store, client));
        this.#lanes.set(client, lane);
      }
      this.replica.lease(client, leaseFor(hello, proponent));
    }
    this.doc.transact(() => {
      for (const { update } of news) Y.applyUpdate(this.doc, update, REMOTE);
    }, REMOTE);
    for (const { client, to } of news) this.#lanes.get(client)?.wrote(to);
    if (this.#live) {
      this.announce();
      const come = new Set(news.map(({ client }) => client));
      const here = (client: number) => Y.getState(this.doc.store, client);
      this.#sendBacklog((client) => (come.has(client) ? (this.#lanes.get(client)?.acked ?? 0) : here(client)));
    }
    this.#tell();
  }

  /** What a device keeps of what the relay has, one's own that is on its way left out; undefined before it has said it. */
  snapshot(): Snapshot | undefined {
    if (!this.#hello || !this.#live || !this.ready) return undefined;
    const lanes = [...this.#lanes.values()];
    const text = lanes.every(({ unsaved }) => unsaved === 0)
      ? Y.encodeStateAsUpdate(this.doc)
      : encodeSpans(this.doc, this.#spansUntil(new Map(lanes.map(({ client, acked }) => [client, acked]))));
    const acked = lanes.map(({ client, acked }) => [client, acked] as const);
    return { hello: this.#hello, text, ledger: this.replica.ledger.snapshot(), acked };
  }

  /**
   * What is ours and will not be taken any more, as something to show and to offer again: the rest of the lane that was
   * refused and whatever stands on it, or the rest of all lanes where it is not said which one.
   */
  refused(refusal: Lost): RefusedEdit {
    this.replica.takeHeld();
    const lost = lostWith(this.doc, this.#lanes, refusal.client);
    const text = wordsIn(this.doc, lost);
    const { parent, left } = placeOf(this.doc, lost) ?? {};
    const name = parent ? this.replica.names.find((n) => this.doc.share.get(n) === parent) : undefined;
    return { refusal, text, lost, ...(name ? { place: { name, ...(left ? { left } : {}) } } : {}) };
  }

  /** One's own edits that are neither acknowledged nor lost, of the lanes that lost something. */
  remaining(lost: readonly ClockSpan[]): OwnEdit[] {
    const epoch = this.#hello?.epoch ?? "";
    return lost.flatMap(([client, to]): OwnEdit[] => {
      const lane = this.#lanes.get(client);
      if (!lane || to <= lane.acked) return [];
      const { proponent, acked: from } = lane;
      return [{ epoch, client, proponent, from, to, update: encodeSpans(this.doc, [[client, from, to]]) }];
    });
  }

  /**
   * A peer with new client ids that has all that this one has, but for what is `lost`: after a refusal, so that one can
   * type on at once.
   */
  successor(options: PeerOptions, lost: readonly ClockSpan[]): Peer {
    const peer = new Peer(options);
    const cut = new Map(lost.map(([client, from]) => [client, from]));
    Y.applyUpdate(peer.doc, encodeSpans(this.doc, this.#spansUntil(cut)), REMOTE);
    peer.replica.setLedger(Ledger.restore(this.replica.ledger.snapshot()));
    for (const lane of this.#lanes.values()) {
      const rest = lane.before(cut.get(lane.client) ?? Number.POSITIVE_INFINITY);
      if (rest.unsaved > 0) peer.#lanes.set(rest.client, rest);
    }
    if (this.#hello) peer.hello(this.#hello);
    peer.typeFor(this.#pen?.proponent);
    return peer;
  }

  destroy(): void {
    this.replica.destroy();
    this.doc.destroy();
    this.#listeners.clear();
  }

  #wrote(lane: Lane, update: Uint8Array): void {
    const { client, proponent } = lane;
    const from = lane.end;
    const to = Y.getState(this.doc.store, client);
    lane.wrote(to);
    this.#options.keep?.({ epoch: this.#hello?.epoch ?? "", client, proponent, from, to, update });
    // In pieces when it is too large for one message.
    if (this.#live && update.length <= (this.#options.pieceBytes ?? PIECE_BYTES)) this.#options.send(update);
    else if (this.#live) this.#sendSpan([client, from, to]);
    this.#tell();
  }

  #sendBacklog(knownOf: (client: number) => number): void {
    const spans = [...this.#lanes.keys()].map(
      (client): ClockSpan => [client, knownOf(client), Y.getState(this.doc.store, client)],
    );
    for (const span of inOrder(this.doc, spans)) this.#sendSpan(span);
  }

  #sendSpan([client, from, to]: ClockSpan): void {
    for (const piece of updatesFrom(this.doc, client, from, this.#options.pieceBytes, to)) this.#options.send(piece);
  }

  /** All units that are here, of some clients only those before a clock. */
  #spansUntil(cut: ReadonlyMap<number, number>): ClockSpan[] {
    return [...this.doc.store.clients.keys()]
      .map((client): ClockSpan => [client, 0, cut.get(client) ?? Y.getState(this.doc.store, client)])
      .filter(([, , to]) => to > 0);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** A client id that nobody has; 0 and 1 are nobody's and the relay's. */
function freshClient(doc: Y.Doc): number {
  for (;;) {
    const client = new Y.Doc().clientID;
    if (client > 1 && !doc.store.clients.has(client)) return client;
  }
}

/** What everybody will be told of who writes. */
function leaseFor({ user: { name, role } }: Hello, proponent: string): Lease {
  return { proponent, name, role };
}
