// Gives keys of the page to what a component does. Several components may have keys, each action is of one.

import { useEffect } from "react";
import { useLatest } from "../use-latest.ts";
import { actionOf, type KeyAction, keysAlone } from "./keys.ts";

/** What actions do here; an action that does nothing now is absent. Returning false leaves the key to the browser. */
export type KeyActions = Readonly<Partial<Record<KeyAction, () => unknown>>>;

/** Runs `actions` by their keys for as long as the component is there. */
export function useKeys(actions: KeyActions): void {
  const now = useLatest(actions);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const action = actionOf(event, keysAlone());
      const run = action && now.current[action];
      if (!run || run() === false) return;
      event.preventDefault();
      event.stopPropagation();
    };
    // before the text gets it, which would write it or move the caret
    addEventListener("keydown", onKeyDown, true);
    return () => removeEventListener("keydown", onKeyDown, true);
  }, [now]);
}
