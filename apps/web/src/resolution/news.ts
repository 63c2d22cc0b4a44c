// What came in a resolution since somebody looked at it last, on this device. Invariant: what one did oneself is no news, nor is what came
// before one's eyes; what was not looked at stays new from visit to visit.

import { isDiffering, isHeld, isThread, type PanelItem } from "@concord/editor";

/** What a device keeps of the last visit. */
export interface Visit {
  /** Per client: the last of its clock that was there. Times would not do: those within a minute are one. */
  readonly clocks: Readonly<Record<string, number>>;
  /** The last decision that was there. */
  readonly seq: number;
  /** Since when all that is not new has been seen, by the clock of the device. */
  readonly since: number;
  /** Ids of the items that were new and not looked at. */
  readonly unseen: readonly string[];
}

/** Ids of what is new, and since when. */
export interface News {
  readonly ids: ReadonlySet<string>;
  readonly since: number;
}

export const NO_NEWS: News = { ids: new Set(), since: 0 };

/** What is new to `name` who comes back after `visit`; to who comes for the first time, nothing. */
export function newsSince(visit: Visit | undefined, items: readonly PanelItem[], name: string): News {
  if (!visit) return NO_NEWS;
  const unseen = new Set(visit.unseen);
  const came = ({ by, client, clock, seq }: Deed): boolean =>
    by !== name && (seq === undefined ? clock > (visit.clocks[client] ?? -1) : seq > visit.seq);
  const isNew = (item: PanelItem): boolean => unseen.has(item.id) || deedsIn(item).some(came);
  return { ids: new Set(items.filter(isNew).map(({ id }) => id)), since: visit.since };
}

/** What is kept of a visit that ends `now`. */
export function visitThatEnds(items: readonly PanelItem[], { ids, since }: News, now: number): Visit {
  const clocks: Record<string, number> = {};
  let last = 0;
  for (const { client, clock, seq } of items.flatMap(deedsIn)) {
    if (seq === undefined) clocks[client] = Math.max(clock, clocks[client] ?? 0);
    else last = Math.max(last, seq);
  }
  return { clocks, seq: last, since: ids.size > 0 ? since : now, unseen: [...ids] };
}

/** Something that was done in an item: a decision has its place in the log, everything else its client and clock. */
interface Deed {
  readonly by: string;
  readonly client: string;
  readonly clock: number;
  readonly seq?: number;
}

/** What was done in an item: it was entered, decided, explained, discussed. */
function deedsIn(item: PanelItem): readonly Deed[] {
  if (isHeld(item)) {
    const { holders, ruling } = item.bracket;
    return [...holders.map((holder) => entered(holder.bracket, holder)), ...decided(ruling)];
  }
  if (isDiffering(item)) return [entered(item.id, item.deviation), ...decided(item.deviation.ruling)];
  const threads = isThread(item) ? [item.thread] : item.threads;
  const said = threads.flatMap(({ comments }) => comments.map((comment) => entered(comment.id, comment)));
  if (isThread(item)) return said;
  const reasons = item.reasons.map((reason) => entered(reason.id, reason));
  return [...item.changes.map((id) => entered(id, item)), ...decided(item.decision), ...reasons, ...said];
}

function entered(id: string, { enteredBy }: { readonly enteredBy: string }): Deed {
  const [client = "", clock] = id.split(":");
  return { by: enteredBy, client, clock: Number(clock) };
}

function decided(ruling: { readonly seq: number; readonly by: string } | undefined): Deed[] {
  return ruling ? [{ by: ruling.by, client: "", clock: 0, seq: ruling.seq }] : [];
}
