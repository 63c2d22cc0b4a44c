// Copy, cut, paste, drag and drop in the page: the clipboard is read and written here and nowhere else.
import type { EditorView } from "prosemirror-view";
import { isTooLong, MAX_PASTED, readClipboard } from "./clipboard-read.ts";
import { copied } from "./clipboard-write.ts";
import { backward } from "./commands.ts";
import { paste } from "./paste.ts";
import type { Pasted } from "./pasted.ts";
import { type PmPos, rangesOf } from "./positions.ts";
import { readSelection } from "./read-selection.ts";
import type { ResolutionSession } from "./session.ts";

/** What ProseMirror asks of a view about clipboard and drops. */
export function clipboardProps(session: ResolutionSession) {
  return {
    handlePaste: (view: EditorView, event: ClipboardEvent): boolean => {
      put(session, view, event);
      return true;
    },
    handleDrop: (view: EditorView, event: DragEvent, _slice: unknown, moved: boolean): boolean => {
      drop(session, view, event, moved);
      return true;
    },
  };
}

function put(session: ResolutionSession, view: EditorView, { clipboardData }: ClipboardEvent): void {
  readSelection(view);
  const { from, to } = view.state.selection;
  const read = clipboardData ? reading(session, clipboardData) : undefined;
  if (session.binding && read) paste(session.binding, read, from, to);
}

/** What is on a clipboard; what is too much of it is said. */
function reading(session: ResolutionSession, data: DataTransfer): Pasted | undefined {
  if (!isTooLong(data)) return readClipboard(data);
  session.say({ code: "paste-too-long", limit: MAX_PASTED });
  return undefined;
}

/** Events of the page that ProseMirror would answer with HTML of the editor's own, or for which it would read all HTML first. */
export function clipboardEvents(session: ResolutionSession) {
  const copy = (view: EditorView, event: ClipboardEvent): boolean => {
    readSelection(view);
    const { from, to, empty } = view.state.selection;
    if (empty || !event.clipboardData) return false;
    event.preventDefault();
    write(event.clipboardData, view, from, to);
    return true;
  };
  return {
    // While somebody composes the browser and ProseMirror see to it.
    paste: (view: EditorView, event: ClipboardEvent): boolean => {
      if (view.composing) return false;
      event.preventDefault();
      put(session, view, event);
      return true;
    },
    drop: (view: EditorView, event: DragEvent): boolean => {
      if (view.dragging) return false;
      event.preventDefault();
      drop(session, view, event, false);
      return true;
    },
    copy,
    cut: (view: EditorView, event: ClipboardEvent): boolean => {
      const { binding } = session;
      if (!binding?.editable || !copy(view, event)) return false;
      binding.writer.leave();
      backward(binding, view.state, "grapheme");
      return true;
    },
  };
}

/** What is dragged out is written like what is copied; returns what ends that. */
export function writeDragged(view: EditorView): () => void {
  const dragged = (event: DragEvent) => {
    const { from, to, empty } = view.state.selection;
    if (!empty && event.dataTransfer && view.dragging) write(event.dataTransfer, view, from, to);
  };
  // Behind ProseMirror's own listener, which says what is dragged.
  view.dom.addEventListener("dragstart", dragged);
  return () => view.dom.removeEventListener("dragstart", dragged);
}

function write(data: DataTransfer, view: EditorView, from: PmPos, to: PmPos): void {
  const { plain, html } = copied(view.state.doc, from, to);
  data.clearData();
  data.setData("text/plain", plain);
  data.setData("text/html", html);
}

/** What is dragged from here moves, unless a copy was asked for; what comes from elsewhere is a copy. */
function drop(session: ResolutionSession, view: EditorView, event: DragEvent, moved: boolean): void {
  const { binding } = session;
  const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos;
  const read = event.dataTransfer && binding?.editable ? reading(session, event.dataTransfer) : undefined;
  if (!binding || !read || at === undefined) return;
  const { selection, doc } = view.state;
  if (!moved) paste(binding, read, at, at);
  else if (at < selection.from || at > selection.to)
    paste(binding, read, at, at, rangesOf(doc, selection.from, selection.to));
}
