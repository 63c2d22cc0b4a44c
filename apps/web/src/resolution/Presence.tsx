// The badges of who is there.

import { useMemo } from "react";
import { useWords } from "../messages/words.tsx";
import { badges, withMe } from "./presence.ts";
import { badgeKind } from "./slots.ts";
import { useResolutionState } from "./use-state.ts";

/** The list. `order`: proponents in the order of their slots. */
export function Presence({ order }: { order: readonly string[] }) {
  const words = useWords();
  const presence = useResolutionState((state) => state.presence);
  const me = useResolutionState((state) => state.me);
  const list = useMemo(() => badges(withMe(presence, me), order), [presence, me, order]);
  if (list.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noRedundantRoles: a list without bullets is no list to some browsers unless it says so
    <ul role="list" className="presence" aria-label={words("presence.label")}>
      {list.map((badge) => {
        const code = badge.proponent ?? words(`office.${badge.role}`);
        const names = badge.people
          .map(({ name, self, typesFor }) => {
            const who = self ? words("presence.you", { name }) : name;
            return typesFor === undefined ? who : words("scribe.present", { name: who, code: typesFor });
          })
          .join(", ");
        return (
          <li key={code} className={badge.self ? "keep" : undefined} title={`${code}: ${names}`}>
            <span
              className={badge.self ? "who is-me" : "who"}
              data-proponent={badge.proponent}
              data-kind={badge.proponent === undefined ? "office" : badgeKind(badge.proponent)}
              aria-hidden="true"
            >
              {code}
              {badge.people.length > 1 && <span className="count">{badge.people.length}</span>}
            </span>
            <span className="vh">{`${code}: ${names}`}</span>
          </li>
        );
      })}
    </ul>
  );
}
