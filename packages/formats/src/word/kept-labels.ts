// Labels that a file has and counting does not give: they are kept as adopted. Invariant: with them, the labels of the base are those of the file
// with every change rejected, and those of what is put in are those that it was given.
import { type Clause, formClauses, LabelCounter, type View } from "@concord/redline";
import type { Settled } from "./word-projections.ts";

const VIEWS: readonly (readonly [View, Settled])[] = [
  [{ kind: "base" }, "rejected"],
  [{ kind: "proposed" }, "accepted"],
];

/**
 * [WRD6] `clauses` with the labels that counting does not give. `printed`: the label of a clause, by its place, when every change is rejected, or
 * accepted. `uncounted`: those whose label becomes another one that counting does not give, which a clause cannot say.
 */
export function withLabels(
  clauses: readonly Clause[],
  lang: string,
  printed: (index: number, settled: Settled) => string | undefined,
): { readonly clauses: Clause[]; readonly uncounted: readonly number[] } {
  const uncounted: number[] = [];
  const out = [...clauses];
  const places = new Map(clauses.map(({ markId }, i) => [markId, i]));
  for (const [view, settled] of VIEWS) {
    const counter = new LabelCounter(lang);
    for (const { clause } of formClauses(out, view)) {
      const at = places.get(clause.markId);
      const { numbering } = clause;
      const label = at === undefined || numbering === "none" ? undefined : printed(at, settled);
      const derived = counter.derived(clause);
      const stays = settled === "rejected" || !clause.base || label === printed(at ?? 0, "rejected");
      if (label !== undefined && clause.label === undefined && label !== derived && stays) {
        out[at!] = { ...out[at!]!, label };
        counter.next({ ...clause, label });
      } else {
        if (label !== undefined && label !== (clause.label ?? derived)) uncounted.push(at!);
        counter.next(clause);
      }
    }
  }
  return { clauses: out, uncounted };
}
