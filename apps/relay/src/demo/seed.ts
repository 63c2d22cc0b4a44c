// The demonstration that a first start makes: who is in the fictional meeting, and Resolution 12 with what they propose.

import { readMarkup } from "@concord/formats";
import { actorOf, defaultName, type NewPerson, type Person } from "../accounts/person.ts";
import { bringIn } from "../bring-in.ts";
import type { Relay } from "../relay.ts";
import { DELEGATIONS } from "./delegations.ts";
import { discussed } from "./discussed.ts";
import { RESOLUTION_12 } from "./resolution-12.ts";

/** An invitation of the demonstration. */
export interface DemonstrationLink {
  readonly whose: string;
  readonly token: string;
}

/** The parts of a relay that it is made with. */
type Seeded = Pick<Relay, "invitations" | "catalogue" | "now">;

/** Invites everybody, adds the resolution with their proposals, and answers the links. */
export async function seedDemonstration(meeting: Seeded): Promise<DemonstrationLink[]> {
  const links: DemonstrationLink[] = [];
  const invite = async (whose: string, newPerson: NewPerson): Promise<Person> => {
    const { token, invitation } = await meeting.invitations.invite(newPerson);
    links.push({ whose, token });
    return invitation.person;
  };
  const secretariat = await invite("Secretariat editor", { name: defaultName("editor", undefined), role: "editor" });
  await invite("Chair", { name: defaultName("chair", undefined), role: "chair" });
  const delegates = new Map<string, Person>();
  for (const { proponent, name, delegate } of DELEGATIONS) {
    const whose = `Delegate of ${name} (${proponent})`;
    delegates.set(proponent, await invite(whose, { name: delegate, role: "delegate", proponent }));
  }
  await invite("Observer", { name: defaultName("observer", undefined), role: "observer" });
  await addResolution(meeting, secretariat, delegates);
  return links;
}

async function addResolution(
  { catalogue, now }: Seeded,
  secretariat: Person,
  delegates: ReadonlyMap<string, Person>,
): Promise<void> {
  const at = new Date(now()).toISOString();
  const enteredBy = Object.fromEntries(Array.from(delegates, ([proponent, { name }]) => [proponent, name]));
  const reading = readMarkup(RESOLUTION_12, { at, enteredBy });
  if (!reading.ok) throw new Error(`the demonstration cannot be read: ${reading.message}`);
  const decider = actorOf(secretariat);
  const actorFor = (proponent: string) => {
    const delegate = delegates.get(proponent);
    if (delegate === undefined) throw new Error(`nobody in the demonstration speaks for ${proponent}`);
    return actorOf(delegate);
  };
  const nameOf = (proponent: string) => actorFor(proponent).name;
  const brought = bringIn(discussed(reading.redline, { at, nameOf }), { at, actorFor, decider });
  if (!brought.ok) throw new Error(`the demonstration cannot be brought in: ${brought.reason}`);
  await catalogue.addOpen(brought.base, decider, brought.entries);
}
