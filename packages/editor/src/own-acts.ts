// What one's own proponent has said of a clause mark or words already: what a new proposal takes the place of.
import { type IdRange, idOf, type Replica, type StatementTrace } from "@concord/sync";

/** Own acts of one kind that are pending on a range, with their ids as ranges. */
export interface OwnAct {
  readonly trace: StatementTrace;
  readonly id: IdRange;
  /** All that the act is about. */
  readonly ranges: readonly IdRange[];
}

/** The pending acts of `proponent` about units in `ranges` that say something of this kind, in order of the acts. */
export function ownActs(
  replica: Replica,
  ranges: readonly IdRange[],
  kind: "format" | "shape" | "move",
  proponent: string,
): OwnAct[] {
  const out = new Map<string, OwnAct & { readonly order: number }>();
  for (const { piece } of replica.piecesOf(ranges)) {
    for (const trace of piece.said ?? []) {
      if (trace.says.kind !== kind || trace.fate !== "pending" || trace.proponent !== proponent) continue;
      const statement = replica.statements.all.get(trace.act);
      if (!statement || !("ranges" in statement.act)) continue;
      const { client, clock, order } = statement;
      out.set(trace.act, { trace, id: [client, clock, 1], ranges: statement.act.ranges, order });
    }
  }
  return [...out.values()].sort((a, b) => a.order - b.order);
}

/** Whether every unit of `ranges` is one of `within`. */
export function covers(within: readonly IdRange[], ranges: readonly IdRange[]): boolean {
  const units = new Set<string>();
  for (const [client, clock, length] of within) for (let i = 0; i < length; i++) units.add(idOf(client, clock + i));
  return ranges.every(([client, clock, length]) => {
    for (let i = 0; i < length; i++) if (!units.has(idOf(client, clock + i))) return false;
    return true;
  });
}
