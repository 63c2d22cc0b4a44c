// A term that a proponent replaced in more than one place: the same base words stand before the insertions there. Invariant: it says
// where such words begin, and decides nothing.
import type { Insertion } from "./insertions.ts";
import type { Work } from "./work.ts";

/** Longest term, in tokens. */
const LONGEST = 8;

/**
 * [TWI1] By the first token of each insertion that is glued to words before it: how many tokens before it are the same before another
 * one, where these are a term of more than one word and what stands before the term is not the same.
 */
export function struckTwice({ tokens }: Work, insertions: readonly Insertion[]): ReadonlyMap<number, number> {
  const glued = insertions.filter(({ gluedBefore }) => gluedBefore);
  const rowOf = ({ from, first }: Insertion, length: number): string | undefined => {
    if (from - length < first) return undefined;
    const row = tokens.slice(from - length, from);
    return row.every(({ op, base }) => op === "keep" && base) ? row.map(({ key }) => key).join(" ") : undefined;
  };
  const out = new Map<number, number>();
  for (let length = 2; length <= LONGEST; length++) {
    const places = new Map<string, Insertion[]>();
    for (const insertion of glued) {
      const row = rowOf(insertion, length);
      if (row === undefined || !/\p{L}.* .*\p{L}/u.test(row)) continue;
      const list = places.get(row);
      if (list) list.push(insertion);
      else places.set(row, [insertion]);
    }
    for (const list of places.values()) if (list.length > 1) for (const { from } of list) out.set(from, length);
  }
  return out;
}
