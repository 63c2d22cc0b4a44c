// Where a proposal as received differs from the base without a trace: a box around the base words with whose text it is and what
// it has, or such a box where the base has no words. Drawn over all changes and none of the text.
import { Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { DERIVED } from "./binding.ts";
import type { DifferenceMark } from "./card-list.ts";
import { THREADS } from "./comment-marks.ts";
import { posOf } from "./positions.ts";
import type { ResolutionSession } from "./session.ts";

const key = new PluginKey<DecorationSet>("concord-differences");

/** Draws the marks. `label`: what is shown and spoken for one. */
export function differenceMarks(
  session: ResolutionSession,
  words: { label(difference: DifferenceMark["deviation"]): string; onOpen(deviation: string): void },
): Plugin<DecorationSet> {
  const make = (doc: Parameters<typeof posOf>[0]): DecorationSet => {
    if (session.binding?.view.kind !== "markup") return DecorationSet.empty;
    const marks = session.textMarks().differences.flatMap(({ deviation, name, from, to }) => {
      const [start, end] = [posOf(doc, { name, offset: from }), posOf(doc, { name, offset: to })];
      if (start === undefined || end === undefined) return [];
      const label = words.label(deviation);
      const box = Decoration.widget(end, () => markOf(deviation.id, label, words.onOpen), {
        side: 1,
        marks: [],
        key: `differs ${deviation.id} ${label}`,
        ignoreSelection: true,
        stopEvent: () => true,
      });
      return end > start ? [Decoration.inline(start, end, { class: "deviates" }), box] : [box];
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

function markOf(id: string, label: string, onOpen: (id: string) => void): HTMLElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "differs";
  button.contentEditable = "false";
  button.dataset.deviation = id;
  button.textContent = label;
  button.addEventListener("mousedown", (event) => event.preventDefault());
  button.addEventListener("click", () => onOpen(id));
  return button;
}
