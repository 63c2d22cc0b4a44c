// When a client comes back whose connection has ended. When a relay goes, everybody's ends at the same instant: chance
// spreads them, from the first try on, so that they do not all come back at the same instant.

/** Nobody comes back sooner, in milliseconds; the first try comes within so long; and no wait is longer. */
const SOONEST = 100;
const FIRST = 1_000;
const LONGEST = 3_000;

/** [COM1] How long to wait, in milliseconds, when `tries` in a row have failed; `chance` is from 0 to 1. */
export function comeBackAfter(tries: number, chance: number): number {
  return SOONEST + chance * (Math.min(LONGEST, FIRST * 2 ** tries) - SOONEST);
}
