// What recovery costs: a resolution, fifty pages, and twice and four times as much, each as it was flattened, beside a plain diff of
// words over the same two texts in the same loop. What is wanted and missed is printed as missed.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { readPlainText } from "@concord/formats";
import { recover } from "@concord/recovery";
import { diffWords } from "diff";
import { numbers, WORDS } from "./big-resolution.ts";
import { short, spreadOf } from "./statistics.ts";

/** Words of a page, as resolutions are set. */
const PAGE = 450;
/** Words of an item. */
const ITEM = 24;
const RUNS = 5;

/** Wanted at most, in milliseconds, by pages. */
const WANTED: Readonly<Record<number, number>> = { 3: 100, 50: 2_000 };
const PAGES = [3, 50, 100, 200] as const;

/** A base and what became of it: in every item a word was replaced, in every tenth one put in, every thirtieth item is new. */
function pairOf(pages: number): { base: string; flat: string } {
  const next = numbers(pages);
  const word = () => WORDS[next(WORDS.length)]!;
  const head = ["RESOLUTION 12 (Rev. Port Amber, 2023)", "Early warning", "The Assembly (Port Amber, 2023),"];
  const [base, flat] = [[...head], [...head]];
  for (let i = 0; i < (pages * PAGE) / ITEM; i++) {
    if (i % 8 === 0) for (const lines of [base, flat]) lines.push(`considering ${word()} ${word()} ${i}`);
    const label = String.fromCharCode(97 + (i % 8));
    const words = Array.from({ length: ITEM }, word);
    base.push(`${label})\tthat ${words.join(" ")};`);
    const at = 2 + next(ITEM - 4);
    flat.push(
      `${label})\tthat ${words.map((w, n) => (n === at ? `${w}${word()}${i}` : i % 10 === 0 && n === at + 2 ? `${w} promptly` : w)).join(" ")};`,
    );
    if (i % 30 === 29) flat.push(`that ${Array.from({ length: ITEM }, word).join(" ")} anew;`);
  }
  return { base: base.join("\n\n"), flat: flat.join("\n\n") };
}

/** What is left in memory, in bytes. */
const collect = (() => {
  setFlagsFromString("--expose-gc");
  return runInNewContext("gc") as () => void;
})();
function heap(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

export function benchRecovery(): void {
  console.log("\nRecovery of a flattened text, beside a diff of its words (p50 of 5, ms)");
  const perPage: number[] = [];
  const memory: number[] = [];
  for (const pages of PAGES) {
    const { base, flat } = pairOf(pages);
    const read = readPlainText(base);
    if (!read.ok) throw new Error(read.message);
    const [ours, theirs]: [number[], number[]] = [[], []];
    for (let run = 0; run < RUNS; run++) {
      const start = performance.now();
      recover(flat, read.base);
      const middle = performance.now();
      diffWords(base, flat);
      const end = performance.now();
      ours.push(middle - start);
      theirs.push(end - middle);
    }
    const before = heap();
    const recovery = recover(flat, read.base);
    const kept = heap() - before;
    const found = recovery.segments.length;
    const [us, them] = [spreadOf(ours).p50, spreadOf(theirs).p50];
    perPage.push(us / pages);
    memory.push(kept / pages);
    const wanted = WANTED[pages];
    const verdict = wanted === undefined ? "" : `${us <= wanted ? "reached" : "MISSED"}: wanted ≤ ${wanted}`;
    console.log(
      `  ${`${pages} pages, ${found} segments`.padEnd(28)} ${short(us).padStart(7)}  (${short(them)})  ×${short(us / them)} of the diff  ${short(kept / 1e6)} MB  ${verdict}`,
    );
  }
  const grows = (of: readonly number[]) => of.at(-1)! / of[1]!;
  console.log(
    `  from 50 pages to 200, a page costs ×${short(grows(perPage))} time and ×${short(grows(memory))} memory (wanted: about ×1)`,
  );
}
