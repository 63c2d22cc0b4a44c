// A relay without sockets: a `Resolution` before an in-memory log, and links whose frames wait until a test lets them
// through. Invariant: frames of one link keep their order, as on a socket; between links any order is possible, and a
// cut loses what is under way in both directions. Times and order are in the test's hand.
import type { BaseText } from "@concord/redline";
import {
  type Actor,
  baseUpdate,
  type Command,
  type CommandOutcome,
  concatUpdates,
  decodeMessage,
  encodeDecision,
  encodeMessage,
  type Hello,
  type ImportStep,
  type LeaseMessage,
  type LedgerEntry,
  type LogEntry,
  MESSAGE,
  type Peer,
  PROTOCOL_VERSION,
  type Refusal,
  Resolution,
  type ServerMessage,
} from "@concord/sync";
import * as decoding from "lib0/decoding";
import * as Y from "yjs";
import type { Random } from "./random.ts";

/** What waits on its way to a peer: a message of ours, a Yjs update, or the relay's state vector (sync step 1). */
type Down =
  | { readonly kind: "message"; readonly bytes: Uint8Array }
  | { readonly kind: "update"; readonly update: Uint8Array }
  | { readonly kind: "entry"; readonly update?: Uint8Array; readonly entry: LedgerEntry }
  | { readonly kind: "vector"; readonly vector: Uint8Array };

/** What waits on its way to the relay: the peer's state vector (sync step 1), or an update. */
type Up =
  | { readonly kind: "vector"; readonly vector: Uint8Array }
  | { readonly kind: "lease"; readonly lease: LeaseMessage }
  | { readonly kind: "update"; readonly update: Uint8Array };

/** A refusal with the update that it is about. */
export interface RefusedUpdate {
  readonly actor: Actor;
  readonly refusal: Refusal;
  readonly update: Uint8Array;
}

/** One connection of one peer. */
export class Link {
  readonly peer: Peer;
  readonly actor: Actor;
  readonly #relay: SimulatedRelay;
  readonly #up: Up[] = [];
  readonly #down: Down[] = [];
  #open = true;
  /** Whether the relay sends what comes in: from the first sync step 1 on. */
  subscribed = false;

  constructor(relay: SimulatedRelay, peer: Peer, actor: Actor) {
    this.#relay = relay;
    this.peer = peer;
    this.actor = actor;
    this.#up.push({ kind: "vector", vector: Y.encodeStateVector(peer.doc) });
  }

  get open(): boolean {
    return this.#open;
  }

