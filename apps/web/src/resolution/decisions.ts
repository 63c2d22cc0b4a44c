// What the page sends of decisions: whose ruling an editor records, the command, and what became of it. Invariant: what a
// decision meets (overlaps) is asked about before it is sent.

import {
  type DecisionTarget,
  type IdRange,
  type Overlap,
  overlapsOf,
  type PlacedPart,
  partsOf,
  targeted,
} from "@concord/sync";
import { createContext, useContext } from "react";
import { api, type Decided, type Problem, type Ruling } from "../api.ts";
import { useResolution } from "./use-state.ts";

export type Verdict = "accepted" | "rejected" | "pending";

/** What a decision is about to meet. */
export interface Question {
  readonly state: "accepted" | "rejected";
  readonly overlaps: readonly Overlap[];
}

/** What who decides says to that: as it is, with what it meets settled along, or not at all. */
export type Choice = "alone" | "settle" | "cancel";

interface Deciding {
  readonly resolution: string;
  /** Whose ruling the next decision is. */
  readonly ruling: Ruling;
  /** Asks, and waits for the choice. */
  ask(question: Question): Promise<Choice>;
  /** Goes on to the next pending change, when these have been decided. */
  goOn(changes: readonly string[]): void;
}

/** Set for those who may decide; undefined for everybody else. */
export const DecidingContext = createContext<Deciding | undefined>(undefined);

/**
 * What became of a decision: nothing to say, nothing done, a problem, parts that came or were withdrawn before it arrived,
 * words that are accepted and do not show because they are struck, clauses that stay for the words of others.
 */
export type Outcome =
  | { readonly kind: "done" | "cancelled" | "left-out" | "hidden" | "kept" }
  | { readonly kind: "problem"; readonly problem: Problem };

/** Decides `target`; `note` for the record. */
export type Decide = (
  target: DecisionTarget & { decision?: number },
  state: Verdict,
  note?: string,
) => Promise<Outcome>;

/** Sends decisions; undefined for who may not decide. */
export function useDecide(): Decide | undefined {
  const deciding = useContext(DecidingContext);
  const session = useResolution();
  if (deciding === undefined) return undefined;
  return async (target, state, note = "") => {
    // what is held back of one's own typing is part of what one sees
    session.flush();
    const { head } = session.store.get();
    const all = allParts(session.peer.replica);
    const named = target.decision === undefined ? targeted(all, target, state === "pending") : [];
    let choice: Choice = "alone";
    if (state !== "pending") {
      const overlaps = overlapsOf(all, target, state);
      if (overlaps.length > 0) choice = await deciding.ask({ state, overlaps });
      if (choice === "cancel") return { kind: "cancelled" };
    }
    const answer = await api.decide(deciding.resolution, {
      type: "decide",
      ...target,
      state,
      ...recorded(note, deciding.ruling),
      seen: head,
      ...(choice === "settle" ? { others: "settle" as const } : {}),
    });
    if (!answer.ok) return { kind: "problem", problem: answer };
    const outcome = outcomeOf(answer.value, named);
    if (outcome.kind === "done" && state !== "pending") deciding.goOn(named.map(({ trace }) => trace.change));
    return outcome;
  };
}

/** Lifts a bracket of anybody, or puts it back; undefined for who may not. */
export const useLift = (): End | undefined => useEnd((bracket) => ({ type: "lift", bracket }));

/** Closes what differs without a trace, or opens it again; undefined for who may not. */
export const useClose = (): End | undefined => useEnd((deviation) => ({ type: "close", deviation }));

type End = (id: string, back: boolean) => Promise<Outcome>;

function useEnd(
  named: (
    id: string,
  ) => { readonly type: "lift"; readonly bracket: string } | { readonly type: "close"; readonly deviation: string },
): End | undefined {
  const deciding = useContext(DecidingContext);
  if (deciding === undefined) return undefined;
  return async (id, back) => {
    const { resolution, ruling } = deciding;
    const answer = await api.decide(resolution, { ...named(id), ...(back ? { back } : {}), ruling });
    return answer.ok ? { kind: "done" } : { kind: "problem", problem: answer };
  };
}

/** The parts of every change, as they are now. */
export function allParts(replica: ReplicaLike, names: readonly string[] = replica.names): PlacedPart[] {
  return names.flatMap((name) => partsOf(name, replica.pieces(name)));
}
type ReplicaLike = { readonly names: readonly string[]; pieces(name: string): Parameters<typeof partsOf>[1] };

const recorded = (note: string, ruling: Ruling) => ({ ...(note.trim() === "" ? {} : { note: note.trim() }), ruling });

function outcomeOf({ leftOut, hidden, kept }: Decided, named: readonly PlacedPart[]): Outcome {
  // A corrected slip of the keys, withdrawn before one looked, is nothing to be told of.
  const withdrawn = named.filter(({ state }) => state === "withdrawn").flatMap(({ ranges }) => ranges);
  if (leftOut > units(withdrawn)) return { kind: "left-out" };
  return { kind: kept > 0 ? "kept" : hidden ? "hidden" : "done" };
}

const units = (ranges: readonly IdRange[]): number => ranges.reduce((n, [, , length]) => n + length, 0);
