// The deletions on record for one unit, in the order of the acts. Invariant: of one proponent at most one is live, and
// what is kept of the others is bounded, whatever is sent.

/** A deletion on record for a range: the act, and whether no later act of the same proponent takes its place. */
export interface Struck {
  readonly act: string;
  readonly client: number;
  readonly clock: number;
  readonly live: boolean;
}

/** How many deletions of one unit by one proponent are kept that were taken back and never decided. */
const KEPT = 8;

/**
 * What is on record once the proponent speaks of the unit again. [FOLD4] Of what the new act takes the place of, the
 * decided ones are kept and the latest few others: a list that only grows would let one message stall everybody.
 */
export function superseded(
  struck: readonly Struck[],
  same: (client: number) => boolean,
  wasDecided: (act: string) => boolean,
): Struck[] {
  let room = KEPT;
  const kept: Struck[] = [];
  for (const s of struck.toReversed()) {
    if (!same(s.client)) kept.push(s);
    else if (wasDecided(s.act) || room-- > 0) kept.push({ ...s, live: false });
  }
  return kept.reverse();
}
