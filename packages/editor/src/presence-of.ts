// Who is there, from what each page tells of itself: the others first, oneself last.
import type { Role } from "@concord/sync";
import type { Anchor } from "./binding.ts";
import type { Me, Presence } from "./session-state.ts";

/** What a page tells of itself. */
export interface AwareState {
  readonly user?: { id: string; name: string; role: Role; proponent?: string };
  /** For whom a scribe types, as the relay has confirmed. */
  readonly typesFor?: string;
  readonly caret?: { anchor: Anchor; head: Anchor } | null;
}

/** The list. `client`: one's own; `writes`: whose words one types now. */
export function presenceOf(
  states: ReadonlyMap<number, AwareState>,
  me: Me | undefined,
  client: number,
  writes: string | undefined,
): Presence[] {
  const own: Presence[] = me
    ? [
        {
          clientId: client,
          name: me.name,
          role: me.role,
          self: true,
          ...(me.proponent === undefined ? {} : { proponent: me.proponent }),
          ...(writes === undefined || writes === me.proponent ? {} : { typesFor: writes }),
        },
      ]
    : [];
  const others = [...states].flatMap(([clientId, { user, typesFor }]): Presence[] => {
    if (!user || clientId === client) return [];
    const { name, role, proponent } = user;
    return [
      {
        clientId,
        name,
        role,
        ...(proponent === undefined ? {} : { proponent }),
        ...(typesFor ? { typesFor } : {}),
        self: false,
      },
    ];
  });
  return [...others, ...own];
}

/** Where somebody else's caret is. */
export interface Caret {
  readonly clientId: number;
  readonly name: string;
  readonly proponent: string;
  /** Whether somebody of another office types for the proponent. */
  readonly scribe: boolean;
  readonly anchor: Anchor;
  readonly head: Anchor;
}

/** The carets of all but oneself. */
export function caretsOf(states: ReadonlyMap<number, AwareState>, client: number): Caret[] {
  return [...states].flatMap(([clientId, { user, caret, typesFor }]) => {
    if (clientId === client || !user || !caret) return [];
    const { name, proponent = "" } = user;
    return [{ clientId, name, proponent: typesFor ?? proponent, scribe: Boolean(typesFor), ...caret }];
  });
}
