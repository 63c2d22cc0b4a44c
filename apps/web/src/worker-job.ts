// A question to a worker of its own, which can be ended at any time. Invariant: after the end nothing of it is heard any more.

/** What a worker says on the way: 0 to 1. */
export interface Progress {
  readonly kind: "progress";
  readonly done: number;
}

export interface Job<Answer> {
  /** `failed`: the worker could not go on. A job that was cancelled never answers. */
  readonly answer: Promise<Answer | { readonly kind: "failed" }>;
  cancel(): void;
}

/** Asks `worker`, which is ended with its answer. */
export function jobOf<Answer extends { readonly kind: string }>(
  worker: Worker,
  question: object,
  onProgress?: (done: number) => void,
): Job<Answer> {
  const answer = new Promise<Answer | { readonly kind: "failed" }>((resolve) => {
    worker.addEventListener("message", ({ data }: MessageEvent<Progress | Answer>) => {
      // PDF.js greets whoever started the worker that it is loaded in.
      if (data.kind === undefined) return;
      if (isProgress(data)) {
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

function isProgress(data: { readonly kind: string }): data is Progress {
  return data.kind === "progress";
}
