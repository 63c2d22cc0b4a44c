// The worker in which Word files are read, so that the page stays free. Invariant: it keeps nothing; every question has one answer.
import { fromWord, wordOverview } from "@concord/formats";
import type { FromWordWorker, ToWordWorker } from "./word-job.ts";

/** The global of a worker, of which this file uses two things. */
interface WorkerScope {
  addEventListener(type: "message", listener: (event: MessageEvent<ToWordWorker>) => void): void;
  postMessage(message: FromWordWorker): void;
}

const scope = globalThis as unknown as WorkerScope;

scope.addEventListener("message", ({ data }) => {
  const read = fromWord(data.bytes, wordOverview);
  scope.postMessage(
    read.ok ? { kind: "overview", overview: read.value } : { kind: "refused", code: read.code, where: read.where },
  );
});
