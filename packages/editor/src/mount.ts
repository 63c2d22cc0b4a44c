// The view of a session's text in a page: what a person does in it by keys, pointer and composition is told to the binding.
import { directionOf } from "@concord/redline";
import { keymap } from "prosemirror-keymap";
import { type Command, type Plugin, TextSelection } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import type { Binding } from "./binding.ts";
import { ClauseView, type ClauseWords } from "./clause-view.ts";
import { clipboardEvents, clipboardProps, writeDragged } from "./clipboard-handlers.ts";
import { backward, enter, forward, lineBreak, overTheEdge } from "./commands.ts";
import { carets, codes, currentClause, type RemoteCaret, type Say } from "./decorations.ts";
import { handleBeforeInput } from "./input-handlers.ts";
import { readSelection } from "./read-selection.ts";
import { schema } from "./schema.ts";
import type { ResolutionSession } from "./session.ts";

export interface MountOptions {
  /** Accessible name of the text. */
  readonly label: string;
  /** A click into the text: on a change, or (undefined) beside any. */
  onChangeClick(change: string | undefined): void;
  /** What is spoken for codes and labels; from the page's messages. */
  readonly say?: Say;
  readonly words?: ClauseWords;
}

export interface EditorHandle {
  destroy(): void;
  focus(): void;
  /** Scrolls to a change or a clause and puts the caret there. */
  reveal(id: string): void;
  undo(): void;
  redo(): void;
}

/** Composition holds back what others do for at most this long, in milliseconds. */
const HOLD = 4_000;

/** Shows the text of `session` in `place` until the handle is destroyed. */
export function mountEditor(place: HTMLElement, session: ResolutionSession, options: MountOptions): EditorHandle {
  const say: Say = options.say ?? ((_what, proponent) => proponent);
  const words: ClauseWords = options.words ?? {
    renumbered: (original, resulting) => `${original} → ${resulting}`,
    atEnd: (_what, proponent) => proponent,
  };
  let release: ReturnType<typeof setTimeout> | undefined;
  const hold = () => {
    session.hold(true);
    release ??= setTimeout(letIn, HOLD);
  };
  const letIn = () => {
    if (release !== undefined) clearTimeout(release);
    release = undefined;
    session.hold(false);
  };
  const editable = () => session.binding?.editable ?? false;
  const clauseView = (node: ConstructorParameters<typeof ClauseView>[0]) => new ClauseView(node, words);
  const kinds = Object.keys(schema.nodes).filter((name) => schema.nodes[name]?.isInGroup("clause"));
  const view = new EditorView(place, {
    state: session.host.state,
    editable,
    attributes: () => ({
      role: "textbox",
      "aria-multiline": "true",
      "aria-label": options.label,
      "aria-readonly": editable() ? "false" : "true",
      tabindex: "0",
      spellcheck: "true",
      lang: session.peer.replica.lang || "en",
      dir: directionOf(session.peer.replica.lang),
    }),
    nodeViews: Object.fromEntries(kinds.map((kind) => [kind, clauseView])),
    dispatchTransaction: (tr) => {
      if (session.binding) session.binding.dispatch(tr);
    },
    // The browser tells of a moved caret later than of the next key: read it first.
    handleKeyDown: (keyView, event) => {
      readSelection(keyView);
      // A composition begins with this key: what is selected is struck first, or its letters would mix with it.
      const { binding } = session;
      if (event.keyCode === 229 && !keyView.composing && !keyView.state.selection.empty) binding?.replaceSelection([]);
      return false;
    },
    ...clipboardProps(session),
    handleClickOn: (_view, _pos, _node, _nodePos, event) => {
      const target = event.target instanceof Element ? event.target.closest("[data-change]") : null;
      options.onChangeClick(target?.getAttribute("data-change") ?? undefined);
      return false;
    },
    handleDOMEvents: {
      mousedown: (labelView, event) => {
        // A label takes no caret: who presses on it means the start of its clause.
        const label = event.target instanceof Element ? event.target.closest(".label") : null;
        const words = label?.nextElementSibling;
        if (!words || event.button !== 0) return false;
        event.preventDefault();
        const { tr } = labelView.state;
        labelView.dispatch(tr.setSelection(TextSelection.create(tr.doc, labelView.posAtDOM(words, 0))));
        labelView.focus();
        options.onChangeClick(undefined);
        return true;
      },
      beforeinput: (inputView, event) => handleBeforeInput(session, inputView, event as InputEvent),
      ...clipboardEvents(session),
      blur: () => {
        session.flush();
        return false;
      },
      compositionstart: () => {
        hold();
        return false;
      },
      compositionend: () => {
        // ProseMirror reads the last of the composition in a task of its own.
        setTimeout(letIn, 30);
        return false;
      },
    },
  });
  session.readInput = () => {
    if (view.hasFocus()) readSelection(view);
  };
  // Words that neither the relay nor the device has are gone with the tab: ask first.
  const leaving = (event: BeforeUnloadEvent) => {
    session.flush();
    if (session.peer.unsaved > 0 && !session.keeps) event.preventDefault();
  };
  addEventListener("beforeunload", leaving);
  const stopDragging = writeDragged(view);
  const detach = session.attach(view, [
    keys(session),
    codes(say),
    carets((state) => remoteCarets(session, state.tr)),
    currentClause(),
  ]);
  return {
    destroy: () => {
      letIn();
      removeEventListener("beforeunload", leaving);
      session.readInput = undefined;
      session.flush();
      detach();
      stopDragging();
      view.destroy();
    },
    focus: () => view.focus(),
    reveal: (id) => reveal(view, id),
    undo: () => session.undo(),
    redo: () => session.redo(),
  };
}

function keys(session: ResolutionSession): Plugin {
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
  return keymap({
    ArrowLeft: arrow(false, false),
    ArrowRight: arrow(true, false),
    "Shift-ArrowLeft": arrow(false, true),
    "Shift-ArrowRight": arrow(true, true),
    "Ctrl-ArrowLeft": arrow(false, false),
    "Ctrl-ArrowRight": arrow(true, false),
    "Ctrl-Shift-ArrowLeft": arrow(false, true),
    "Ctrl-Shift-ArrowRight": arrow(true, true),
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
}

function remoteCarets(session: ResolutionSession, tr: EditorView["state"]["tr"]): RemoteCaret[] {
  const { binding } = session;
  if (!binding) return [];
  return session.carets().flatMap(({ clientId, name, proponent, scribe, anchor, head }) => {
    const from = binding.posOfAnchor(tr, anchor);
    const to = binding.posOfAnchor(tr, head);
    return from === undefined || to === undefined
      ? []
      : [{ id: clientId, name, proponent, scribe, anchor: from, head: to }];
  });
}

function reveal(view: EditorView, id: string): void {
  let pos: number | undefined;
  let clausePos: number | undefined;
  view.state.doc.descendants((node, at) => {
    if (pos !== undefined) return false;
    if (node.isTextblock && node.attrs.id === id) clausePos ??= at + 1;
    if (node.isTextblock && (node.attrs.mark as string).includes(`"${id}"`)) clausePos ??= at + 1;
    if (node.isInline && node.marks.some((m) => m.attrs.change === id)) pos = at;
    return true;
  });
  const target = pos ?? clausePos;
  if (target === undefined) return;
  const { tr } = view.state;
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, target)));
  const dom = view.domAtPos(target).node;
  const element = dom instanceof Element ? dom : dom.parentElement;
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  (element?.closest(".clause") ?? element)?.scrollIntoView({ block: "center", behavior: still ? "auto" : "smooth" });
}
