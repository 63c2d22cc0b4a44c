// Whether a change shows the same as before, so that its card need not be made again on every key.

import type { Change } from "@concord/editor";

/** Compares what a card shows, not identity: the list is derived anew from the text. */
export function sameChange(a: Change, b: Change): boolean {
  return (
    a === b ||
    (a.id === b.id &&
      a.state === b.state &&
      a.kind === b.kind &&
      a.own === b.own &&
      a.at === b.at &&
      a.proponent === b.proponent &&
      a.enteredBy === b.enteredBy &&
      a.role === b.role &&
      a.decision?.at === b.decision?.at &&
      a.decision?.state === b.decision?.state &&
      a.decision?.note === b.decision?.note &&
      a.clause.id === b.clause.id &&
      a.clause.label === b.clause.label &&
      a.clause.call === b.clause.call &&
      a.parts.length === b.parts.length &&
      a.parts.every((part, i) => {
        const other = b.parts[i]!;
        return part.text === other.text && part.state === other.state && part.what === other.what;
      }))
  );
}
