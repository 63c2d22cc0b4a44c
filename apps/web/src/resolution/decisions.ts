// What the page shows and sends of decisions: whose ruling an editor records, and the command itself.

import type { Change } from "@concord/editor";
import { createContext, useContext } from "react";
import type { Ruling } from "../api.ts";
import { api, type Problem } from "../api.ts";
import { useResolution } from "./use-state.ts";

interface Deciding {
  readonly resolution: string;
  /** Whose ruling the next decision is. */
  readonly ruling: Ruling;
}

/** Set for those who may decide; undefined for everybody else. */
export const DecidingContext = createContext<Deciding | undefined>(undefined);

/**
 * What became of a decision: nothing to say, a problem, parts that came or were withdrawn before it arrived, or words
 * that are accepted and do not show because they are struck.
 */
export type Outcome =
  | { readonly kind: "done" }
  | { readonly kind: "left-out" }
  | { readonly kind: "hidden" }
  | { readonly kind: "problem"; readonly problem: Problem };

/** Sends decisions; undefined for who may not decide. */
export function useDecide():
  | ((change: Change, state: "accepted" | "rejected" | "pending", note: string) => Promise<Outcome>)
  | undefined {
  const deciding = useContext(DecidingContext);
  const session = useResolution();
  if (deciding === undefined) return undefined;
  return async (change, state, note) => {
    const answer = await api.decide(deciding.resolution, {
      type: "decide",
      change: change.id,
      state,
      ...(note.trim() === "" ? {} : { note: note.trim() }),
      ruling: deciding.ruling,
      seen: session.store.get().head,
    });
    if (!answer.ok) return { kind: "problem", problem: answer };
    const { leftOut, hidden } = answer.value;
    return { kind: leftOut > unitsWithdrawn(change) ? "left-out" : hidden ? "hidden" : "done" };
  };
}

/** How much of a change was withdrawn before one decided: a corrected slip of the keys is nothing to be told of. */
function unitsWithdrawn({ parts }: Change): number {
  return parts.reduce((n, part) => n + (part.state === "withdrawn" ? part.text.length : 0), 0);
}
