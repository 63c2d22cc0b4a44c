// The badges of who is there: as many as there is room for, and behind their number the others; on a phone all of them in the menu.

import { useMemo } from "react";
import { useWords, type Words } from "../messages/words.tsx";
import { Menu } from "./Menu.tsx";
import { badges, type PresenceBadge, withMe } from "./presence.ts";
import { badgeKind } from "./slots.ts";
import { useResolutionState } from "./use-state.ts";
import type { Width } from "./use-width.ts";

/** How many badges stand beside one's own. */
const ROOM: Readonly<Record<Exclude<Width, "phone">, number>> = { wide: 8, middle: 3, narrow: 2 };

/** Everybody who is there. `order`: proponents in the order of their slots. */
function usePresent(order: readonly string[]): PresenceBadge[] {
  const presence = useResolutionState((state) => state.presence);
  const me = useResolutionState((state) => state.me);
  return useMemo(() => badges(withMe(presence, me), order), [presence, me, order]);
}

/** The badges in the bar. `order`: proponents in the order of their slots. */
export function Presence({ order, width }: { order: readonly string[]; width: Width }) {
  const words = useWords();
  const list = usePresent(order);
  if (list.length === 0 || width === "phone") return null;
  const others = list.filter(({ self }) => !self);
  const shown = [...others.slice(0, ROOM[width]), ...list.filter(({ self }) => self)];
  const rest = others.slice(ROOM[width]);
  return (
    <>
      {/* biome-ignore lint/a11y/noRedundantRoles: a list without bullets is no list to some browsers unless it says so */}
      <ul role="list" className="presence" aria-label={words("presence.label")}>
        {shown.map((badge) => (
          <li key={codeOf(words, badge)} title={`${codeOf(words, badge)}: ${namesOf(words, badge)}`}>
            <Badge badge={badge} />
            <span className="vh">{`${codeOf(words, badge)}: ${namesOf(words, badge)}`}</span>
          </li>
        ))}
      </ul>
      {rest.length > 0 && (
        <Menu label={words("presence.more", { count: rest.length })}>
          <Named list={rest} />
        </Menu>
      )}
    </>
  );
}

/** Who is there, with their names. */
export function WhoIsHere({ order }: { order: readonly string[] }) {
  return <Named list={usePresent(order)} />;
}

function Named({ list }: { list: readonly PresenceBadge[] }) {
  const words = useWords();
  return (
    // biome-ignore lint/a11y/noRedundantRoles: a list without bullets is no list to some browsers unless it says so
    <ul role="list" className="also-here" aria-label={words("presence.label")}>
      {list.map((badge) => (
        <li key={codeOf(words, badge)}>
          <Badge badge={badge} />
          <span className="vh">{codeOf(words, badge)}:</span> <bdi>{namesOf(words, badge)}</bdi>
        </li>
      ))}
    </ul>
  );
}

function Badge({ badge }: { badge: PresenceBadge }) {
  const words = useWords();
  return (
    <span
      className={badge.self ? "who is-me" : "who"}
      data-proponent={badge.proponent}
      data-kind={badge.proponent === undefined ? "office" : badgeKind(badge.proponent)}
      aria-hidden="true"
    >
      {codeOf(words, badge)}
      {badge.people.length > 1 && <span className="count">{badge.people.length}</span>}
    </span>
  );
}

const codeOf = (words: Words, { proponent, role }: PresenceBadge): string => proponent ?? words(`office.${role}`);

const namesOf = (words: Words, badge: PresenceBadge): string =>
  badge.people
    .map(({ name, self, typesFor }) => {
      const who = self ? words("presence.you", { name }) : name;
      return typesFor === undefined ? who : words("scribe.present", { name: who, code: typesFor });
    })
    .join(", ");
