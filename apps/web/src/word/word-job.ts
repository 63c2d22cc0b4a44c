// Questions to the worker that reads Word files.
import type { RefusalCode, WordOverview } from "@concord/formats";
import { type Job, jobOf, type Progress } from "../worker-job.ts";

export interface ToWordWorker {
  readonly ask: "overview";
  readonly bytes: Uint8Array;
}

type Answer =
  | { readonly kind: "overview"; readonly overview: WordOverview }
  | { readonly kind: "refused"; readonly code: RefusalCode; readonly where: string };

export type FromWordWorker = Progress | Answer;

/** Asks a worker of its own. */
export function askWord(question: ToWordWorker): Job<Answer> {
  const worker = new Worker(new URL("./word-worker.ts", import.meta.url), { type: "module" });
  return jobOf<Answer>(worker, question);
}
