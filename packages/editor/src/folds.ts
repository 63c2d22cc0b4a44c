// Where clauses are left out of the document: a line that says how many, and opens. It is drawn between clauses and is no text.
import { type EditorState, Plugin } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import type { Binding } from "./binding.ts";
import type { Fold } from "./page-view.ts";
import { sectionPos } from "./positions.ts";

/** Draws the lines of `binding()`; `say`: what one says. */
export function folds(binding: () => Binding | undefined, say: (count: number) => string): Plugin {
  return new Plugin({
    props: {
      decorations(state) {
        const { folds = [] } = binding() ?? {};
        if (folds.length === 0) return null;
        return DecorationSet.create(
          state.doc,
          folds.flatMap((fold) => lineOf(state, fold, () => line(fold, binding, say)) ?? []),
        );
      },
    },
  });
}

function lineOf({ doc }: EditorState, { name, index, clauses }: Fold, draw: () => HTMLElement): Decoration | undefined {
  const section = sectionPos(doc, name);
  if (!section || index > section.node.childCount) return undefined;
  let pos = section.pos + 1;
  for (let i = 0; i < index; i++) pos += section.node.child(i).nodeSize;
  const key = `fold ${clauses[0]} ${clauses.length}`;
  return Decoration.widget(pos, draw, { side: -1, key, ignoreSelection: true, stopEvent: () => true });
}

function line({ clauses }: Fold, binding: () => Binding | undefined, say: (count: number) => string): HTMLElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "fold";
  button.textContent = say(clauses.length);
  button.addEventListener("click", () => binding()?.unfold(clauses));
  return button;
}
