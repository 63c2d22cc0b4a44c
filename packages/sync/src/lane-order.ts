// The order in which one's own units of several client ids can go out: what stands beside a unit of another of one's ids,
// or is about it, goes behind it. Invariant: a span is given only when everything that it refers to is known or was given
// before it.
import * as Y from "yjs";
import { type Act, decodeAct } from "./acts.ts";
import { type IdRange, parseId } from "./ids.ts";
import type { ClockSpan } from "./ledger.ts";

/**
 * [PEER2] Everything of `lanes` that can go out, in such an order. Each lane tells from which clock on it is not known, and
 * where it ends; of one that is `cut` off nothing goes, and so nothing that refers to what is missing of it.
 */
export function inOrder(doc: Y.Doc, lanes: readonly ClockSpan[], cut: readonly ClockSpan[] = []): ClockSpan[] {
  const known = new Map([...lanes, ...cut].map(([client, from]) => [client, from]));
  const met = (client: number, clock: number) => clock < (known.get(client) ?? Number.POSITIVE_INFINITY);
  const out: ClockSpan[] = [];
  for (let moved = true; moved; ) {
    moved = false;
    for (const [client, , end] of lanes) {
      const from = known.get(client) ?? end;
      const to = reach(doc, client, from, end, met);
      if (to <= from) continue;
      out.push([client, from, to]);
      known.set(client, to);
      moved = true;
    }
  }
  return out;
}

/** Up to which clock everything that units from `from` on refer to is known. */
function reach(
  doc: Y.Doc,
  client: number,
  from: number,
  end: number,
  met: (client: number, clock: number) => boolean,
): number {
  const structs = doc.store.clients.get(client) ?? [];
  if (from >= end) return from;
  const isMet = (id: Y.ID | null) => id === null || id.client === client || met(id.client, id.clock);
  const areMet = (ranges: readonly IdRange[]) =>
    ranges.every(([target, clock, length]) => target === client || met(target, clock + length - 1));
  for (let i = Y.findIndexSS(structs, from); i < structs.length && structs[i]!.id.clock < end; i++) {
    const item = structs[i]!;
    if (!(item instanceof Y.Item)) continue;
    const start = Math.max(from, item.id.clock);
    if (!isMet(item.origin) || !isMet(item.rightOrigin)) return start;
    if (!(item.content instanceof Y.ContentAny)) continue;
    for (let clock = start; clock < item.id.clock + item.length; clock++) {
      const act = decodeAct(item.content.arr[clock - item.id.clock]);
      if (act && !areMet(rangesIn(act))) return clock;
    }
  }
  return end;
}

/** What an act names: units and other acts. */
function rangesIn(act: Act): readonly IdRange[] {
  switch (act.kind) {
    case "gesture":
      return [];
    case "answer":
    case "resolve":
      return unit(act.thread);
    case "reasons":
    case "comment":
      if ("ranges" in act.about) return act.about.ranges;
      return unit("change" in act.about ? act.about.change : act.about.clause);
    case "move":
      return [...act.ranges, ...(act.after === null ? [] : unit(act.after))];
    default:
      return act.ranges;
  }
}

function unit(id: string): IdRange[] {
  const named = parseId(id);
  return named ? [[named[0], named[1], 1]] : [];
}
