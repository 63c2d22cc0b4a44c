// The worker in which Word files are read, so that the page stays free. Invariant: it keeps nothing; every question has one answer.
import { fromWord, readWord, type WordPackage, wordOverview } from "@concord/formats";
import { trackedProposal } from "@concord/recovery";
import type { FromWordWorker, ToWordWorker } from "./word-job.ts";

/** The global of a worker, of which this file uses two things. */
interface WorkerScope {
  addEventListener(type: "message", listener: (event: MessageEvent<ToWordWorker>) => void): void;
  postMessage(message: FromWordWorker): void;
}

const scope = globalThis as unknown as WorkerScope;

scope.addEventListener("message", ({ data }) => {
  const read = fromWord(data.bytes, (file: WordPackage): FromWordWorker => {
    const overview = wordOverview(file);
    if (data.ask === "overview") return { kind: "read", overview };
    // Every author stands for themselves until somebody says for whom they speak.
    const { redline } = readWord(file, { proponentOf: (author) => author });
    return { kind: "read", overview, proposal: trackedProposal(redline, data.base) };
  });
  scope.postMessage(read.ok ? read.value : { kind: "refused", ...read });
});
