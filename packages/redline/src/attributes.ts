// What words are set in and what a clause mark says in one view: what stands there, and what proposals make of it.
// Invariant: each attribute is one proposal's, or as it was; the others are alternatives.
import {
  type Attribution,
  type Clause,
  type ClauseMark,
  EMPHASES,
  type Format,
  type Run,
  type ShapeSet,
  type View,
} from "./types.ts";

/** Whether a proposal about attributes or place counts in `view`; all changes show what is proposed. */
export function countsIn({ state, proponent }: Pick<Attribution, "state" | "proponent">, view: View): boolean {
  if (view.kind === "base") return false;
  if (state === "accepted" || view.kind === "markup" || view.kind === "proposed") return true;
  return view.kind === "as" && view.proponents.includes(proponent);
}

/**
 * [ATT1] Of the proposals in a view that set one attribute the last pending holds, else the one that was accepted last.
 * `proposals` in order of the acts.
 */
function holding<P extends Attribution>(proposals: readonly P[], view: View, sets: (p: P) => boolean): P | undefined {
  let held: P | undefined;
  for (const proposal of proposals) {
    if (!countsIn(proposal, view) || !sets(proposal)) continue;
    const later =
      held === undefined ||
      proposal.state === "pending" ||
      (held.state === "accepted" && (proposal.decidedAt ?? 0) >= (held.decidedAt ?? 0));
    if (later) held = proposal;
  }
  return held;
}

/** What a run of words is set in, in `view`; undefined when in nothing. */
export function formatIn(run: Pick<Run, "tracking"> & { readonly format?: Format }, view: View): Format | undefined {
  const { reformatted } = run.tracking;
  if (!reformatted) return run.format;
  const out: Partial<Record<keyof Format, true>> = {};
  for (const emphasis of EMPHASES) {
    const proposal = holding(reformatted, view, (p) => p.set[emphasis] !== undefined);
    if (proposal ? proposal.set[emphasis] : run.format?.[emphasis]) out[emphasis] = true;
  }
  return Object.keys(out).length > 0 ? out : undefined;
}

/** Whether two formats are one. */
export function sameFormat(a: Format | undefined, b: Format | undefined): boolean {
  return a === b || EMPHASES.every((emphasis) => (a?.[emphasis] ?? false) === (b?.[emphasis] ?? false));
}

/** [ATT2] What the mark of a clause says in `view`. A label as adopted goes with the numbering that it was of. */
export function shapeIn(clause: ClauseMark & Pick<Clause, "reshaped">, view: View): ClauseMark {
  const mark = markOf(clause);
  if (!clause.reshaped) return mark;
  const set: { -readonly [K in keyof ShapeSet]: ShapeSet[K] } = {};
  const { reshaped } = clause;
  const kind = holding(reshaped, view, (p) => p.set.kind !== undefined)?.set.kind;
  const level = holding(reshaped, view, (p) => p.set.level !== undefined)?.set.level;
  const numbering = holding(reshaped, view, (p) => p.set.numbering !== undefined)?.set.numbering;
  if (kind !== undefined) set.kind = kind;
  if (level !== undefined) set.level = level;
  if (numbering !== undefined) set.numbering = numbering;
  const { label, ...rest } = mark;
  const keeps = label !== undefined && set.numbering === undefined && set.kind === undefined && set.level === undefined;
  return keeps ? mark : { ...rest, ...set };
}

/** Only what a clause mark says. */
export function markOf(mark: ClauseMark): ClauseMark {
  const { kind, level, numbering, label } = mark;
  return label === undefined ? { kind, level, numbering } : { kind, level, numbering, label };
}
