// The rooms of a relay, and the one place where anything enters a log. What comes in one turn of the event loop, for
// all rooms, is judged, appended in one transaction (group commit) and told, all before the next turn; so nobody sees
// what is not on disk, and a failure to write costs the rooms concerned their memory and nothing else.

import {
  type Actor,
  CLOSE,
  type Command,
  type CommandRefusal,
  type DecisionPayload,
  encodeDecision,
  Resolution,
} from "@concord/sync";
import type { Appended, Batch, Log } from "../log/log.ts";
import type { Report } from "../report.ts";
import type { Connection } from "./connection.ts";
import { Room, type Telling, type Turn } from "./room.ts";

/** What became of a command. */
export type Decided =
  | {
      readonly ok: true;
      readonly decisions: readonly { readonly seq: number; readonly decision: DecisionPayload }[];
      readonly leftOut: number;
      readonly hidden: boolean;
      /** Clause marks that stay pending for the words of others. */
      readonly kept: number;
    }
  | {
      readonly ok: false;
      readonly code: CommandRefusal | "cannot-store";
      readonly reason: string;
    };

/** A room that nobody has used for so long is dropped from memory. */
const IDLE_MS = 60_000;
/** How often a command is evaluated again when another relay writes at the same time. */
const ATTEMPTS = 3;
const LONGEST_WAIT_MS = 20;
/** After so long a turn ends, and what is left is judged in the next one: others want the relay too. */
const TURN_MS = 25;

export class Rooms {
  readonly #log: Log;
  readonly #now: () => number;
  readonly #report: Report;
  readonly #rooms = new Map<string, Room>();
  readonly #waiting = new Set<Room>();
  #scheduled = false;
  /** When the last turn ended, and how long it took, in milliseconds. */
  #lastTurn = { end: 0, took: 0 };

  constructor(log: Log, now: () => number, report: Report) {
    this.#log = log;
    this.#now = now;
    this.#report = report;
  }

  /** How many rooms are in memory. */
  get size(): number {
    return this.#rooms.size;
  }

  /** The room of an open resolution; rebuilt from the log where it is not in memory. */
  open(id: string): Room {
    const open = this.#rooms.get(id);
    if (open !== undefined) {
      open.usedAt = this.#now();
      return open;
    }
    const room = new Room(id, Resolution.replay(this.#log.read(id)), this.#now, this.#report);
    this.#rooms.set(id, room);
    return room;
  }

  /** Takes an update that came over a connection; it is judged at the end of this turn or a later one. */
  receive(room: Room, connection: Connection, update: Uint8Array): void {
    room.receive(connection, update);
    this.#waiting.add(room);
    if (this.#scheduled) return;
    this.#scheduled = true;
    // Alone, an update is judged at once. Under load a turn waits as long as the last one took: writing to the disk and
    // to everybody costs the same for one update as for many, so that the more there are the less each costs.
    const wait = this.#lastTurn.end + this.#lastTurn.took - performance.now();
    if (wait < 1) setImmediate(() => this.flush());
    else setTimeout(() => this.flush(), Math.min(wait, LONGEST_WAIT_MS));
  }

  /** Judges, appends and tells what has come, as much as one turn is enough for. */
  flush(): void {
    this.#scheduled = false;
    const rooms = [...this.#waiting];
    if (rooms.length === 0) return;
    this.#waiting.clear();
    const start = performance.now();
    const at = new Date(this.#now()).toISOString();
    const until = start + TURN_MS;
    const turns = rooms.map((room) => this.#judge(room, at, until)).filter((turn) => turn !== undefined);
    const lost = this.#append(turns);
    for (const turn of turns) {
      if (lost.has(turn.room)) this.#discard(turn.room, "it could not be stored");
      else this.#tell(turn.room, turn);
    }
    const end = performance.now();
    this.#lastTurn = { end, took: end - start };
    for (const room of rooms) if (room.isWaiting && this.#rooms.get(room.id) === room) this.#waiting.add(room);
    if (this.#waiting.size === 0) return;
    this.#scheduled = true;
    setImmediate(() => this.flush());
  }

  /** Takes one last turn; what is left then is not stored, and its senders offer it again. */
  close(): void {
    this.flush();
    this.#waiting.clear();
  }

  /** Evaluates a command now, and stores and tells what it decides. */
  decide(id: string, command: Command, actor: Actor): Decided {
    this.flush();
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      const room = this.open(id);
      const outcome = room.resolution.evaluate(command, actor);
      if (!outcome.ok) return outcome;
      const at = new Date(this.#now()).toISOString();
      const entries = outcome.payloads.map(
        (decision) => ({ at, actor, kind: "decision", payload: encodeDecision(decision) }) as const,
      );
      const appended = this.#tryAppend([{ resolution: id, expectedHead: room.resolution.head, entries }]);
      if (appended?.[0]?.ok) {
        const told = entries.map((entry) => room.resolution.apply({ ...entry, seq: room.resolution.head + 1 }));
        this.#tell(room, { told, accepted: [], refused: [], gaps: new Set() });
        const decisions = outcome.payloads.map((decision, index) => ({ seq: told[index]?.seq ?? 0, decision }));
        const { leftOut, hidden = false, kept = 0 } = outcome;
        return { ok: true, decisions, leftOut, hidden, kept };
      }
      this.#discard(room, "it could not be stored");
      if (appended === undefined) break;
    }
    return { ok: false, code: "cannot-store", reason: "The decision could not be stored now; nothing was decided." };
  }

  /** Drops rooms that nobody is in and nobody has asked for lately. */
  sweep(): void {
    for (const [id, room] of this.#rooms) {
      if (room.isEmpty && this.#now() - room.usedAt >= IDLE_MS) this.#rooms.delete(id);
    }
  }

  #judge(room: Room, at: string, until: number): Turn | undefined {
    if (this.#rooms.get(room.id) !== room) return undefined;
    try {
      return room.judgeArrivals(at, until);
    } catch (error) {
      // A fault of ours: what is in memory can no longer be trusted, what is on disk can.
      this.#report(`resolution ${room.id} failed to judge what came`, error);
      this.#discard(room, "the relay failed");
      return undefined;
    }
  }

  /** Tells what is on disk. Where that fails, clients come back and read it from there. */
  #tell(room: Room, turn: Telling): void {
    try {
      room.tell(turn);
    } catch (error) {
      this.#report(`resolution ${room.id} failed to tell what came`, error);
      this.#discard(room, "the relay failed");
    }
  }

  /** Appends the entries of all turns; answers the rooms whose memory has run ahead of the disk. */
  #append(turns: readonly Turn[]): Set<Room> {
    const writing = turns.filter(({ entries }) => entries.length > 0);
    if (writing.length === 0) return new Set();
    const batches = writing.map(({ room, expectedHead, entries }) => ({ resolution: room.id, expectedHead, entries }));
    const appended = this.#tryAppend(batches);
    const lost = writing.filter((_turn, index) => appended?.[index]?.ok !== true);
    return new Set(lost.map(({ room }) => room));
  }

  #tryAppend(batches: readonly Batch[]): Appended[] | undefined {
    try {
      return this.#log.append(batches);
    } catch (error) {
      this.#report("the log could not be written", error);
      return undefined;
    }
  }

  /** Throws a room's memory away; its clients come back and offer again whatever was not acknowledged. */
  #discard(room: Room, reason: string): void {
    this.#rooms.delete(room.id);
    room.closeAll(CLOSE.cannotStore, reason);
  }
}
