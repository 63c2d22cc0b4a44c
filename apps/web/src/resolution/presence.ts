// Who is there, one badge a proponent or office. Invariant: what a badge says of a person is what the relay says of the
// session, never what a client claims.

import type { SessionState } from "@concord/editor";

type Present = SessionState["presence"][number];

/** Everybody, oneself included: one is there oneself also when the relay tells only of the others. */
export function withMe(presence: readonly Present[], me: SessionState["me"]): readonly Present[] {
  if (me === undefined || presence.some((present) => present.self)) return presence;
  const { name, role, proponent } = me;
  return [...presence, { clientId: -1, name, role, ...(proponent === undefined ? {} : { proponent }), self: true }];
}

export interface PresenceBadge {
  /** What stands in the badge: a proponent's code; absent for an office. */
  readonly proponent?: string;
  readonly role: Present["role"];
  readonly people: readonly { readonly name: string; readonly self: boolean; readonly typesFor?: string }[];
  readonly self: boolean;
}

/** The badges: proponents in the order of their slots, then the others, the offices, oneself last. A person counts once. */
export function badges(presence: readonly Present[], order: readonly string[]): PresenceBadge[] {
  const groups = new Map<string, Present[]>();
  for (const present of presence) {
    const key = present.proponent ?? `/${present.role}`;
    groups.set(key, [...(groups.get(key) ?? []), present]);
  }
  const rank = (badge: PresenceBadge): number => {
    if (badge.self) return Number.MAX_SAFE_INTEGER;
    if (badge.proponent === undefined) return order.length + 1;
    const place = order.indexOf(badge.proponent);
    return place === -1 ? order.length : place;
  };
  return [...groups.values()]
    .map((group): PresenceBadge => {
      const { proponent, role } = group[0]!;
      const people = new Map<string, { self: boolean; typesFor?: string }>();
      for (const { name, self, typesFor } of group) {
        const before = people.get(name);
        const scribed = typesFor ?? before?.typesFor;
        people.set(name, {
          self: self || before?.self === true,
          ...(scribed === undefined ? {} : { typesFor: scribed }),
        });
      }
      return {
        ...(proponent === undefined ? {} : { proponent }),
        role,
        people: [...people].map(([name, how]) => ({ name, ...how })),
        self: group.some((present) => present.self),
      };
    })
    .sort((a, b) => rank(a) - rank(b));
}
