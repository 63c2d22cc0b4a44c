// What a command names, and which parts of changes that is at this moment. Pure.
import type { ChangePart, PlacedPart } from "./changes.ts";
import { cutTo, type IdRange, regionOf } from "./ids.ts";

/** [DEC6] What a decision is about: everything that all of the fields given here name. At least one of the first five. */
export interface DecisionTarget {
  /** Id of the change. */
  readonly change?: string;
  /** Ids of changes that are shown as one. */
  readonly changes?: readonly string[];
  /** Id of the mark of a clause: what is pending in it. */
  readonly clause?: string;
  /** What is pending of a proponent. */
  readonly proponent?: string;
  /** Units: what is pending of them. */
  readonly ranges?: readonly IdRange[];
  /** One half of a change only. */
  readonly part?: ChangePart["what"];
}

/** The parts of `all` that a target names, cut to its ranges. `reopened`: who names places means what was decided there. */
export function targeted(all: readonly PlacedPart[], target: DecisionTarget, reopened = false): PlacedPart[] {
  const { change, changes } = target;
  const ids = change === undefined && changes === undefined ? undefined : new Set([...(changes ?? []), change]);
  const isMeant = ({ state }: PlacedPart): boolean =>
    reopened ? state === "accepted" || state === "rejected" : state === "pending";
  // Who names places, not changes, means what is open there.
  const named = all.filter((part) => (ids ? ids.has(part.trace.change) : isMeant(part)));
  return placed(named, target);
}

/** What of `parts` lies where a target says, whatever change it is of. */
export function placed(parts: readonly PlacedPart[], target: DecisionTarget): PlacedPart[] {
  const { clause, proponent, ranges, part: half } = target;
  const region = ranges && regionOf([ranges]);
  const out: PlacedPart[] = [];
  for (const part of parts) {
    if (clause !== undefined && part.clause !== clause) continue;
    if (proponent !== undefined && part.trace.proponent !== proponent) continue;
    if (half !== undefined && part.what !== half) continue;
    if (!region) out.push(part);
    else {
      const inside = cutTo(part.ranges, region);
      if (inside.length > 0) out.push({ ...part, ranges: inside });
    }
  }
  return out;
}
