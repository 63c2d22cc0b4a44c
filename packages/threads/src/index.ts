// The public face of the threads package: files of strangers are read in threads that can be ended. Pages have workers of their own.
export { type Bounds, boundedThread } from "./bounded-thread.ts";
export { type ReadInThread, readWordInThread } from "./word-thread.ts";
