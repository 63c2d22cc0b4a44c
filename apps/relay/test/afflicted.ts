// What a relay process of the tests suffers from, loaded before it: a clock that jumps, a disk that is slow. The settings are
// CONCORD_TEST_JUMP (hours, forwards and back, many times a second) and CONCORD_TEST_SLOW (milliseconds that each commit takes longer).

import Database from "better-sqlite3";

const HOUR = 3_600_000;
const JUMP_EVERY_MS = 20;

const jump = Number(process.env.CONCORD_TEST_JUMP ?? 0) * HOUR;
if (jump > 0) {
  const real = Date.now;
  const shifts = [0, jump, -jump, jump / 60];
  let jumps = 0;
  setInterval(() => jumps++, JUMP_EVERY_MS).unref();
  Date.now = () => real() + shifts[jumps % shifts.length]!;
}

const slow = Number(process.env.CONCORD_TEST_SLOW ?? 0);
if (slow > 0) {
  const cell = new Int32Array(new SharedArrayBuffer(4));
  type Transaction = { immediate(...args: unknown[]): unknown };
  const prototype = Database.prototype as unknown as { transaction(work: () => unknown): Transaction };
  const { transaction } = prototype;
  prototype.transaction = function slowly(work) {
    const made = transaction.call(this, work);
    return {
      immediate: (...args) => {
        // The process waits for its disk, as it does for a real one.
        Atomics.wait(cell, 0, 0, slow);
        return made.immediate(...args);
      },
    };
  };
}
