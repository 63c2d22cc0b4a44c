// The words that are selected in the text, as ids: they stay these words whatever others write.

import { type ResolutionSession, rangesIn } from "@concord/editor";
import { type IdRange, targeted } from "@concord/sync";
import { allParts } from "./decisions.ts";

/** Units that are selected in the view of all changes; none when nothing is. */
export function selectedRanges(session: ResolutionSession): IdRange[] {
  session.readInput?.();
  if (session.store.get().view.kind !== "markup") return [];
  return rangesIn(session.host.state, session.peer.replica);
}

/** Whether something is pending among these units. */
export const isPending = (session: ResolutionSession, ranges: readonly IdRange[]): boolean =>
  pendingIn(session, ranges) > 0;

/** How many changes are pending among these units. */
export function pendingIn(session: ResolutionSession, ranges: readonly IdRange[]): number {
  if (ranges.length === 0) return 0;
  const { replica } = session.peer;
  const names = new Set([...replica.piecesOf(ranges)].map(({ name }) => name));
  return new Set(targeted(allParts(replica, [...names]), { ranges }).map(({ trace }) => trace.change)).size;
}
