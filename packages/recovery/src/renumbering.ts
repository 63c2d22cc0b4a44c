// What numbers say of clauses that are gone: 1, 21, 32 is old 1 deleted, 2 made 1 and 3 made 2. Invariant: a clause is held to be
// deleted only where the numbers of those that stay do not count up otherwise.
import { countOf, type Numbering } from "@concord/redline";

export interface Numbered {
  readonly numbering: Exclude<Numbering, "none" | "bullet">;
  /** What the list would say of it if all were accepted; for one whose label did not change, that label. */
  readonly label: string;
  readonly origin: "unchanged" | "renumbered" | "inserted";
}

/**
 * [NUM1] Which of a list's clauses (in order) are gone: those unchanged ones without which the labels of the others count up by one.
 * Answers with indices.
 */
export function goneByNumbers(list: readonly Numbered[]): number[] {
  const gone = new Set<number>();
  let expected = firstCount(list);
  for (const [i, item] of list.entries()) {
    const count = countOf(item.numbering, item.label);
    if (count === undefined) continue;
    if (count < expected) {
      const missing = expected - count;
      const before = latest(list, i, gone, count, missing);
      if (before.length === missing) {
        for (const k of before) gone.add(k);
        expected = count;
      } else if (item.origin === "unchanged" && takenBefore(list, i, gone, count)) {
        // A new clause with the same number stands before it.
        gone.add(i);
        continue;
      }
    }
    expected = Math.max(expected, count) + (count >= expected ? 1 : 0);
  }
  return [...gone].sort((a, b) => a - b);
}

function firstCount(list: readonly Numbered[]): number {
  const first = list[0];
  return first ? Math.min(countOf(first.numbering, first.label) ?? 1, 1) : 1;
}

/** The `missing` last unchanged clauses before `i` whose number is `count` or more. */
function latest(
  list: readonly Numbered[],
  i: number,
  gone: ReadonlySet<number>,
  count: number,
  missing: number,
): number[] {
  const out: number[] = [];
  for (let k = i - 1; k >= 0 && out.length < missing; k--) {
    const item = list[k]!;
    if (gone.has(k)) continue;
    const own = countOf(item.numbering, item.label);
    if (item.origin === "unchanged" && own !== undefined && own >= count) out.push(k);
  }
  return out;
}

function takenBefore(list: readonly Numbered[], i: number, gone: ReadonlySet<number>, count: number): boolean {
  return list
    .slice(0, i)
    .some((item, k) => !gone.has(k) && item.origin === "inserted" && countOf(item.numbering, item.label) === count);
}
