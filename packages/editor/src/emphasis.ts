// Emphasis of a selection: bold, italic, superscript, subscript, as proposals about the words that are there.
import { EMPHASES, type Emphasis, type FormatSet, formatIn } from "@concord/redline";
import { type IdRange, type Piece, partsBetween, pushRange, trackingOf, wholeCharacters } from "@concord/sync";
import type { EditorState } from "prosemirror-state";
import type { Binding } from "./binding.ts";
import { covers, ownActs } from "./own-acts.ts";
import { rangesOf } from "./positions.ts";

const OPPOSITE: Partial<Record<Emphasis, Emphasis>> = { superscript: "subscript", subscript: "superscript" };

/**
 * [EMP3] Sets the selected words in `emphasis`, or, when all of them are set in it, in it no more. Own proposals that say the
 * contrary of the same words are taken back; what is struck by oneself is left. Without a selection [EMP2].
 */
export function toggleEmphasis(binding: Binding, state: EditorState, emphasis: Emphasis): boolean {
  const { replica, pen } = binding.peer;
  if (!binding.editable || !pen) return false;
  const { doc, selection } = state;
  if (selection.empty) {
    const on = !emphasisAt(binding, state)[emphasis];
    binding.writer.setNext(setOf(emphasis, on));
    return true;
  }
  const parts = rangesOf(doc, selection.from, selection.to)
    .flatMap(({ name, from, to }) => partsBetween(replica.pieces(name), from, to))
    .filter(({ piece }) => "text" in piece.content && !binding.isStruck(piece))
    .map(wholeCharacters);
  if (parts.length === 0) return false;
  const shown = (piece: Piece) => {
    const tracking = trackingOf(piece);
    return formatIn(piece.format ? { format: piece.format, tracking } : { tracking }, { kind: "markup" }) ?? {};
  };
  const on = !parts.every(({ piece }) => shown(piece)[emphasis]);
  const selected: IdRange[] = [];
  for (const { piece, clock, length } of parts) pushRange(selected, piece.client, clock, length);
  // Own acts about nothing else and nowhere else.
  const before = ownActs(replica, selected, "format", pen.proponent).filter(
    ({ trace, ranges }) =>
      trace.says.kind === "format" &&
      Object.keys(trace.says.set).every((e) => e === emphasis || e === OPPOSITE[emphasis]) &&
      covers(selected, ranges),
  );
  const taken = new Set(before.map(({ trace }) => trace.act));
  const wanted: IdRange[] = [];
  for (const { piece, clock, length } of parts) {
    const said = piece.said?.filter((s) => !taken.has(s.act));
    const { said: _said, ...bare } = piece;
    if ((shown(said ? { ...bare, said } : bare)[emphasis] ?? false) !== on) {
      pushRange(wanted, piece.client, clock, length);
    }
  }
  binding.edit(() => {
    const act = { kind: "format", set: setOf(emphasis, on), ranges: wanted } as const;
    binding.writer.say(
      wanted.length > 0 ? [act] : [],
      before.map(({ id }) => id),
    );
    return undefined;
  });
  return true;
}

/** What is switched on excludes its opposite. */
function setOf(emphasis: Emphasis, on: boolean): FormatSet {
  const opposite = OPPOSITE[emphasis];
  return { [emphasis]: on, ...(on && opposite ? { [opposite]: false } : {}) };
}

/** What the selected words are all set in; without a selection what is typed next would be. */
export function emphasisAt(binding: Binding, { doc, selection }: EditorState): FormatSet {
  const { from, to, $head, empty } = selection;
  const has: { [E in Emphasis]?: boolean } = {};
  if (!empty) {
    for (const emphasis of EMPHASES) {
      let all = true;
      let some = false;
      doc.nodesBetween(from, to, (node) => {
        if (node.isText && all) {
          some = true;
          all = node.marks.some((mark) => mark.type.name === emphasis);
        }
        return all;
      });
      if (some && all) has[emphasis] = true;
    }
    return has;
  }
  for (const { type } of $head.marks()) {
    const emphasis = EMPHASES.find((e) => e === type.name);
    if (emphasis) has[emphasis] = true;
  }
  return { ...has, ...binding.writer.next };
}
