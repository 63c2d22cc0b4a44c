// The first start on an empty store: the meeting is opened and, where it is wanted, the demonstration is made. All of it is
// one transaction, so that a first start that is cut off is a first start again; and of several relays that start at the
// same time on one store, one does it and the others wait for it.

import { Invitations } from "./accounts/invitations.ts";
import { Catalogue } from "./catalogue.ts";
import { type DemonstrationLink, seedDemonstration } from "./demo/seed.ts";
import { openMeeting } from "./meeting.ts";
import type { Store } from "./store/store.ts";

const DEMONSTRATION = "WCRC-30 · Committee 3";

/** Fills an empty store; answers the links of the demonstration, none where there was something already. */
export function firstStart(store: Store, demo: boolean, now: () => number): Promise<DemonstrationLink[]> {
  return store.transaction(async (whole) => {
    const opened = await openMeeting(whole, demo ? DEMONSTRATION : "Meeting", new Date(now()).toISOString());
    if (!opened || !demo) return [];
    return seedDemonstration({ invitations: new Invitations(whole, now), catalogue: new Catalogue(whole, now), now });
  });
}
