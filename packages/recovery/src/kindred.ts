// Whether two words stand for one another in drafting. Invariant: it goes by their stems alone.
import { GROUPS } from "./kindred-groups.ts";
import { stemOf } from "./lexicon.ts";

const OWNERS = new Map<string, Set<number>>();
for (const [g, group] of GROUPS.trim().split("\n").entries()) {
  for (const word of group.split(" ")) {
    const stem = stemOf(word);
    OWNERS.set(stem, (OWNERS.get(stem) ?? new Set()).add(g));
  }
}

/** [KIN1] Whether two words (by their stems) are of one group, or the same. */
export function areKindred(a: string, b: string): boolean {
  if (a === b) return true;
  const [x, y] = [OWNERS.get(a), OWNERS.get(b)];
  if (!x || !y) return false;
  for (const group of x) if (y.has(group)) return true;
  return false;
}
