// The marks of threads in the text: a boxed count behind the words, which opens the thread.
import type { Plugin } from "prosemirror-state";
import { Decoration, type DecorationSet } from "prosemirror-view";
import { isDiscussed } from "./page-view.ts";
import { posOf } from "./positions.ts";
import { markButton, saidMarks } from "./said-marks.ts";
import type { ResolutionSession } from "./session.ts";

/** Draws the marks. `label`: what is spoken for a thread of so many comments. */
export function commentMarks(
  session: ResolutionSession,
  words: { label(count: number): string; onOpen(thread: string): void },
): Plugin<DecorationSet> {
  return saidMarks("concord-comments", (doc) => {
    const view = session.binding?.view;
    if (!view || !isDiscussed(view)) return [];
    return session.textMarks().threads.flatMap(({ thread, name, offset }) => {
      const pos = posOf(doc, { name, offset });
      if (pos === undefined) return [];
      const { id, comments } = thread;
      return Decoration.widget(pos, () => markOf(id, comments.length, words), {
        side: 2,
        marks: [],
        key: `thread ${id} ${comments.length}`,
        ignoreSelection: true,
        stopEvent: () => true,
      });
    });
  });
}

function markOf(thread: string, count: number, words: Parameters<typeof commentMarks>[1]): HTMLElement {
  const button = markButton("anchor", String(count), () => words.onOpen(thread));
  button.dataset.thread = thread;
  button.setAttribute("aria-label", words.label(count));
  return button;
}
