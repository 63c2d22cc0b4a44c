// Updates that hold just some units of one client: how a client sends what the relay has not got yet, in pieces.
import * as encoding from "lib0/encoding";
import * as Y from "yjs";

/** [OUT1] Largest piece of a backlog, in units and in structs: well under 64 kB on the wire. */
const PIECE = { units: 12_000, structs: 1_500 } as const;

/** Updates for units [from, …) of `client`, in order of the clock, each small enough for the relay. */
export function* updatesFrom(doc: Y.Doc, client: number, from: number): IterableIterator<Uint8Array> {
  const end = Y.getState(doc.store, client);
  for (let at = from; at < end; ) {
    const to = pieceEnd(doc, client, at, end);
    yield encodeSpan(doc, client, at, to);
    at = to;
  }
}

function pieceEnd(doc: Y.Doc, client: number, from: number, end: number): number {
  const structs = doc.store.clients.get(client) ?? [];
  const limit = Math.min(end, from + PIECE.units);
  const first = Y.findIndexSS(structs, from);
  const byCount = structs[first + PIECE.structs]?.id.clock ?? end;
  let to = Math.min(limit, byCount);
  const struct = to < end ? structs[Y.findIndexSS(structs, to)] : undefined;
  if (struct instanceof Y.Item && struct.id.clock < to) {
    // Only words are cut, and never between the halves of one character.
    if (struct.content instanceof Y.ContentString) {
      const before = struct.content.str.charCodeAt(to - struct.id.clock - 1);
      if (before >= 0xd800 && before <= 0xdbff) to -= 1;
    } else if (struct.id.clock > from) to = struct.id.clock;
    else to = struct.id.clock + struct.length;
  }
  return to;
}

function encodeSpan(doc: Y.Doc, client: number, from: number, to: number): Uint8Array {
  const structs = doc.store.clients.get(client) ?? [];
  const first = Y.findIndexSS(structs, from);
  const chosen: (Y.Item | Y.GC)[] = [];
  for (let i = first; i < structs.length && structs[i]!.id.clock < to; i++) chosen.push(structs[i]!);
  const encoder = new Y.UpdateEncoderV1();
  encoding.writeVarUint(encoder.restEncoder, 1);
  encoding.writeVarUint(encoder.restEncoder, chosen.length);
  encoder.writeClient(client);
  encoding.writeVarUint(encoder.restEncoder, from);
  for (const struct of chosen) {
    const offset = Math.max(0, from - struct.id.clock);
    cutAfter(struct, to).write(encoder, offset);
  }
  encoding.writeVarUint(encoder.restEncoder, 0);
  return encoder.toUint8Array();
}

/** `struct`, or the part of it before clock `to`. */
function cutAfter(struct: Y.Item | Y.GC, to: number): Y.Item | Y.GC {
  if (!(struct instanceof Y.Item) || struct.id.clock + struct.length <= to) return struct;
  if (!(struct.content instanceof Y.ContentString)) return struct;
  const content = new Y.ContentString(struct.content.str.slice(0, to - struct.id.clock));
  const { id, origin, rightOrigin, parent, parentSub } = struct;
  return new Y.Item(id, null, origin, null, rightOrigin, parent, parentSub, content);
}
