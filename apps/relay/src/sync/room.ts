// A room: one open resolution in memory, who is connected to it, and what has come and is not judged yet. Invariant: its
// memory is what the log says up to its head and nothing else; what comes is judged against that without being applied,
// then appended (rooms.ts), and only what is on disk is applied and told.

import {
  type Actor,
  type Command,
  type CommandOutcome,
  concatUpdates,
  encodeDecision,
  encodeMessage,
  type LeaseMessage,
  type LedgerEntry,
  type LogEntry,
  mayTypeFor,
  type Refusal,
  type Resolution,
  UPDATE_LIMITS,
} from "@concord/sync";
import type { NewEntry } from "../log/log.ts";
import type { Report } from "../report.ts";
import { type Arrival, Arrivals } from "./arrivals.ts";
import type { Connection } from "./connection.ts";
import type { Fanout } from "./fanout.ts";
import { step1Frame, step2Frame, updateFrame } from "./frames.ts";
import { Presence } from "./presence.ts";
import { Hung, watched } from "./watchdog.ts";
import { framesOf } from "./websocket-frames.ts";

/** Largest update, in bytes. */
export const MAX_UPDATE = UPDATE_LIMITS.bytes;

/** A command that waits for its turn. */
export interface WaitingCommand {
  readonly command: Command;
  readonly actor: Actor;
  /** Whether it was refused once, by what the room knew then. */
  refused: boolean;
  readonly settle: (outcome: CommandEnd) => void;
}

/** How a command ended: what it decided, with the `seq` of each decision, or why nothing. */
export type CommandEnd =
  | { readonly outcome: Extract<CommandOutcome, { ok: true }>; readonly seqs: readonly number[] }
  | { readonly outcome: Extract<CommandOutcome, { ok: false }> }
  | { readonly outcome: "cannot-store" };

/** What one turn brings for the log, judged against the room's head; nothing of it is applied. */
export type Turn =
  | { readonly kind: "updates"; readonly entries: readonly NewEntry[]; readonly accepted: readonly Arrival[] }
  | {
      readonly kind: "command";
      readonly entries: readonly NewEntry[];
      readonly waiting: WaitingCommand;
      readonly outcome: Extract<CommandOutcome, { ok: true }>;
    };

/** What a room is given by its relay. */
export interface RoomSurroundings {
  readonly now: () => number;
  readonly report: Report;
  readonly fanout: Pick<Fanout, "publish">;
  /** Sends a person away for a while who sent something that hung. */
  readonly bar: (person: string) => void;
  /** Told of each update that was refused for good, why. */
  readonly refused?: (code: string) => void;
}

export class Room {
  readonly id: string;
  readonly resolution: Resolution;
  readonly presence: Presence<Connection>;
  /** When it was last of use, in milliseconds. */
  usedAt: number;
  /** How far the snapshot goes that is kept of it. */
  snapshotAt = 0;
  /** Whether the log may hold more than the room knows: it is read before anything is judged. */
  isBehind = false;
  /** Whether other relays write at the same time, and were first: it waits for its turn at the log. */
  isOvertaken = false;
  readonly #connections = new Set<Connection>();
  readonly #report: Report;
  readonly #bar: (person: string) => void;
  readonly #refused: RoomSurroundings["refused"];
  readonly #arrivals = new Arrivals();
  readonly #commands: WaitingCommand[] = [];
  /** Of updates and commands the one is looked at first, then the other. */
  #commandsNext = false;

