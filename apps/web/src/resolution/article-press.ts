// How an article of the list is chosen: by a press anywhere on it but on its controls, by Enter or Space when it has the focus.

import type { KeyboardEvent, MouseEvent } from "react";

/** Handlers for an article that is chosen by `select`. */
export function articlePress(select: () => void) {
  return {
    onClick: (event: MouseEvent): void => {
      if ((event.target as Element).closest("button, textarea, label, summary, input") === null) select();
    },
    onKeyDown: (event: KeyboardEvent): void => {
      if (event.target !== event.currentTarget || (event.key !== "Enter" && event.key !== " ")) return;
      event.preventDefault();
      select();
    },
  };
}
