// The other side of askApart: what runs in the process apart. Invariant: the process watches its own memory from a thread beside, since what is
// unpacked is not in the heap that V8 bounds, and a loop without an end looks at nothing.
import { Worker } from "node:worker_threads";

/** How often the memory is looked at, in milliseconds. */
const LOOK_MS = 20;

/** Answers the one question that this process was started for. */
export function answerQuestion<Q, A>(answer: (question: Q) => A | Promise<A>): void {
  const most = Number(process.argv[2]) * 1_000_000;
  const watch = `setInterval(() => { if (process.memoryUsage.rss() > ${most}) process.kill(process.pid, "SIGKILL"); }, ${LOOK_MS})`;
  new Worker(watch, { eval: true }).unref();
  process.once("message", async (question) => {
    process.send!(await answer(question as Q));
  });
}
