// `npm run bench:relay [--quick] [--draw]`: the relay beside raw `ws` and hocuspocus, and beside the disk, in one run. What is
// wanted is printed as reached or missed. A whole run draws its ratios into docs/relay-cost.svg; a quick one takes each turn
// once and short, so that its figures are rough, and draws only when asked.
import { writeFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { line, type Spread, short, spreadOf } from "../statistics.ts";
import { diskFloor } from "./floors.ts";
import { type Figures, LOADS, type Load, type Measure, measure, warmUp } from "./loads.ts";
import { manyResolutions, type Placing } from "./many-resolutions.ts";
import { connectionOf, type Held, keptByRelay, pausedReaders } from "./memory.ts";
import { type Opening, opening } from "./opening.ts";
import { type Plot, svgOf } from "./plot.ts";
import { hocuspocus, rawServer, type ServerName, withServers } from "./servers.ts";
import { heading, summary, want } from "./wanted.ts";

const QUICK = process.argv.includes("--quick");
const DRAWN = !QUICK || process.argv.includes("--draw");
const MEASURE: Measure = QUICK ? { turns: 1, seconds: 2 } : { turns: 3, seconds: 3 };
const PLOT = new URL("../../docs/relay-cost.svg", import.meta.url);
const KIB = 1_024;
const MIB = KIB * KIB;
const RELAYS = ["Concord, SQLite", "Concord, PostgreSQL"] as const satisfies ServerName[];
const PEERS = ["hocuspocus", ...RELAYS] as const;
/** Resolutions of ten clients each, for how cost grows with their number. */
const ROOMS: readonly Load[] = [1, 5, 20].map((rooms) => ({ rooms, clients: 10, keysPerSecond: 5 }));
const HISTORIES = DRAWN ? [100, 1_000, 10_000, 100_000] : [100_000];

type ByServer = ReadonlyMap<ServerName, Figures>;

function tell(figures: ByServer): void {
  const raw = figures.get("raw ws")!;
  for (const [name, { p50, p99, cpu, saved }] of figures) {
    const ack = saved === undefined ? "" : `   on disk ${short(saved.p50)} / ${short(saved.p99)} ms`;
    const cost = `${short(cpu)} µs a delivery, ×${short(cpu / raw.cpu)} raw ws`;
    console.log(`  ${name.padEnd(20)} ${`${short(p50)} / ${short(p99)} ms`.padEnd(18)} ${cost}${ack}`);
  }
}

function judge(figures: ByServer, { clients, keysPerSecond }: Load): void {
  for (const name of RELAYS) {
    const { p99, cpu, saved } = figures.get(name)!;
    want(`${name}: p99, of hocuspocus's`, p99 / figures.get("hocuspocus")!.p99, "at most", 1, "×");
    want(`${name}: processor a delivery, of raw ws's`, cpu / figures.get("raw ws")!.cpu, "at most", 1.3, "×");
    if (clients === 50 && keysPerSecond === 5) want(`${name}: on disk, p50`, saved!.p50, "at most", 3, "ms");
  }
}

interface Loads {
  readonly byLoad: ByServer[];
  readonly byRooms: ByServer[];
  readonly disk: Spread;
}

async function loads(): Promise<Loads> {
  const byLoad: ByServer[] = [];
  const byRooms: ByServer[] = [];
  const disks: Spread[] = [];
  await withServers(async (servers) => {
    await warmUp(servers);
    for (const load of LOADS) {
      const { clients, keysPerSecond } = load;
      heading(
        `${clients} clients × ${keysPerSecond} keys/s, ${clients * (clients - 1) * keysPerSecond} deliveries/s (p50 / p99)`,
      );
      disks.push(await diskFloor(QUICK ? 100 : 250));
      const { p50, p99 } = disks.at(-1)!;
      console.log(`  ${"the disk alone".padEnd(20)} ${short(p50)} / ${short(p99)} ms`);
      byLoad.push(await measure(servers, load, MEASURE));
      tell(byLoad.at(-1)!);
      judge(byLoad.at(-1)!, load);
    }
    const withRooms = servers.filter(({ name }) => name !== "hocuspocus" && name !== "Concord, no disk");
    for (const load of DRAWN ? ROOMS : []) {
      heading(`${load.rooms} resolutions, each ${load.clients} clients × ${load.keysPerSecond} keys/s (p50 / p99)`);
      byRooms.push(await measure(withRooms, load, { ...MEASURE, seconds: 2 }));
      tell(byRooms.at(-1)!);
    }
  });
  const median = (of: (spread: Spread) => number): number => spreadOf(disks.map(of)).p50;
  const disk = {
    count: disks.length,
    p50: median(({ p50 }) => p50),
    p95: median(({ p95 }) => p95),
    p99: median(({ p99 }) => p99),
  };
  heading("The disk (p50 / p95 / p99)");
  line("a line appended and synchronised", disk, "ms");
  return { byLoad, byRooms, disk };
}

async function memory({ connection, open }: Held): Promise<void> {
  heading("Memory");
  const [raw, other] = [await connectionOf(rawServer), await connectionOf(hocuspocus)];
  console.log(
    `  a connection   raw ws ${short(raw / KIB)} KiB, hocuspocus ${short(other / KIB)} KiB, Concord ${short(connection / KIB)} KiB`,
  );
  console.log(`  an open resolution of nine clauses   Concord ${short(open / KIB)} KiB`);
  const paused = await pausedReaders();
  console.log(
    `  a reader who reads nothing of 24 MB   raw ws ${short(paused.raw / MIB)} MiB, hocuspocus ${short(paused.hocuspocus / MIB)} MiB`,
  );
  want("a reader who reads nothing of 24 MB", paused.concord / MIB, "at most", 4, "MiB");
}

async function history(): Promise<Opening[]> {
  heading("Opening, by how many updates are in the log");
  const openings: Opening[] = [];
  for (const updates of HISTORIES) {
    const one = await opening(updates);
    openings.push(one);
    const memory = `holds ${short(one.held.relay / KIB)} KiB, Yjs alone ${short(one.held.yjs / KIB)} KiB`;
    console.log(`  ${String(updates).padStart(7)}   ${short(one.relay)} ms, Yjs alone ${short(one.yjs)} ms; ${memory}`);
  }
  const last = openings.at(-1)!;
  want(`opening after ${last.updates} updates`, last.relay, "at most", 200, "ms");
  return openings;
}

async function shared(placing: Placing): Promise<void> {
  const pace = { keysPerSecond: 3.2, seconds: QUICK ? 5 : 10 };
  const where = placing === "together" ? "each at one of the relays" : "each half at either relay";
  heading(`Two relays on PostgreSQL, 100 resolutions of 10 clients, ${where}`);
  try {
    const { keysPerSecond, acknowledgement, worstRoom, cores } = await manyResolutions(100, placing, pace);
    line("to the acknowledgement", acknowledgement!, "ms", `the relays used ${short(cores)} cores`);
    want("acknowledged edits", keysPerSecond, "at least", 3_000, "/s");
    want("p99 of the resolution that waited longest", worstRoom!, "at most", 250, "ms");
  } catch (error) {
    // Too slow to end is an answer as well.
    console.log(`  ${String(error)}`);
    want("acknowledged edits", 0, "at least", 3_000, "/s");
  }
}

function plots({ byLoad, byRooms, disk }: Loads, openings: readonly Opening[]): Plot[] {
  const ratios = (figures: ByServer[], names: readonly ServerName[], of: (one: Figures, raw: Figures) => number) =>
    names.map((name) => ({
      name: name.replace("Concord, ", ""),
      values: figures.map((one) => of(one.get(name)!, one.get("raw ws")!)),
    }));
  return [
    {
      title: "Processor time a delivery, by clients × keys/s",
      floor: "raw ws, at the same load",
      places: LOADS.map(({ clients, keysPerSecond }) => `${clients}×${keysPerSecond}`),
      lines: ratios(byLoad, PEERS, (one, raw) => one.cpu / raw.cpu),
    },
    {
      title: "Time until it is on disk (p50), by clients × keys/s",
      floor: "a line appended and synchronised",
      places: LOADS.map(({ clients, keysPerSecond }) => `${clients}×${keysPerSecond}`),
      lines: ratios(byLoad, RELAYS, ({ saved }) => saved!.p50 / disk.p50),
    },
    {
      title: "Processor time a delivery, by resolutions of 10 × 5",
      floor: "raw ws, at the same load",
      places: ROOMS.map(({ rooms }) => String(rooms)),
      lines: ratios(byRooms, RELAYS, (one, raw) => one.cpu / raw.cpu),
    },
    {
      title: "Opening and memory, by updates in the log",
      floor: "Yjs alone with the same text",
      places: openings.map(({ updates }) => updates.toLocaleString("en")),
      lines: [
        { name: "opening", values: openings.map(({ relay, yjs }) => relay / yjs) },
        { name: "memory", values: openings.map(({ held }) => held.relay / held.yjs) },
      ],
    },
  ];
}

let measured: Loads | undefined;
let openings: readonly Opening[] = [];
const kept = await keptByRelay(
  async (held) => {
    await memory(held);
    measured = await loads();
  },
  async () => {
    await shared("together");
    await shared("apart");
    openings = await history();
  },
);
heading("Memory of resolutions that everybody has left");
want("a resolution that everybody has left", kept / KIB, "at most", 2, "KiB");
if (DRAWN && measured !== undefined) {
  const turns = QUICK ? "one short turn each" : `medians of ${MEASURE.turns} turns`;
  const busy = `${loadavg()[2]!.toFixed(0)} processes wanted the ${availableParallelism()} cores`;
  const note = `npm run bench:relay, ${turns}, ${busy}: every point is a ratio of two things of one run.`;
  writeFileSync(PLOT, svgOf(plots(measured, openings), note));
  console.log("\ndocs/relay-cost.svg is drawn");
}
console.log(`\n${summary()}`);
