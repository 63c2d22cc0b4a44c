// Clauses that were moved, of which only the new place is printed. Invariant: such a clause has no word in its own place, and the line
// that says it has none of another clause.
import type { ClauseKind } from "@concord/redline";
import { movedCopies } from "./moved-copies.ts";
import type { Work, WorkToken } from "./work.ts";

/** What has another place in a list: a title that is printed twice was not moved. */
const MOVES = new Set<ClauseKind>(["item", "paragraph"]);

/**
 * [WHL4] Tells which lines say a whole clause of the base that stands nowhere else. What is left of it in its own place is the sign at its
 * end, which is the sign of what stands there now.
 */
export function markMovedLines(work: Work): void {
  const { tokens, lines, base, flat } = work;
  const paired = new Set(tokens.flatMap(({ base: at, kind }) => (at && kind !== "sign" ? [at.clause] : [])));
  const gone = base.clauses.filter((one) => MOVES.has(one.clause.kind) && !paired.has(one));
  if (gone.length === 0) return;
  const own = (l: number) => tokens.slice(lines[l]!.from, lines[l]!.to);
  // What stands before the resolution is none of it.
  const first = tokens.find(({ base: at }) => at !== undefined)?.line ?? lines.length;
  const put = [...lines.keys()].filter(
    (l) =>
      l > first &&
      !lines[l]!.note &&
      flat.lines[l]!.body === undefined &&
      own(l).every(({ base: at }) => at === undefined),
  );
  const words = (list: readonly Pick<WorkToken, "kind" | "key">[]) =>
    list.flatMap(({ kind, key }) => (kind === "sign" ? [] : [key]));
  const copies = movedCopies(
    gone.map((clause) => words(clause.tokens)),
    put.map((l) => words(own(l))),
  );
  for (const [i, k] of copies.entries()) {
    if (k < 0) continue;
    const clause = gone[k]!;
    work.moved.set(put[i]!, clause);
    for (const token of own(put[i]!)) token.certainty = "likely";
    for (const token of tokens) {
      if (token.base?.clause !== clause) continue;
      token.base = undefined;
      token.op = "ins";
    }
  }
}
