// Rooms on a log into which other relays write: a room is opened as the log was when it was asked for, however much is written
// meanwhile, a hint that comes while the log is being read is not lost, and who was overtaken has its turn.

import { baseUpdate, type LogEntry, Resolution } from "@concord/sync";
import { paragraphs, rawText, rawUpdate } from "@concord/testing";
import { expect, it, vi } from "vitest";
import type { Appended, Batch, Log } from "../src/log/log.ts";
import type { Snapshots } from "../src/log/snapshots.ts";
import type { Connection } from "../src/sync/connection.ts";
import { ALONE } from "../src/sync/fanout.ts";
import { Rooms } from "../src/sync/rooms.ts";

const AT = "2030-01-01T00:00:00.000Z";
const EDITOR = { userId: "editor", name: "Editor", role: "editor" } as const;
const INDIA = { userId: "IND", name: "India", role: "delegate", proponent: "IND" } as const;

/** The log of one resolution, into which another relay writes when the test says so. */
class Shared implements Log {
  readonly entries: LogEntry[] = [
    { seq: 1, at: AT, actor: EDITOR, kind: "base", payload: baseUpdate(paragraphs("One two.")) },
  ];
  /** What happens elsewhere when the head is asked for, and while an answer of the log is on its way. */
  onAsked: () => void = () => {};
  onAnswered: () => void = () => {};

  /** The other relay stores a word. */
  write(): void {
    const clock = this.entries.length - 1;
    const origin = clock === 0 ? { client: 1, clock: 3 } : { client: 10, clock: clock - 1 };
    const structs = [{ origin, right: { client: 1, clock: 4 }, content: rawText("w") }];
    const payload = rawUpdate([{ client: 10, clock, structs }]);
    this.entries.push({ seq: this.entries.length + 1, at: AT, actor: INDIA, kind: "update", payload });
  }

  async head(): Promise<number> {
    this.onAsked();
    return this.entries.length;
  }

  async heads(ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return new Map(ids.map((id) => [id, this.entries.length]));
  }

  async read(_id: string, after = 0): Promise<readonly LogEntry[]> {
    return this.entries.slice(after);
  }

  async readMany(after: ReadonlyMap<string, number>): Promise<ReadonlyMap<string, readonly LogEntry[]>> {
    const answer = new Map(Array.from(after, ([id, seq]) => [id, this.entries.slice(seq)]));
    this.onAnswered();
    return answer;
  }

  /** The other relay is always first. */
  async append(batches: readonly Batch[]): Promise<Appended[]> {
    this.write();
    return batches.map(({ resolution }) => ({ resolution, ok: false, code: "head-moved" }));
  }

  async appendInTurn(
    after: ReadonlyMap<string, number>,
    judge: (following: ReadonlyMap<string, readonly LogEntry[]>) => readonly Batch[],
  ): Promise<Appended[]> {
    return judge(await this.readMany(after)).map(({ resolution, entries }) => {
      for (const entry of entries) this.entries.push({ ...entry, seq: this.entries.length + 1 });
      return { resolution, ok: true, head: this.entries.length };
    });
  }
}

function roomsOn(log: Shared): Rooms {
  const snapshots = { open: async () => ({ resolution: Resolution.replay(log.entries), snapshotAt: 0 }) };
  return new Rooms(log, snapshots as unknown as Snapshots, {
    now: Date.now,
    report: (what, error) => {
      throw new Error(what, { cause: error });
    },
    bar: () => {},
    fanout: ALONE,
  });
}

it("opens a room into which others write without end", async () => {
  const log = new Shared();
  const rooms = roomsOn(log);
  await rooms.open("r");
  let asked = 0;
  log.onAsked = () => {
    log.write();
    if (++asked === 100) throw new Error("the room stays closed");
  };
  const room = await rooms.open("r");
  expect(room.resolution.head).toBe(2);
  // Whoever asks has what was there when it asked, also where the log is being read for somebody else.
  const heads = await Promise.all([1, 2].map(async () => (await rooms.open("r")).resolution.head));
  expect(heads).toEqual([4, 4]);
});

it("reads what a hint tells of that comes while the log is being read", async () => {
  const log = new Shared();
  const rooms = roomsOn(log);
  const room = await rooms.open("r");
  log.write();
  log.onAnswered = () => {
    log.onAnswered = () => {};
    log.write();
    rooms.grown("r", 3);
  };
  rooms.grown("r", 2);
  await vi.waitUntil(() => room.resolution.head === 3, { timeout: 20_000 });
});

it("stores what was typed here although another relay is always first", async () => {
  const log = new Shared();
  const rooms = roomsOn(log);
  const room = await rooms.open("r");
  const actor = { userId: "J", name: "Japan", role: "delegate", proponent: "J" } as const;
  const connection = { actor, chargeTime: () => {}, hold: () => {} } as unknown as Connection;
  for (const clock of [0, 1, 2]) {
    const origin = clock === 0 ? { client: 1, clock: 4 } : { client: 20, clock: clock - 1 };
    const structs = [{ origin, right: { client: 1, clock: 5 }, content: rawText("w") }];
    rooms.receive(room, connection, rawUpdate([{ client: 20, clock, structs }]));
    await vi.waitUntil(() => !room.isWaiting && room.resolution.head === log.entries.length, { timeout: 20_000 });
  }
  const by = (proponent: string) => log.entries.filter((entry) => entry.actor.proponent === proponent).length;
  expect(by("J")).toBe(3);
  expect(by("IND")).toBeLessThan(4);
});
