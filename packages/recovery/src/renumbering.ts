// What numbers say of clauses that are gone: 1, 21, 32 is old 1 deleted, 2 made 1 and 3 made 2. Invariant: a clause is held to be
// deleted only where the numbers of those that stay do not count up otherwise.
import { countOf, type Numbering } from "@concord/redline";

export interface Numbered {
  readonly numbering: Exclude<Numbering, "none" | "bullet">;
  /** What the list would say of it if all were accepted; for one whose label did not change, that label. */
  readonly label: string;
  readonly origin: "unchanged" | "renumbered" | "inserted";
}

/** So far back a gone clause is looked for: no list of a resolution is as long, and a text of labels alone takes no longer. */
const LOOK_BACK = 500;

/**
 * [NUM1] Which of a list's clauses (in order) are gone: those unchanged ones without which the labels of the others count up by one.
 * Answers with indices.
 */
export function goneByNumbers(list: readonly Numbered[]): number[] {
  if (!list.some(({ origin }) => origin === "unchanged")) return [];
  const gone = new Set<number>();
  const counts = list.map(({ numbering, label }) => countOf(numbering, label));
  let expected = Math.min(counts[0] ?? 1, 1);
  /** What was expected of each. */
  const due: number[] = [];
  for (const [i, count] of counts.entries()) {
    if (count !== undefined && startsAgain(list, counts, i)) expected = count;
    due.push(expected);
    if (count === undefined) continue;
    if (count < expected) {
      const missing = expected - count;
      const row = rowBefore(list, i, gone, count, due);
      const before = row.length > 0 ? row : latest(list, counts, i, gone, missing);
      if (row.length > 0 || before.length === missing) {
        for (const k of before) gone.add(k);
        expected = count;
      } else if (list[i]!.origin === "unchanged" && takenBefore(list, counts, i, gone)) {
        // A new clause with the same number stands before it.
        gone.add(i);
        continue;
      }
    }
    expected = Math.max(expected, count) + (count >= expected ? 1 : 0);
  }
  return [...gone].sort((a, b) => a - b);
}

type Counts = readonly (number | undefined)[];

/** Whether the base itself counts anew there, behind items of items: "(1)", "(2)", "2.", "(1)". */
function startsAgain(list: readonly Numbered[], counts: Counts, i: number): boolean {
  const [before, here] = [list[i - 1], list[i]!];
  if (before?.origin !== "unchanged" || here.origin !== "unchanged") return false;
  return (counts[i - 1] ?? 0) >= counts[i]!;
}

/** Longest row of clauses that is looked for. */
const LONGEST_ROW = 30;

/** The unchanged clauses right before `i` without which its number is the one that is due; none where there is no such row. */
function rowBefore(
  list: readonly Numbered[],
  i: number,
  gone: ReadonlySet<number>,
  count: number,
  due: readonly number[],
): number[] {
  const out: number[] = [];
  for (let k = i - 1; k >= Math.max(0, i - LONGEST_ROW); k--) {
    if (gone.has(k) || list[k]!.origin !== "unchanged") return [];
    out.push(k);
    if (due[k] === count) return out;
  }
  return [];
}

/** The `missing` last unchanged clauses before `i` whose number is that of `i` or more. */
function latest(
  list: readonly Numbered[],
  counts: Counts,
  i: number,
  gone: ReadonlySet<number>,
  missing: number,
): number[] {
  const out: number[] = [];
  for (let k = i - 1; k >= Math.max(0, i - LOOK_BACK) && out.length < missing; k--) {
    if (!gone.has(k) && list[k]!.origin === "unchanged" && (counts[k] ?? 0) >= counts[i]!) out.push(k);
  }
  return out;
}

function takenBefore(list: readonly Numbered[], counts: Counts, i: number, gone: ReadonlySet<number>): boolean {
  for (let k = Math.max(0, i - LOOK_BACK); k < i; k++)
    if (!gone.has(k) && list[k]!.origin === "inserted" && counts[k] === counts[i]) return true;
  return false;
}
