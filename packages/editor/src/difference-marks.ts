// Where a proposal as received differs from the base without a trace: a box around the base words with whose text it is and what
// it has, or such a box where the base has no words. Drawn over all changes and none of the text.
import type { Plugin } from "prosemirror-state";
import { Decoration, type DecorationSet } from "prosemirror-view";
import type { DifferenceMark } from "./card-list.ts";
import { posOf } from "./positions.ts";
import { markButton, saidMarks } from "./said-marks.ts";
import type { ResolutionSession } from "./session.ts";

/** Draws the marks. `label`: what is shown and spoken for one. */
export function differenceMarks(
  session: ResolutionSession,
  words: { label(difference: DifferenceMark["deviation"]): string; onOpen(deviation: string): void },
): Plugin<DecorationSet> {
  return saidMarks("concord-differences", (doc) => {
    if (session.binding?.view.kind !== "markup") return [];
    return session.textMarks().differences.flatMap(({ deviation, name, from, to }) => {
      const [start, end] = [posOf(doc, { name, offset: from }), posOf(doc, { name, offset: to })];
      if (start === undefined || end === undefined) return [];
      const { id } = deviation;
      const label = words.label(deviation);
      const box = Decoration.widget(end, () => markOf(id, label, words.onOpen), {
        side: 1,
        marks: [],
        key: `differs ${id} ${label}`,
        ignoreSelection: true,
        stopEvent: () => true,
      });
      return end > start ? [Decoration.inline(start, end, { class: "deviates" }), box] : [box];
    });
  });
}

function markOf(id: string, label: string, onOpen: (id: string) => void): HTMLElement {
  const button = markButton("differs", label, () => onOpen(id));
  button.dataset.deviation = id;
  return button;
}
