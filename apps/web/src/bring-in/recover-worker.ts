// The worker in which marks are looked for, so that the page stays free, and is ended by who cancels. Invariant: it keeps
// nothing; every question has one answer.
import { type Decoded, decodeText, isPdf, type PdfText, readPdf, readPlainText } from "@concord/formats";
import { recover } from "@concord/recovery";
import { baseOfJson } from "./json-base.ts";
import type { FromWorker, ToWorker } from "./recover-job.ts";

/** The global of a worker, of which this file uses two things. */
interface WorkerScope {
  addEventListener(type: "message", listener: (event: MessageEvent<ToWorker>) => void): void;
  postMessage(message: FromWorker): void;
}

const scope = globalThis as unknown as WorkerScope;

const onProgress = (done: number): void => scope.postMessage({ kind: "progress", done });

/** The words of a file, plain or a PDF. */
function textOf(bytes: Uint8Array): Promise<PdfText> | Decoded {
  return isPdf(bytes) ? readPdf(bytes, onProgress) : decodeText(bytes);
}

async function answer(question: ToWorker): Promise<FromWorker> {
  switch (question.ask) {
    case "recover": {
      return { kind: "recovered", recovery: recover(question.flat, question.base, { onProgress }) };
    }
    case "text": {
      const read = await textOf(question.bytes);
      return read.ok ? { kind: "text", text: read.text } : { kind: "unreadable", code: read.code };
    }
    case "base": {
      const read = await textOf(question.bytes);
      if (read.ok && read.text.trimStart().startsWith("{")) {
        const base = baseOfJson(read.text);
        return base ? { kind: "base", base } : { kind: "unreadable", code: "not-a-resolution" };
      }
      const reading = read.ok ? readPlainText(read.text) : read;
      return reading.ok ? { kind: "base", base: reading.base } : { kind: "unreadable", code: reading.code };
    }
  }
}

scope.addEventListener("message", async ({ data }) => scope.postMessage(await answer(data)));
