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
export function isPending(session: ResolutionSession, ranges: readonly IdRange[]): boolean {
  if (ranges.length === 0) return false;
  const { replica } = session.peer;
  const names = new Set([...replica.piecesOf(ranges)].map(({ name }) => name));
  return targeted(allParts(replica, [...names]), { ranges }).length > 0;
}
