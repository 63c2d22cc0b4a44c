// Questions to the worker that reads Word files.
import type { Refusal, WordOverview } from "@concord/formats";
import type { TrackedProposal } from "@concord/recovery";
import type { BaseText } from "@concord/redline";
import { type Job, jobOf, type Progress } from "../worker-job.ts";

export type ToWordWorker =
  /** What comes in with a file. */
  | { readonly ask: "overview"; readonly bytes: Uint8Array }
  /** What it proposes on a base as well. */
  | { readonly ask: "proposal"; readonly bytes: Uint8Array; readonly base: BaseText };

type Answer =
  | { readonly kind: "read"; readonly overview: WordOverview; readonly proposal?: TrackedProposal }
  | (Pick<Refusal, "code" | "where" | "size"> & { readonly kind: "refused" });

export type FromWordWorker = Progress | Answer;

/** Asks a worker of its own. */
export function askWord(question: ToWordWorker): Job<Answer> {
  const worker = new Worker(new URL("./word-worker.ts", import.meta.url), { type: "module" });
  return jobOf<Answer>(worker, question);
}