  /** Frames waiting in both directions. */
  get waiting(): { readonly up: number; readonly down: number } {
    return { up: this.#up.length, down: this.#down.length };
  }

  /** The peer sends: what is given to `Peer` as its `send`. A frame on a link that is cut is lost. */
  send(update: Uint8Array): void {
    if (this.#open) this.#up.push({ kind: "update", update });
  }

  /** The peer announces a client id: what is given to `Peer` as its `announce`. */
  announce(lease: LeaseMessage): void {
    if (this.#open) this.#up.push({ kind: "lease", lease });
  }

  /** For the relay. */
  push(frame: Down): void {
    if (this.#open) this.#down.push(frame);
  }

  /** The connection breaks: what is under way in both directions is lost. */
  cut(): void {
    if (!this.#open) return;
    this.#open = false;
    this.#up.length = 0;
    this.#down.length = 0;
    this.#relay.links.delete(this);
    this.peer.cut();
  }

  /** Lets one frame through to the relay. */
  deliverUp(): void {
    const frame = this.#up.shift();
    if (!frame) return;
    if (frame.kind === "vector") this.#relay.sync(this, frame.vector);
    else if (frame.kind === "lease") this.#relay.lease(this, frame.lease);
    else this.#relay.receive(this, frame.update);
  }

  /** Lets up to `count` frames through to the peer; entries among them that follow on one another come in one frame. */
  deliverDown(count = 1): void {
    const frames = this.#down.splice(0, count);
    for (let i = 0; i < frames.length && this.#open; i++) {
      const frame = frames[i]!;
      if (frame.kind === "update") this.peer.update(frame.update);
      else if (frame.kind === "vector") this.peer.stateVector(frame.vector);
      else if (frame.kind === "message") this.#take(frame.bytes);
      else {
        const run = [frame];
        for (let next = frames[i + 1]; next?.kind === "entry"; next = frames[++i + 1]) run.push(next);
        const updates = run.flatMap(({ update }) => (update ? [update] : []));
        for (const update of concatUpdates(updates)) this.peer.update(update);
        this.#take(encodeMessage({ type: "entries", entries: run.map(({ entry }) => entry) }));
      }
    }
  }

  #take(bytes: Uint8Array): void {
    const decoder = decoding.createDecoder(bytes);
    const number = decoding.readVarUint(decoder);
    const type = (Object.keys(MESSAGE) as (keyof typeof MESSAGE)[]).find((key) => MESSAGE[key] === number);
    if (!type) throw new Error(`no message of type ${number}`);
    const message = decodeMessage(type, decoder);
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
      default:
        break;
    }
  }
}

export class SimulatedRelay {
  resolution: Resolution;
  readonly log: LogEntry[] = [];
  readonly links = new Set<Link>();
  /** What was refused; gaps, which are none, are counted apart. */
  readonly refusals: RefusedUpdate[] = [];
  gaps = 0;
  readonly #now: () => number;
  readonly #epoch: string;

  /** `first`: what writes the base. `now`: milliseconds; by default every entry of the log is 7 seconds after the one before. */
  constructor(options: { base: BaseText; first?: Uint8Array; now?: () => number; epoch?: string }) {
    let ticks = Date.UTC(2026, 0, 5, 9);
    this.#now = options.now ?? (() => (ticks += 7_000));
    this.#epoch = options.epoch ?? "epoch-1";
    const actor: Actor = { userId: "relay", name: "Relay", role: "editor" };
    this.log.push({ seq: 1, at: this.#at(), actor, kind: "base", payload: options.first ?? baseUpdate(options.base) });
    this.resolution = Resolution.replay(this.log);
  }

  /** A connection of `peer`; nothing has gone through it yet but the sync step 1 that waits. */
  connect(peer: Peer, actor: Actor): Link {
    const link = new Link(this, peer, actor);
    this.links.add(link);
    const { userId: id, name, role, proponent } = actor;
    const hello: Hello = {
      version: PROTOCOL_VERSION,
      epoch: this.#epoch,
      head: this.resolution.head,
      user: { id, name, role, ...(proponent === undefined ? {} : { proponent }) },
      resolution: { id: "r1", title: "A resolution" },
    };
    link.push(message({ type: "hello", hello }));
    return link;
  }

  /** Answers a sync step 1: the ledger and what the peer lacks, at one seq, and the relay's own state vector. */
  sync(link: Link, vector: Uint8Array): void {
    link.push(message({ type: "ledger", ledger: this.resolution.ledger() }));
    link.push({ kind: "update", update: Y.encodeStateAsUpdate(this.resolution.doc, vector) });
    link.push({ kind: "vector", vector: Y.encodeStateVector(this.resolution.doc) });
    link.subscribed = true;
  }

  /** Takes the announcement of a client id. */
  lease(link: Link, { client, proponent }: LeaseMessage): void {
    if (this.resolution.announce(client, proponent, link.actor)) return;
    const refusal: Refusal = { code: "foreign-proponent", reason: `not for ${proponent}`, client };
    this.refusals.push({ actor: link.actor, refusal, update: new Uint8Array() });
    link.push(message({ type: "refusal", refusal }));
  }

  /** Judges an update and, when it may enter, appends it, takes it and tells everybody. */
  receive(link: Link, update: Uint8Array): void {
    const verdict = this.resolution.judge(update, link.actor);
    if (!verdict.ok) {
      if (verdict.code === "gap") {
        this.gaps++;
        link.push({ kind: "vector", vector: Y.encodeStateVector(this.resolution.doc) });
        return;
      }
      const { ok: _ok, ...refusal } = verdict;
      this.refusals.push({ actor: link.actor, refusal, update });
      link.push(message({ type: "refusal", refusal }));
      return;
    }
    // Nothing new in it: what the sender hears is the state that acknowledges it.
    if (verdict.spans.length === 0) link.push({ kind: "vector", vector: Y.encodeStateVector(this.resolution.doc) });
    else this.#append({ actor: verdict.actor, kind: "update", payload: verdict.update });
  }

  /** Takes a step of a Redline that is brought in, as the relay does: what the judge refuses is thrown. */
  bringIn(step: ImportStep): void {
    const { actor } = step;
    if (step.kind === "decision") {
      const payload = encodeDecision({ ...step.decision, seen: this.resolution.head });
      this.#append({ actor, kind: "decision", payload });
      return;
    }
    const verdict = this.resolution.judge(step.update, actor);
    if (!verdict.ok) throw new Error(`a step that is brought in is refused: ${verdict.reason}`);
    this.#append({ actor, kind: "update", payload: verdict.update });
  }

  /** Evaluates a command and writes what it decides. */
  command(command: Command, actor: Actor): CommandOutcome {
    const outcome = this.resolution.evaluate(command, actor);
    if (outcome.ok) {
      for (const payload of outcome.payloads) {
        this.#append({ actor, kind: "decision", payload: encodeDecision(payload) });
      }
    }
    return outcome;
  }

  /** The relay dies and another one rebuilds the resolution from the log; every connection is cut. */
  restart(): void {
    for (const link of [...this.links]) link.cut();
    this.resolution = Resolution.replay(this.log);
  }

  /** Lets one frame, or a few entries at once, through on some link. False when nothing waits. */
  step(random: Random): boolean {
    const ways = [...this.links].flatMap((link) => [
      ...(link.waiting.up > 0 ? [() => link.deliverUp()] : []),
      ...(link.waiting.down > 0 ? [() => link.deliverDown(random.chance(0.5) ? 1 : random.between(2, 8))] : []),
    ]);
    if (ways.length === 0) return false;
    random.pick(ways)();
    return true;
  }

  /** Lets everything through that waits. */
  settle(random: Random): void {
    while (this.step(random)) {
      // Until nothing waits.
    }
  }

  #append(entry: Pick<LogEntry, "actor" | "kind" | "payload">): void {
    const logged: LogEntry = { seq: this.log.length + 1, at: this.#at(), ...entry };
    this.log.push(logged);
    const told = this.resolution.apply(logged);
    for (const link of this.links) {
      if (!link.subscribed) continue;
      link.push({ kind: "entry", entry: told, ...(logged.kind === "update" ? { update: logged.payload } : {}) });
    }
  }

  #at(): string {
    return new Date(this.#now()).toISOString();
  }
}

function message(body: ServerMessage): Down {
  return { kind: "message", bytes: encodeMessage(body) };
}
