// What the disk costs whoever waits for it: a line appended to a file and synchronised with the disk, as often as keys come
// at 50 × 5. Whatever acknowledges on disk takes longer than this.
import { closeSync, fdatasyncSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type Spread, spreadOf } from "../statistics.ts";
import { withDirectory } from "./servers.ts";

/** As long as an entry of one key in the log. */
const LINE = Buffer.alloc(300, "x");
const BETWEEN_MS = 4;

/** Milliseconds that an append takes until it is on disk. */
export function diskFloor(appends: number): Promise<Spread> {
  return withDirectory(async (path) => {
    const file = openSync(join(path, "floor"), "a");
    const samples: number[] = [];
    for (let append = 0; append < appends; append += 1) {
      const start = performance.now();
      writeSync(file, LINE);
      fdatasyncSync(file);
      samples.push(performance.now() - start);
      await pause(BETWEEN_MS);
    }
    closeSync(file);
    return spreadOf(samples);
  });
}
