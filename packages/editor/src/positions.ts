// Places in the ProseMirror document and in the texts of the resolution, and the way between them. In both a character,
// a footnote and a break are one; a clause is two tokens in ProseMirror and one mark in the text.
import type { Node } from "prosemirror-model";

declare const pmPos: unique symbol;
declare const offset: unique symbol;
/** A position in the ProseMirror document. */
export type PmPos = number & { readonly [pmPos]?: true };
/** A count of visible units from the start of one text. */
export type TextOffset = number & { readonly [offset]?: true };

/** A place in a text. */
export interface Place {
  readonly name: string;
  readonly offset: TextOffset;
}

/** The place of a position; one between clauses is the start of the next. */
export function placeOf(doc: Node, pos: PmPos): Place {
  const $pos = doc.resolve(pos);
  if ($pos.depth === 0) {
    // Between sections: the end of the one before, else the start of the first.
    const index = Math.max(0, $pos.index(0) - 1);
    const section = doc.child(index);
    return { name: section.attrs.name as string, offset: $pos.index(0) === 0 ? 0 : units(section) };
  }
  const section = $pos.node(1);
  let count = 0;
  for (let i = 0; i < $pos.index(1); i++) count += section.child(i).content.size + 1;
  return { name: section.attrs.name as string, offset: count + ($pos.depth >= 2 ? $pos.parentOffset : 0) };
}

/** The position of a place, inside a clause; undefined when the text is not in the document. */
export function posOf(doc: Node, place: Place): PmPos | undefined {
  let at = 0;
  for (let s = 0; s < doc.childCount; s++) {
    const section = doc.child(s);
    if (section.attrs.name === place.name) {
      let pos = at + 1;
      let left = place.offset;
      for (let i = 0; i < section.childCount; i++) {
        const clause = section.child(i);
        if (left <= clause.content.size) return pos + 1 + left;
        left -= clause.content.size + 1;
        pos += clause.nodeSize;
      }
      const last = section.lastChild;
      return last ? at + section.nodeSize - 2 : undefined;
    }
    at += section.nodeSize;
  }
  return undefined;
}

/** Number of visible units that a section holds. */
function units(section: Node): number {
  return section.content.size - section.childCount;
}

/** Position of the section named `name`; undefined when there is none. */
export function sectionPos(doc: Node, name: string): { pos: PmPos; node: Node } | undefined {
  let pos = 0;
  for (let s = 0; s < doc.childCount; s++) {
    const node = doc.child(s);
    if (node.attrs.name === name) return { pos, node };
    pos += node.nodeSize;
  }
  return undefined;
}

/** [from, to) of the document as ranges of texts, in order. */
export function rangesOf(doc: Node, from: PmPos, to: PmPos): { name: string; from: TextOffset; to: TextOffset }[] {
  if (from >= to) return [];
  const start = placeOf(doc, from);
  const end = placeOf(doc, to);
  const out: { name: string; from: TextOffset; to: TextOffset }[] = [];
  let inside = false;
  for (let s = 0; s < doc.childCount; s++) {
    const section = doc.child(s);
    const name = section.attrs.name as string;
    const first = name === start.name;
    const last = name === end.name;
    inside ||= first;
    if (inside) {
      const range = { name, from: first ? start.offset : 0, to: last ? end.offset : units(section) };
      if (range.from < range.to) out.push(range);
    }
    if (last) break;
  }
  return out;
}
