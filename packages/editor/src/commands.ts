// What keys mean in a resolution: Enter ends a clause or splits it, Backspace and Delete propose deletions and join
// clauses. Each command says its intent to the binding; none touches the document.
import type { ClauseKind, ClauseMark } from "@concord/redline";
import { type Embed, partsBetween, type VisiblePart } from "@concord/sync";
import type { Node } from "prosemirror-model";
import { type EditorState, Selection, TextSelection } from "prosemirror-state";
import type { Binding } from "./binding.ts";
import { graphemeAfter, graphemeBefore, wordAfter, wordBefore } from "./boundaries.ts";
import { clauseMarkOf, insetOfNode } from "./intents.ts";
import { editableAt, endOf, type PmPos, placeOf, rangesOf } from "./positions.ts";

/** Kinds after which Enter begins a clause of another kind. */
const FOLLOWING: Partial<Record<ClauseKind, ClauseKind>> = {
  proposal: "paragraph",
  number: "paragraph",
  title: "paragraph",
  history: "paragraph",
  enacting: "paragraph",
  heading: "paragraph",
  abstract: "paragraph",
};

/** [KEY1] Enter: at the end of a clause a new one after it, at its start one before it, else it is split. */
export function enter(binding: Binding, state: EditorState): boolean {
  if (!binding.editable) return false;
  const { selection } = state;
  if (!selection.empty) binding.replaceSelection([]);
  const { doc, selection: now } = binding.state;
  const $pos = now.$head;
  if ($pos.depth < 2) return true;
  const clause = $pos.parent;
  if (clause.type.name === "footnote" || $pos.node(1).attrs.name === "notes") return lineBreak(binding);
  const place = placeOf(doc, $pos.pos);
  const size = clause.content.size;
  const { name, offset, marked } = endOf(doc, $pos.pos);
  binding.edit(() => {
    binding.writer.leave();
    // Before an end that is struck already one is in the middle: what follows belongs to this clause.
    const end = partsBetween(binding.peer.replica.pieces(name), offset, offset + 1)[0];
    if (marked && $pos.parentOffset === size && !(end && binding.isStruck(end.piece))) {
      const at = { name, offset: offset + 1 };
      const put: Embed = { mark: markAfter(doc, $pos.pos, clause) };
      const caret = binding.writer.replace([], at, [put]);
      return { name: caret.name, offset: caret.offset - 1 };
    }
    return binding.writer.replace([], place, [{ mark: clauseMarkOf(clause) }]);
  });
  return true;
}

/** Shift-Enter: a line break inside the clause. */
export function lineBreak(binding: Binding): boolean {
  if (!binding.editable) return false;
  binding.replaceSelection([{ break: true }]);
  return true;
}

/** What a new clause after `clause` is: the same again, except after fronts and calls. */
function markAfter(doc: Node, pos: PmPos, clause: Node): ClauseMark {
  const { label: _adopted, ...mark } = clauseMarkOf(clause);
  if (mark.kind === "call") {
    const next = clauseAfter(doc, pos);
    const follows = next && next.type.name !== "call" ? clauseMarkOf(next) : undefined;
    if (follows && (follows.kind === "item" || follows.kind === "paragraph")) {
      const { label: _label, ...same } = follows;
      return same;
    }
    return { kind: "item", level: 1, numbering: "none" };
  }
  const following = FOLLOWING[mark.kind];
  return following ? { kind: following, level: 1, numbering: "none" } : mark;
}

function clauseAfter(doc: Node, pos: PmPos): Node | undefined {
  let found: Node | undefined;
  doc.nodesBetween(doc.resolve(pos).after(2), doc.content.size, (node) => {
    if (!found && node.isTextblock) found = node;
    return !found;
  });
  return found;
}

type Unit = "grapheme" | "word" | "line";

/** [KEY2] Backspace: the words before the caret, what is struck already is passed over; at the start of a clause a join. */
export function backward(binding: Binding, state: EditorState, unit: Unit): boolean {
  if (!binding.editable) return false;
  const { selection, doc } = state;
  if (!selection.empty) {
    const { from, to } = selection;
    if (editableAt(doc, from, to)) binding.remove(rangesOf(doc, from, to), "before", false);
    return true;
  }
  const $pos = selection.$head;
  if ($pos.depth < 2) return true;
  const start = $pos.start(2);
  const end = $pos.pos - struckBefore(binding, doc, start, $pos.pos);
  if (end > start) {
    const text = textBefore($pos.parent, end - start);
    const length = unit === "line" ? text.length : unit === "word" ? wordBefore(text) : graphemeBefore(text);
    binding.remove(rangesOf(doc, end - length, end), "before", true);
    return true;
  }
  if ($pos.pos > end) {
    // Everything before the caret in this clause is struck: only the caret goes there.
    binding.moveTo(placeOf(doc, end));
    return true;
  }
  return join(binding, doc, $pos.before(2));
}

