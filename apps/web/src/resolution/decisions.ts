// What the page shows and sends of decisions: whose ruling an editor records, and the command itself.

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
 * What became of a decision: nothing to say, a problem, parts that had been withdrawn before it arrived, or words that
 * are accepted and do not show because they are struck.
 */
export type Outcome =
  | { readonly kind: "done" }
  | { readonly kind: "left-out" }
  | { readonly kind: "hidden" }
  | { readonly kind: "problem"; readonly problem: Problem };

/** Sends decisions; undefined for who may not decide. */
export function useDecide():
  | ((change: string, state: "accepted" | "rejected" | "pending", note: string) => Promise<Outcome>)
  | undefined {
  const deciding = useContext(DecidingContext);
  const session = useResolution();
  if (deciding === undefined) return undefined;
  return async (change, state, note) => {
    const answer = await api.decide(deciding.resolution, {
      type: "decide",
      change,
      state,
      ...(note.trim() === "" ? {} : { note: note.trim() }),
      ruling: deciding.ruling,
      seen: session.store.get().head,
    });
    if (!answer.ok) return { kind: "problem", problem: answer };
    const { leftOut, hidden } = answer.value;
    return { kind: isSome(leftOut) ? "left-out" : isSome(hidden) ? "hidden" : "done" };
  };
}

/** Whether a count, a list or a flag says that there is something. */
const isSome = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : Boolean(value));
