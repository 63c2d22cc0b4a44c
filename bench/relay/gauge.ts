// Loaded into every server before its own code, the same for all: tells over IPC what the process has cost so far. A
// server knows nothing of it. Memory is what is left after the garbage is collected: heap, and buffers outside of it.

/** What can be asked. */
export type Question = "cpu" | "memory";

process.on("message", (question: Question) => {
  if (question === "cpu") {
    const { user, system } = process.cpuUsage();
    process.send?.(user + system);
    return;
  }
  // Twice: what a finalizer lets go is garbage only then.
  globalThis.gc?.();
  setImmediate(() => {
    globalThis.gc?.();
    const { heapUsed, external } = process.memoryUsage();
    process.send?.(heapUsed + external);
  });
});
process.channel?.unref();
