// The thread in which a Word file is read: what a hostile one can cost is bounded by who starts it. Invariant: one file, one answer.
import { parentPort, workerData } from "node:worker_threads";
import { readWordFile } from "@concord/formats";

parentPort?.postMessage(readWordFile(workerData as Uint8Array));
