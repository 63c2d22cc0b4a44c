// How a composition begins: where an input method may have its letters to itself until they are words.
import type { EditorView } from "prosemirror-view";
import { placeOf } from "./positions.ts";
import type { ResolutionSession } from "./session.ts";

/**
 * [INP2] A phone composes over a selection without a key before it: what is selected is struck first, or its letters would mix
 * with what is composed. And words that somebody inserted or deletes are drawn as such: what is composed beside or inside them
 * begins in a text of its own, or it would be torn out of theirs while it grows.
 */
export function beginComposition(session: ResolutionSession, view: EditorView): void {
  const { binding } = session;
  if (!binding?.editable) return;
  const { from, empty } = view.state.selection;
  if (!empty) {
    // The browser goes on where the selection began, so the caret has to be there, before what is struck.
    const start = placeOf(view.state.doc, from);
    binding.replaceSelection([]);
    binding.moveTo(start);
  }
  const { $head } = view.state.selection;
  const beside = [...($head.nodeBefore?.marks ?? []), ...($head.nodeAfter?.marks ?? [])];
  if (beside.length > 0) view.dispatch(view.state.tr.setStoredMarks([]));
}
