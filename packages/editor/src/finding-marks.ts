// The signs of drafting findings: a dotted line below the words and a small sign behind them, or that sign where something is
// missing. Drawn over the text and none of it. Invariant: they are in ink, for a finding is nobody's.
import { Plugin } from "prosemirror-state";
import { Decoration } from "prosemirror-view";
import { type PointedFinding, placeOfFinding } from "./findings.ts";
import { posOf } from "./positions.ts";
import { markButton, SAID, saidMarks } from "./said-marks.ts";
import type { ResolutionSession } from "./session.ts";

/** [FND4] Draws the signs. `label`: what is spoken for one. */
export function findingMarks(
  session: ResolutionSession,
  words: { label(finding: PointedFinding): string; onOpen(finding: string): void },
): Plugin {
  let drawn: readonly PointedFinding[] = [];
  const { spec } = saidMarks("concord-findings", (doc) => {
    drawn = session.store.get().findings;
    const { binding } = session;
    const { adopted } = session.store.get();
    const kind = binding?.view.kind;
    const shows = kind === "markup" || kind === (adopted === undefined ? "proposed" : "agreed");
    if (!binding || !shows) return [];
    return drawn.flatMap((finding) => {
      const place = placeOfFinding(binding, finding);
      const [from, to] = place ? [posOf(doc, place.from), posOf(doc, place.to)] : [];
      if (from === undefined || to === undefined) return [];
      const label = words.label(finding);
      const sign = Decoration.widget(to, () => signOf(finding.id, label, words.onOpen), {
        side: 1,
        marks: [],
        key: `finding ${finding.id} ${label}`,
        ignoreSelection: true,
        stopEvent: () => true,
      });
      return to > from ? [Decoration.inline(from, to, { class: "found" }), sign] : [sign];
    });
  });
  return new Plugin({
    ...spec,
    // What is found is found after a pause: no transaction tells of it.
    view: (view) => {
      const draw = () => {
        if (session.store.get().findings !== drawn && !view.composing)
          session.binding?.dispatch(view.state.tr.setMeta(SAID, true));
      };
      return { destroy: session.store.subscribe(draw) };
    },
  });
}

/** The sign has no text: what is copied or read out of the text is the text alone. The list has them in the order of keys. */
function signOf(id: string, label: string, onOpen: (id: string) => void): HTMLElement {
  const button = markButton("finding-sign", "", () => onOpen(id));
  button.dataset.finding = id;
  button.tabIndex = -1;
  button.title = label;
  button.setAttribute("aria-label", label);
  return button;
}
