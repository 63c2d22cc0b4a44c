// Keeps what shows the same the same object. The list of changes is derived anew on every key; most of it says what it
// said before, and what is the same object is not rendered again.

import type { Change } from "@concord/editor";
import { useRef } from "react";
import type { ClauseGroup } from "./filter.ts";
import { sameChange } from "./same-change.ts";

/** `next` with everything in it that shows the same as in `before` replaced by that; `before` itself when all is. */
export function reuseChanges(before: readonly Change[], next: readonly Change[]): readonly Change[] {
  const byId = new Map(before.map((change) => [change.id, change]));
  const out = next.map((change) => {
    const known = byId.get(change.id);
    return known && sameChange(known, change) ? known : change;
  });
  return sameItems(before, out) ? before : out;
}

/** The same for cards: a card is the same when its changes are. */
export function reuseGroups(before: readonly ClauseGroup[], next: readonly ClauseGroup[]): readonly ClauseGroup[] {
  const byFirst = new Map(before.map((group) => [group.changes[0]?.id, group]));
  const out = next.map((group) => {
    const known = byFirst.get(group.changes[0]?.id);
    return known && sameItems(known.changes, group.changes) ? known : group;
  });
  return sameItems(before, out) ? before : out;
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}

/** What `reuse` makes of the value that this had when it was rendered last. */
export function useReused<T>(value: T, reuse: (before: T, next: T) => T): T {
  const last = useRef(value);
  last.current = last.current === value ? value : reuse(last.current, value);
  return last.current;
}
