// The marks of threads in the text: a boxed count behind the words, which opens the thread. Drawn over the text and none of
// it; made again when the session says that threads changed, and carried along with the text until then.
import { Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { DERIVED } from "./binding.ts";
import { isDiscussed } from "./page-view.ts";
import { posOf } from "./positions.ts";
import type { ResolutionSession } from "./session.ts";

/** Meta of a transaction after which the marks are made again. */
export const THREADS = "concord:threads";

const key = new PluginKey<DecorationSet>("concord-comments");

/** Draws the marks. `label`: what is spoken for a thread of so many comments. */
export function commentMarks(
  session: ResolutionSession,
  words: { label(count: number): string; onOpen(thread: string): void },
): Plugin<DecorationSet> {
  const make = (doc: Parameters<typeof posOf>[0]): DecorationSet => {
    const view = session.binding?.view;
    if (!view || !isDiscussed(view)) return DecorationSet.empty;
    const marks = session.textMarks().threads.flatMap(({ thread, name, offset }) => {
      const pos = posOf(doc, { name, offset });
      if (pos === undefined) return [];
      const count = thread.comments.length;
      return Decoration.widget(pos, () => markOf(thread.id, count, words), {
        side: 2,
        marks: [],
        key: `thread ${thread.id} ${count}`,
        ignoreSelection: true,
        stopEvent: () => true,
      });
    });
    return DecorationSet.create(doc, marks);
  };
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_config, state) => make(state.doc),
      apply(tr, set, _old, state) {
        if (tr.getMeta(THREADS) || tr.getMeta(DERIVED) === "all") return make(state.doc);
        return tr.docChanged ? set.map(tr.mapping, state.doc) : set;
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });
}

function markOf(thread: string, count: number, words: { label(count: number): string; onOpen(thread: string): void }) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "anchor";
  button.contentEditable = "false";
  button.dataset.thread = thread;
  button.textContent = String(count);
  button.setAttribute("aria-label", words.label(count));
  button.addEventListener("mousedown", (event) => event.preventDefault());
  button.addEventListener("click", () => words.onOpen(thread));
  return button;
}
