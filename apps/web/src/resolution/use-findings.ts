// How one looks at the drafting findings: whether their list is open, whether they have signs in the text, and which one is
// looked at. Invariant: list and signs stay as the person left them, on this device.

import { useCallback, useRef, useState } from "react";

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

/** The state of the page. */
export function useFindings() {
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
  return { open, setOpen, signs, setSigns, pressed, going, lookAt };
}
