// The order in which the parts of a markup are written, so that both readings stand in theirs. Invariant: each part is written once, or, where it
// moves, once where it was and once where it goes.
import { type Move, movesIn, type Redline } from "@concord/redline";
import type { Part, Reading, Readings } from "./two-readings.ts";

/** What is written of a part at a place: all of it, what was there, or what comes there. */
export type Placing = "here" | "from" | "to";

export interface Step {
  /** Index in the markup. */
  readonly index: number;
  readonly placing: Placing;
  /** The proposal that moves it. */
  readonly move?: Move;
}

/** The steps, in order. */
export function flowOf(redline: Redline, { old, now }: Readings): Step[] {
  const moves = moveOfParts(redline, now);
  const [from, to] = [anchored(old), anchored(now)];
  const steps: Step[] = [];
  const put = (index: number, placing: Placing) => {
    const part = now.partOf[index];
    const move = placing === "here" || !part ? undefined : moves.get(part);
    steps.push({ index, placing, ...(move ? { move } : {}) });
  };
  const all = ({ from: first, to: last }: Part, placing: Placing) => {
    for (let i = first; i <= last; i++) put(i, placing);
  };
  const arrive = (at: number) => {
    const went = [...(from.get(at) ?? [])];
    for (const part of to.get(at) ?? []) {
      const same = went.findIndex((p) => p.from === part.from && p.to === part.to);
      if (same < 0) {
        all(part, "to");
        continue;
      }
      for (const before of went.splice(0, same)) all(before, "from");
      went.shift();
      all(part, "here");
    }
    for (const part of went) all(part, "from");
  };
  arrive(-1);
  for (let i = 0; i < redline.clauses.length; i++) {
    const wasMoved = isMoved(i, old);
    const isMovedNow = isMoved(i, now);
    if (!wasMoved && !isMovedNow) put(i, "here");
    else if (!wasMoved) put(i, "from");
    else if (!isMovedNow) put(i, "to");
    arrive(i);
  }
  return steps;
}

function isMoved(index: number, { partOf, moved }: Reading): boolean {
  const part = partOf[index];
  return part !== undefined && moved.has(part);
}

/** Moved parts by the end of the part behind which they stand; -1: at the very start. */
function anchored({ order, moved }: Reading): Map<number, Part[]> {
  const out = new Map<number, Part[]>();
  let anchor = -1;
  for (const part of order) {
    if (!moved.has(part)) {
      anchor = part.to;
      continue;
    }
    const list = out.get(anchor);
    if (list) list.push(part);
    else out.set(anchor, [part]);
  }
  return out;
}

/** The move of each moved part; what was split off goes with the part before it. */
function moveOfParts({ clauses }: Redline, { view, order, moved }: Reading): Map<Part, Move> {
  const moves = new Map(movesIn(clauses, view).map(({ clause, move }) => [clause, move]));
  const out = new Map<Part, Move>();
  let last: Move | undefined;
  for (const part of order) {
    if (!moved.has(part)) continue;
    last = moves.get(part.clause.id) ?? moves.get(part.clause.markId) ?? last;
    if (last) out.set(part, last);
  }
  return out;
}
