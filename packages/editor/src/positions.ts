// Places in the ProseMirror document and in the texts of the resolution, and the way between them. In both a character,
// a footnote and a break are one; a clause is two tokens in ProseMirror and one mark in the text. A place counts what all
// changes show; a document of another view shows less of it, and its ground tells what.
import type { FormedClause, PlainClause, Span } from "@concord/redline";
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

/** Which units of the texts a document shows that does not show all of them. */
export interface Ground {
  /** The clauses that a text makes, in order, and where in it they are. */
  formed(name: string): readonly FormedClause[];
  /** The clauses that stand in a text, in the order of the document. */
  placed(name: string): readonly PlainClause[];
  /** Number of units of a text. */
  length(name: string): number;
}

const GROUNDS = new WeakMap<Node, Ground>();

/** Says on what ground a document stands, once it is derived; without one it shows every unit. */
export function stands(doc: Node, ground: Ground | undefined): void {
  if (ground) GROUNDS.set(doc, ground);
}

/** The place of a position; one between clauses is the start of the next. */
export function placeOf(doc: Node, pos: PmPos): Place {
  const $pos = doc.resolve(pos);
  const ground = GROUNDS.get(doc);
  if ($pos.depth === 0) {
    // Between sections: the end of the one before, else the start of the first.
    const index = Math.max(0, $pos.index(0) - 1);
    const section = doc.child(index);
    const name = section.attrs.name as string;
    return { name, offset: $pos.index(0) === 0 ? 0 : ground ? ground.length(name) : units(section) };
  }
  const section = $pos.node(1);
  const name = section.attrs.name as string;
  const index = $pos.index(1);
  if (ground) {
    const part = partAt(ground, name, index);
    if (part) return { name: part.name, offset: offsetIn(part.formed, $pos.depth >= 2 ? $pos.parentOffset : 0) };
    const before = index > 0 ? partAt(ground, name, index - 1) : undefined;
    return before ? { name: before.name, offset: behind(before.formed) } : { name, offset: 0 };
  }
  let count = 0;
  for (let i = 0; i < index; i++) count += section.child(i).content.size + 1;
  return { name, offset: count + ($pos.depth >= 2 ? $pos.parentOffset : 0) };
}

/** The position of a place, inside a clause; undefined when the text is not in the document. */
export function posOf(doc: Node, place: Place): PmPos | undefined {
  const ground = GROUNDS.get(doc);
  if (ground) return posOn(doc, ground, place);
  const there = sectionPos(doc, place.name);
  if (!there) return undefined;
  let pos = there.pos + 1;
  let left = place.offset;
  for (let i = 0; i < there.node.childCount; i++) {
    const clause = there.node.child(i);
    if (left <= clause.content.size) return pos + 1 + left;
    left -= clause.content.size + 1;
    pos += clause.nodeSize;
  }
  return there.node.lastChild ? there.pos + there.node.nodeSize - 2 : undefined;
}

/** The place before the mark that ends the clause at `pos`, and whether there is such a mark in what is shown. */
export function endOf(doc: Node, pos: PmPos): Place & { readonly marked: boolean } {
  const $pos = doc.resolve(pos);
  const ground = GROUNDS.get(doc);
  const part = ground && partAt(ground, $pos.node(1).attrs.name as string, $pos.index(1));
  // One that stands elsewhere has nothing behind it: it is split there, and what was split off comes along.
  if (part) return { name: part.name, offset: part.formed.end, marked: part.formed.marked && !part.moved };
  return { ...placeOf(doc, $pos.end(2)), marked: true };
}

/**
 * [GRD3] Whether what is in [from, to] can be edited where it is shown: of a clause that stands elsewhere than its words all that
 * is within it, and nothing that reaches over its edges.
 */
