// Footnotes as pages have them: a mark glued to a word ("countries1,"), a body at the foot of the page, in the middle
// of the text. Invariant: a body becomes a note only when a mark in the text asks for it; otherwise it stays text.
import type { Line } from "./lines.ts";
import { markPlaces, placeFor } from "./mark-places.ts";
import { type FoundBody, findBodies } from "./note-bodies.ts";
import type { NoteShelf } from "./note-tokens.ts";
import type { Wrap } from "./wrap.ts";

/** Moves the bodies of footnotes from the lines to the shelf and puts tokens where their marks are. */
export function takeOutPageNotes(lines: Line[], shelf: NoteShelf, wrap: Wrap | undefined): Line[] {
  const { explicit, likely } = markPlaces(lines);
  if (likely.every((marks) => marks.size === 0)) return lines;
  const bodies = [...extraBodies(shelf), ...findBodies(lines, explicit, likely, wrap)];
  const gone = new Set<Line>();
  const tokens = new Map<Line, { from: number; to: number; note: number }[]>();
  let after = -1;
  for (const body of bodies) {
    const place = likely.map((marks) => placeFor(body, marks, gone, after)).find((found) => found !== undefined);
    if (!place) continue;
    place.taken = true;
    const numbers = body.lines.map((l) => l.no);
    const note = body.shelved ?? shelf.add(body.mark, body.text, numbers);
    for (const line of body.lines) gone.add(line);
    const list = tokens.get(place.line) ?? [];
    list.push({ from: place.from, to: place.to, note });
    tokens.set(place.line, list);
    after = place.order;
  }
  for (const [line, list] of tokens) {
    for (const { from, to, note } of list.sort((a, b) => b.from - a.from)) {
      line.text = `${line.text.slice(0, from)}${shelf.token(note)}${line.text.slice(to)}`;
    }
  }
  return withoutBodies(lines, gone);
}

/** Lines without the bodies: what stood after one begins apart from what stood before it. */
function withoutBodies(lines: readonly Line[], gone: ReadonlySet<Line>): Line[] {
  const kept: Line[] = [];
  let blank = false;
  for (const line of lines) {
    if (gone.has(line)) {
      blank = true;
      continue;
    }
    if (blank) line.blankBefore = true;
    blank = false;
    kept.push(line);
  }
  return kept;
}

/** Bodies that came with another's machinery, whose marks are glued to words. */
function extraBodies(shelf: NoteShelf): FoundBody[] {
  return shelf.notes.flatMap((note, i) =>
    note.referred ? [] : [{ mark: note.mark, text: note.text, lines: [], shelved: i, order: Number.MAX_SAFE_INTEGER }],
  );
}
