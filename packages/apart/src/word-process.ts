// The process in which a Word file is read: what a hostile one can cost is bounded by who starts it. Invariant: one file, one answer.
import { readWordFile } from "@concord/formats";
import { answerQuestion } from "./answer.ts";

answerQuestion((file: Uint8Array) => readWordFile(file));
