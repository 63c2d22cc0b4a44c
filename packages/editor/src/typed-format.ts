// What typed words are set in: what stands around them, as far as the one who types proposes it or it holds already.
import { EMPHASES, type Format, type FormatSet, formatIn, type View } from "@concord/redline";
import { type Piece, partsBetween, trackingOf } from "@concord/sync";

/** [EMP1] What a piece of words is set in for `proponent`: others' pending proposals do not count. */
function formatFor(piece: Piece, proponent: string): Format {
  const view: View = { kind: "as", proponents: [proponent] };
  const tracking = trackingOf(piece);
  return formatIn(piece.format ? { format: piece.format, tracking } : { tracking }, view) ?? {};
}

/**
 * [EMP1] What bare words at `offset` are set in: as the first words that they take the place of, else as those before the
 * caret, and at the start of a clause as those behind it.
 */
export function formatAround(
  pieces: readonly Piece[],
  offset: number,
  replaced: { readonly from: number; readonly to: number } | undefined,
  proponent: string,
): Format {
  const word = (from: number, to: number) => partsBetween(pieces, from, to)[0]?.piece;
  const first =
    replaced && partsBetween(pieces, replaced.from, replaced.to).find(({ piece }) => "text" in piece.content)?.piece;
  const before = offset > 0 ? word(offset - 1, offset) : undefined;
  const atStart = before === undefined || "mark" in before.content;
  const beside = first ?? (atStart ? word(offset, offset + 1) : before);
  return beside && "text" in beside.content ? formatFor(beside, proponent) : {};
}

/** What has to be said so that new words are set in `wanted`; undefined when nothing has. */
export function toSet(wanted: FormatSet): FormatSet | undefined {
  const set: { [E in (typeof EMPHASES)[number]]?: true } = {};
  for (const emphasis of EMPHASES) if (wanted[emphasis]) set[emphasis] = true;
  return Object.keys(set).length > 0 ? set : undefined;
}
