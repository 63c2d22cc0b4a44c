// Joins updates that follow on one another into one, without decoding what they say: the blocks of structs of each
// client one after the other. Invariant: every update has an empty delete set and no client twice, as the judge
// passes them; what does not join (a gap in the clocks of a client) goes into an update of its own.

import * as encoding from "lib0/encoding";
import { parseUpdate } from "./update-structs.ts";

/** [SPAN2] As few updates as possible that together say what `updates` say, in order. */
export function concatUpdates(updates: readonly Uint8Array[]): Uint8Array[] {
  if (updates.length <= 1) return [...updates];
  const out: Uint8Array[] = [];
  let blocks = new Map<number, { clock: number; end: number; count: number; bytes: Uint8Array[] }>();
  const flush = () => {
    if (blocks.size === 0) return;
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, blocks.size);
    for (const [client, block] of blocks) {
      encoding.writeVarUint(encoder, block.count);
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, block.clock);
      for (const bytes of block.bytes) encoding.writeUint8Array(encoder, bytes);
    }
    encoding.writeVarUint(encoder, 0);
    out.push(encoding.toUint8Array(encoder));
    blocks = new Map();
  };
  for (const update of updates) {
    const parsed = parseUpdate(update);
    if (!parsed.ok) throw new Error(`only judged updates can be joined: ${parsed.reason}`);
    if (parsed.blocks.some((b) => (blocks.get(b.client)?.end ?? b.clock) !== b.clock)) flush();
    for (const b of parsed.blocks) {
      const bytes = update.subarray(b.start, b.stop);
      const before = blocks.get(b.client);
      if (before) {
        before.bytes.push(bytes);
        before.count += b.structs.length;
        before.end = b.end;
      } else blocks.set(b.client, { clock: b.clock, end: b.end, count: b.structs.length, bytes: [bytes] });
    }
  }
  flush();
  return out;
}
