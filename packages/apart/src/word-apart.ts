// Reading a Word file in a process of its own, with an end to its time and memory. Invariant: it always ends, with an answer or one sentence.
import type { WordFileRead } from "@concord/formats";
import { askApart, type NoAnswer } from "./ask-apart.ts";

const BOUNDS = { patience: 30_000, memory: 512 } as const;

export type ReadApart =
  | WordFileRead
  | { readonly ok: false; readonly code: NoAnswer; readonly where: ""; readonly message: string };

const MESSAGES = {
  "too-long": `reading this Word file took longer than ${BOUNDS.patience / 1_000} s.`,
  "too-much-memory": `reading this Word file took more than ${BOUNDS.memory} MB of memory.`,
  broken: "this Word file is damaged: it cannot be read.",
} as const;

/** [PKG10] What a Word file says, or why it is not read. */
export async function readWordApart(file: Uint8Array): Promise<ReadApart> {
  const answer = await askApart<WordFileRead>(new URL("./word-process.ts", import.meta.url), file, BOUNDS);
  return typeof answer === "string" ? { ok: false, code: answer, where: "", message: MESSAGES[answer] } : answer;
}
