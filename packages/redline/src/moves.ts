// Moves: where clauses stand in one view. The words of a moved clause stay where they are in the markup; only their place in
// a projection is another. Invariant: every clause stands somewhere, once, whatever moves contradict one another.
import { countsIn } from "./attributes.ts";
import type { Clause, Move, View } from "./types.ts";

/** A move that holds in a view. */
export interface EffectiveMove {
  /** `markId` of the clause. */
  readonly clause: string;
  readonly move: Move;
}

/**
 * The moves that hold in `view`, in the order in which they are made.
 * [MOV1] Of several moves of one clause the one accepted last holds, else the earliest. In the markup none is made.
 */
export function movesIn(clauses: readonly Pick<Clause, "markId" | "moved">[], view: View): EffectiveMove[] {
  const out: EffectiveMove[] = [];
  if (view.kind === "markup") return out;
  for (const { markId, moved } of clauses) {
    let held: Move | undefined;
    for (const move of moved ?? []) {
      if (!countsIn(move, view)) continue;
      if (move.state === "accepted") {
        if (held?.state !== "accepted" || (move.decidedAt ?? 0) > (held.decidedAt ?? 0)) held = move;
      } else if (held === undefined || (held.state === "pending" && move.order < held.order)) held = move;
    }
    if (held) out.push({ clause: markId, move: held });
  }
  const rank = ({ move }: EffectiveMove) => (move.state === "accepted" ? (move.decidedAt ?? 0) : Number.MAX_VALUE);
  return out.sort((a, b) => rank(a) - rank(b) || a.move.order - b.move.order);
}

/** A clause of a projection that can be moved. */
interface Movable {
  readonly id: string;
  readonly markId: string;
  readonly stretch: string;
}

/**
 * `parts` (the clauses of a projection, in order) as the moves put them.
 * [MOV2] A clause that was split moves with all its parts. [MOV3] A move goes behind its destination, wherever that is by
 * then; where the destination is not in the view, behind the last part before it that is. `order`: every clause mark of the
 * markup, in order of the text.
 */
export function applyMoves<T extends Movable>(
  parts: readonly T[],
  moves: readonly EffectiveMove[],
  order: readonly string[],
): (T & { readonly home?: string })[] {
  if (moves.length === 0) return [...parts];
  const place = new Map(order.map((id, i) => [id, i]));
  const list: (T & { readonly home?: string })[] = [...parts];
  for (const { clause, move } of moves) {
    const from = list.findIndex((part) => part.id === clause || part.markId === clause);
    if (from < 0) continue;
    let to = from + 1;
    // What was split off stands between the part that kept the identity and the one with the old mark.
    const end = list.findIndex((part, i) => i > from && part.markId === clause);
    const together = (i: number) => list[i]!.stretch === list[from]!.stretch && list[i]!.home === list[from]!.home;
    if (list[from]!.markId !== clause && end > 0 && together(end)) to = end + 1;
    const group = list.splice(from, to - from);
    const at = move.after === null ? 0 : behind(list, move.after, place);
    if (at === undefined) {
      list.splice(from, 0, ...group);
      continue;
    }
    const stretch = (list[at - 1] ?? list[at] ?? group[0]!).stretch;
    list.splice(at, 0, ...group.map((part) => ({ ...part, stretch, home: part.home ?? part.stretch })));
  }
  return list;
}

/** Index behind the part that `after` names; undefined when nothing before it is there and it is unknown. */
function behind(list: readonly Movable[], after: string, place: ReadonlyMap<string, number>): number | undefined {
  const last = list.findLastIndex((part) => part.markId === after || part.id === after);
  if (last >= 0) return last + 1;
  const target = place.get(after);
  if (target === undefined) return undefined;
  let best = 0;
  for (const [i, part] of list.entries()) {
    const at = place.get(part.markId);
    if (at !== undefined && at < target) best = i + 1;
  }
  return best;
}