  constructor(id: string, resolution: Resolution, { now, report, fanout, bar, refused }: RoomSurroundings) {
    this.#report = report;
    this.#bar = bar;
    this.#refused = refused;
    this.id = id;
    this.resolution = resolution;
    this.usedAt = now();
    this.presence = new Presence(this.#connections, resolution, now, (states) => {
      fanout.publish({ type: "presence", resolution: id, states });
    });
  }

  get isEmpty(): boolean {
    return this.#connections.size === 0 && !this.isWaiting;
  }

  /** Whether something has come that is not judged yet. */
  get isWaiting(): boolean {
    return !this.#arrivals.isEmpty || this.#commands.length > 0;
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
    this.#arrivals.add(connection, update);
  }

  /** Takes a command, to be evaluated in a turn of its own. */
  command(waiting: WaitingCommand): void {
    this.#commands.push(waiting);
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

  /** Judges what waits, until the time is up; undefined when nothing of it is for the log. */
  judge(at: string, until: number): Turn | undefined {
    const [command] = this.#commands;
    const isCommandsTurn = command !== undefined && (this.#commandsNext || this.#arrivals.isEmpty);
    this.#commandsNext = !isCommandsTurn;
    return isCommandsTurn ? this.#evaluate(command, at) : this.#judgeArrivals(at, until);
  }

  /**
   * Judges what is first of each connection, everybody's against the same state: nobody can have seen what others sent in
   * this turn. What one connection sent goes on what it sent before, so a second thing of it waits for the next turn.
   */
  #judgeArrivals(at: string, until: number): Turn | undefined {
    const entries: NewEntry[] = [];
    const accepted: Arrival[] = [];
    const clients = new Set<number>();
    for (const first of this.#arrivals.first()) {
      const start = performance.now();
      let arrival = first;
      let verdict = this.#verdict(arrival);
      if (!verdict.ok && arrival.count > 1) {
        arrival = this.#arrivals.alone(arrival);
        verdict = this.#verdict(arrival);
      }
      const [span] = verdict.ok ? verdict.spans : [];
      if (!verdict.ok) this.#refuse(arrival, verdict);
      else if (span === undefined) this.#arrivals.take(arrival);
      else if (!clients.has(span[0])) {
        // Two tabs can offer what one of them typed: the second is judged when the first is in.
        clients.add(span[0]);
        this.#arrivals.take(arrival);
        entries.push({ at, actor: verdict.actor, kind: "update", payload: verdict.update });
        accepted.push(arrival);
      }
      const end = performance.now();
      first.connection.chargeTime(end - start);
      if (end >= until) break;
    }
    return entries.length === 0 ? undefined : { kind: "updates", entries, accepted };
  }

  /**
   * A judge that fails has judged nothing and changed nothing: the update is refused, and the fault is reported. One that hangs is
   * ended, and what the room remembers is not believed any more.
   */
  #verdict({ connection, update }: Arrival): ReturnType<Resolution["judge"]> {
    const { actor } = connection;
    try {
      return watched(update.length, () => this.resolution.judge(update, actor));
    } catch (error) {
      if (error instanceof Hung) {
        this.#report(`an update of ${actor.userId} to resolution ${this.id} hung`, error);
        this.#bar(actor.userId);
        throw error;
      }
      this.#report(`the judge of resolution ${this.id} failed on an update of ${actor.userId}`, error);
      return { ok: false, code: "malformed", reason: "the relay could not read it" };
    }
  }

  /** A refusal holds when the room knew all that the log says: it may rest on what is on its way. */
  #refuse(arrival: Arrival, refusal: Refusal): void {
    const { connection } = arrival;
    if (!arrival.refused && refusal.code !== "too-large") {
      this.#arrivals.refuse(arrival);
      this.isBehind = true;
      return;
    }
    this.#arrivals.take(arrival);
    this.#refused?.(refusal.code);
    if (refusal.code !== "gap") connection.refuse(refusalOf(refusal));
    else if (connection.mayAnswerGap()) connection.send(step1Frame(this.resolution.doc));
  }

  #evaluate(waiting: WaitingCommand, at: string): Turn | undefined {
    const { command, actor } = waiting;
    const outcome = this.resolution.evaluate(command, actor);
    if (outcome.ok) {
      const entries = outcome.payloads.map(
        (decision) => ({ at, actor, kind: "decision", payload: encodeDecision(decision) }) as const,
      );
      this.#commands.shift();
      return { kind: "command", entries, waiting, outcome };
    }
    if (waiting.refused) {
      this.#commands.shift();
      waiting.settle({ outcome });
    } else {
      waiting.refused = true;
      this.isBehind = true;
    }
    return undefined;
  }

  /** Another relay was first: what was judged is judged again, when the room has read what the log says. */
  putBack(turn: Turn): void {
    this.isBehind = true;
    this.isOvertaken = true;
    if (turn.kind === "command") this.#commands.unshift(turn.waiting);
    else this.#arrivals.putBack(turn.accepted);
  }

  /** Applies what a turn brought, now that it is on disk, and tells it. */
  take(turn: Turn): void {
    const told = this.#apply(turn.entries.map((entry, index) => ({ ...entry, seq: this.resolution.head + 1 + index })));
    if (turn.kind === "command") {
      this.#tell(told, []);
      turn.waiting.settle({ outcome: turn.outcome, seqs: told.map(({ seq }) => seq) });
      return;
    }
    const [first] = turn.accepted;
    const only = turn.accepted.every(({ connection }) => connection === first?.connection) ? first : undefined;
    this.#tell(told, turn.entries, only?.connection);
  }

  /** Applies what other relays wrote, and tells it. */
  follow(entries: readonly LogEntry[]): void {
    if (entries.length === 0) return;
    this.#tell(
      this.#apply(entries),
      entries.filter(({ kind }) => kind === "update"),
    );
  }

  #apply(entries: readonly LogEntry[]): LedgerEntry[] {
    return entries.map((entry) => this.resolution.apply(entry));
  }

  /** Tells everybody what is on disk: one update, then the entries, which acknowledge it. `author` has the update. */
  #tell(told: readonly LedgerEntry[], updates: readonly Pick<NewEntry, "payload">[], author?: Connection): void {
    const entries = framesOf([encodeMessage({ type: "entries", entries: told })]);
    const written = framesOf(concatUpdates(updates.map(({ payload }) => payload)).map(updateFrame));
    const whole = Buffer.concat([written, entries]);
    for (const connection of this.#connections) {
      if (connection.synced) connection.sendFrames(connection === author ? entries : whole);
    }
  }

  /** Gives up on everything that waits: nothing of it is stored, and whoever sent it comes back. */
  giveUp(code: number, reason: string): void {
    for (const { settle } of this.#commands.splice(0)) settle({ outcome: "cannot-store" });
    this.#arrivals.clear();
    for (const connection of this.#connections) connection.close(code, reason);
  }
}

function refusalOf({ code, reason, client, clause }: Refusal): Refusal {
  return { code, reason, ...(client === undefined ? {} : { client }), ...(clause === undefined ? {} : { clause }) };
}
