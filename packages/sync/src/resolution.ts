// One resolution at the relay: a fold over its log. It judges updates, evaluates commands and takes entries; it writes
// nothing anywhere. Invariant: replaying the same entries gives the same resolution, byte for byte.
import type { Redline } from "@concord/redline";
import { baseHash } from "@concord/redline";
import * as Y from "yjs";
import { type Change, changesOf } from "./changes.ts";
import type { Command, CommandOutcome } from "./commands.ts";
import { countBefore } from "./count-before.ts";
import { evaluate } from "./decide.ts";
import { baseOf, redlineOf } from "./derive.ts";
import { BASE_CLIENT, type IdRange } from "./ids.ts";
import { judge, mayTypeFor, type Reservation, type Verdict } from "./judge.ts";
import { Knowledge } from "./knowledge.ts";
import {
  type ClockSpan,
  type DecisionPayload,
  type Lease,
  Ledger,
  type LedgerEntry,
  type LedgerSnapshot,
} from "./ledger.ts";
import type { Actor } from "./messages.ts";
import { Replica } from "./replica.ts";
import { decodeSnapshot, encodeSnapshot } from "./snapshot.ts";
import { parseUpdate } from "./update-structs.ts";

export interface LogEntry {
  readonly seq: number;
  /** ISO 8601, when the relay received it. */
  readonly at: string;
  readonly actor: Actor;
  /** base: the Yjs update that writes it (always seq 1); update: a judged Yjs update; decision: JSON in UTF-8. */
  readonly kind: "base" | "update" | "decision";
  readonly payload: Uint8Array;
}

/** The payload of a decision entry. */
export function encodeDecision(decision: DecisionPayload): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(decision));
}

export class Resolution {
  readonly doc: Y.Doc;
  readonly replica: Replica;
  readonly baseHash: string;
  #head: number;
  readonly #leases = new Map<number, Lease & { readonly userId: string }>();
  readonly #knowledge = new Knowledge();
  /** Who announced a client id before anybody used it. */
  readonly #reserved = new Map<number, Reservation>();
  /** What was derived last, and of which head: many ask for the same. */
  #derived: { readonly head: number; redline?: Redline; changes?: Change[] } = { head: 0 };
  /** Per client, up to which clock it was known at which seq. */
  readonly #received: Map<number, { seq: number; end: number }[]>;

  /** `hash`: that of the base, where it is known. */
  private constructor(
    doc: Y.Doc,
    ledger: Ledger,
    received: Map<number, { seq: number; end: number }[]>,
    hash?: string,
  ) {
    this.doc = doc;
    this.replica = new Replica(doc);
    this.replica.setLedger(ledger);
    this.#head = ledger.seq;
    this.#received = received;
    this.baseHash = hash ?? baseHash(baseOf(this.replica));
  }

  /** Rebuilds a resolution from its log. */
  static replay(entries: Iterable<LogEntry>): Resolution {
    const [first, ...rest] = entries;
    if (first?.kind !== "base" || first.seq !== 1) throw new Error("a log begins with the base");
    const doc = new Y.Doc({ gc: false });
    Y.applyUpdate(doc, first.payload, "log");
    const ledger = new Ledger();
    ledger.seq = 1;
    const resolution = new Resolution(doc, ledger, new Map());
    resolution.#follow(rest);
    return resolution;
  }

  /** [SNAP1] Rebuilds a resolution from a snapshot and the entries behind it; throws when the bytes are no snapshot. */
  static restore(snapshot: Uint8Array, entries: readonly LogEntry[]): Resolution {
    const { doc, baseHash: hash, ledger, users, received } = decodeSnapshot(snapshot);
    const lists = new Map(Array.from(received, ([client, list]) => [client, [...list]]));
    const resolution = new Resolution(doc, Ledger.restore(ledger), lists, hash);
    for (const [client, userId] of users) {
      const lease = resolution.replica.ledger.leases.get(client);
      if (lease === undefined) throw new Error(`client ${client} has a user and no lease`);
      resolution.#leases.set(client, { ...lease, userId });
    }
    resolution.#knowledge.learnAll(doc);
    resolution.#follow(entries);
    return resolution;
  }

