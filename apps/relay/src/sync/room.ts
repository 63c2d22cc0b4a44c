// A room: one open resolution in memory, who is connected to it, and the updates that have come and are not judged yet.
// Between two turns of the event loop its memory is what the log on disk says; it runs ahead only inside rooms.ts,
// which judges, appends and tells in one synchronous turn, and throws the room away when the append fails.

import {
  type Actor,
  concatUpdates,
  encodeMessage,
  type LeaseMessage,
  type LedgerEntry,
  type LogEntry,
  mayTypeFor,
  type Refusal,
  type Resolution,
} from "@concord/sync";
import type { NewEntry } from "../log/log.ts";
import type { Report } from "../report.ts";
import type { Connection } from "./connection.ts";
import { step1Frame, step2Frame, updateFrame } from "./frames.ts";
import { Presence } from "./presence.ts";
import { framesOf } from "./websocket-frames.ts";

/** Largest update, in bytes. */
export const MAX_UPDATE = 256 * 1024;

interface Arrival {
  readonly connection: Connection;
  readonly update: Uint8Array;
}

/** What there is to tell at the end of a turn. */
export interface Telling {
  readonly told: readonly LedgerEntry[];
  readonly accepted: readonly Arrival[];
  readonly refused: readonly { readonly connection: Connection; readonly refusal: Refusal }[];
  /** Those whose updates have a gap before them: they are asked for what is missing. */
  readonly gaps: ReadonlySet<Connection>;
}

/** The arrivals of one turn, judged and applied in memory, not yet on disk, not yet told to anybody. */
export interface Turn extends Telling {
  readonly room: Room;
  readonly expectedHead: number;
  readonly entries: readonly NewEntry[];
}

export class Room {
  readonly id: string;
  readonly resolution: Resolution;
  readonly presence: Presence<Connection>;
  /** When it was last of use, in milliseconds. */
  usedAt: number;
  readonly #connections = new Set<Connection>();
  readonly #report: Report;
  /** What has come and is not judged yet, by connection; whose turn it is first. */
  readonly #arrivals = new Map<Connection, Uint8Array[]>();

  constructor(id: string, resolution: Resolution, now: () => number, report: Report) {
    this.#report = report;
    this.id = id;
    this.resolution = resolution;
    this.usedAt = now();
    this.presence = new Presence(this.#connections, resolution, now);
  }

  get isEmpty(): boolean {
    return this.#connections.size === 0 && !this.isWaiting;
  }

  /** Whether something has come that is not judged yet. */
  get isWaiting(): boolean {
    return this.#arrivals.size > 0;
  }

  enter(connection: Connection): void {
    this.#connections.add(connection);
    this.greet(connection);
  }

  /** Tells a connection who is here. */
  greet(connection: Connection): void {
    const everybody = this.presence.everybody(connection);
    if (everybody !== undefined) connection.send(everybody);
  }

  leave(connection: Connection): void {
    this.#connections.delete(connection);
    this.presence.leave(connection);
  }

  /** Takes the announcement of a client id; what may not be typed for that proponent is refused before it is typed. */
  lease(connection: Connection, { client, proponent }: LeaseMessage): void {
    if (connection.mayAnnounce(client) && this.resolution.announce(client, proponent, connection.actor)) {
      if (proponent !== connection.actor.proponent) connection.typesFor.add(proponent);
      return;
    }
    const may = mayTypeFor(connection.actor, proponent);
    connection.refuse(
      may
        ? { code: "foreign-client", reason: `client id ${client} is not free for ${proponent}`, client }
        : { code: "foreign-proponent", reason: `nobody here may type for ${proponent}`, client },
    );
  }

  /** Takes an update that came, to be judged at the end of this turn or a later one. */
  receive(connection: Connection, update: Uint8Array): void {
    const waiting = this.#arrivals.get(connection);
    if (waiting === undefined) this.#arrivals.set(connection, [update]);
    else waiting.push(update);
  }

  /**
   * What came, one update of everybody in turn, until the time is up; at least one. So whoever sends what takes long to
   * judge waits for it longer than the others do.
   */
  *#inTurn(until: number): IterableIterator<Arrival> {
    for (const [connection, waiting] of this.#arrivals) {
      const update = waiting.shift();
      // What is put in again comes at the end of this same walk.
      this.#arrivals.delete(connection);
      if (waiting.length > 0) this.#arrivals.set(connection, waiting);
      const start = performance.now();
      if (update !== undefined) yield { connection, update };
      const end = performance.now();
      connection.chargeTime(end - start);
      if (end >= until) return;
    }
  }

