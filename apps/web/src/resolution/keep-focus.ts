// For what is pressed outside the text and acts on it.
import type { MouseEvent } from "react";

/** Keeps focus and selection in the text: for `onMouseDown`. */
export const keepFocus = (event: MouseEvent): void => event.preventDefault();
