// Intents: what a local transaction wants of the text, read from its steps before it is discarded. Each is "these units
// of the document out, this content in".

import type { ClauseKind, ClauseMark, Inset, Numbering } from "@concord/redline";
import type { Embed } from "@concord/sync";
import type { Node } from "prosemirror-model";
import type { Transaction } from "prosemirror-state";
import type { PmPos } from "./positions.ts";
import type { ClauseAttrs } from "./schema.ts";

export interface Intent {
  /** Range in the document before the transaction. */
  readonly from: PmPos;
  readonly to: PmPos;
  readonly content: readonly (string | Embed)[];
}

/**
 * The intents of `tr`, in order of place, each as small as it can be; but what was selected is taken out whole, even
 * where it has letters in common with what is typed over it.
 */
export function intentsOf(tr: Transaction, selected: { readonly from: PmPos; readonly to: PmPos }): Intent[] {
  const ranges: { from: number; to: number }[] = [];
  for (const [i, map] of tr.mapping.maps.entries()) {
    const earlier = tr.mapping.maps.slice(0, i).reverse();
    const back = (pos: number, assoc: number) => earlier.reduce((at, step) => step.invert().map(at, assoc), pos);
    map.forEach((from, to) => {
      ranges.push({ from: back(from, -1), to: back(to, 1) });
    });
  }
  ranges.sort((a, b) => a.from - b.from);
  const joined: { from: number; to: number }[] = [];
  for (const range of ranges) {
    const last = joined.at(-1);
    if (last && range.from <= last.to) last.to = Math.max(last.to, range.to);
    else joined.push({ ...range });
  }
  return joined
    .map(({ from, to }) =>
      smallest(tr.before, from, to, contentOf(tr.doc, tr.mapping.map(from, -1), tr.mapping.map(to, 1)), selected),
    )
    .filter((intent) => intent.from < intent.to || intent.content.length > 0);
}

/** Takes away what is the same at both ends, words only, and nothing of what was selected. */
function smallest(
  before: Node,
  from: PmPos,
  to: PmPos,
  content: (string | Embed)[],
  selected: { readonly from: PmPos; readonly to: PmPos },
): Intent {
  const old = contentOf(before, from, to);
  const [a, b] = [old[0], content[0]];
  if (old.length !== 1 || content.length !== 1 || typeof a !== "string" || typeof b !== "string") {
    return { from, to, content };
  }
  const inside = selected.from < selected.to && selected.from < to && selected.to > from;
  const max = Math.min(a.length, b.length);
  const ahead = inside ? Math.max(0, selected.from - from) : max;
  const behind = inside ? Math.max(0, to - selected.to) : max;
  let start = 0;
  while (start < Math.min(max, ahead) && a[start] === b[start]) start++;
  if (isLow(a, start) || isLow(b, start)) start--;
  let end = 0;
  while (end < Math.min(max - start, behind) && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  if (isLow(a, a.length - end) || isLow(b, b.length - end)) end--;
  // One clause holds it all, so positions count as units do.
  const shift = to - from === a.length ? start : 0;
  const cut = to - from === a.length ? end : 0;
  const words = b.slice(shift, b.length - cut);
  return { from: from + shift, to: to - cut, content: words === "" ? [] : [words] };
}

function isLow(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** What stands in [from, to) of `doc`: words, embeds, and a mark wherever a clause ends. */
function contentOf(doc: Node, from: PmPos, to: PmPos): (string | Embed)[] {
  const out: (string | Embed)[] = [];
  const put = (text: string) => {
    const last = out.at(-1);
    if (typeof last === "string") out[out.length - 1] = last + text;
    else if (text !== "") out.push(text);
  };
  doc.nodesBetween(from, to, (node, pos) => {
    const inset = insetOfNode(node);
    if (node.isText) put((node.text ?? "").slice(Math.max(0, from - pos), to - pos));
    else if (inset) out.push(inset);
    else if (node.isTextblock) {
      // Its words first, then the mark, when its end is inside.
      node.nodesBetween(Math.max(0, from - pos - 1), Math.min(node.content.size, to - pos - 1), (child, at) => {
        const start = pos + 1 + at;
        const among = insetOfNode(child);
        if (child.isText) put((child.text ?? "").slice(Math.max(0, from - start), to - start));
        else if (among) out.push(among);
      });
      if (to > pos + node.nodeSize - 1 && from <= pos + node.nodeSize - 1) out.push({ mark: clauseMarkOf(node) });
      return false;
    }
    return true;
  });
  return out;
}

/** What a node is that stands among words; undefined for words and clauses. */
export function insetOfNode(node: Node): Inset | undefined {
  switch (node.type.name) {
    case "footnote_ref":
      return { footnote: node.attrs.note as string };
    case "object":
      return { object: node.attrs.object as string };
    case "line_break":
      return { break: true };
    default:
      return undefined;
  }
}

/** What the mark of a clause node says. */
export function clauseMarkOf(node: Node): ClauseMark {
  const { level, numbering, fixed } = node.attrs as ClauseAttrs;
  const mark = { kind: node.type.name as ClauseKind, level, numbering: numbering as Numbering };
  return fixed === null ? mark : { ...mark, label: fixed };
}
