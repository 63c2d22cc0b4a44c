// A word that takes the place of another without having been selected: by autocorrect, spell-check, the keyboard of a phone.
import type { Node } from "prosemirror-model";
import type { Binding } from "./binding.ts";
import { type PmPos, placeOf, rangesOf } from "./positions.ts";
import type { TrackAttrs } from "./schema.ts";

/**
 * [INP1] Makes the words in [from, to) read `text`, by the smallest proposal: what both have at their ends stays, and what is
 * struck already is no part of the words.
 */
export function replaceWords(binding: Binding, from: PmPos, to: PmPos, text: string): void {
  const { doc } = binding.state;
  const read = unitsIn(doc, from, to, binding.peer.pen?.proponent);
  const old = read.map(({ sign }) => sign);
  const wanted = [...text].flatMap((character) => character.split(""));
  let start = 0;
  while (start < Math.min(old.length, wanted.length) && old[start] === wanted[start]) start++;
  let end = 0;
  const most = Math.min(old.length, wanted.length) - start;
  while (end < most && old[old.length - 1 - end] === wanted[wanted.length - 1 - end]) end++;
  // No character is cut in two.
  if (start > 0 && isLow(old[start] ?? wanted[start])) start--;
  if (end > 0 && isLow(old[old.length - end])) end--;
  const words = wanted.slice(start, wanted.length - end).join("");
  const gone = read.slice(start, read.length - end);
  const before = read[start - 1];
  const place = gone[0]?.pos ?? (before ? before.pos + 1 : from);
  const until = gone.length > 0 ? gone[gone.length - 1]!.pos + 1 : place;
  if (words === "" && gone.length === 0) return;
  binding.edit(() =>
    binding.writer.replace(rangesOf(doc, place, until), placeOf(doc, place), words === "" ? [] : [words]),
  );
}

/** The units of the words in [from, to) that are not struck for `proponent`; an embed is a sign that no word has. */
function unitsIn(doc: Node, from: PmPos, to: PmPos, proponent: string | undefined): { sign: string; pos: PmPos }[] {
  const out: { sign: string; pos: PmPos }[] = [];
  doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isInline) return true;
    const struck = node.marks.some(({ type, attrs }) => {
      const by = attrs as TrackAttrs;
      return type.name === "deletion" && (by.state === "accepted" || by.proponent === proponent);
    });
    if (struck) return false;
    const signs = node.isText ? (node.text ?? "") : "\ufffc";
    for (let i = Math.max(0, from - pos); i < Math.min(signs.length, to - pos); i++) {
      out.push({ sign: signs[i]!, pos: pos + i });
    }
    return false;
  });
  return out;
}

function isLow(sign: string | undefined): boolean {
  const unit = sign?.charCodeAt(0) ?? 0;
  return unit >= 0xdc00 && unit <= 0xdfff;
}
