// Asking the process for Word files. Invariant: a file costs at most so much time and memory, whatever is in it, and few are open at a time.

import { askApart } from "@concord/apart";
import type { WordAnswer, WordJob } from "./jobs.ts";

/** Milliseconds, and megabytes. */
const BOUNDS = { patience: 60_000, memory: 700 };
/** So many files are open at a time; the others wait. */
const AT_A_TIME = 2;

let open = 0;
const waiting: (() => void)[] = [];

/** The answer of a process of its own. Never rejects. */
export async function askWord<J extends WordJob>(job: J): Promise<WordAnswer<J>> {
  // Looked at again after each wait: whoever asks in between may have been quicker.
  while (open >= AT_A_TIME) await new Promise<void>((resolve) => waiting.push(resolve));
  open++;
  try {
    const answer = await askApart<WordAnswer<J>>(new URL("./process.ts", import.meta.url), job, BOUNDS);
    if (typeof answer !== "string") return answer;
    const message = "This Word file takes more time or memory to read than there is for one.";
    return { ok: false, code: "gave-up", message } as WordAnswer<J>;
  } finally {
    open--;
    waiting.shift()?.();
  }
}
