// Two relays on one PostgreSQL, and many resolutions in which ten type: how many edits are acknowledged a second, and
// whether one of the resolutions waits longer than the others.
import { Meeting } from "./meeting.ts";
import { RemoteTypists } from "./remote-typists.ts";
import type { ServerProcess } from "./server-process.ts";
import { startPostgres, startRelay } from "./servers.ts";
import type { Pace, Typed } from "./typing.ts";

const CLIENTS = 10;
const RUN_UP_SECONDS = 2;

/** Who of a resolution is at which relay: all at one, or half at each. */
export type Placing = "together" | "apart";

/** What the typists saw; the relays' processor time in cores, both together. */
export type Shared = Typed & { readonly cores: number };

export async function manyResolutions(rooms: number, placing: Placing, pace: Pace): Promise<Shared> {
  const postgres = await startPostgres();
  const relays: ServerProcess[] = [];
  for (let which = 0; which < 2; which += 1) relays.push(await startRelay({ DATABASE_URL: postgres.url }));
  const meeting = await Meeting.at(...relays.map(({ url }) => url));
  const relayOf = (room: number, client: number): number => (placing === "together" ? room : client) % relays.length;
  const cpu = async (): Promise<number> =>
    (await Promise.all(relays.map((relay) => relay.cpu()))).reduce((a, b) => a + b);
  const typists = await RemoteTypists.connect(await meeting.door(rooms, CLIENTS, relayOf));
  try {
    await typists.type({ ...pace, seconds: RUN_UP_SECONDS });
    const before = await cpu();
    const start = performance.now();
    const typed = await typists.type(pace);
    return { ...typed, cores: ((await cpu()) - before) / 1_000 / (performance.now() - start) };
  } finally {
    await typists.leave();
    for (const relay of relays) await relay.stop();
    await postgres.stop();
  }
}
