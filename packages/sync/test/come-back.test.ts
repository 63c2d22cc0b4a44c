// Coming back: those who lost a connection together do not come back together, and nobody waits long.
import { expect, test } from "vitest";
import { comeBackAfter } from "../src/come-back.ts";

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
