// Overlaps: what else lies on the words that a decision is about, told before it is made. Pure; sentences are the page's.
import type { PlacedPart } from "./changes.ts";
import { type DecisionTarget, targeted } from "./decide.ts";
import { cutTo, regionOf } from "./ids.ts";

/** One thing that a decision meets. `text`: the words of the other change that lie there. */
export interface Overlap {
  readonly code: /** Accepted, the deletion covers a pending insertion: it stays pending, or is rejected too. */
    | "covers-insertion"
    /** Accepted, the insertion does not show: an accepted deletion is over it. */
    | "under-accepted-deletion"
    /** Somebody else proposes to delete the words that would be accepted. */
    | "under-deletion"
    /** Somebody else proposes to delete the same words. */
    | "also-deleted"
    /** Somebody else proposes another emphasis, shape or place for the same. */
    | "alternative"
    /** Rejected, the clause goes, and the words that others put into it stand in the next one. */
    | "words-left-over";
  readonly change: string;
  readonly proponent: string;
  readonly text: string;
  /** The change that is decided. */
  readonly of: { readonly change: string; readonly proponent: string };
}

/** [OVL1] What a decision to accept or reject `target` meets, in text order. `all`: the parts of every change. */
export function overlapsOf(
  all: readonly PlacedPart[],
  target: DecisionTarget,
  state: "accepted" | "rejected",
): Overlap[] {
  const decided = targeted(all, target).filter((part) => part.state !== "withdrawn" && part.state !== state);
  const changes = new Set(decided.map((part) => part.trace.change));
  const out: Overlap[] = [];
  const seen = new Set<string>();
  // Of many changes only those are looked at twice that lie where something is decided.
  const near = regionOf(decided.map((part) => part.ranges));
  const clauses = new Set(decided.map((part) => part.clause));
  const open = all.filter(
    (part) =>
      part.state === "pending" &&
      !changes.has(part.trace.change) &&
      (clauses.has(part.clause) || cutTo(part.ranges, near).length > 0),
  );
  const tell = (code: Overlap["code"], part: PlacedPart, other: PlacedPart) => {
    const key = `${code} ${part.trace.change} ${other.trace.change}`;
    if (seen.has(key)) return;
    seen.add(key);
    out.push({
      code,
      change: other.trace.change,
      proponent: other.trace.proponent,
      text: other.text,
      of: { change: part.trace.change, proponent: part.trace.proponent },
    });
  };
  const struck = all.filter((p) => p.what === "deletion" && p.state === "accepted");
  for (const part of decided) {
    const region = regionOf([part.ranges]);
    const meets = (others: readonly PlacedPart[], what: PlacedPart["what"], code: Overlap["code"]) => {
      for (const other of others) {
        if (other.what !== what || other.trace.change === part.trace.change) continue;
        if (cutTo(other.ranges, region).length > 0) tell(code, part, other);
      }
    };
    if (state === "rejected") {
      if (part.what !== "insertion" || !part.text.includes("¶")) continue;
      for (const other of open) {
        if (other.what === "insertion" && other.clause === part.clause) tell("words-left-over", part, other);
      }
      continue;
    }
    switch (part.what) {
      case "deletion":
        meets(open, "insertion", "covers-insertion");
        meets(open, "deletion", "also-deleted");
        break;
      case "insertion":
        meets(struck, "deletion", "under-accepted-deletion");
        meets(open, "deletion", "under-deletion");
        break;
      default:
        meets(open, part.what, "alternative");
    }
  }
  return out;
}
