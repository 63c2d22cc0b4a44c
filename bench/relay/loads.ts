// Loads: clients of a room, or of many, who all type. Servers take turns at each load, several times, and of each figure the
// median over the turns counts.
import { spreadOf } from "../statistics.ts";
import { RemoteTypists } from "./remote-typists.ts";
import type { Server, ServerName } from "./servers.ts";
import type { Typed } from "./typing.ts";

export interface Load {
  /** Rooms, one where it is not said. */
  readonly rooms?: number;
  /** Clients of each. */
  readonly clients: number;
  readonly keysPerSecond: number;
}

export const LOADS: readonly Load[] = [
  { clients: 10, keysPerSecond: 5 },
  { clients: 50, keysPerSecond: 5 },
  { clients: 200, keysPerSecond: 1 },
  { clients: 200, keysPerSecond: 2 },
];

/** What a server did with a load, medians; milliseconds, and microseconds of the processor. */
export interface Figures {
  readonly p50: number;
  readonly p99: number;
  readonly cpu: number;
  /** To the acknowledgement, where there is one. */
  readonly saved: { readonly p50: number; readonly p99: number } | undefined;
}

/** How often and how long. */
export interface Measure {
  readonly turns: number;
  readonly seconds: number;
}

/** Before anything is measured every server has its code warm: this fast, and so many seconds. */
const WARM_UP = { clients: 50, keysPerSecond: 8, seconds: 4 };
/** Before each turn, in seconds. */
const RUN_UP_SECONDS = 0.5;

interface Turn extends Typed {
  readonly cpu: number;
}

async function turn(server: Server, { rooms = 1, clients, keysPerSecond }: Load, seconds: number): Promise<Turn> {
  const typists = await RemoteTypists.connect(await server.door(rooms, clients));
  try {
    await typists.type({ keysPerSecond, seconds: RUN_UP_SECONDS });
    const before = await server.process.cpu();
    const typed = await typists.type({ keysPerSecond, seconds });
    return { ...typed, cpu: ((await server.process.cpu()) - before) / typed.deliveries };
  } finally {
    await typists.leave();
  }
}

function median(values: readonly number[]): number {
  return spreadOf(values).p50;
}

function figuresOf(turns: readonly Turn[]): Figures {
  const saved = turns.flatMap(({ acknowledgement }) => acknowledgement ?? []);
  return {
    p50: median(turns.map(({ delivery }) => delivery.p50)),
    p99: median(turns.map(({ delivery }) => delivery.p99)),
    cpu: median(turns.map(({ cpu }) => cpu)),
    saved:
      saved.length === 0
        ? undefined
        : { p50: median(saved.map(({ p50 }) => p50)), p99: median(saved.map(({ p99 }) => p99)) },
  };
}

/** Lets every server have its code warm. */
export async function warmUp(servers: readonly Server[]): Promise<void> {
  for (const server of servers) await turn(server, WARM_UP, WARM_UP.seconds);
}

/** What every server does with a load. */
export async function measure(
  servers: readonly Server[],
  load: Load,
  { turns, seconds }: Measure,
): Promise<ReadonlyMap<ServerName, Figures>> {
  const taken = new Map(servers.map(({ name }) => [name, [] as Turn[]]));
  for (let round = 0; round < turns; round += 1) {
    for (const server of servers) taken.get(server.name)!.push(await turn(server, load, seconds));
  }
  return new Map([...taken].map(([name, list]) => [name, figuresOf(list)]));
}
