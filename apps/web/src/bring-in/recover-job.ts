// Questions to the worker: one worker a question, which can be ended at any time. Invariant: after the end nothing of it is
// heard any more.
import type { Recovery } from "@concord/recovery";
import type { BaseText } from "@concord/redline";

export type ToWorker =
  | { readonly ask: "recover"; readonly flat: string; readonly base: BaseText }
  | { readonly ask: "text" | "base"; readonly bytes: Uint8Array };

export type FromWorker =
  | { readonly kind: "progress"; readonly done: number }
  | { readonly kind: "recovered"; readonly recovery: Recovery }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "base"; readonly base: BaseText }
  | { readonly kind: "unreadable"; readonly code: string };

export type WorkerAnswer = Exclude<FromWorker, { kind: "progress" }> | { readonly kind: "failed" };

export interface Job {
  readonly answer: Promise<WorkerAnswer>;
  cancel(): void;
}

/** Asks a worker of its own. `onProgress`: 0 to 1. A job that was cancelled never answers. */
export function ask(question: ToWorker, onProgress?: (done: number) => void): Job {
  const worker = new Worker(new URL("./recover-worker.ts", import.meta.url), { type: "module" });
  const answer = new Promise<WorkerAnswer>((resolve) => {
    worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => {
      // PDF.js greets whoever started the worker that it is loaded in.
      if (data.kind === undefined) return;
      if (data.kind === "progress") {
        onProgress?.(data.done);
        return;
      }
      worker.terminate();
      resolve(data);
    });
    worker.addEventListener("error", () => {
      worker.terminate();
      resolve({ kind: "failed" });
    });
  });
  worker.postMessage(question);
  return { answer, cancel: () => worker.terminate() };
}
