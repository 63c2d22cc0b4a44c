// Undo and redo of one's own edits: in the bar, on a phone beside the menu of the clause. Invariant: a press takes the focus from
// nothing, also when there is nothing to undo, so they are never `disabled`.
import type { EditorHandle } from "@concord/editor";
import type { RefObject } from "react";
import { useWords } from "../messages/words.tsx";
import { keepFocus } from "./keep-focus.ts";
import { useResolutionState } from "./use-state.ts";

/** The two buttons. */
export function UndoRedo({ editor }: { editor: RefObject<EditorHandle | undefined> }) {
  const words = useWords();
  const can = {
    undo: useResolutionState((state) => state.canUndo),
    redo: useResolutionState((state) => state.canRedo),
  };
  return (["undo", "redo"] as const).map((which) => (
    <button
      key={which}
      type="button"
      className="btn quiet"
      aria-disabled={!can[which]}
      onMouseDown={keepFocus}
      onClick={() => editor.current?.[which]()}
    >
      {words(`action.${which}`)}
    </button>
  ));
}
