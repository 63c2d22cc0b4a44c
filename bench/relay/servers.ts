// The servers that are measured beside one another, each in a process of its own. All run from the beginning to the end,
// so that each has its code warm; one that nobody is connected to does next to nothing.
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { baseUpdate } from "@concord/sync";
import { BASE, Meeting, SETUP, TEXT_NAME } from "./meeting.ts";
import { ServerProcess } from "./server-process.ts";
import type { Door } from "./typing.ts";

/** Their names, in the order in which they are printed. */
export const SERVERS = ["raw ws", "hocuspocus", "Concord, SQLite", "Concord, no disk", "Concord, PostgreSQL"] as const;
export type ServerName = (typeof SERVERS)[number];

export interface Server {
  readonly name: ServerName;
  readonly process: ServerProcess;
  /** A way into rooms for as many clients each; hocuspocus has one room here. */
  door(rooms: number, clients: number): Promise<Door>;
}

const RELAY = new URL("../../apps/relay/src/main.ts", import.meta.url);
const POSTGRES = new URL("../../apps/relay/test/postgres-process.ts", import.meta.url);

/** A file system in memory, where a commit waits for no disk: only Linux is known to have one here. */
const IN_MEMORY = "/dev/shm";

/** Starts a relay; without `DATABASE_URL` it keeps its data in `data`. */
export function startRelay(env: Readonly<Record<string, string>>): Promise<ServerProcess> {
  return ServerProcess.start(RELAY, { PORT: "0", HOST: "127.0.0.1", ...SETUP, ...env });
}

/** Starts a PostgreSQL that waits for its disk. */
export function startPostgres(): Promise<ServerProcess> {
  return ServerProcess.start(POSTGRES);
}

/** Does something with a directory that is thrown away then. */
export async function withDirectory<T>(work: (path: string) => Promise<T>, parent = tmpdir()): Promise<T> {
  const path = mkdtempSync(join(parent, "concord-bench-"));
  try {
    return await work(path);
  } finally {
    rmSync(path, { recursive: true, force: true });
  }
}

export async function rawServer(): Promise<Server> {
  const process = await ServerProcess.start(new URL("raw-server.ts", import.meta.url));
  const url = process.url.replace("http", "ws");
  const start = baseUpdate(BASE);
  return {
    name: "raw ws",
    process,
    door: async (rooms, clients) => ({
      dialect: "raw",
      rooms: Array.from({ length: rooms }, (_, room) => addresses(`${url}/${room}`, clients)),
      textName: TEXT_NAME,
      start,
    }),
  };
}

export async function hocuspocus(): Promise<Server> {
  const process = await ServerProcess.start(new URL("hocuspocus-server.ts", import.meta.url));
  const url = process.url.replace("http", "ws");
  return {
    name: "hocuspocus",
    process,
    door: async (_rooms, clients) => ({
      dialect: "hocuspocus",
      rooms: [addresses(url, clients)],
      textName: TEXT_NAME,
    }),
  };
}

function addresses(url: string, clients: number): Door["rooms"][number] {
  return Array.from({ length: clients }, () => ({ url, headers: {} }));
}

export async function concord(name: ServerName, env: Readonly<Record<string, string>>): Promise<Server> {
  const process = await startRelay(env);
  const meeting = await Meeting.at(process.url);
  return { name, process, door: (rooms, clients) => meeting.door(rooms, clients) };
}

/** Starts all of them, and ends them when `work` is done. One that waits for no disk shows what the disk is in the others' figures. */
export async function withServers(work: (servers: readonly Server[]) => Promise<void>): Promise<void> {
  if (existsSync(IN_MEMORY)) await withDirectory((memory) => withServersOn(memory, work), IN_MEMORY);
  else await withServersOn(undefined, work);
}

async function withServersOn(
  memory: string | undefined,
  work: (servers: readonly Server[]) => Promise<void>,
): Promise<void> {
  await withDirectory(async (data) => {
    const postgres = await startPostgres();
    const servers = [
      await rawServer(),
      await hocuspocus(),
      await concord("Concord, SQLite", { CONCORD_DATA: data }),
      ...(memory === undefined ? [] : [await concord("Concord, no disk", { CONCORD_DATA: memory })]),
      await concord("Concord, PostgreSQL", { CONCORD_DATA: data, DATABASE_URL: postgres.url }),
    ];
    await work(servers);
    for (const { process } of servers) await process.stop();
    await postgres.stop();
  });
}
