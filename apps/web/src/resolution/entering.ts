// Which proposal that was brought in is looked at as a whole: the one that was just entered, or withdrawn. Invariant: one at a time, and
// none after the page was loaded again.

import type { EnteredNow, UndoStack } from "@concord/editor";
import { useSyncExternalStore } from "react";

export interface Entering {
  /** Id of the resolution that it was brought into. */
  readonly resolution: string;
  /** The client id under which it was entered. */
  readonly client: number;
  readonly proponent: string;
  /** It was withdrawn: what puts it back, and how it stood before. */
  readonly withdrawn?: { readonly undo: UndoStack; readonly before: EnteredNow };
}

let looked: Entering | undefined;
const listeners = new Set<() => void>();

/** Looks at this one from now on; at none without one. */
export function lookAtEntering(next: Entering | undefined): void {
  looked = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The one that is looked at in this resolution. */
export function useEntering(resolution: string): Entering | undefined {
  const now = useSyncExternalStore(subscribe, () => looked);
  return now?.resolution === resolution ? now : undefined;
}
