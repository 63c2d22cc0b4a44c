// The rooms of a relay, and the one place where anything enters a log. What has come, for all rooms, is judged, appended
// in one transaction (group commit), applied and told; then what came meanwhile. So one append is on its way at a time,
// nobody sees what is not on disk, and where another relay was first, a room reads what it missed and judges again.

import {
  type Actor,
  CLOSE,
  type Command,
  type CommandRefusal,
  type DecisionPayload,
  type LogEntry,
} from "@concord/sync";
import type { Batch, Log } from "../log/log.ts";
import { ENTRIES_BEHIND, type Snapshots } from "../log/snapshots.ts";
import type { Report } from "../report.ts";
import { isAway } from "../store/away.ts";
import type { Connection } from "./connection.ts";
import { type CommandEnd, Room, type RoomSurroundings, type Turn } from "./room.ts";
import { Hung } from "./watchdog.ts";

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
const LONGEST_WAIT_MS = 20;
const GOING_DOWN = "the relay is shutting down";
/** After so long a turn ends, and what is left is judged in the next one: others want the relay too. */
const TURN_MS = 25;

const CANNOT_STORE: Decided = {
  ok: false,
  code: "cannot-store",
  reason: "The decision could not be stored now. Should it have been all the same, it will be shown.",
};

/** What a room brings in a turn. */
interface RoomsTurn {
  readonly room: Room;
  readonly turn: Turn;
}

export class Rooms {
  readonly #log: Log;
  readonly #snapshots: Snapshots;
  readonly #surroundings: RoomSurroundings;
  readonly #rooms = new Map<string, Room>();
  readonly #opening = new Map<string, Promise<Room>>();
  /** Rooms that want a turn. */
  readonly #waiting = new Set<Room>();
  /** Those who wait until a room has read the log. */
  readonly #readers = new Map<Room, PromiseWithResolvers<void>>();
  #isScheduled = false;
  /** Whether the last turn has begun, and whether it is over. */
  #isClosing = false;
  #isClosed = false;
  /** The turn that is under way. */
  #running: Promise<void> | undefined;
  /** When the last turn ended, and how long it took without the store, in milliseconds. */
  #lastTurn = { end: 0, took: 0 };

  constructor(log: Log, snapshots: Snapshots, surroundings: RoomSurroundings) {
    this.#log = log;
    this.#snapshots = snapshots;
    this.#surroundings = surroundings;
  }