export function editableAt(doc: Node, from: PmPos, to: PmPos): boolean {
  const ground = GROUNDS.get(doc);
  if (!ground) return true;
  const [$from, $to] = [doc.resolve(from), doc.resolve(to)];
  if ($from.depth >= 2 && $to.depth >= 2 && $from.before(2) === $to.before(2)) return true;
  let all = true;
  forClauses(doc, from, to, (name, index) => {
    if (ground.placed(name)[index]?.home !== undefined) all = false;
  });
  return all;
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

/** [from, to) of the document as ranges of texts, in order. [GRD2] Of what is shown, and of nothing that is hidden between. */
export function rangesOf(doc: Node, from: PmPos, to: PmPos): { name: string; from: TextOffset; to: TextOffset }[] {
  if (from >= to) return [];
  const ground = GROUNDS.get(doc);
  const out: { name: string; from: TextOffset; to: TextOffset }[] = [];
  if (ground) {
    const put = (name: string, start: TextOffset, end: TextOffset) => {
      const last = out.at(-1);
      if (last?.name === name && last.to === start) last.to = end;
      else if (start < end) out.push({ name, from: start, to: end });
    };
    forClauses(doc, from, to, (name, index, clause, start) => {
      const part = partAt(ground, name, index);
      if (!part) return;
      const { formed } = part;
      eachUnit(formed.spans, Math.max(0, from - start), Math.min(clause.content.size, to - start), (a, b) =>
        put(part.name, a, b),
      );
      const passes = to > start + clause.content.size && from <= start + clause.content.size;
      if (passes && formed.marked && !part.moved) put(part.name, formed.end, formed.end + 1);
    });
    return out;
  }
  const start = placeOf(doc, from);
  const end = placeOf(doc, to);
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

/** Number of visible units that a section holds. */
function units(section: Node): number {
  return section.content.size - section.childCount;
}

/** Calls `each` for every clause that [from, to] touches, with its section, its place there and where its content begins. */
function forClauses(
  doc: Node,
  from: PmPos,
  to: PmPos,
  each: (section: string, index: number, clause: Node, start: PmPos) => void,
): void {
  let at = 0;
  for (let s = 0; s < doc.childCount; s++) {
    const section = doc.child(s);
    let pos = at + 1;
    at += section.nodeSize;
    if (at < from) continue;
    if (pos > to) return;
    for (let i = 0; i < section.childCount; i++) {
      const clause = section.child(i);
      if (pos + clause.nodeSize > from && pos < to) each(section.attrs.name as string, i, clause, pos + 1);
      pos += clause.nodeSize;
    }
  }
}

/** What a clause of the document is made of: the text that has its words, and where in it they are. */
function partAt(
  ground: Ground,
  section: string,
  index: number,
): { name: string; formed: FormedClause; moved: boolean } | undefined {
  const clause = ground.placed(section)[index];
  if (!clause) return undefined;
  const name = clause.home ?? section;
  const parts = ground.formed(name);
  const formed = parts[index]?.clause.id === clause.id ? parts[index] : parts.find((p) => p.clause.id === clause.id);
  return formed && { name, formed, moved: clause.home !== undefined };
}

/**
 * [GRD1] The offset in the text of what is typed at an offset of a clause that is shown: behind hidden words, but never past a
 * clause mark; at the start directly before what is shown next.
 */
function offsetIn({ spans, end }: FormedClause, at: number): TextOffset {
  let left = at;
  for (const span of spans) {
    if (left === 0 && at === 0) return span.at;
    if (left < span.length) return span.at + left;
    if (left === span.length) return span.until;
    left -= span.length;
  }
  return end;
}

/** The offset behind a clause and the mark that ends it. */
function behind({ end, marked }: FormedClause): TextOffset {
  return marked ? end + 1 : end;
}

/** Calls `each` with the units of the text that [from, to) of a clause shows. */
function eachUnit(spans: readonly Span[], from: number, to: number, each: (from: number, to: number) => void): void {
  let shown = 0;
  for (const { at, length } of spans) {
    const a = Math.max(from, shown);
    const b = Math.min(to, shown + length);
    if (a < b) each(at + a - shown, at + b - shown);
    shown += length;
  }
}

function posOn(doc: Node, ground: Ground, { name, offset: wanted }: Place): PmPos | undefined {
  const parts = ground.formed(name);
  const part = parts.find((p) => p.end >= wanted) ?? parts.at(-1);
  if (!part) return undefined;
  const { id } = part.clause;
  let inside = 0;
  for (const { at, length } of part.spans) inside += Math.max(0, Math.min(length, wanted - at));
  const find = (section: string): PmPos | undefined => {
    const index = ground.placed(section).findIndex((clause) => clause.id === id);
    const there = index < 0 ? undefined : sectionPos(doc, section);
    if (!there || index >= there.node.childCount) return undefined;
    let pos = there.pos + 1;
    for (let i = 0; i < index; i++) pos += there.node.child(i).nodeSize;
    return pos + 1 + Math.min(inside, there.node.child(index).content.size);
  };
  const here = find(name);
  if (here !== undefined) return here;
  for (let s = 0; s < doc.childCount; s++) {
    const there = find(doc.child(s).attrs.name as string);
    if (there !== undefined) return there;
  }
  return undefined;
}
