// The signs of drafting findings: a dotted line below the words and a small sign behind them, or that sign where something is
// missing. Drawn over the text and none of it. Invariant: they are in ink, for a finding is nobody's; and they come a moment after
// the text, so that neither a key nor another view waits for them.
import type { Node } from "prosemirror-model";
import { Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { DERIVED } from "./binding.ts";
import { type PointedFinding, placeOfFinding } from "./findings.ts";
import { posOf } from "./positions.ts";
import { markButton } from "./said-marks.ts";
import type { ResolutionSession } from "./session.ts";

/** How far the signs may be behind a text that is shown anew, in milliseconds. */
const BEHIND = 150;

const SIGNS = new PluginKey<DecorationSet>("concord-findings");

interface SignWords {
  /** What is told to who points at one. */
  label(finding: PointedFinding): string;
  onOpen(finding: string): void;
}

/** [FND4] Draws the signs. */
export function findingMarks(session: ResolutionSession, words: SignWords): Plugin {
  /** The findings that are drawn; undefined where the document is another one. */
  let drawn: readonly PointedFinding[] | undefined;
  return new Plugin<DecorationSet>({
    key: SIGNS,
    state: {
      init: () => DecorationSet.empty,
      apply(tr, set, _old, { doc }) {
        if (tr.getMeta(SIGNS)) {
          drawn = session.store.get().findings;
          return DecorationSet.create(doc, signsOf(session, doc, drawn, words));
        }
        if (tr.getMeta(DERIVED) === "all") {
          drawn = undefined;
          return DecorationSet.empty;
        }
        return tr.docChanged ? set.map(tr.mapping, doc) : set;
      },
    },
    props: { decorations: (state) => SIGNS.getState(state) },
    // What is found is found after a pause: no transaction tells of it.
    view: (view) => {
      let due: ReturnType<typeof setTimeout> | undefined;
      const draw = () => {
        due = undefined;
        if (view.composing) look();
        else session.binding?.dispatch(view.state.tr.setMeta(SIGNS, true));
      };
      const look = () => {
        if (session.store.get().findings !== drawn) due ??= setTimeout(draw, BEHIND);
      };
      const leave = session.store.subscribe(look);
      look();
      return {
        update: look,
        destroy: () => {
          leave();
          clearTimeout(due);
        },
      };
    },
  });
}

function signsOf(
  { binding, store }: ResolutionSession,
  doc: Node,
  findings: readonly PointedFinding[],
  { label, onOpen }: SignWords,
): Decoration[] {
  const kind = binding?.view.kind;
  const shows = kind === "markup" || kind === (store.get().adopted === undefined ? "proposed" : "agreed");
  if (!binding || !shows) return [];
  return findings.flatMap((finding) => {
    const place = placeOfFinding(binding, finding);
    const [from, to] = place ? [posOf(doc, place.from), posOf(doc, place.to)] : [];
    if (from === undefined || to === undefined) return [];
    const said = label(finding);
    const sign = Decoration.widget(to, () => signOf(finding.id, said, onOpen), {
      side: 1,
      marks: [],
      key: `finding ${finding.id} ${said}`,
      ignoreSelection: true,
      stopEvent: () => true,
    });
    return to > from ? [Decoration.inline(from, to, { class: "found" }), sign] : [sign];
  });
}

/**
 * The sign has no text and is not spoken: what is copied or read out of the text is the text alone, and who listens to it is not
 * stopped at every finding. The list has them all, in the order of keys.
 */
function signOf(id: string, label: string, onOpen: (id: string) => void): HTMLElement {
  const button = markButton("finding-sign", "", () => onOpen(id));
  button.dataset.finding = id;
  button.tabIndex = -1;
  button.title = label;
  button.ariaHidden = "true";
  return button;
}
