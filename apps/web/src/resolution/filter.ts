// Which changes the list shows. Invariant: what a filter hides is counted and said.

import type { Change } from "@concord/editor";

/** "all" is everything that is proposed or decided; withdrawn changes are shown only when asked for. */
export type StateFilter = "all" | "pending" | "decided" | "withdrawn";
export const STATE_FILTERS: readonly StateFilter[] = ["all", "pending", "decided", "withdrawn"];

export interface Filter {
  readonly state: StateFilter;
  /** Proponents whose changes are hidden. */
  readonly hidden: ReadonlySet<string>;
}

/** Nothing hidden. */
export const EVERYTHING: Filter = { state: "all", hidden: new Set() };

/** Whether a change is of a state that the filter shows. */
export function isOfState(change: Pick<Change, "state">, state: StateFilter): boolean {
  switch (state) {
    case "all":
      return change.state !== "withdrawn";
    case "pending":
      return change.state === "pending" || change.state === "partly";
    case "decided":
      return change.state === "accepted" || change.state === "rejected" || change.state === "partly";
    case "withdrawn":
      return change.state === "withdrawn";
  }
}

/** The changes that the filter shows, in the same order. */
export function shown(changes: readonly Change[], filter: Filter): Change[] {
  return changes.filter((change) => isOfState(change, filter.state) && !filter.hidden.has(change.proponent));
}

/** Changes of one clause that follow one another. */
export interface ClauseGroup {
  readonly clause: Change["clause"];
  readonly changes: readonly Change[];
}

/** Groups a list in text order into clauses. */
export function byClause(changes: readonly Change[]): ClauseGroup[] {
  const groups: { clause: Change["clause"]; changes: Change[] }[] = [];
  for (const change of changes) {
    const last = groups.at(-1);
    if (last && last.clause.id === change.clause.id) last.changes.push(change);
    else groups.push({ clause: change.clause, changes: [change] });
  }
  return groups;
}
