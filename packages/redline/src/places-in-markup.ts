// The way from the words of a clause in one view back to the markup: a reader finds something in what is shown, a proposal
// is made where all changes stand. Invariant: what the view hides is never within a place.
import type { FormedClause } from "./projections.ts";

/** A range of units of the markup of one stretch. */
export interface MarkupRange {
  readonly from: number;
  readonly to: number;
}

/** The place in the markup of a sign of the words of a clause; behind the last one the end of the clause. */
export function placeIn({ spans, end }: FormedClause, offset: number): number {
  let left = offset;
  for (const { at, length } of spans) {
    if (left < length) return at + left;
    left -= length;
  }
  return end;
}

/** The units of the markup of [from, to) of the words of a clause, in order, without what the view hides among them. */
export function rangesIn({ spans }: FormedClause, from: number, to: number): MarkupRange[] {
  let start = 0;
  return spans.flatMap(({ at, length }) => {
    const [first, last] = [Math.max(from, start) - start, Math.min(to, start + length) - start];
    start += length;
    return last > first ? [{ from: at + first, to: at + last }] : [];
  });
}

/** Where something comes in before `offset` of the words of a clause: behind the sign that is shown before it. */
export function gapIn(formed: FormedClause, offset: number): number {
  return offset === 0 ? placeIn(formed, 0) : placeIn(formed, offset - 1) + 1;
}
