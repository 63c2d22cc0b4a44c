// What a component shows of a session. Invariant: it renders again only when the part it selects is another one, and never
// before the text it is about: what a key did is painted first, what stands beside the text follows after that frame. Only where one's
// words are is said at once, or "Saved" would stand there when it is no longer true, and how the marks of each proponent look.

import type { ResolutionSession, SessionState } from "@concord/editor";
import { createContext, useContext, useSyncExternalStore } from "react";

/** The session of the resolution whose page this is. */
export const SessionContext = createContext<ResolutionSession | undefined>(undefined);

/** The session of the page. */
export function useResolution(): ResolutionSession {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error("useResolution outside a resolution's page");
  return session;
}

/** A part of the session's state. `select` must return the same thing for the same state. */
export function useResolutionState<T>(select: (state: SessionState) => T): T {
  const { store } = useResolution();
  return useSyncExternalStore(
    (listener) => {
      const leave = store.subscribe(() => afterFrame(listener));
      return () => {
        leave();
        waiting.delete(listener);
      };
    },
    () => select(store.get()),
  );
}

/** The same, told at once. */
export function useResolutionStateAtOnce<T>(select: (state: SessionState) => T): T {
  const { store } = useResolution();
  return useSyncExternalStore(
    (listener) => store.subscribe(listener),
    () => select(store.get()),
  );
}

/** Who is told when the frame that is being made has been painted. */
const waiting = new Set<() => void>();
const painted = new MessageChannel();
painted.port1.onmessage = () => {
  const told = [...waiting];
  waiting.clear();
  for (const listener of told) listener();
};

function afterFrame(listener: () => void): void {
  if (waiting.size === 0) {
    const tell = () => painted.port2.postMessage(undefined);
    // A page that nobody looks at has no frames.
    if (document.hidden) tell();
    else requestAnimationFrame(tell);
  }
  waiting.add(listener);
}
