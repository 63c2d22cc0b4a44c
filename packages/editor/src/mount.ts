// The view of a session's text in a page: what a person does in it by keys, pointer and composition is told to the binding.
import { directionOf } from "@concord/redline";
import { TextSelection } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import type { DifferenceMark } from "./card-list.ts";
import { ClauseView, SectionView } from "./clause-view.ts";
import { type ClauseWords, PLAIN_WORDS } from "./clause-words.ts";
import { clipboardEvents, clipboardProps, writeDragged } from "./clipboard-handlers.ts";
import { commentMarks } from "./comment-marks.ts";
import { beginComposition } from "./composition.ts";
import { carets, currentClause, type RemoteCaret, signs } from "./decorations.ts";
import { differenceMarks } from "./difference-marks.ts";
import { findingMarks } from "./finding-marks.ts";
import type { PointedFinding } from "./findings.ts";
import { folds } from "./folds.ts";
import { handleBeforeInput } from "./input-handlers.ts";
import { keys } from "./keys.ts";
import { ObjectView } from "./object-view.ts";
import type { EditCommand } from "./perform.ts";
import { presses } from "./pointer.ts";
import { readSelection } from "./read-selection.ts";
import { schema } from "./schema.ts";
import type { ResolutionSession } from "./session.ts";
import { type PointedReference, pointers } from "./stale-references.ts";

export interface MountOptions {
  /** Accessible name of the text. */
  readonly label: string;
  /** A click into the text: on a change, or (undefined) beside any. */
  onChangeClick(change: string | undefined): void;
  /** What is told of a reference that would mislead. */
  readonly reference?: (reference: PointedReference) => string;
  /** What a line says that stands for clauses without changes. */
  readonly fold?: (count: number) => string;
  /** A press on the mark of a thread, or of words that differ without a trace. */
  onThreadClick?(thread: string): void;
  /** What the text says beside its words; from the page's messages. */
  readonly words?: ClauseWords;
  /** What is spoken for the mark of a thread of so many comments. */
  thread?(count: number): string;
  /** What stands at words that differ without a trace. */
  difference?(deviation: DifferenceMark["deviation"]): string;
  /** What is told of a drafting finding. */
  finding?(finding: PointedFinding): string;
  /** A press on the sign of a finding. */
  onFindingClick?(finding: string): void;
}

export interface EditorHandle {
  destroy(): void;
  focus(): void;
  /** Scrolls to a change or a clause, at once, and puts the caret there. */
  reveal(id: string): void;
  undo(): void;
  redo(): void;
  /** What a button or menu asks for, at the selection as it is in the page now. */
  perform(command: EditCommand): void;
}

/** Composition holds back what others do for at most this long, in milliseconds. */
const HOLD = 4_000;

/**
 * Keeps a page's library from looking into the text: before each commit React walks through all words of a focused
 * element that says it is editable, to put a selection back that nobody took (12 ms at 1,600 clauses). The attribute, which
 * is what browsers and screen readers go by, is left as it is.
 */
function unnoticed(dom: HTMLElement): void {
  Object.defineProperty(dom, "contentEditable", { configurable: true, get: () => "inherit" });
}

/** Shows the text of `session` in `place` until the handle is destroyed. */
export function mountEditor(place: HTMLElement, session: ResolutionSession, options: MountOptions): EditorHandle {
  const words = options.words ?? PLAIN_WORDS;
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
    nodeViews: {
      ...Object.fromEntries(kinds.map((kind) => [kind, clauseView])),
      object: (node: ConstructorParameters<typeof ObjectView>[0]) => new ObjectView(node, words),
      section: (node: ConstructorParameters<typeof SectionView>[0]) => new SectionView(node),
    },
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
      const target = event.target instanceof Element ? event.target.closest("[data-bracket], [data-change]") : null;
      options.onChangeClick(target?.getAttribute("data-bracket") ?? target?.getAttribute("data-change") ?? undefined);
      return false;
    },
    handleDOMEvents: {
      beforeinput: (inputView, event) => handleBeforeInput(session, inputView, event as InputEvent),
      ...clipboardEvents(session),
      // Of a text that one only reads the browser would select the page around it as well.
      keydown: (readView, event) => {
        const all = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "a";
        if (!all || readView.editable) return false;
        event.preventDefault();
        getSelection()?.selectAllChildren(readView.dom);
        return true;
      },
      blur: () => {
        session.flush();
        return false;
      },
      compositionstart: (composedView) => {
        beginComposition(session, composedView);
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
  unnoticed(view.dom);
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
    signs(words),
    // What is drawn beside what is composed would break the composition off.
    carets((state) => (view.composing ? [] : remoteCarets(session, state.tr))),
    currentClause(),
    presses(session, {
      reveal: (id) => reveal(view, session, id),
      onElsewhere: () => options.onChangeClick(undefined),
    }),
    folds(() => session.binding, options.fold ?? String),
    pointers(
      () => session.binding,
      () => session.store.get().references,
      options.reference ?? (({ words, now }) => `${words} → ${now ?? "?"}`),
    ),
    commentMarks(session, {
      label: (count) => options.thread?.(count) ?? String(count),
      onOpen: (thread) => options.onThreadClick?.(thread),
    }),
    differenceMarks(session, {
      label: (deviation) => options.difference?.(deviation) ?? deviation.received,
      onOpen: (deviation) => options.onThreadClick?.(deviation),
    }),
    findingMarks(session, {
      label: (finding) => options.finding?.(finding) ?? finding.finding.code,
      onOpen: (finding) => options.onFindingClick?.(finding),
    }),
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
    reveal: (id) => reveal(view, session, id),
    undo: () => session.undo(),
    redo: () => session.redo(),
    perform: (command) => {
      readSelection(view);
      session.perform(command);
      view.focus();
    },
  };
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

function reveal(view: EditorView, session: ResolutionSession, wanted: string): void {
  // Where changes are not marked, and where clauses are left out, one goes to the clause.
  const clause = session.store.get().changes.find((change) => change.id === wanted)?.clause.id;
  const { binding } = session;
  if (binding?.folds.some(({ clauses }) => clauses.includes(wanted))) binding.unfold([wanted]);
  const id = clause !== undefined && session.binding?.view.kind !== "markup" ? clause : wanted;
  let pos: number | undefined;
  let clausePos: number | undefined;
  view.state.doc.descendants((node, at) => {
    if (pos !== undefined) return false;
    if (node.isTextblock && node.attrs.id === id) clausePos ??= at + 1;
    const said = node.isTextblock ? `${node.attrs.mark}${node.attrs.moved}` : "";
    if (said.includes(`"${id}"`)) clausePos ??= at + 1;
    if (node.isInline && node.marks.some((m) => m.attrs.change === id)) pos = at;
    return true;
  });
  const target = pos ?? clausePos;
  if (target === undefined) return;
  const { tr } = view.state;
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, target)));
  const dom = view.domAtPos(target).node;
  const element = dom instanceof Element ? dom : dom.parentElement;
  const around = element?.closest(".clause") ?? element;
  const change = around?.querySelector(`[data-change="${CSS.escape(id)}"]`);
  // At once: what stands beside the text is placed by where the text is.
  if (around) bringIntoView(isSeenWhole(around) ? around : (change ?? around));
}

/** Whether something fits well into what a phone shows of the text. */
const isSeenWhole = (element: Element): boolean => element.getBoundingClientRect().height <= innerHeight / 3;

/** Into the middle of the window; what is too high for that begins at its top. */
function bringIntoView(element: Element): void {
  element.scrollIntoView({ block: isSeenWhole(element) ? "center" : "start" });
}
