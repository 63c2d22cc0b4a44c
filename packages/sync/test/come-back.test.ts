// Coming back: those who lost a connection together do not come back together, and nobody waits long.
import { expect, test, vi } from "vitest";
import { comeBackAfter } from "../src/come-back.ts";
import { Connection } from "../src/connection.ts";

test("[COM1] 500 clients that lost the relay together come back spread out, from the first try on", () => {
  for (const [tries, longest] of [
    [0, 1_000],
    [1, 2_000],
    [2, 3_000],
    [50, 3_000],
  ] as const) {
    const waits = Array.from({ length: 500 }, (_, n) => comeBackAfter(tries, n / 499));
    expect([waits[0], waits.at(-1)]).toEqual([100, longest]);
    const perTenth = Math.max(
      ...Array.from({ length: 30 }, (_, tenth) => {
        const from = 100 * tenth;
        return waits.filter((wait) => wait >= from && wait < from + 100).length;
      }),
    );
    expect(perTenth).toBeLessThan(500 / (longest / 100 - 1) + 2);
  }
});

test("[COM2] an attempt that nobody answers is given up, and another one is made, until somebody does", async () => {
  vi.useFakeTimers();
  const attempts: Attempt[] = [];
  class Attempt extends EventTarget {
    onopen: (() => void) | null = null;
    onclose: ((event: Event) => void) | null = null;
    isClosed = false;

    constructor() {
      super();
      attempts.push(this);
      this.addEventListener("open", () => this.onopen?.());
      this.addEventListener("close", (event) => this.onclose?.(event));
    }

    close(): void {
      if (!this.isClosed) queueMicrotask(() => this.dispatchEvent(new Event("close")));
      this.isClosed = true;
    }

    send(): void {}
  }
  const ignore = (): void => {};
  const phases: string[] = [];
  const connection = new Connection({
    url: "ws://nobody/sync",
    room: "r",
    WebSocket: Attempt as unknown as typeof WebSocket,
    events: {
      peer: ignore,
      phase: (phase) => phases.push(phase),
      hello: ignore,
      kept: ignore,
      refused: ignore,
      failing: ignore,
      presence: ignore,
      arriving: ignore,
    },
  });
  try {
    connection.start();
    const given = (): boolean[] => attempts.map(({ isClosed }) => isClosed);
    await vi.advanceTimersByTimeAsync(29_000);
    expect(given()).toEqual([false]);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(given()).toEqual([true, false]);
    expect(phases.at(-1)).toBe("offline");
    await vi.advanceTimersByTimeAsync(20_000);
    attempts[1]!.dispatchEvent(new Event("open"));
    await vi.advanceTimersByTimeAsync(20_000);
    expect(given()).toEqual([true, false]);
  } finally {
    connection.destroy();
    vi.useRealTimers();
  }
});
