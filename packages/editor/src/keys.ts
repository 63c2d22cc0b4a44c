// What keys mean in the text. Each says its intent to the binding or the session; none touches the document.
import { keydownHandler } from "prosemirror-keymap";
import { type Command, Plugin } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import type { Binding } from "./binding.ts";
import { backward, enter, forward, lineBreak, overTheEdge } from "./commands.ts";
import { backToReference } from "./notes.ts";
import type { EditCommand } from "./perform.ts";
import type { ResolutionSession } from "./session.ts";

/** The keys of the text. */
export function keys(session: ResolutionSession): Plugin {
  const run =
    (command: (binding: Binding, state: EditorView["state"]) => boolean): Command =>
    (state) =>
      session.binding ? command(session.binding, state) : false;
  const turn =
    (which: "undo" | "redo"): Command =>
    () => {
      session[which]();
      return true;
    };
  const arrow =
    (right: boolean, extend: boolean): Command =>
    (state, dispatch, view) => {
      const rtl = view !== undefined && getComputedStyle(view.dom).direction === "rtl";
      const there = overTheEdge(state, right !== rtl, extend);
      if (there) dispatch?.(state.tr.setSelection(there).scrollIntoView());
      return there !== undefined;
    };
  const act =
    (command: EditCommand): Command =>
    () => {
      session.perform(command);
      return true;
    };
  let leavesByTab = false;
  // [KEY7] Elsewhere than in an item, and after Escape, Tab goes on to the next control.
  const level =
    (by: 1 | -1): Command =>
    (state) => {
      const item = session.binding?.editable && state.selection.$from.parent.type.name === "item";
      if (!item || leavesByTab) return false;
      session.perform({ type: "level", by });
      return true;
    };
  const handle = keydownHandler({
    ArrowLeft: arrow(false, false),
    ArrowRight: arrow(true, false),
    "Shift-ArrowLeft": arrow(false, true),
    "Shift-ArrowRight": arrow(true, true),
    "Ctrl-ArrowLeft": arrow(false, false),
    "Ctrl-ArrowRight": arrow(true, false),
    "Ctrl-Shift-ArrowLeft": arrow(false, true),
    "Ctrl-Shift-ArrowRight": arrow(true, true),
    "Mod-b": act({ type: "emphasis", emphasis: "bold" }),
    "Mod-i": act({ type: "emphasis", emphasis: "italic" }),
    "Alt-ArrowUp": act({ type: "move", by: -1 }),
    "Alt-ArrowDown": act({ type: "move", by: 1 }),
    Tab: level(1),
    "Shift-Tab": level(-1),
    Escape: run((b) => backToReference(b)),
    Enter: run(enter),
    "Shift-Enter": run(lineBreak),
    Backspace: run((b, s) => backward(b, s, "grapheme")),
    "Mod-Backspace": run((b, s) => backward(b, s, "word")),
    "Alt-Backspace": run((b, s) => backward(b, s, "word")),
    Delete: run((b, s) => forward(b, s, "grapheme")),
    "Mod-Delete": run((b, s) => forward(b, s, "word")),
    "Alt-Delete": run((b, s) => forward(b, s, "word")),
    "Mod-z": turn("undo"),
    "Mod-y": turn("redo"),
    "Mod-Shift-z": turn("redo"),
  });
  return new Plugin({
    props: {
      handleKeyDown: (view, event) => {
        if (event.key === "Escape") leavesByTab = true;
        else if (event.key !== "Tab" && event.key !== "Shift") leavesByTab = false;
        return handle(view, event);
      },
    },
  });
}
