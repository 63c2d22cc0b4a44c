// Reading a Word file in a thread of its own, with an end to its time and memory. Invariant: it always ends, with an answer or one sentence.
import { getCompileCacheDir } from "node:module";
import { dirname } from "node:path";
import type { WordFileRead } from "@concord/formats";
import { boundedThread } from "./bounded-thread.ts";

/** What the thread is handed: the file, and where compiled code is kept, if it is. */
export interface WordQuestion {
  readonly file: Uint8Array;
  readonly compiled?: string;
}

const BOUNDS = { patience: 30_000, memory: 512 } as const;

export type ReadInThread =
  | WordFileRead
  | {
      readonly ok: false;
      readonly code: "too-long" | "too-much-memory" | "broken";
      readonly where: "";
      readonly message: string;
    };

const MESSAGES = {
  "too-long": `reading this Word file took longer than ${BOUNDS.patience / 1_000} s.`,
  "too-much-memory": `reading this Word file took more than ${BOUNDS.memory} MB of memory.`,
  broken: "this Word file is damaged: it cannot be read.",
} as const;

/** [PKG10] What a Word file says, or why it is not read. */
export async function readWordInThread(file: Uint8Array): Promise<ReadInThread> {
  const compiled = getCompileCacheDir();
  const question: WordQuestion = { file, ...(compiled === undefined ? {} : { compiled: dirname(compiled) }) };
  const answer = await boundedThread<WordFileRead>(new URL("./word-worker.ts", import.meta.url), question, BOUNDS);
  return typeof answer === "string" ? { ok: false, code: answer, where: "", message: MESSAGES[answer] } : answer;
}
