// What a server holds, when its garbage is collected, for a connection, for an open resolution, and for one that everybody
// has left; and what a reader costs who stops reading while others write on.
import { setTimeout as pause } from "node:timers/promises";
import { RemoteTypists } from "./remote-typists.ts";
import { concord, hocuspocus, rawServer, type Server, withDirectory } from "./servers.ts";
import { Client } from "./typing.ts";

const CONNECTIONS = 200;
const ROOMS = 200;
/** A few come first, for what is made once. */
const FIRST = 20;
/** A room that everybody has left is dropped after a minute, when the relay looks next; then some for what waits for it. */
const DROPPED_AFTER_MS = 85_000;

export interface Held {
  /** Bytes for a connection. */
  readonly connection: number;
  /** Bytes for an open resolution of nine clauses, without its connections. */
  readonly open: number;
}

/** Bytes for a connection to a server with one room. */
export async function connectionOf(start: () => Promise<Server>): Promise<number> {
  const server = await start();
  const bytes = await connectionAt(server);
  await server.process.stop();
  return bytes;
}

async function connectionAt(server: Server): Promise<number> {
  const door = await server.door(1, FIRST + CONNECTIONS);
  const [all = []] = door.rooms;
  const first = await RemoteTypists.connect({ ...door, rooms: [all.slice(0, FIRST)] });
  const before = await server.process.memory();
  const others = await RemoteTypists.connect({ ...door, rooms: [all.slice(FIRST)] });
  const after = await server.process.memory();
  await others.leave();
  await first.leave();
  return (after - before) / CONNECTIONS;
}

/**
 * Bytes that a relay on SQLite keeps for a resolution that everybody has left; what it holds before is told to `meanwhile`.
 * Twice the relay has time to drop them, in which `meanwhile` and then `later` are done: what it makes once has been made then.
 */
export function keptByRelay(meanwhile: (held: Held) => Promise<void>, later: () => Promise<void>): Promise<number> {
  return withDirectory(async (data) => {
    const server = await concord("Concord, SQLite", { CONCORD_DATA: data });
    const connection = await connectionAt(server);
    const first = await RemoteTypists.connect(await server.door(FIRST, 1));
    const open = await comeAndGo(server);
    await first.leave();
    const dropped = pause(DROPPED_AFTER_MS);
    await meanwhile({ connection, open: open - connection });
    await dropped;
    const before = await server.process.memory();
    await comeAndGo(server);
    const droppedAgain = pause(DROPPED_AFTER_MS);
    await later();
    await droppedAgain;
    const kept = ((await server.process.memory()) - before) / ROOMS;
    await server.process.stop();
    return kept;
  });
}

/** One delegate comes to each of many new resolutions, and goes; the bytes for each while all are there. */
async function comeAndGo(server: Server): Promise<number> {
  const door = await server.door(ROOMS, 1);
  const before = await server.process.memory();
  const typists = await RemoteTypists.connect(door);
  const bytes = ((await server.process.memory()) - before) / ROOMS;
  await typists.leave();
  return bytes;
}

const WRITERS = 4;
const ROUNDS = 30;
const WORDS = "w".repeat(200_000);
/** Memory is looked at after so many rounds: collecting garbage holds a server up. */
const LOOK_EVERY = 3;

/** What a reader costs who reads nothing of 24 MB, beyond one who reads, at raw ws, hocuspocus and the relay, in bytes. */
export async function pausedReaders(): Promise<Readonly<Record<"raw" | "hocuspocus" | "concord", number>>> {
  const relay = (data: string): Promise<Server> => concord("Concord, SQLite", { CONCORD_DATA: data });
  return {
    raw: await pausedAt(rawServer),
    hocuspocus: await pausedAt(hocuspocus),
    concord: await withDirectory((data) => pausedAt(() => relay(data))),
  };
}

async function pausedAt(start: () => Promise<Server>): Promise<number> {
  const reading = await growth(start, false);
  return (await growth(start, true)) - reading;
}

/** The most that a server has grown by while four write. */
async function growth(start: () => Promise<Server>, paused: boolean): Promise<number> {
  const server = await start();
  const door = await server.door(1, WRITERS + 1);
  const clients: Client[] = [];
  const received = door.rooms[0]!.map(() => 0);
  for (const [which, address] of door.rooms[0]!.entries()) {
    const client = new Client(door, address, which);
    await client.open((frame) => {
      received[which]! += frame.length;
    });
    clients.push(client);
  }
  const [reader, ...writers] = clients;
  const before = await server.process.memory();
  if (paused) reader!.socket.pause();
  let most = 0;
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (const writer of writers) writer.insert(WORDS);
    // What the others wrote has come to each of the writers: nothing is on its way but to the reader.
    const expected = round * (WRITERS - 1) * WORDS.length;
    while (received.slice(1).some((bytes) => bytes < expected)) await pause(10);
    if (round % LOOK_EVERY === 0) most = Math.max(most, (await server.process.memory()) - before);
  }
  for (const { socket } of clients) socket.terminate();
  await server.process.stop();
  return most;
}