  /** [SNAP1] The resolution as it is now, as bytes. */
  snapshot(): Uint8Array {
    const users = new Map(Array.from(this.#leases, ([client, { userId }]) => [client, userId]));
    const [doc, ledger, received] = [this.doc, this.ledger(), this.#received];
    return encodeSnapshot({ doc, baseHash: this.baseHash, ledger, users, received });
  }

  /** Takes entries in one transaction. */
  #follow(entries: readonly LogEntry[]): void {
    if (entries.length === 0) return;
    const told: LedgerEntry[] = [];
    this.doc.transact(() => {
      for (const entry of entries) told.push(this.#take(entry));
    }, "log");
    this.replica.addEntries(told);
    // What the fold keeps depends on what was decided, and the acts came before all decisions here.
    this.replica.setLedger(this.replica.ledger);
  }

  get head(): number {
    return this.#head;
  }

  /** Whether `update` may enter; see judge.ts. [ADO2] Into what was adopted nothing enters, but what is there already. */
  judge(update: Uint8Array, actor: Actor): Verdict {
    const [doc, names, leases, reserved] = [this.doc, this.replica.names, this.#leases, this.#reserved];
    const cutsIn = (range: IdRange): number => this.replica.cutsIn(range);
    const verdict = judge(update, { doc, names, leases, reserved, actor, knowledge: this.#knowledge, cutsIn });
    if (!this.replica.ledger.adopted || !verdict.ok || verdict.spans.length === 0) return verdict;
    const reason = "the text was adopted: nothing is changed any more";
    return { ok: false, code: "adopted", reason, client: verdict.spans[0]![0] };
  }

  /** What `command` decides now; nothing is changed. */
  evaluate(command: Command, actor: Actor): CommandOutcome {
    return evaluate(command, actor, {
      replica: this.replica,
      head: this.#head,
      knownAt: (client, seq) => this.#knownAt(client, seq),
    });
  }

  /** Takes the next entry of the log, after it is durable. Returns what clients are told of it. */
  apply(entry: LogEntry): LedgerEntry {
    const told = this.#take(entry);
    this.replica.addEntries([told]);
    return told;
  }

  #take(entry: LogEntry): LedgerEntry {
    if (entry.seq !== this.#head + 1) throw new Error(`entry ${entry.seq} does not follow on ${this.#head}`);
    this.#head = entry.seq;
    const { seq, at, actor } = entry;
    if (entry.kind === "decision") {
      const decision = JSON.parse(new TextDecoder().decode(entry.payload)) as DecisionPayload;
      return { kind: "decision", seq, at, by: { name: actor.name, role: actor.role }, decision };
    }
    if (entry.kind === "base") throw new Error("a log has one base");
    const parsed = parseUpdate(entry.payload);
    if (!parsed.ok) throw new Error(`entry ${entry.seq} holds no judged update: ${parsed.reason}`);
    // First whose it is, so that its acts are folded once.
    const { proponent = "", name, role } = actor;
    for (const { client } of parsed.blocks) this.replica.lease(client, { proponent, name, role });
    Y.applyUpdate(this.doc, entry.payload, "log");
    this.#knowledge.learn(parsed.blocks);
    const spans = parsed.blocks.map(({ client, clock, end }): ClockSpan => [client, clock, end]);
    for (const [client, , end] of spans) this.#record(client, { seq, end }, actor);
    return { kind: "update", seq, at, name, proponent, role, spans };
  }

  #record(client: number, known: { seq: number; end: number }, actor: Actor): void {
    const { proponent = "", name, role, userId } = actor;
    if (!this.#leases.has(client)) this.#leases.set(client, { proponent, name, role, userId });
    const list = this.#received.get(client);
    if (list) list.push(known);
    else this.#received.set(client, [known]);
  }

  /** To whom a client id is leased; undefined while nobody has used it. */
  leaseOf(client: number): (Lease & { readonly userId: string }) | undefined {
    return this.#leases.get(client);
  }

  /**
   * [JDG2] Keeps a client id that nobody has used for who announces it first: presence shows it to everybody before its
   * first update. Returns whether it is theirs. It is not in the log: after a restart it must be announced again.
   */
  reserve(client: number, userId: string): boolean {
    const holder = this.#leases.get(client) ?? this.#reserved.get(client);
    if (holder === undefined) this.#reserved.set(client, { userId });
    return holder === undefined || holder.userId === userId;
  }

  /**
   * [JDG14] Keeps a client id for what its user types for `proponent`, before its first update. Returns whether it is:
   * who may not type for that proponent, somebody else's client id and one that is leased for another are not.
   */
  announce(client: number, proponent: string, actor: Actor): boolean {
    if (client === BASE_CLIENT || client === 0 || !mayTypeFor(actor, proponent)) return false;
    const holder = this.#leases.get(client) ?? this.#reserved.get(client);
    if (holder && holder.userId !== actor.userId) return false;
    if (holder?.proponent !== undefined) return holder.proponent === proponent;
    this.#reserved.set(client, { userId: actor.userId, proponent });
    return true;
  }

  ledger(): LedgerSnapshot {
    return this.replica.ledger.snapshot();
  }

  redline(): Redline {
    const derived = this.#atHead();
    derived.redline ??= redlineOf(this.replica);
    return derived.redline;
  }

  changes(): Change[] {
    const derived = this.#atHead();
    derived.changes ??= changesOf(this.replica);
    return derived.changes;
  }

  #atHead(): { redline?: Redline; changes?: Change[] } {
    if (this.#derived.head !== this.#head) this.#derived = { head: this.#head };
    return this.#derived;
  }

  #knownAt(client: number, seq: number): number {
    const list = this.#received.get(client) ?? [];
    return list[countBefore(list, (known) => known.seq <= seq) - 1]?.end ?? 0;
  }
}
