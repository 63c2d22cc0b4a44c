// What recovery costs: a resolution, fifty pages, and twice and four times as much, each as it was flattened, beside a plain diff of
// words over the same two texts in the same loop. What is wanted and missed is printed as missed. Memory is measured in a process of
// its own for each length, so that nothing of another run is in it.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { readPlainText } from "@concord/formats";
import { recover } from "@concord/recovery";
import { diffWords } from "diff";
import { flattenedPair } from "./flattened-pair.ts";
import type { RecoveryMemory } from "./recovery-memory.ts";
import { short, spreadOf } from "./statistics.ts";

const RUNS = 5;

/** A diff of words takes minutes at 100 pages: it is given up after this many milliseconds, and so printed. */
const DIFF_PATIENCE = 10_000;

/** Wanted at most, in milliseconds, by pages. */
const WANTED: Readonly<Record<number, number>> = { 3: 100, 50: 2_000 };
const PAGES = [3, 50, 100, 200] as const;

function memoryOf(pages: number): RecoveryMemory {
  const script = fileURLToPath(new URL("./recovery-memory.ts", import.meta.url));
  const flags = ["--expose-gc", "--max-semi-space-size=1"];
  return JSON.parse(execFileSync(process.execPath, [...flags, script, String(pages)], { encoding: "utf8" }));
}

export function benchRecovery(): void {
  console.log("\nRecovery of a flattened text, beside a diff of its words (p50 of 5, ms)");
  const perPage: number[] = [];
  const live: number[] = [];
  const peak: number[] = [];
  for (const pages of PAGES) {
    const { base, flat } = flattenedPair(pages);
    const read = readPlainText(base);
    if (!read.ok) throw new Error(read.message);
    const [ours, theirs]: [number[], number[]] = [[], []];
    let givenUp = false;
    for (let run = 0; run < RUNS; run++) {
      const start = performance.now();
      recover(flat, read.base);
      const middle = performance.now();
      ours.push(middle - start);
      if (givenUp) continue;
      givenUp = diffWords(base, flat, { timeout: DIFF_PATIENCE }) === undefined;
      theirs.push(performance.now() - middle);
    }
    const found = recover(flat, read.base).segments.length;
    const memory = memoryOf(pages);
    const [us, them] = [spreadOf(ours).p50, spreadOf(theirs).p50];
    perPage.push(us / pages);
    live.push(memory.live / pages);
    peak.push(memory.peak / pages);
    const wanted = WANTED[pages];
    const verdict = wanted === undefined ? "" : `${us <= wanted ? "reached" : "MISSED"}: wanted ≤ ${wanted}`;
    console.log(
      `  ${`${pages} pages, ${found} segments`.padEnd(28)} ${short(us).padStart(7)}  (${givenUp ? "over " : ""}${short(them)})  ${givenUp ? "under " : ""}×${short(us / them)} of the diff  ${short(memory.live / 1e6)} MB live at most, ${short(memory.peak / 1e6)} MB taken  ${verdict}`,
    );
  }
  const grows = (of: readonly number[]) => of.at(-1)! / of[1]!;
  console.log(
    `  from 50 pages to 200, a page costs ×${short(grows(perPage))} time, ×${short(grows(live))} live memory and ×${short(grows(peak))} taken (wanted: about ×1)`,
  );
}
