// Marks of what was said about the text, drawn over it and none of it: made again when the session says that something else was
// said, and carried along with the text until then.
import type { Node } from "prosemirror-model";
import { Plugin, PluginKey } from "prosemirror-state";
import { type Decoration, DecorationSet } from "prosemirror-view";
import { DERIVED } from "./binding.ts";

/** Meta of a transaction after which the marks are made again. */
export const SAID = "concord:said";

/** Draws what `make` answers with for a document. */
export function saidMarks(name: string, make: (doc: Node) => readonly Decoration[]): Plugin<DecorationSet> {
  const key = new PluginKey<DecorationSet>(name);
  const drawn = (doc: Node): DecorationSet => DecorationSet.create(doc, [...make(doc)]);
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_config, state) => drawn(state.doc),
      apply(tr, set, _old, state) {
        if (tr.getMeta(SAID) || tr.getMeta(DERIVED) === "all") return drawn(state.doc);
        return tr.docChanged ? set.map(tr.mapping, state.doc) : set;
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });
}

/** The button that a mark is: a press opens it and leaves focus and selection in the text. */
export function markButton(className: string, text: string, onOpen: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = className;
  button.contentEditable = "false";
  button.textContent = text;
  button.addEventListener("mousedown", (event) => event.preventDefault());
  button.addEventListener("click", onOpen);
  return button;
}
