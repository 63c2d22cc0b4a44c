// Input that comes without a key of ours: phones, menus, spoken commands, spell-check. Each kind is told as an intent.
import type { EditorView } from "prosemirror-view";
import { backward, enter, forward, lineBreak } from "./commands.ts";
import { readSelection } from "./read-selection.ts";
import type { ResolutionSession } from "./session.ts";
/** Answers a `beforeinput`; true when it was ours. */
export function handleBeforeInput(session: ResolutionSession, view: EditorView, event: InputEvent): boolean {
  const { binding } = session;
  if (!binding || view.composing) return false;
  readSelection(view);
  const does: Record<string, () => unknown> = {
    deleteContentBackward: () => backward(binding, view.state, "grapheme"),
    deleteContentForward: () => forward(binding, view.state, "grapheme"),
    deleteWordBackward: () => backward(binding, view.state, "word"),
    deleteWordForward: () => forward(binding, view.state, "word"),
    deleteSoftLineBackward: () => backward(binding, view.state, "line"),
    deleteHardLineBackward: () => backward(binding, view.state, "line"),
    deleteSoftLineForward: () => forward(binding, view.state, "line"),
    deleteHardLineForward: () => forward(binding, view.state, "line"),
    insertParagraph: () => enter(binding, view.state),
    insertLineBreak: () => lineBreak(binding),
    historyUndo: () => session.undo(),
    historyRedo: () => session.redo(),
    formatBold: () => session.perform({ type: "emphasis", emphasis: "bold" }),
    formatItalic: () => session.perform({ type: "emphasis", emphasis: "italic" }),
    formatSuperscript: () => session.perform({ type: "emphasis", emphasis: "superscript" }),
    formatSubscript: () => session.perform({ type: "emphasis", emphasis: "subscript" }),
    formatUnderline: () => undefined,
  };
  // Typed over a selection the browser would copy the look of what goes into a style attribute, which the policy forbids.
  if (event.inputType === "insertText" && event.data && !view.state.selection.empty) {
    const typed = event.data;
    does.insertText = () => binding.replaceSelection([typed]);
  }
  const act = does[event.inputType];
  if (!act) return false;
  event.preventDefault();
  act();
  return true;
}
