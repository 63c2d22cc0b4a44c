// Updates that hold just some units of one client: how a client sends what the relay has not got yet, in pieces.
// Invariant: the pieces follow on one another without a gap, each of them fits, and no character is cut in two.
import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import type { ClockSpan } from "./ledger.ts";

/** [SPAN1] Largest piece of a backlog, in bytes as estimated from above: well under what the relay takes at once. */
export const PIECE_BYTES = 48_000;

/** What a struct costs besides its content, an act besides its numbers, and an embed. */
const COST = { struct: 32, act: 12, number: 6, unit: 3, embed: 160 } as const;

/** Updates for units [from, end) of `client`, all by default, in order of the clock, each small enough for the relay. */
export function* updatesFrom(
  doc: Y.Doc,
  client: number,
  from: number,
  bytes: number = PIECE_BYTES,
  end: number = Y.getState(doc.store, client),
): IterableIterator<Uint8Array> {
  for (let at = from; at < end; ) {
    const to = Math.min(end, pieceEnd(doc, client, at, bytes));
    yield encodeSpans(doc, [[client, at, to]]);
    at = to;
  }
}

/** Clock after the last unit of the piece that begins at `from`; at least one character, act or embed is in it. */
function pieceEnd(doc: Y.Doc, client: number, from: number, bytes: number): number {
  const structs = doc.store.clients.get(client) ?? [];
  let room = bytes;
  let at = from;
  for (let i = Y.findIndexSS(structs, from); i < structs.length; i++) {
    const struct = structs[i]!;
    room -= COST.struct;
    const end = struct.id.clock + struct.length;
    if (!(struct instanceof Y.Item)) throw new Error("a client of ours has items only");
    while (at < end) {
      const { units, cost } = next(struct.content, at - struct.id.clock, room);
      if (cost > room && at > from) return at;
      room -= cost;
      at += units;
    }
  }
  return at;
}

/** As many units from `offset` on as `room` is enough for, at least the first character, act or embed. */
function next(
  content: Y.Item["content"],
  offset: number,
  room: number,
): { readonly units: number; readonly cost: number } {
  if (content instanceof Y.ContentString) {
    const { str } = content;
    let to = Math.min(str.length, offset + Math.max(1, Math.floor(room / COST.unit)));
    if (isHigh(str, to - 1)) to = to - 1 > offset ? to - 1 : to + 1;
    return { units: to - offset, cost: (to - offset) * COST.unit };
  }
  if (content instanceof Y.ContentAny) {
    const act = content.arr[offset] as unknown;
    return { units: 1, cost: COST.act + COST.number * (Array.isArray(act) ? act.length : 0) };
  }
  return { units: 1, cost: COST.embed };
}

function isHigh(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit <= 0xdbff;
}

/** One update with just these units; each client at most once, no span empty. */
export function encodeSpans(doc: Y.Doc, spans: readonly ClockSpan[]): Uint8Array {
  const encoder = new Y.UpdateEncoderV1();
  encoding.writeVarUint(encoder.restEncoder, spans.length);
  for (const [client, from, to] of spans) {
    const structs = doc.store.clients.get(client) ?? [];
    const chosen: (Y.Item | Y.GC)[] = [];
    for (let i = Y.findIndexSS(structs, from); i < structs.length && structs[i]!.id.clock < to; i++) {
      chosen.push(structs[i]!);
    }
    encoding.writeVarUint(encoder.restEncoder, chosen.length);
    encoder.writeClient(client);
    encoding.writeVarUint(encoder.restEncoder, from);
    for (const struct of chosen) {
      const offset = Math.max(0, from - struct.id.clock);
      cutAfter(struct, to).write(encoder, offset);
    }
  }
  encoding.writeVarUint(encoder.restEncoder, 0);
  return encoder.toUint8Array();
}

/** `struct`, or the part of it before clock `to`. */
function cutAfter(struct: Y.Item | Y.GC, to: number): Y.Item | Y.GC {
  if (!(struct instanceof Y.Item) || struct.id.clock + struct.length <= to) return struct;
  const length = to - struct.id.clock;
  const content =
    struct.content instanceof Y.ContentString
      ? new Y.ContentString(struct.content.str.slice(0, length))
      : struct.content instanceof Y.ContentAny
        ? new Y.ContentAny(struct.content.arr.slice(0, length))
        : undefined;
  if (!content) throw new Error("only words and acts can be cut");
  const { id, origin, rightOrigin, parent, parentSub } = struct;
  return new Y.Item(id, null, origin, null, rightOrigin, parent, parentSub, content);
}
