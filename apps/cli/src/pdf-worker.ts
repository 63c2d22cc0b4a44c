// The thread in which a PDF is read: what a hostile file can cost is bounded by who starts it. Invariant: one file, one answer.
import { parentPort, workerData } from "node:worker_threads";
import { readPdf } from "@concord/formats";

parentPort?.postMessage(await readPdf(workerData as Uint8Array));
