// The thread in which a Word file is read: what a hostile one can cost is bounded by who starts it. Invariant: one file, one answer.
import { enableCompileCache } from "node:module";
import { parentPort, workerData } from "node:worker_threads";
import type { WordQuestion } from "./word-thread.ts";

const { file, compiled } = workerData as WordQuestion;
if (compiled !== undefined) enableCompileCache(compiled);
const { readWordFile } = await import("@concord/formats");
parentPort?.postMessage(readWordFile(file));
