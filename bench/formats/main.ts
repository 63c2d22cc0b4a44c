// `npm run bench:formats [FILE.docx …]`: a Word file to JSON as a whole process, beside pandoc to JSON where it is installed and a scan by the same
// libraries. All take turns in one run; what is wanted and missed is printed as missed.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { short, spreadOf } from "../statistics.ts";
import { type Measured, measured, ownFile, repeated } from "./files.ts";
import { type Cost, costOf } from "./process.ts";

const RUNS = 5;
/** At most this share of pandoc's time and memory is wanted. */
const WANTED = { resolution: { time: 1, memory: 0.5 }, large: { time: 1 / 3, memory: 1 / 3 } } as const;

/** Arguments for Node, as the command line is started with. */
const { COMMAND } = (await import(`${import.meta.dirname}/../../scripts/command.mjs`)) as {
  COMMAND: readonly string[];
};
const SCAN = join(import.meta.dirname, "scan.ts");

interface Medians {
  readonly seconds: number;
  readonly memory: number | undefined;
}

function mediansOf(costs: readonly Cost[], name: string): Medians {
  if (costs.some(({ ok }) => !ok)) throw new Error(`${name} could not read the file`);
  const memory = costs.flatMap((cost) => cost.memory ?? []);
  return {
    seconds: spreadOf(costs.map(({ seconds }) => seconds)).p50,
    memory: memory.length > 0 ? spreadOf(memory).p50 : undefined,
  };
}

async function bench({ name, file, xml, large }: Measured, folder: string, withPandoc: boolean): Promise<void> {
  const path = join(folder, "file.docx");
  writeFileSync(path, file);
  const commands: [string, () => Promise<Cost>][] = [
    ["concord", () => costOf(process.execPath, [...COMMAND, "convert", path, join(folder, "out.json")])],
    ["scan", () => costOf(process.execPath, [SCAN, path])],
    ...(withPandoc
      ? ([
          ["pandoc", () => costOf("pandoc", ["--track-changes=all", "-t", "json", path, "-o", join(folder, "p.json")])],
        ] as [string, () => Promise<Cost>][])
      : []),
  ];
  const costs = new Map(commands.map(([tool]) => [tool, [] as Cost[]]));
  for (let run = 0; run < (large ? 3 : RUNS); run++)
    for (const [tool, cost] of commands) costs.get(tool)!.push(await cost());
  console.log(`\n${name}: ${(file.length / 1_000).toFixed(0)} kB, document.xml ${(xml / 1_000_000).toFixed(2)} MB`);
  const all = new Map([...costs].map(([tool, list]) => [tool, mediansOf(list, tool)]));
  const ours = all.get("concord")!;
  for (const [tool, { seconds, memory }] of all) {
    const shown = memory === undefined ? "" : `${memory.toFixed(0).padStart(6)} MB`;
    const compared =
      tool === "concord"
        ? ""
        : `   concord ×${short(ours.seconds / seconds)}${memory && ours.memory ? `, memory ×${short(ours.memory / memory)}` : ""}`;
    console.log(`  ${tool.padEnd(8)} ${seconds.toFixed(2).padStart(6)} s ${shown}${compared}`);
  }
  const pandoc = all.get("pandoc");
  if (!pandoc) return;
  const wanted = large ? WANTED.large : WANTED.resolution;
  const say = (what: string, share: number, most: number) =>
    console.log(
      `  ${what}: ×${short(share)} of pandoc's, wanted ×${short(most)}: ${share <= most ? "reached" : "MISSED"}`,
    );
  say("time", ours.seconds / pandoc.seconds, wanted.time);
  if (ours.memory && pandoc.memory) say("memory", ours.memory / pandoc.memory, wanted.memory);
}

const folder = mkdtempSync(join(tmpdir(), "concord-bench-"));
try {
  const withPandoc = await costOf("pandoc", ["--version"]).then(
    ({ ok }) => ok,
    () => false,
  );
  console.log(
    `Word to JSON, whole process, medians of ${RUNS} (large: 3)${withPandoc ? "" : "; pandoc is not installed"}`,
  );
  const named = process.argv.slice(2).map((path) => [basename(path), new Uint8Array(readFileSync(path))] as const);
  const files = named.length > 0 ? named : ([["own resolution", ownFile(240)]] as const);
  for (const [name, file] of files) {
    await bench(measured(name, file), folder, withPandoc);
    await bench(repeated(name, file), folder, withPandoc);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
