// Items of the Y.Doc: the one that holds a unit, and what its units are.
import * as Y from "yjs";
import { decodeEmbed } from "./layout.ts";
import type { Piece } from "./pieces.ts";

/** The item that holds a unit; null when it is not known. */
export function itemAt(doc: Y.Doc, client: number, clock: number): Y.Item | null {
  const structs = doc.store.clients.get(client);
  if (!structs || clock < 0 || clock >= Y.getState(doc.store, client)) return null;
  const struct = structs[Y.findIndexSS(structs, clock)];
  return struct instanceof Y.Item ? struct : null;
}

/** Content that no schema of ours knows: it keeps its place and is in no view. */
export const NOTHING: Piece["content"] = { text: "" };

/** What units [from, to) of an item are. */
export function contentOf(item: Y.Item, from: number, to: number): Piece["content"] {
  if (item.content instanceof Y.ContentString) return { text: item.content.str.slice(from, to) };
  if (item.content instanceof Y.ContentEmbed) return decodeEmbed(item.content.embed) ?? NOTHING;
  return NOTHING;
}

/** How many items a transaction put into `type`. */
export function addedTo(type: unknown, { doc, beforeState, afterState }: Y.Transaction): number {
  let added = 0;
  for (const [client, end] of afterState) {
    const from = beforeState.get(client) ?? 0;
    const structs = from < end ? doc.store.clients.get(client) : undefined;
    if (!structs) continue;
    for (let i = Y.findIndexSS(structs, from); i < structs.length; i++) {
      const item = structs[i]!;
      if (item instanceof Y.Item && item.parent === type) added++;
    }
  }
  return added;
}
