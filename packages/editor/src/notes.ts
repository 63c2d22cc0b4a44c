// Footnotes: a new one at the caret, and the ways from a reference to its note and back.
import { NOTES } from "@concord/redline";
import { offsetOf, parseId, visibleLength } from "@concord/sync";
import type { Node } from "prosemirror-model";
import type { EditorState } from "prosemirror-state";
import type { Binding } from "./binding.ts";
import { type PmPos, placeOf } from "./positions.ts";

/** [NOTE1] A new footnote at the end of the selection; the caret goes into its note. */
export function addFootnote(binding: Binding, { doc, selection }: EditorState): boolean {
  const { $to } = selection;
  if (!binding.editable || $to.depth < 2 || $to.node(1).attrs.name === NOTES) return false;
  const notes = binding.peer.replica.pieces(NOTES);
  // Behind the note of the reference before it, so that the notes are in order.
  let before: string | undefined;
  doc.nodesBetween(0, $to.pos, (node, pos) => {
    if (node.type.name === "footnote_ref" && pos < $to.pos) before = node.attrs.note as string;
    return true;
  });
  const id = before === undefined ? undefined : parseId(before);
  const found = id && offsetOf(notes, ...id);
  const body = before === undefined ? 0 : found === undefined ? visibleLength(notes) : found + 1;
  const at = placeOf(doc, $to.pos);
  binding.edit(() => binding.writer.footnote(at, body));
  return true;
}

/** The place behind the reference to a note; undefined when nothing refers to it. */
function referenceTo(doc: Node, note: string): PmPos | undefined {
  let found: number | undefined;
  doc.descendants((node, pos) => {
    if (node.type.name === "footnote_ref" && node.attrs.note === note) found ??= pos + node.nodeSize;
    return found === undefined && !node.isLeaf;
  });
  return found;
}

/** Where the words of a note end; undefined when there is none. */
export function noteAt(doc: Node, note: string): PmPos | undefined {
  let found: number | undefined;
  doc.descendants((node, pos) => {
    if (node.isTextblock && node.attrs.id === note) found ??= pos + 1 + node.content.size;
    return found === undefined && !node.isTextblock;
  });
  return found;
}

/** [NOTE3] From a note (the one with the caret, or `note`) to behind its reference. */
export function backToReference(binding: Binding, note?: string): boolean {
  const { doc, selection } = binding.state;
  const { $head } = selection;
  const here = $head.depth >= 2 && $head.node(1).attrs.name === NOTES ? ($head.parent.attrs.id as string) : undefined;
  const id = note ?? here;
  const pos = id === undefined ? undefined : referenceTo(doc, id);
  if (pos === undefined) return false;
  binding.moveTo(placeOf(doc, pos));
  return true;
}
