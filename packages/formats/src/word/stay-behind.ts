// Fields and ranges over several paragraphs, of which one that begins or ends them stands elsewhere: their signs stay where they were, in the paragraph
// beside it. Invariant: what begins and ends in one paragraph goes with it.
import type { SourceParagraph } from "./source-atoms.ts";

/**
 * [WRX1] Takes such signs out of the paragraphs that stand elsewhere; `clauses`: those of clauses, in order. All by their places
 * among the blocks. Answers the paragraphs that have them now.
 */
export function leaveSigns(
  paragraphs: ReadonlyMap<number, SourceParagraph>,
  clauses: readonly number[],
  elsewhere: ReadonlySet<number>,
): Set<number> {
  const changed = new Set<number>();
  const staying = clauses.filter((block) => paragraphs.has(block) && !elsewhere.has(block));
  const last = staying.at(-1);
  if (last === undefined) return changed;
  const early = [...elsewhere].filter((block) => block < last).sort((a, b) => b - a);
  const late = [...elsewhere].filter((block) => block > last).sort((a, b) => a - b);
  // What goes to the start of a paragraph goes there from the last one on, so that it stands in its order.
  for (const block of [...early, ...late]) {
    const signs = paragraphs.get(block)?.takeOpenSigns() ?? [];
    if (signs.length === 0) continue;
    const beside = staying.find((one) => one > block) ?? last;
    paragraphs.get(beside)!.putSigns(signs, beside < block);
    changed.add(beside);
  }
  return changed;
}
