// Who is signed in. Invariant: what the pages show is what the relay said of the session, never something remembered.

import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from "react";
import { api, type Me } from "./api.ts";
import { forget, forgetOthers, unsentOf } from "./device/people.ts";
import { SignOut } from "./device/SignOut.tsx";
import { parseRoute } from "./router.tsx";

/** `none`: no session. `unknown`: the relay could not be asked. */
export type Session =
  | { readonly state: "asking" }
  | { readonly state: "none" }
  | { readonly state: "unknown" }
  | { readonly state: "in"; readonly me: Me };

interface SessionContext {
  readonly session: Session;
  /** Asks the relay again, as after signing in. */
  refresh(): Promise<void>;
  signOut(): Promise<void>;
}

/** When the relay could not be asked it is asked again after so many milliseconds, until it can. */
const AGAIN_MS = 3_000;

const Context = createContext<SessionContext | undefined>(undefined);

/** Asks the relay once who is signed in and tells everything inside. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const [session, setSession] = useState<Session>({ state: "asking" });
  const [unsent, setUnsent] = useState(0);
  const refresh = useCallback(async () => {
    const answer = await api.me();
    if (answer.ok) {
      setSession({ state: "in", me: answer.value });
      void forgetOthers(answer.value.user.id);
    } else setSession({ state: answer.status === 401 || answer.status === 403 ? "none" : "unknown" });
  }, []);
  const person = session.state === "in" ? session.me.user.id : undefined;
  const leave = useCallback(async () => {
    setUnsent(0);
    const answer = await api.signOut();
    if (!answer.ok && answer.status !== 401) return;
    // first the page, which would store what it still writes
    setSession({ state: "none" });
    if (person !== undefined) setTimeout(() => void forget(person));
  }, [person]);
  // what is on this device alone goes with the session: ask first
  const signOut = useCallback(async () => {
    const count = person === undefined ? 0 : await unsentOf(person);
    if (count > 0) setUnsent(count);
    else await leave();
  }, [person, leave]);
  // an invitation link signs in first, and asks then
  useEffect(() => {
    if (parseRoute(location.pathname).page !== "join") void refresh();
  }, [refresh]);
  useEffect(() => {
    if (session.state !== "unknown") return;
    const again = setTimeout(() => void refresh(), AGAIN_MS);
    return () => clearTimeout(again);
  }, [session, refresh]);
  return (
    <Context value={{ session, refresh, signOut }}>
      {children}
      {unsent > 0 && <SignOut count={unsent} onSignOut={() => void leave()} onStay={() => setUnsent(0)} />}
    </Context>
  );
}

/** The session, and what can be done with it. */
export function useSession(): SessionContext {
  const context = useContext(Context);
  if (context === undefined) throw new Error("useSession outside SessionProvider");
  return context;
}
