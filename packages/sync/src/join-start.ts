// What one client has sent in a row, as one update, before it is judged: what follows on what was sent before can be told
// only together with it.

import { concatUpdates } from "./concat-updates.ts";
import { type Block, parseUpdate, UPDATE_LIMITS } from "./update-structs.ts";

/** [SPAN3] As many of the first `updates` as are of one client and follow on one another, within the caps of one update. */
export function joinStart(updates: readonly Uint8Array[]): { readonly update: Uint8Array; readonly count: number } {
  const [first] = updates;
  if (first === undefined) throw new Error("there is nothing to join");
  let last = updates.length > 1 ? onlyBlock(first) : undefined;
  let bytes = first.length;
  let structs = last?.structs.length ?? 0;
  let count = 1;
  while (last !== undefined && count < updates.length) {
    const update = updates[count]!;
    bytes += update.length;
    if (bytes > UPDATE_LIMITS.bytes) break;
    const block = onlyBlock(update);
    structs += block?.structs.length ?? 0;
    if (block?.client !== last.client || block.clock !== last.end || structs > UPDATE_LIMITS.structs) break;
    last = block;
    count += 1;
  }
  return { update: count === 1 ? first : concatUpdates(updates.slice(0, count))[0]!, count };
}

function onlyBlock(update: Uint8Array): Block | undefined {
  const parsed = parseUpdate(update);
  return parsed.ok && parsed.blocks.length === 1 ? parsed.blocks[0] : undefined;
}
