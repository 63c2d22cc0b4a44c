// The session of the resolution that a page is of. Invariant: one connection for as long as the page is open, and what was typed last is
// sent, or kept on this device, before it goes.

import { ResolutionSession } from "@concord/editor";
import { useEffect, useState } from "react";
import { StoredDevice } from "../device/stored-device.ts";

/** Opens it for a person; undefined before that. */
export function useOpenedSession(id: string, person: string): ResolutionSession | undefined {
  const [session, setSession] = useState<ResolutionSession>();
  useEffect(() => {
    const url = `${location.protocol === "https:" ? "wss:" : "ws:"}//${location.host}/sync/${encodeURIComponent(id)}`;
    const opened = new ResolutionSession({ url, device: new StoredDevice(person, id) });
    setSession(opened);
    const leave = (): void => opened.flush();
    // the device knows first that its network went or came; a socket tells of it only minutes later
    const lost = (): void => {
      if (opened.store.get().phase === "live") opened.retry();
    };
    const back = (): void => {
      if (opened.store.get().phase === "offline") opened.retry();
    };
    // another tab may have been closed with words that it could not send
    const seen = (): void => {
      if (document.visibilityState === "visible") opened.resume();
    };
    addEventListener("pagehide", leave);
    addEventListener("visibilitychange", seen);
    addEventListener("offline", lost);
    addEventListener("online", back);
    return () => {
      removeEventListener("pagehide", leave);
      removeEventListener("visibilitychange", seen);
      removeEventListener("offline", lost);
      removeEventListener("online", back);
      opened.flush();
      opened.destroy();
    };
  }, [id, person]);
  return session;
}
