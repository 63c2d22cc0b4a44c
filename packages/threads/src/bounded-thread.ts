// A thread with an end to its time and memory: one question, one answer. Invariant: it always answers, and is gone when it has.
import { Worker } from "node:worker_threads";

export interface Bounds {
  /** Longest time, in milliseconds. */
  readonly patience: number;
  /** Most memory, in MB. */
  readonly memory: number;
}

/** Room for what is made and dropped while reading, in MB: with less it is swept again and again. */
const YOUNG_MB = 32;

/** How often the memory is looked at: what is unpacked is outside the heap of the thread, and no limit of Node's counts it. */
const LOOK_MS = 20;

/** What the thread in the file `module` posts for `question`, or why there is no answer. */
export function boundedThread<A>(
  module: URL,
  question: unknown,
  { patience, memory }: Bounds,
): Promise<A | "too-long" | "too-much-memory" | "broken"> {
  const worker = new Worker(module, {
    workerData: question,
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: YOUNG_MB },
    stdout: true,
    stderr: true,
  });
  return new Promise((resolve) => {
    let isLooking = false;
    const look = async (): Promise<void> => {
      isLooking = true;
      try {
        // Of this thread alone: others of the process may fill memory meanwhile.
        const { used_heap_size: heap, external_memory: outside } = await worker.getHeapStatistics();
        if (heap + outside > memory * 1_000_000) end("too-much-memory");
      } catch {
        // The thread has not begun yet, or has ended, which is told elsewhere.
      } finally {
        isLooking = false;
      }
    };
    const watch = setInterval(() => {
      if (!isLooking) void look();
    }, LOOK_MS);
    const end = (answer: A | "too-long" | "too-much-memory" | "broken"): void => {
      clearTimeout(clock);
      clearInterval(watch);
      resolve(answer);
      void worker.terminate();
    };
    const clock = setTimeout(() => end("too-long"), patience);
    worker.on("message", (answer: A) => end(answer));
    worker.on("error", ({ code }: NodeJS.ErrnoException) =>
      end(code === "ERR_WORKER_OUT_OF_MEMORY" ? "too-much-memory" : "broken"),
    );
    worker.on("exit", () => end("broken"));
  });
}
