// What is lost with a refusal: the rest of the lane that was refused, and whatever of other lanes stands on it. Invariant:
// what is not lost stands on nothing that is, so that it can go on without it.
import * as Y from "yjs";
import type { Lane } from "./lane.ts";
import { inOrder } from "./lane-order.ts";
import type { ClockSpan } from "./ledger.ts";

/** Units that go with a refusal of `client`; where it is not said of which one, everything that is not acknowledged. */
export function lostWith(doc: Y.Doc, lanes: ReadonlyMap<number, Lane>, client: number | undefined): ClockSpan[] {
  const unsent = [...lanes.values()]
    .map((lane): ClockSpan => [lane.client, lane.acked, Y.getState(doc.store, lane.client)])
    .filter(isSome);
  if (client === undefined || !lanes.has(client)) return unsent;
  const gone = unsent.filter(([of]) => of === client);
  const others = unsent.filter(([of]) => of !== client);
  const kept = new Map<number, number>();
  for (const [of, , to] of inOrder(doc, others, gone)) kept.set(of, to);
  return [...gone, ...others.map(([of, from, to]): ClockSpan => [of, kept.get(of) ?? from, to])].filter(isSome);
}

/** The words in lost units, lane by lane. */
export function wordsIn(doc: Y.Doc, lost: readonly ClockSpan[]): string {
  return lost.flatMap((span) => wordsOfSpan(doc, span) || []).join("\n");
}

/** The text that the first lost words stood in, and the unit left of them that is not lost. */
export function placeOf(
  doc: Y.Doc,
  lost: readonly ClockSpan[],
): { readonly parent: unknown; readonly left?: readonly [client: number, clock: number] } | undefined {
  const first = lost.flatMap((span) => itemsOf(doc, span)).find(({ content }) => content instanceof Y.ContentString);
  if (!first) return undefined;
  const gone = new Map(lost.map(([client, from]) => [client, from]));
  let { left } = first;
  while (left && left.id.clock >= (gone.get(left.id.client) ?? Number.POSITIVE_INFINITY)) left = left.left;
  return { parent: first.parent, ...(left ? { left: [left.id.client, left.lastId.clock] as const } : {}) };
}

function wordsOfSpan(doc: Y.Doc, span: ClockSpan): string {
  let text = "";
  for (const { content, id } of itemsOf(doc, span)) {
    if (content instanceof Y.ContentString) text += content.str.slice(Math.max(0, span[1] - id.clock));
    else if (content instanceof Y.ContentEmbed && text !== "") text += "\n";
  }
  return text.trimEnd();
}

function itemsOf(doc: Y.Doc, [client, from]: ClockSpan): Y.Item[] {
  const structs = doc.store.clients.get(client) ?? [];
  return structs.filter((s): s is Y.Item => s instanceof Y.Item && s.id.clock + s.length > from);
}

function isSome([, from, to]: ClockSpan): boolean {
  return to > from;
}
