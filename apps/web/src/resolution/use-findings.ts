// How one looks at the drafting findings: whether their list is open, whether they have signs in the text, which one is looked at
// and which ones one leaves. Invariant: all but what is looked at stays as the person left it, on this device.

import { useCallback, useEffect, useRef, useState } from "react";
import { keepNote, readNote } from "../device/notes.ts";
import { useResolution } from "./use-state.ts";

const LIST = "concord.findings.list";
const SIGNS = "concord.findings.signs";

/** A switch that is kept on this device. */
function useKept(key: string, first: boolean): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(() => (localStorage.getItem(key) ?? (first ? "on" : "off")) === "on");
  const keep = useCallback(
    (next: boolean) => {
      setOn(next);
      localStorage.setItem(key, next ? "on" : "off");
    },
    [key],
  );
  return [on, keep];
}

export type LookingAtFindings = ReturnType<typeof useFindings>;

/** The state of the page. Ids of findings that `person` leaves are kept for each resolution. */
export function useFindings(person: string, resolution: string) {
  const { findings } = useResolution();
  const [left, setLeft] = useState<readonly string[]>(() => readNote("findings.left", person, resolution) ?? []);
  useEffect(() => {
    findings.leave(new Set(left));
    keepNote("findings.left", person, resolution, left.length > 0 ? left : undefined);
  }, [findings, person, resolution, left]);
  const [open, setOpen] = useKept(LIST, false);
  const [signs, setSigns] = useKept(SIGNS, true);
  const [pressed, setPressed] = useState<string>();
  /** Whether the focus is still to go to what a sign says. */
  const going = useRef(false);
  const lookAt = useCallback(
    (id: string) => {
      going.current = true;
      setOpen(true);
      setPressed(id);
    },
    [setOpen],
  );
  return { open, setOpen, signs, setSigns, setLeft, pressed, going, lookAt };
}
