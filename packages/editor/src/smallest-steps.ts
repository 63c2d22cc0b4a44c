// The smallest steps from one section node to another, so that carets, plugins and the DOM keep what did not change.
// The unit of comparison is the clause, known by its id.
import type { Fragment, Node } from "prosemirror-model";
import type { Transaction } from "prosemirror-state";
import type { PmPos } from "./positions.ts";

/** Adds to `tr` the steps that turn the section `before` at `pos` into `after`. */
export function replaceSection(tr: Transaction, pos: PmPos, before: Node, after: Node): void {
  if (before.eq(after)) return;
  for (const key of Object.keys(after.attrs)) {
    if (before.attrs[key] !== after.attrs[key]) tr.setNodeAttribute(pos, key, after.attrs[key]);
  }
  let start = 0;
  const max = Math.min(before.childCount, after.childCount);
  while (start < max && before.child(start).eq(after.child(start))) start++;
  let end = 0;
  while (end < max - start && before.child(before.childCount - 1 - end).eq(after.child(after.childCount - 1 - end)))
    end++;
  let at = pos + 1;
  for (let i = 0; i < start; i++) at += before.child(i).nodeSize;
  const edits = align(before, after, start, before.childCount - end, after.childCount - end, at);
  // From the end to the start: positions of what comes before stay as they are.
  for (let i = edits.length - 1; i >= 0; i--) edits[i]!(tr);
}

/** Edits, in order of place, that turn children [start, beforeEnd) of `before` into [start, afterEnd) of `after`. */
function align(before: Node, after: Node, start: number, beforeEnd: number, afterEnd: number, pos: PmPos) {
  const edits: ((tr: Transaction) => void)[] = [];
  const coming = new Set<unknown>();
  for (let j = start; j < afterEnd; j++) coming.add(after.child(j).attrs.id);
  const staying = new Set<unknown>();
  for (let k = start; k < beforeEnd; k++) staying.add(before.child(k).attrs.id);
  const isFresh = (node: Node) => !staying.has(node.attrs.id);
  let i = start;
  let at = pos;
  for (let j = start; j < afterEnd; j++) {
    const node = after.child(j);
    // What does not come back is taken out.
    const from = at;
    while (i < beforeEnd && before.child(i).attrs.id !== node.attrs.id && !coming.has(before.child(i).attrs.id)) {
      at += before.child(i++).nodeSize;
    }
    if (at > from) {
      const to = at;
      edits.push((tr) => tr.delete(from, to));
    }
    const old = i < beforeEnd ? before.child(i) : undefined;
    const place = at;
    if (old && old.attrs.id === node.attrs.id) {
      if (!old.eq(node)) edits.push((tr) => replaceClause(tr, place, old, node));
      at += old.nodeSize;
      i++;
      continue;
    }
    // Those that come one after the other are one step: thousands may be pasted at once.
    const fresh = [node];
    while (j + 1 < afterEnd && isFresh(after.child(j + 1))) fresh.push(after.child(++j));
    edits.push((tr) => tr.insert(place, fresh));
  }
  if (i < beforeEnd) {
    const from = at;
    for (; i < beforeEnd; i++) at += before.child(i).nodeSize;
    const to = at;
    edits.push((tr) => tr.delete(from, to));
  }
  return edits;
}

function replaceClause(tr: Transaction, pos: PmPos, before: Node, after: Node): void {
  if (before.type !== after.type) {
    tr.replaceWith(pos, pos + before.nodeSize, after);
    return;
  }
  replaceInline(tr, pos + 1, before.content, after.content);
  for (const key of Object.keys(after.attrs)) {
    if (before.attrs[key] !== after.attrs[key]) tr.setNodeAttribute(pos, key, after.attrs[key]);
  }
}

function replaceInline(tr: Transaction, pos: PmPos, before: Fragment, after: Fragment): void {
  const start = before.findDiffStart(after);
  if (start === null) return;
  const ends = before.findDiffEnd(after);
  if (!ends) return;
  let { a, b } = ends;
  const overlap = start - Math.min(a, b);
  if (overlap > 0) {
    a += overlap;
    b += overlap;
  }
  tr.replaceWith(pos + start, pos + a, after.cut(start, b));
}