  /**
   * Answers sync step 1: the ledger, then the text as it is at the same `seq`, then our own step 1. False when the state
   * vector is none.
   */
  answerStep1(connection: Connection, stateVector: Uint8Array): boolean {
    const { doc } = this.resolution;
    const step2 = step2Frame(doc, stateVector);
    if (step2 === undefined) return false;
    connection.synced = true;
    connection.sendAnswer(encodeMessage({ type: "ledger", ledger: this.resolution.ledger() }), step2, step1Frame(doc));
    return true;
  }

  /** Judges what came, each in the light of those before it, until the time is up; applies what passes, in memory. */
  judgeArrivals(at: string, until: number): Turn {
    const expectedHead = this.resolution.head;
    const entries: NewEntry[] = [];
    const told: LedgerEntry[] = [];
    const accepted: Arrival[] = [];
    const refused: { connection: Connection; refusal: Refusal }[] = [];
    const gaps = new Set<Connection>();
    for (const { connection, update } of this.#inTurn(until)) {
      if (update.length > MAX_UPDATE) {
        const reason = `an update has at most ${MAX_UPDATE} bytes, this one has ${update.length}`;
        refused.push({ connection, refusal: { code: "too-large", reason } });
        continue;
      }
      const verdict = this.#judge(update, connection.actor);
      if (!verdict.ok) {
        if (verdict.code === "gap") gaps.add(connection);
        else refused.push({ connection, refusal: refusalOf(verdict) });
        continue;
      }
      if (verdict.spans.length === 0) continue;
      const entry: NewEntry = { at, actor: verdict.actor, kind: "update", payload: verdict.update };
      told.push(this.resolution.apply({ ...entry, seq: this.resolution.head + 1 } satisfies LogEntry));
      entries.push(entry);
      accepted.push({ connection, update: verdict.update });
    }
    return { room: this, expectedHead, entries, told, accepted, refused, gaps };
  }

  /** A judge that fails has judged nothing and changed nothing: the update is refused, and the fault is reported. */
  #judge(update: Uint8Array, actor: Actor): ReturnType<Resolution["judge"]> {
    try {
      return this.resolution.judge(update, actor);
    } catch (error) {
      this.#report(`the judge of resolution ${this.id} failed on an update of ${actor.userId}`, error);
      return { ok: false, code: "malformed", reason: "the relay could not read it" };
    }
  }

  /** Tells everybody what a turn brought, after it is on disk: one update, then the entries, which acknowledge it. */
  tell(turn: Telling): void {
    const { told, accepted, refused, gaps } = turn;
    if (told.length > 0) {
      const entries = encodeMessage({ type: "entries", entries: told });
      const updates = concatUpdates(accepted.map(({ update }) => update)).map(updateFrame);
      const [first] = accepted;
      const only = accepted.every(({ connection }) => connection === first?.connection) ? first?.connection : undefined;
      const whole = framesOf([...updates, entries]);
      for (const connection of this.#connections) {
        if (!connection.synced) continue;
        if (connection === only) connection.send(entries);
        else connection.sendFrames(whole);
      }
    }
    for (const { connection, refusal } of refused) connection.refuse(refusal);
    for (const connection of gaps) {
      if (connection.mayAnswerGap()) connection.send(step1Frame(this.resolution.doc));
    }
  }

  /** Closes every connection. */
  closeAll(code: number, reason: string): void {
    for (const connection of this.#connections) connection.close(code, reason);
  }
}

function refusalOf({ code, reason, client, clause }: Refusal): Refusal {
  return { code, reason, ...(client === undefined ? {} : { client }), ...(clause === undefined ? {} : { clause }) };
}
