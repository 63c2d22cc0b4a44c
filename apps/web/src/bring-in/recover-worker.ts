// The worker in which marks are looked for, so that the page stays free, and is ended by who cancels. Invariant: it keeps
// nothing; every question has one answer.
import { decodeText, readPlainText } from "@concord/formats";
import { recover } from "@concord/recovery";
import type { FromWorker, ToWorker } from "./recover-job.ts";

/** The global of a worker, of which this file uses two things. */
interface WorkerScope {
  addEventListener(type: "message", listener: (event: MessageEvent<ToWorker>) => void): void;
  postMessage(message: FromWorker): void;
}

const scope = globalThis as unknown as WorkerScope;

function answer(question: ToWorker): FromWorker {
  switch (question.ask) {
    case "recover": {
      const onProgress = (done: number): void => scope.postMessage({ kind: "progress", done });
      return { kind: "recovered", recovery: recover(question.flat, question.base, { onProgress }) };
    }
    case "text": {
      const decoded = decodeText(question.bytes);
      return decoded.ok ? { kind: "text", text: decoded.text } : { kind: "unreadable", code: decoded.code };
    }
    case "base": {
      const decoded = decodeText(question.bytes);
      const reading = decoded.ok ? readPlainText(decoded.text) : decoded;
      return reading.ok ? { kind: "base", base: reading.base } : { kind: "unreadable", code: reading.code };
    }
  }
}

scope.addEventListener("message", ({ data }) => scope.postMessage(answer(data)));
