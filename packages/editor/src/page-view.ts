// What a page can show of a resolution: the views of the text, all changes without what none of them is in, and base and
// proposed side by side. Invariant: each is an exact projection; folding leaves whole clauses out, and says how many.
import type { Clause, View } from "@concord/redline";

export type PageView = View | { readonly kind: "changed" } | { readonly kind: "sides" };

/** Whether one comments on the words of a view and holds them in brackets: where what is proposed shows. */
export function isDiscussed({ kind }: PageView): boolean {
  return kind === "markup" || kind === "changed" || kind === "proposed";
}

/** The view of the text that the document of a page is in. */
export function projectionOf(view: PageView): View {
  return view.kind === "changed" || view.kind === "sides" ? { kind: "markup" } : view;
}

/** Whether two are the same. */
export function sameView(a: PageView, b: PageView): boolean {
  return a.kind === b.kind && (a.kind !== "as" || b.kind !== "as" || a.proponents.join() === b.proponents.join());
}

/** Whether anybody changes anything in a clause: a label that changed because of others is none. */
export function isChanged({ mark, runs, reshaped, moved }: Clause): boolean {
  if (mark.inserted || mark.deleted || reshaped || moved) return true;
  return runs.some(({ tracking }) => tracking.inserted || tracking.deleted || tracking.reformatted);
}

/** A run of clauses that are left out. */
export interface Fold {
  /** The text in which it begins, and how many clauses of that text are shown before it. */
  readonly name: string;
  readonly index: number;
  readonly clauses: readonly string[];
}

/** The runs of clauses without changes, and which clauses are shown; `open`: those that somebody opened. */
export function foldsOf(
  names: readonly string[],
  clauses: (name: string) => readonly Clause[],
  open: ReadonlySet<string>,
): { readonly folds: readonly Fold[]; readonly shown: ReadonlySet<string> } {
  const folds: Fold[] = [];
  const shown = new Set<string>();
  let running: { name: string; index: number; clauses: string[] } | undefined;
  for (const name of names) {
    let index = 0;
    for (const clause of clauses(name)) {
      if (isChanged(clause) || open.has(clause.id)) {
        shown.add(clause.id);
        index++;
        running = undefined;
        continue;
      }
      if (!running) {
        running = { name, index, clauses: [] };
        folds.push(running);
      }
      running.clauses.push(clause.id);
    }
  }
  return { folds, shown };
}
