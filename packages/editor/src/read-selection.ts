// Where the caret is in the page now: the browser tells of it later than of the next key.
import type { EditorView } from "prosemirror-view";

/** Takes over where the caret is in the page now; never handles the event. */
export function readSelection(view: EditorView): false {
  const { domObserver } = view as unknown as { domObserver: { forceFlush(): void; flush(): void } };
  if (view.composing) return false;
  domObserver.forceFlush();
  domObserver.flush();
  return false;
}
