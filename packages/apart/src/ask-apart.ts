// A process with an end to its time and memory: one question, one answer. Invariant: it always answers, and is gone when it has; what
// kills it, the end of its heap too, kills nothing else.
import { fork } from "node:child_process";
import { getCompileCacheDir } from "node:module";
import { dirname } from "node:path";

export interface Bounds {
  /** Longest time, in milliseconds. */
  readonly patience: number;
  /** Most memory of the whole process, in MB. */
  readonly memory: number;
}

export type NoAnswer = "too-long" | "too-much-memory" | "broken";

/** Room for what is made and dropped while reading, in MB: with less it is swept again and again. */
const YOUNG_MB = 16;

/** How a process ends that V8 (SIGABRT, SIGTRAP) or its own watch (SIGKILL, see answer.ts) ended for its memory. */
const BY_MEMORY = new Set<NodeJS.Signals | null>(["SIGABRT", "SIGTRAP", "SIGKILL"]);

/** What the module `of` answers to `question` (see answerQuestion), or why there is no answer. Never rejects. */
export function askApart<A>(of: URL, question: unknown, { patience, memory }: Bounds): Promise<A | NoAnswer> {
  const compiled = getCompileCacheDir();
  const child = fork(of, [String(memory)], {
    serialization: "advanced",
    execArgv: [`--max-old-space-size=${memory}`, `--max-semi-space-size=${YOUNG_MB}`],
    // Nothing of ours: secrets are in the environment of a relay.
    env: compiled === undefined ? {} : { NODE_COMPILE_CACHE: dirname(compiled) },
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  return new Promise((resolve) => {
    const end = (answer: A | NoAnswer): void => {
      clearTimeout(clock);
      resolve(answer);
      child.kill("SIGKILL");
    };
    const clock = setTimeout(() => end("too-long"), patience);
    child.once("message", (answer) => end(answer as A));
    child.once("error", () => end("broken"));
    child.once("exit", (_, signal) => end(BY_MEMORY.has(signal) ? "too-much-memory" : "broken"));
    // One that is gone already does not take the question; that it is gone is told by its exit.
    child.send(question as object, () => {});
  });
}
