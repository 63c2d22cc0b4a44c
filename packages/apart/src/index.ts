// The public face of this package: files of strangers are read in processes that can be ended. Pages have workers of their own.
export { answerQuestion } from "./answer.ts";
export { askApart, type Bounds, type NoAnswer } from "./ask-apart.ts";
