// What a relay does to its store when it starts: it opens the meeting of an empty one, makes the demonstration there where that
// is wanted, notes where it is reached, and makes the setup token an invitation. All of it is one transaction, so that a
// first start that is cut off is a first start again; and of several relays that start on one store at the same time one
// is first and the others wait for it.

import { Invitations } from "./accounts/invitations.ts";
import { defaultName } from "./accounts/person.ts";
import { Catalogue } from "./catalogue.ts";
import { type DemonstrationLink, seedDemonstration } from "./demo/seed.ts";
import { type Meeting, noteOrigin, openMeeting, readMeeting } from "./meeting.ts";
import type { Store } from "./store/store.ts";

const DEMONSTRATION = "WCRC-30 · Committee 3";

export interface Start {
  readonly demo: boolean;
  /** Where people reach the relay. */
  readonly origin: string;
  readonly setupToken?: string;
}

/** Prepares a store; answers its meeting, and the links of the demonstration where this is the first start. */
export function prepare(
  store: Store,
  { demo, origin, setupToken }: Start,
  now: () => number,
): Promise<{ readonly meeting: Meeting; readonly links: readonly DemonstrationLink[] }> {
  return store.transaction(async (whole) => {
    const invitations = new Invitations(whole, now);
    const isFirst = await openMeeting(whole, demo ? DEMONSTRATION : "Meeting", new Date(now()).toISOString());
    // From here on the meeting's row is ours, and other relays that start wait.
    await noteOrigin(whole, origin);
    const meeting = await readMeeting(whole);
    if (meeting === undefined) throw new Error("the store has no meeting");
    if (setupToken !== undefined) {
      await invitations.inviteWith(setupToken, { name: defaultName("editor", undefined), role: "editor" });
    }
    const seeded = { invitations, catalogue: new Catalogue(whole, now), now };
    return { meeting, links: isFirst && demo ? await seedDemonstration(seeded) : [] };
  });
}
