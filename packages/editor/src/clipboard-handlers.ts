// Copy, cut, paste, drag and drop in the page: the clipboard is read and written here and nowhere else.
import type { EditorView } from "prosemirror-view";
import { readClipboard } from "./clipboard-read.ts";
import { copied } from "./clipboard-write.ts";
import { backward } from "./commands.ts";
import { paste } from "./paste.ts";
import { type PmPos, rangesOf } from "./positions.ts";
import { readSelection } from "./read-selection.ts";
import type { ResolutionSession } from "./session.ts";

/** What ProseMirror asks of a view about clipboard and drops. */
export function clipboardProps(session: ResolutionSession) {
  return {
    handlePaste: (view: EditorView, event: ClipboardEvent): boolean => {
      readSelection(view);
      const { binding } = session;
      const read = event.clipboardData ? readClipboard(event.clipboardData) : undefined;
      const { from, to } = view.state.selection;
      if (binding && read) paste(binding, read, from, to);
      return true;
    },
    handleDrop: (view: EditorView, event: DragEvent, _slice: unknown, moved: boolean): boolean => {
      const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
      if (at && event.dataTransfer) drop(session, view, event.dataTransfer, at.pos, moved);
      return true;
    },
  };
}

/** Events of the page that ProseMirror would answer with HTML of the editor's own. */
export function clipboardEvents(session: ResolutionSession) {
  const write = (view: EditorView, event: ClipboardEvent): boolean => {
    readSelection(view);
    const { from, to, empty } = view.state.selection;
    if (empty || !event.clipboardData) return false;
    event.preventDefault();
    put(event.clipboardData, view, from, to);
    return true;
  };
  return {
    copy: write,
    cut: (view: EditorView, event: ClipboardEvent): boolean => {
      const { binding } = session;
      if (!binding?.editable || !write(view, event)) return false;
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
    if (!empty && event.dataTransfer && view.dragging) put(event.dataTransfer, view, from, to);
  };
  // Behind ProseMirror's own listener, which says what is dragged.
  view.dom.addEventListener("dragstart", dragged);
  return () => view.dom.removeEventListener("dragstart", dragged);
}

function put(data: DataTransfer, view: EditorView, from: PmPos, to: PmPos): void {
  const { plain, html } = copied(view.state.doc, from, to);
  data.clearData();
  data.setData("text/plain", plain);
  data.setData("text/html", html);
}

/** What is dragged from here moves, unless a copy was asked for; what comes from elsewhere is a copy. */
function drop(session: ResolutionSession, view: EditorView, data: DataTransfer, at: PmPos, moved: boolean): void {
  const { binding } = session;
  const read = readClipboard(data);
  if (!binding?.editable || !read) return;
  const { selection, doc } = view.state;
  if (!moved) {
    paste(binding, read, at, at);
    return;
  }
  if (at >= selection.from && at <= selection.to) return;
  paste(binding, read, at, at, rangesOf(doc, selection.from, selection.to));
}
