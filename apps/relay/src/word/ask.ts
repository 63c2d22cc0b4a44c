// Asking the worker for Word files. Invariant: a file costs at most so much time and memory, whatever is in it, and few are open at a time.

import { Worker } from "node:worker_threads";
import type { WordAnswer, WordJob } from "./jobs.ts";

/** Longest that a file may take, in milliseconds. */
const PATIENCE = 60_000;
/** Most memory that a worker may have, in megabytes. */
const MEMORY = 700;
/** So many files are open at a time; the others wait. */
const AT_A_TIME = 2;

let open = 0;
const waiting: (() => void)[] = [];

/** The answer of a worker of its own. Never rejects. */
export async function askWord<J extends WordJob>(job: J): Promise<WordAnswer<J>> {
  if (open >= AT_A_TIME) await new Promise<void>((resolve) => waiting.push(resolve));
  open++;
  try {
    return await answerOf(job);
  } finally {
    open--;
    waiting.shift()?.();
  }
}

function answerOf<J extends WordJob>(job: J): Promise<WordAnswer<J>> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL("./worker.ts", import.meta.url), {
      workerData: job,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY },
    });
    const gaveUp = (): void => {
      clearTimeout(timer);
      void worker.terminate();
      const message = "This Word file takes more time or memory to read than there is for one.";
      resolve({ ok: false, code: "gave-up", message } as WordAnswer<J>);
    };
    const timer = setTimeout(gaveUp, PATIENCE);
    worker.once("message", (answer: WordAnswer<J>) => {
      clearTimeout(timer);
      void worker.terminate();
      resolve(answer);
    });
    worker.once("error", gaveUp);
  });
}
