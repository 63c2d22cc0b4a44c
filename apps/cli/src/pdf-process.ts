// The process in which a PDF is read: what a hostile file can cost is bounded by who starts it. Invariant: one file, one answer.
import { answerQuestion } from "@concord/apart";
import { readPdf } from "@concord/formats";

answerQuestion((file: Uint8Array) => readPdf(file));
