// The text of a PDF for the command line, read in a thread of its own with an end to its time and memory. Invariant: it always ends.
import { Worker } from "node:worker_threads";
import type { PdfText } from "@concord/formats";

/** Longest time and most memory that one file may take. What is unpacked is not in the heap of the thread, so the process is watched. */
const PATIENCE_MS = 60_000;
const MOST_MB = 512;
const LOOK_MS = 20;

/** The text, or why there is none in one sentence. */
export function pdfText(bytes: Uint8Array): Promise<{ text: string } | { problem: string }> {
  const worker = new Worker(new URL("./pdf-worker.ts", import.meta.url), {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MB },
    stdout: true,
    stderr: true,
  });
  return new Promise((resolve) => {
    const before = process.memoryUsage.rss();
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > MOST_MB * 1_000_000)
        end({ problem: `reading this PDF took more than ${MOST_MB} MB of memory.` });
    }, LOOK_MS);
    const end = (answer: { text: string } | { problem: string }): void => {
      clearTimeout(clock);
      clearInterval(watch);
      resolve(answer);
      void worker.terminate();
    };
    const clock = setTimeout(
      () => end({ problem: `reading this PDF took longer than ${PATIENCE_MS / 1_000} s.` }),
      PATIENCE_MS,
    );
    worker.on("message", (read: PdfText) => end(read.ok ? { text: read.text } : { problem: read.message }));
    worker.on("error", () => end({ problem: "this PDF cannot be read: it takes too much memory, or is damaged." }));
    worker.on("exit", () => end({ problem: "this PDF cannot be read." }));
  });
}
