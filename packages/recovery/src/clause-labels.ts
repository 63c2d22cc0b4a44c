// The labels of all segments: what they say of old and new numbers. Invariant: whether a clause is the base's is told by its words,
// not by its label.
import { type ReadLabel, readLabel } from "./labels-fused.ts";
import type { Draft } from "./segments.ts";
import type { Work } from "./work.ts";

/** [LBF2] The label of the line that a segment begins with. */
export function labelOf(work: Work, draft: Draft): ReadLabel | undefined {
  const printed = work.flat.lines[draft.from]!.label;
  const clause = headClause(work, draft);
  if (!printed) {
    return clause?.label === undefined || clause.in === "notes"
      ? undefined
      : { parts: [], base: clause.label, fused: false };
  }
  const raw = work.flat.text.slice(printed.from, printed.to);
  return readLabel(raw, clause?.label, clause !== undefined);
}

/** The base clause that begins where the segment does; a segment that begins in the middle of one has no label of it. */
function headClause(work: Work, draft: Draft) {
  const starts = work.lines[draft.from]!.starts;
  return starts && draft.clauses.includes(starts) ? starts : draft.clauses[0];
}
