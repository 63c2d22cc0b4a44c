// The memory that one recovery takes, measured in this process alone: `node --expose-gc recovery-memory.ts PAGES` prints it as JSON.
// Invariant: what is live is counted after a collection at each stage of the recovery, so it does not depend on when one happens.
import { readPlainText } from "@concord/formats";
import { recover } from "@concord/recovery";
import { flattenedPair } from "./flattened-pair.ts";

/** In bytes, beyond what the texts take. */
export interface RecoveryMemory {
  /** The most that was in use at a stage of it. */
  readonly live: number;
  /** What the process took from the machine at most. */
  readonly peak: number;
}

const collect = globalThis.gc;
if (!collect) throw new Error("This needs --expose-gc.");

const heap = (): number => {
  collect();
  return process.memoryUsage().heapUsed;
};

const pages = Number(process.argv[2]);
// What is compiled and made once is none of its cost by the page.
const small = flattenedPair(3);
const first = readPlainText(small.base);
const { base, flat } = flattenedPair(pages);
const read = readPlainText(base);
if (!read.ok || !first.ok) throw new Error("The base cannot be read.");
recover(small.flat, first.base);

// Taken by a run in which nothing is collected by hand.
const resident = process.memoryUsage().rss;
recover(flat, read.base);
const peak = process.resourceUsage().maxRSS * 1024 - resident;

const before = heap();
let live = 0;
const recovery = recover(flat, read.base, {
  onProgress: () => {
    live = Math.max(live, heap() - before);
  },
});
live = Math.max(live, heap() - before);
if (recovery.segments.length === 0) throw new Error("Nothing was recovered.");
const answer: RecoveryMemory = { live, peak: Math.max(peak, 0) };
console.log(JSON.stringify(answer));
