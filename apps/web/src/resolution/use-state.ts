// What a component shows of a session. Invariant: it renders again only when the part it selects is another one.

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
    (listener) => store.subscribe(listener),
    () => select(store.get()),
  );
}
