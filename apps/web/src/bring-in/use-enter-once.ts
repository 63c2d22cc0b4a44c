// Entering into the resolution that is open. Invariant: it enters once, and is done when the relay has it, or the device keeps it
// while there is no connection.
import { useEffect, useRef, useState } from "react";
import type { Live } from "./use-live.ts";

/** Whether it is entering, and what begins that. `onDone` is called once. */
export function useEnterOnce(live: Live, onDone: () => void): readonly [entering: boolean, begin: () => void] {
  const [entering, setEntering] = useState(false);
  const done = useRef(false);
  useEffect(() => {
    // What was refused is not there, though nothing is on its way any more.
    if (live.refused !== undefined) {
      setEntering(false);
      return;
    }
    const there = live.peer?.unsaved === 0 || (live.phase !== "live" && live.keeps);
    if (!entering || !there || done.current) return;
    done.current = true;
    onDone();
  }, [entering, live, onDone]);
  return [entering, () => setEntering(true)];
}
