// The demonstration that a first start makes: who is in the fictional meeting, and Resolution 12 with what they propose.

import { defaultName, type NewPerson } from "../accounts/person.ts";
import type { Relay } from "../relay.ts";
import { DELEGATIONS } from "./delegations.ts";

/** An invitation of the demonstration. */
export interface DemonstrationLink {
  readonly whose: string;
  readonly token: string;
}

/** Invites everybody and answers the links. */
export function seedDemonstration({ invitations }: Relay): DemonstrationLink[] {
  const links: { whose: string; person: NewPerson }[] = [
    { whose: "Secretariat editor", person: { name: defaultName("editor", undefined), role: "editor" } },
    { whose: "Chair", person: { name: defaultName("chair", undefined), role: "chair" } },
  ];
  for (const { proponent, name, delegate } of DELEGATIONS) {
    links.push({
      whose: `Delegate of ${name} (${proponent})`,
      person: { name: delegate, role: "delegate", proponent },
    });
  }
  links.push({ whose: "Observer", person: { name: defaultName("observer", undefined), role: "observer" } });
  return links.map(({ whose, person }) => ({ whose, token: invitations.invite(person).token }));
}
