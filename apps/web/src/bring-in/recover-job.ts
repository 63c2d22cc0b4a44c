// Questions to the worker that looks for marks.
import type { Recovery } from "@concord/recovery";
import type { BaseText } from "@concord/redline";
import { type Job, jobOf, type Progress } from "../worker-job.ts";

export type ToWorker =
  | { readonly ask: "recover"; readonly flat: string; readonly base: BaseText }
  | { readonly ask: "text" | "base"; readonly bytes: Uint8Array };

type Answer =
  | { readonly kind: "recovered"; readonly recovery: Recovery }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "base"; readonly base: BaseText }
  | { readonly kind: "unreadable"; readonly code: string };

export type FromWorker = Progress | Answer;

export type RecoverJob = Job<Answer>;

/** Asks a worker of its own. `onProgress`: 0 to 1. */
export function ask(question: ToWorker, onProgress?: (done: number) => void): RecoverJob {
  const worker = new Worker(new URL("./recover-worker.ts", import.meta.url), { type: "module" });
  return jobOf<Answer>(worker, question, onProgress);
}