/** [KEY3] Delete: the words behind the caret; at the end of a clause a join. */
export function forward(binding: Binding, state: EditorState, unit: Unit): boolean {
  if (!binding.editable) return false;
  const { selection, doc } = state;
  if (!selection.empty) {
    const { from, to } = selection;
    if (editableAt(doc, from, to)) binding.remove(rangesOf(doc, from, to), "after", false);
    return true;
  }
  const $pos = selection.$head;
  if ($pos.depth < 2) return true;
  const end = $pos.end(2);
  const start = $pos.pos + struckAfter(binding, doc, $pos.pos, end);
  if (start < end) {
    const text = textAfter($pos.parent, start - $pos.start(2));
    const length = unit === "line" ? text.length : unit === "word" ? wordAfter(text) : graphemeAfter(text);
    binding.remove(rangesOf(doc, start, start + length), "after", true);
    return true;
  }
  if ($pos.pos < start) {
    binding.moveTo(placeOf(doc, start));
    return true;
  }
  return join(binding, doc, $pos.after(2));
}

/**
 * [KEY6] The caret one step on from the edge of a clause: to the edge of the next. Left alone, the browser counts the label
 * between them as a step, and passes over the first letter.
 */
export function overTheEdge(state: EditorState, forwards: boolean, extend: boolean): Selection | undefined {
  const { selection, doc } = state;
  const { $head, $anchor } = selection;
  if ($head.depth < 2 || !(extend || selection.empty)) return undefined;
  if ($head.parentOffset !== (forwards ? $head.parent.content.size : 0)) return undefined;
  const next = Selection.findFrom(doc.resolve(forwards ? $head.after(2) : $head.before(2)), forwards ? 1 : -1, true);
  return next ? TextSelection.between(extend ? $anchor : next.$head, next.$head) : undefined;
}

/** Joins the clauses on both sides of a position between two clauses. */
function join(binding: Binding, doc: Node, between: PmPos): boolean {
  const $between = doc.resolve(between);
  const before = $between.nodeBefore;
  const after = $between.nodeAfter;
  if (before?.isTextblock && after?.isTextblock) {
    if (editableAt(doc, between - 1, between + 1)) binding.remove(rangesOf(doc, between - 1, between), "before", false);
    return true;
  }
  const border = after ? $between.before(1) : $between.after(1);
  const $section = doc.resolve(border);
  const first = $section.nodeBefore;
  const second = $section.nodeAfter;
  if (!first?.lastChild || !second?.firstChild || second.attrs.name === "notes") return true;
  if (editableAt(doc, border - 2, border + 2)) joinAcross(binding, doc, border, second.firstChild);
  return true;
}

/**
 * [KEY4] Two clauses in different stretches: the second is proposed for deletion and its words for insertion at the end of
 * the first, for nothing joins across stretches. `border`: between the sections.
 */
function joinAcross(binding: Binding, doc: Node, border: PmPos, clause: Node): void {
  const at = placeOf(doc, border - 2);
  const goes = rangesOf(doc, border + 2, border + 2 + clause.content.size + 1);
  const words: (string | Embed)[] = [];
  clause.forEach((node) => {
    if (node.marks.some((m) => m.type.name === "deletion")) return;
    words.push(insetOfNode(node) ?? node.text ?? "");
  });
  binding.edit(() => {
    const { writer } = binding;
    writer.leave();
    writer.remove(goes, false);
    if (words.length > 0) writer.replace([], at, words);
    return at;
  });
}

/** How much of [from, to) in one clause is struck already, counted from its end. */
function struckBefore(binding: Binding, doc: Node, from: PmPos, to: PmPos): number {
  let struck = 0;
  for (const part of partsIn(binding, doc, from, to).reverse()) {
    if (!binding.isStruck(part.piece)) break;
    struck += part.length;
  }
  return struck;
}

function struckAfter(binding: Binding, doc: Node, from: PmPos, to: PmPos): number {
  let struck = 0;
  for (const part of partsIn(binding, doc, from, to)) {
    if (!binding.isStruck(part.piece)) break;
    struck += part.length;
  }
  return struck;
}

function partsIn(binding: Binding, doc: Node, from: PmPos, to: PmPos): VisiblePart[] {
  return rangesOf(doc, from, to).flatMap((range) =>
    partsBetween(binding.peer.replica.pieces(range.name), range.from, range.to),
  );
}

/** The text of a clause before an offset in it; an embed is one sign. */
function textBefore(clause: Node, offset: number): string {
  return clause.textBetween(0, offset, undefined, "\ufffc");
}

function textAfter(clause: Node, offset: number): string {
  return clause.textBetween(offset, clause.content.size, undefined, "\ufffc");
}
