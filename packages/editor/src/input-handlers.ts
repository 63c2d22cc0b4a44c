// Input that comes without a key of ours: phones, menus, spoken commands, spell-check. Each kind is told as an intent.
import type { EditorView } from "prosemirror-view";
import type { Binding } from "./binding.ts";
import { backward, enter, forward, lineBreak } from "./commands.ts";
import type { PmPos } from "./positions.ts";
import { readSelection } from "./read-selection.ts";
import { replaceWords } from "./replacement.ts";
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
  const replaced = replacement(view, event);
  if (replaced) does[event.inputType] = () => replace(binding, view, replaced);
  const act = does[event.inputType];
  if (!act) return false;
  event.preventDefault();
  act();
  return true;
}

interface Replacement {
  readonly from: PmPos;
  readonly to: PmPos;
  readonly text: string;
}

/**
 * [INP1] Words that take the place of others: typed over a selection, where the browser would copy the look of what goes into a
 * style attribute, which the policy forbids; or put there by autocorrect, spell-check or the keyboard of a phone.
 */
function replacement(view: EditorView, event: InputEvent): Replacement | undefined {
  if (event.inputType !== "insertText" && event.inputType !== "insertReplacementText") return undefined;
  const text = event.data ?? event.dataTransfer?.getData("text/plain") ?? "";
  const { from, to, empty } = view.state.selection;
  const [range] = event.getTargetRanges();
  const [start, end] = range
    ? [
        view.posAtDOM(range.startContainer, range.startOffset, 1),
        view.posAtDOM(range.endContainer, range.endOffset, -1),
      ]
    : [from, to];
  const elsewhere = start < end && (start !== from || end !== to);
  if (text === "" || text.includes("\n")) return undefined;
  if (event.inputType === "insertReplacementText" || elsewhere) return { from: start, to: Math.max(start, end), text };
  return empty ? undefined : { from, to, text };
}

function replace(binding: Binding, view: EditorView, { from, to, text }: Replacement): void {
  const { selection } = view.state;
  if (from === selection.from && to === selection.to && from < to) binding.replaceSelection([text]);
  else replaceWords(binding, from, to, text);
}
