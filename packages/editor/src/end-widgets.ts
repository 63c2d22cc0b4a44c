// What somebody proposes of the mark that ends a clause: a pilcrow behind its last word, and the code of another shape. Drawn,
// no text.
import type { Node } from "prosemirror-model";
import { Decoration } from "prosemirror-view";
import type { ClauseWords, Coded } from "./clause-words.ts";
import type { Departure } from "./moved.ts";
import type { ClauseAttrs, MarkTracks, TrackAttrs } from "./schema.ts";
import { code } from "./signs.ts";

/** Behind brackets and the codes of words. */
const SIDE = 3;

/** The signs at the ends of the clauses of a section whose content begins at `start`. */
export function endsOf(section: Node, start: number, words: ClauseWords): Decoration[] {
  const out: Decoration[] = [];
  section.forEach((clause, offset) => {
    const attrs = clause.attrs as ClauseAttrs;
    if (attrs.mark === "{}") return;
    const { inserted, deleted, reshaped = [] } = JSON.parse(attrs.mark) as MarkTracks;
    const { base, stays } = attrs;
    const isNew = inserted !== undefined && !base;
    // The code of an insertion stands behind its words already.
    const told = isNew && clause.content.size > 0;
    const gone = deleted?.[0];
    const trace = gone ?? inserted;
    const what = gone ? (base && !stays ? "clauseDeleted" : "joined") : base ? "split" : "clauseInserted";
    // Notes stand for themselves: where one ends says nothing.
    const shown = trace && !(clause.type.name === "footnote" && told) ? trace : undefined;
    // A note says whose a move is, with the numbering that comes with it.
    const mover = attrs.moved === "" ? undefined : (JSON.parse(attrs.moved) as Departure).by.change;
    const shapes = reshaped.filter(({ change }) => change !== mover);
    if (!shown && shapes.length === 0) return;
    const draw = () => {
      const end = document.createElement("span");
      if (shown) end.append(pilcrow(shown, what, told && !gone, words));
      for (const track of shapes) end.append(code(track, words.say("shape", track.proponent)));
      return end;
    };
    const key = `¶ ${JSON.stringify([shown, what, told, shapes])}`;
    const at = start + offset + 1 + clause.content.size;
    out.push(Decoration.widget(at, draw, { side: SIDE, marks: [], key, ignoreSelection: true }));
  });
  return out;
}

/** `what` is heard for it; its code is drawn, unless it is `told` already. */
function pilcrow(track: TrackAttrs, what: Coded, told: boolean, words: ClauseWords): HTMLElement {
  const deleted = what === "clauseDeleted" || what === "joined";
  const sign = document.createElement("span");
  sign.className = `pilcrow ${deleted ? "is-deleted" : "is-inserted"}${track.state === "accepted" ? " agreed" : ""}`;
  sign.dataset.proponent = track.proponent;
  sign.dataset.change = track.change;
  sign.dataset.say = words.say(what, track.proponent);
  if (!told) sign.append(code(track, ""));
  return sign;
}
