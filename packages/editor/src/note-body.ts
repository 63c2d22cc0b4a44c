// The body of a footnote among the notes: from behind the mark before it to its own mark.
import { type Piece, parseId } from "@concord/sync";

/**
 * [NOTE2] The visible units of the body that ends with the mark `id`, when all of them are pending words of `proponent`;
 * undefined when it is not there or somebody else wrote in it.
 */
export function bodyOf(
  notes: readonly Piece[],
  id: string,
  proponent: string,
): { readonly from: number; readonly to: number } | undefined {
  const [client, clock] = parseId(id) ?? [];
  let at = 0;
  let from = 0;
  let own = true;
  for (const piece of notes) {
    if (!piece.visible) continue;
    at += piece.length;
    own &&= piece.inserted?.proponent === proponent && piece.inserted.fate === "pending";
    if (!("mark" in piece.content)) continue;
    if (piece.client === client && piece.clock === clock) return own ? { from, to: at } : undefined;
    from = at;
    own = true;
  }
  return undefined;
}
