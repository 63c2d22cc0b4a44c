// The keys of the review. Invariant: a key that a field or a button has for itself stays theirs.
import { useEffect } from "react";
import { keysAlone } from "../resolution/keys.ts";
import { useLatest } from "../use-latest.ts";

interface ReviewKeys {
  next(): void;
  previous(): void;
  confirm(): void;
  undo(): void;
  /** Goes to another reading; false when there is none to choose. */
  reading(by: 1 | -1): boolean;
}

export function useReviewKeys(keys: ReviewKeys): void {
  const now = useLatest(keys);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { key, target } = event;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const element = target instanceof Element ? target : undefined;
      if (element?.closest("textarea, select, dialog, input:not([type=radio])")) return;
      const letter = key.length === 1 && keysAlone() && !event.shiftKey ? key.toLowerCase() : "";
      const own = element?.closest("button, a, summary, [role=slider]");
      if (letter === "j") now.current.next();
      else if (letter === "k") now.current.previous();
      else if (letter === "u") now.current.undo();
      else if (key === "Enter" && (!own || own.hasAttribute("data-w"))) now.current.confirm();
      else if ((key === "ArrowDown" || key === "ArrowUp") && !own && !element?.closest("input")) {
        if (!now.current.reading(key === "ArrowDown" ? 1 : -1)) return;
      } else return;
      event.preventDefault();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [now]);
}
