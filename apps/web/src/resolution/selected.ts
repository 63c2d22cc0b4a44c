// The words that are selected in the text, as ids: they stay these words whatever others write.

import { clauseRanges, isChange, isDiscussed, type PanelItem, type ResolutionSession, rangesIn } from "@concord/editor";
import { type IdRange, targeted } from "@concord/sync";
import { allParts } from "./decisions.ts";

/** Units that are selected where what is proposed shows; none when nothing is. */
export function selectedRanges(session: ResolutionSession): IdRange[] {
  session.readInput?.();
  if (!isDiscussed(session.store.get().view)) return [];
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

/**
 * What is held in brackets when no words are selected: the words of the change that is open, else those of the clause that was gone to, or
 * that has the caret.
 */
export function rangesAt(
  { binding, peer, host }: ResolutionSession,
  open: PanelItem | undefined,
  clause: string | undefined,
): IdRange[] {
  if (open && isChange(open)) {
    const parts = targeted(allParts(peer.replica), { changes: open.changes });
    return parts.filter(({ state }) => state !== "withdrawn").flatMap(({ ranges }) => ranges);
  }
  const { $head } = host.state.selection;
  const id = clause ?? ($head.depth >= 2 ? $head.node(2).attrs.id : undefined);
  const there = binding?.model.all.find((each) => each.id === id);
  return there ? clauseRanges(peer.replica, there.markId) : [];
}
