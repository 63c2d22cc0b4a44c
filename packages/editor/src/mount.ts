// The view of a session's text in a page: keys, input, clipboard and composition, each told to the binding as an intent.
import { directionOf } from "@concord/redline";
import type { Embed } from "@concord/sync";
import { keymap } from "prosemirror-keymap";
import { type Command, type Plugin, TextSelection } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import type { Binding } from "./binding.ts";
import { ClauseView, type ClauseWords } from "./clause-view.ts";
import { backward, enter, forward, lineBreak, overTheEdge } from "./commands.ts";
import { carets, codes, currentClause, type RemoteCaret, type Say } from "./decorations.ts";
import { clauseMarkOf } from "./intents.ts";
import { placeOf, rangesOf } from "./positions.ts";
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
    handlePaste: (pasteView, event) => {
      readSelection(pasteView);
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (session.binding && text !== "") pasteText(session.binding, text);
      return true;
    },
    handleDrop: (dropView, event, _slice, moved) => {
      const { binding } = session;
      const text = event.dataTransfer?.getData("text/plain") ?? "";
      const at = dropView.posAtCoords({ left: event.clientX, top: event.clientY });
      if (!binding?.editable || text === "" || !at) return true;
      const { doc, selection } = dropView.state;
      const put = () => {
        binding.writer.leave();
        return binding.writer.replace([], placeOf(doc, at.pos), contentOf(binding, text));
      };
      const take = () => binding.writer.remove(rangesOf(doc, selection.from, selection.to), false);
      binding.edit(() => {
        // The later place first, so that the earlier keeps its meaning.
        if (moved && selection.from >= at.pos) take();
        const caret = put();
        if (moved && selection.to <= at.pos) take();
        return caret;
      });
      return true;
    },
    // What is copied are the words as they would read; never whose they are.
    clipboardTextSerializer: (slice) => {
      const clauses: string[] = [];
      slice.content.descendants((node) => {
        if (node.isTextblock) clauses.push("");
        if (node.isText && !node.marks.some((m) => m.type.name === "deletion")) {
          clauses[Math.max(0, clauses.length - 1)] = (clauses.at(-1) ?? "") + (node.text ?? "");
        }
        return true;
      });
      return clauses.join("\n");
    },
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
      cut: (cutView, event) => {
        const { selection } = cutView.state;
        if (!session.binding?.editable || selection.empty || !event.clipboardData) return false;
        const { text } = cutView.serializeForClipboard(selection.content());
        event.clipboardData.setData("text/plain", text);
        event.preventDefault();
        backward(session.binding, cutView.state, "grapheme");
        return true;
      },
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
      view.destroy();
    },
    focus: () => view.focus(),
    reveal: (id) => reveal(view, id),
    undo: () => session.undo(),
    redo: () => session.redo(),
  };
}

/** Takes over where the caret is in the page now; never handles the event. */
function readSelection(view: EditorView): false {
  const { domObserver } = view as unknown as { domObserver: { forceFlush(): void; flush(): void } };
  if (view.composing) return false;
  domObserver.forceFlush();
  domObserver.flush();
  return false;
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

/** Input that comes without a key: phones, menus, spoken commands. */
function handleBeforeInput(session: ResolutionSession, view: EditorView, event: InputEvent): boolean {
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
    formatBold: () => undefined,
    formatItalic: () => undefined,
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

/** [KEY5] Pasted text: every line after the first is a clause of the kind it is pasted into; nothing else comes along. */
function pasteText(binding: Binding, text: string): void {
  if (!binding.editable) return;
  binding.writer.leave();
  binding.replaceSelection(contentOf(binding, text));
}

function contentOf(binding: Binding, text: string): (string | Embed)[] {
  const { $head } = binding.state.selection;
  const clause = $head.depth >= 2 ? $head.parent : undefined;
  const lines = text.replace(/\r\n?/g, "\n").replace(/\n+$/, "").split(/\n+/);
  const notes = $head.depth >= 1 && $head.node(1).attrs.name === "notes";
  return lines.flatMap((line, i): (string | Embed)[] => {
    if (i === 0) return [line];
    if (!clause || notes) return [{ break: true }, line];
    const { label: _label, ...mark } = clauseMarkOf(clause);
    return [{ mark }, line];
  });
}

function remoteCarets(session: ResolutionSession, tr: EditorView["state"]["tr"]): RemoteCaret[] {
  const { binding } = session;
  if (binding?.view.kind !== "markup") return [];
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
