// Bringing in a Redline: its base, and the entries that make its changes on it. What is brought in goes before the judge
// like anything else, so that nothing comes into a log this way that nobody could have typed.

import type { BaseText, Redline } from "@concord/redline";
import { type Actor, encodeDecision, importRedline, Resolution } from "@concord/sync";
import type { NewEntry } from "./log/log.ts";

/** Most clauses of a resolution. */
export const MOST_CLAUSES = 5_000;

/** What a Redline comes to, or why it cannot be brought in. */
export type BroughtIn =
  | {
      readonly ok: true;
      readonly base: BaseText;
      /** All of its log, the base first. */
      readonly entries: readonly NewEntry[];
    }
  | { readonly ok: false; readonly reason: string };

/** Who enters it, and when. */
export interface Bringing {
  readonly at: string;
  /** Who enters what a proponent proposes; speaks for that proponent. */
  actorFor(proponent: string, enteredBy: string): Actor;
  /** Who enters the base and what is agreed already. */
  readonly decider: Actor;
}

/** Works out the entries; stores nothing. */
export function bringIn(redline: Redline, { at, actorFor, decider }: Bringing): BroughtIn {
  let imported: ReturnType<typeof importRedline>;
  try {
    imported = importRedline(redline, { actorFor, decider });
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
  const { base, steps } = imported;
  const first: NewEntry = { at, actor: decider, kind: "base", payload: imported.first };
  const entries = [first];
  const resolution = Resolution.replay([{ ...first, seq: 1 }]);
  for (const step of steps) {
    const { actor } = step;
    if (step.kind === "decision") {
      const seen = resolution.head;
      entries.push({ at, actor, kind: "decision", payload: encodeDecision({ ...step.decision, seen }) });
    } else {
      const verdict = resolution.judge(step.update, actor);
      if (!verdict.ok) return { ok: false, reason: `${actor.proponent}: ${verdict.reason}` };
      entries.push({ at, actor, kind: "update", payload: verdict.update });
    }
    resolution.apply({ ...entries.at(-1)!, seq: resolution.head + 1 });
  }
  return { ok: true, base, entries };
}