  get #now(): () => number {
    return this.#surroundings.now;
  }

  get #report(): Report {
    return this.#surroundings.report;
  }

  /** How many rooms are in memory. */
  get size(): number {
    return this.#rooms.size;
  }

  /** How many of them wait for a turn. */
  get waiting(): number {
    return this.#waiting.size;
  }

  /** Whether a room is the one that its resolution has. */
  has(room: Room): boolean {
    return this.#rooms.get(room.id) === room;
  }

  /** The room of an open resolution as the log has it now; rebuilt from the log where it is not in memory. */
  async open(id: string): Promise<Room> {
    for (;;) {
      const room = this.#rooms.get(id);
      if (room === undefined) return this.#rebuilt(id);
      room.usedAt = this.#now();
      const head = await this.#log.head(id);
      // Read once: others may go on writing, and who waits for an end of that might wait for ever.
      if (this.has(room) && room.resolution.head < head) await this.#read(room);
      if (this.has(room)) return room;
    }
  }

  #rebuilt(id: string): Promise<Room> {
    const opening =
      this.#opening.get(id) ??
      this.#rebuild(id).finally(() => {
        this.#opening.delete(id);
      });
    this.#opening.set(id, opening);
    return opening;
  }

  async #rebuild(id: string): Promise<Room> {
    const { resolution, snapshotAt } = await this.#snapshots.open(id);
    const room = new Room(id, resolution, this.#surroundings);
    room.snapshotAt = snapshotAt;
    this.#rooms.set(id, room);
    this.#keepSoon(room);
    this.#surroundings.fanout.publish({ type: "who", resolution: id });
    return room;
  }

  /** Keeps a snapshot of a room of which much was written since the last. */
  #keepSoon(room: Room): void {
    const { resolution } = room;
    if (resolution.head - room.snapshotAt < ENTRIES_BEHIND) return;
    room.snapshotAt = resolution.head;
    // Whoever waits for the room comes first.
    setImmediate(() => {
      this.#snapshots.keep(room.id, resolution).catch((error: unknown) => {
        this.#report(`no snapshot of resolution ${room.id} could be kept`, error);
      });
    });
  }

  /** The rooms that are in memory. */
  all(): IterableIterator<Room> {
    return this.#rooms.values();
  }

  /** The room of a resolution, if it is in memory. */
  find(id: string): Room | undefined {
    return this.#rooms.get(id);
  }

  /** Takes a hint that a log has grown. */
  grown(id: string, head: number): void {
    const room = this.#rooms.get(id);
    if (room === undefined || room.resolution.head >= head || room.isBehind) return;
    room.isBehind = true;
    this.#wait(room);
  }

  /** Asks the log how far it has grown: no hint is needed for anything. */
  async compareHeads(): Promise<void> {
    const heads = await this.#log.heads([...this.#rooms.keys()]);
    for (const [id, head] of heads) this.grown(id, head);
  }

  /** Waits until a room has read what the log says from now on, or is no more. */
  #read(room: Room): Promise<void> {
    const reader = this.#readers.get(room) ?? Promise.withResolvers<void>();
    this.#readers.set(room, reader);
    room.isBehind = true;
    this.#wait(room);
    return reader.promise;
  }

  /** Takes an update that came over a connection; it is judged at the end of this turn or a later one. */
  receive(room: Room, connection: Connection, update: Uint8Array): void {
    room.receive(connection, update);
    this.#wait(room);
  }

  /** Evaluates a command, and stores and tells what it decides. */
  async decide(id: string, command: Command, actor: Actor): Promise<Decided> {
    const { promise, resolve } = Promise.withResolvers<CommandEnd>();
    try {
      const room = await this.open(id);
      room.command({ command, actor, refused: false, settle: resolve });
      this.#wait(room);
    } catch (error) {
      this.#report(`resolution ${id} could not be opened`, error);
      return CANNOT_STORE;
    }
    const end = await promise;
    if (end.outcome === "cannot-store") return CANNOT_STORE;
    if (!("seqs" in end)) return end.outcome;
    const { payloads, leftOut, hidden = false, kept = 0 } = end.outcome;
    const decisions = payloads.map((decision, index) => ({ seq: end.seqs[index] ?? 0, decision }));
    return { ok: true, decisions, leftOut, hidden, kept };
  }

  /** Drops rooms that nobody is in and nobody has asked for lately. */
  sweep(): void {
    for (const [id, room] of this.#rooms) {
      if (room.isEmpty && this.#now() - room.usedAt >= IDLE_MS) this.#rooms.delete(id);
    }
  }

  /** Takes one last turn; what is left then is not stored, and its senders offer it again. */
  async close(): Promise<void> {
    this.#isClosing = true;
    await this.#running;
    await this.#turn();
    this.#isClosed = true;
    for (const room of [...this.#rooms.values()]) this.#discard(room, GOING_DOWN);
  }

  /** Gives a room a turn, soon. */
  #wait(room: Room): void {
    if (this.#isClosed || !this.has(room)) {
      this.#discard(room, this.#isClosed ? GOING_DOWN : "the resolution is opened again");
      return;
    }
    this.#waiting.add(room);
    if (this.#isScheduled || this.#isClosing || this.#running !== undefined) return;
    this.#isScheduled = true;
    // Alone, an update is judged at once. Under load a turn waits as long as the last one took: telling everybody costs
    // the same for one update as for many, so that the more there are the less each costs. What a slow disk took is not
    // waited for again.
    const wait = this.#lastTurn.end + this.#lastTurn.took - performance.now();
    if (wait < 1) setImmediate(() => this.#start());
    else setTimeout(() => this.#start(), Math.min(wait, LONGEST_WAIT_MS));
  }

  #start(): void {
    this.#isScheduled = false;
    if (this.#isClosing) return;
    this.#running = this.#turn().finally(() => {
      this.#running = undefined;
      if (this.#waiting.size === 0 || this.#isClosing) return;
      this.#isScheduled = true;
      setImmediate(() => this.#start());
    });
  }

  /** Judges, appends, applies and tells what has come, as much as one turn is enough for. Never fails. */
  async #turn(): Promise<void> {
    const rooms = [...this.#waiting];
    if (rooms.length === 0) return;
    this.#waiting.clear();
    const overtaken = rooms.filter((room) => room.isOvertaken && room.isWaiting && this.has(room));
    const others = rooms.filter((room) => !overtaken.includes(room) && this.has(room));
    const behind = others.filter(({ isBehind }) => isBehind);
    if (behind.length > 0) await this.#follow(behind);
    const start = performance.now();
    const turns = this.#judge(others);
    const judged = performance.now();
    const appended = turns.length === 0 ? undefined : await this.#append(turns);
    const resumed = performance.now();
    this.#settle(turns, appended);
    const settled = performance.now();
    if (overtaken.length > 0) await this.#takeTurn(overtaken);
    for (const room of rooms) if ((room.isWaiting || room.isBehind) && this.has(room)) this.#waiting.add(room);
    this.#lastTurn = { end: performance.now(), took: judged - start + settled - resumed };
  }

  /** Judges what has come to rooms, as much as one turn is enough for. */
  #judge(rooms: readonly Room[]): RoomsTurn[] {
    const until = performance.now() + TURN_MS;
    const at = new Date(this.#now()).toISOString();
    return rooms.flatMap((room) => {
      const turn = this.has(room) ? this.#guarded(room, () => room.judge(at, until)) : undefined;
      return turn === undefined ? [] : [{ room, turn }];
    });
  }

  /**
   * The turn of rooms that were overtaken: judges while nobody else can write. Without that a relay that is a moment slower than the others
   * would be overtaken again and again, and what was typed there would not be saved for as long as they write.
   */
  async #takeTurn(rooms: readonly Room[]): Promise<void> {
    const heads = headsOf(rooms);
    const done = this.#beginReading(rooms);
    let turns: readonly RoomsTurn[] | undefined;
    const judge = (following: ReadonlyMap<string, readonly LogEntry[]>): Batch[] => {
      for (const room of rooms) {
        const entries = following.get(room.id) ?? [];
        // As long as others write, it is better to wait for one's turn.
        room.isOvertaken = entries.length > 0;
        if (this.has(room)) this.#guarded(room, () => room.follow(entries));
      }
      turns = this.#judge(rooms);
      return turns.map(batchOf);
    };
    try {
      const appended = await this.#log.appendInTurn(heads, judge);
      this.#settle(
        turns ?? [],
        appended.map(({ ok }) => ok),
      );
    } catch (error) {
      this.#report("the log could not be written", error);
      this.#settle(turns ?? [], undefined);
      if (turns === undefined) for (const room of rooms) this.#discard(room, "the resolution cannot be read now");
    }
    done();
  }

  /** Reads and tells what other relays wrote: all in one question. Where one of them cannot be read, each by itself. */
  async #follow(rooms: readonly Room[]): Promise<void> {
    const heads = headsOf(rooms);
    const done = this.#beginReading(rooms);
    const reading = this.#log.readMany(heads).catch((error: unknown) => {
      if (isAway(error)) throw error;
      return undefined;
    });
    await Promise.all(
      rooms.map(async (room) => {
        try {
          const entries = (await reading)?.get(room.id) ?? (await this.#log.read(room.id, room.resolution.head));
          this.#guarded(room, () => room.follow(entries));
        } catch (error) {
          this.#report(`resolution ${room.id} could not be read`, error);
          this.#discard(room, "the resolution cannot be read now");
        }
      }),
    );
    done();
  }

  /**
   * Rooms are being read from now on; the answer is called when they have been. Whoever asks, or tells that the log has grown, while they
   * are being read has them read once more.
   */
  #beginReading(rooms: readonly Room[]): () => void {
    const readers = rooms.map((room) => this.#readers.get(room));
    for (const room of rooms) {
      this.#readers.delete(room);
      room.isBehind = false;
    }
    return () => {
      for (const reader of readers) reader?.resolve();
    };
  }

  /** Appends the entries of all turns, and answers for each, in order; undefined where nothing was appended. */
  async #append(turns: readonly RoomsTurn[]): Promise<readonly boolean[] | undefined> {
    try {
      const appended = await this.#log.append(turns.map(batchOf));
      return appended.map(({ ok }) => ok);
    } catch (error) {
      this.#report("the log could not be written", error);
      return undefined;
    }
  }

  /** What became of turns is told to those whom it concerns, and to other relays. */
  #settle(turns: readonly RoomsTurn[], appended: readonly boolean[] | undefined): void {
    for (const [index, { room, turn }] of turns.entries()) this.#settleOne(room, turn, appended?.[index]);
    const grown = turns.filter((_turn, index) => appended?.[index] === true);
    if (grown.length === 0) return;
    const heads = grown.map(({ room }) => [room.id, room.resolution.head] as const);
    this.#surroundings.fanout.publish({ type: "heads", heads });
  }

  /** Tells what is on disk. Where that fails, clients come back and read it from there. */
  #settleOne(room: Room, turn: Turn, isAppended: boolean | undefined): void {
    if (isAppended === true) {
      this.#guarded(room, () => room.take(turn));
      this.#keepSoon(room);
    } else if (isAppended === false) room.putBack(turn);
    else room.giveUp(CLOSE.cannotStore, "it could not be stored");
    if (turn.kind === "command" && isAppended !== false) turn.waiting.settle({ outcome: "cannot-store" });
  }

  /** Does something with a room. A fault of ours: what is in memory can no longer be trusted, what is on disk can. */
  #guarded<T>(room: Room, action: () => T): T | undefined {
    try {
      return action();
    } catch (error) {
      if (!(error instanceof Hung)) this.#report(`resolution ${room.id} failed`, error);
      this.#discard(room, "the relay failed");
      return undefined;
    }
  }

  /** Throws a room's memory away; its clients come back and offer again whatever was not acknowledged. */
  #discard(room: Room, reason: string): void {
    if (this.has(room)) this.#rooms.delete(room.id);
    room.giveUp(this.#isClosed ? CLOSE.shuttingDown : CLOSE.cannotStore, reason);
    this.#readers.get(room)?.resolve();
    this.#readers.delete(room);
  }
}

function headsOf(rooms: readonly Room[]): Map<string, number> {
  return new Map(rooms.map(({ id, resolution }) => [id, resolution.head]));
}

function batchOf({ room, turn }: RoomsTurn): Batch {
  return { resolution: room.id, expectedHead: room.resolution.head, entries: turn.entries };
}
