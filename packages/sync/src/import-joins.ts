// Which clauses of the base of a Redline some proposal in it joins to the next: those are written into one stretch with it, for nothing joins across
// stretches. Invariant: what nobody joins is not named.
import type { Attribution, Clause, Run, Tracking } from "@concord/redline";

/** Places among the clauses of the base. */
export function joinedToNext({ clauses }: { readonly clauses: readonly Clause[] }): Set<number> {
  const joined = new Set<number>();
  let base = 0;
  let runs: Run[] = [];
  // Whether words may stand before a mark that is struck.
  let words = false;
  for (const clause of clauses) {
    const { inserted, deleted = [] } = clause.mark;
    runs.push(...clause.runs);
    if (inserted) continue;
    words = deleted.length > 0 && (words || runs.some(({ tracking }) => !isStruckByAll(tracking, deleted)));
    if (words) joined.add(base);
    runs = [];
    base++;
  }
  return joined;
}

/** Whether whoever strikes a mark strikes these words too. */
function isStruckByAll({ deleted = [] }: Tracking, by: readonly Attribution[]): boolean {
  return by.every(({ proponent }) => deleted.some((one) => one.proponent === proponent));
}
