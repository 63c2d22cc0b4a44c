// A new invitation link made on the machine of the relay (`concord invite`), also while the relay is running: whoever
// can write the data directory may invite.

import { isProponentCode } from "@concord/redline";
import { MAX_NAME } from "@concord/sync";
import { readMeeting } from "../meeting.ts";
import { nameOf, openExistingStore } from "../store/open.ts";
import { Invitations, invitationUrl } from "./invitations.ts";
import { defaultName, ROLES } from "./person.ts";

/** Makes an invitation, or says in one sentence why not. `origin`: where the relay is reached, if not as it last was. */
export async function inviteFromCommandLine(options: {
  readonly dataDir: string;
  readonly databaseUrl?: string;
  readonly role: string;
  readonly proponent?: string;
  readonly name?: string;
  readonly origin?: string;
}): Promise<{ readonly url: string } | { readonly problem: string }> {
  const role = ROLES.find((known) => known === options.role);
  if (role === undefined) return { problem: `A role is one of ${ROLES.join(", ")}, not "${options.role}".` };
  const { proponent } = options;
  if (proponent !== undefined && !isProponentCode(proponent)) {
    return { problem: `A proponent is a code of 1 to 8 capital letters such as IND, not "${proponent}".` };
  }
  if (role === "delegate" && proponent === undefined) {
    return { problem: "A delegate needs the code of the administration or group, such as IND." };
  }
  const name = options.name?.trim() || defaultName(role, proponent);
  if (name.length > MAX_NAME) return { problem: `A name has at most ${MAX_NAME} characters.` };
  const store = await openExistingStore(options, { readonly: false });
  if ("problem" in store) return store;
  try {
    const meeting = await readMeeting(store);
    if (meeting === undefined) return { problem: `No relay has been started with ${nameOf(options)} yet.` };
    const person = proponent === undefined ? { name, role } : { name, role, proponent };
    const { token } = await new Invitations(store, Date.now).invite(person);
    return { url: invitationUrl(options.origin ?? meeting.origin ?? "http://127.0.0.1:4000", token) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { problem: `The invitation could not be stored in ${nameOf(options)}: ${why}.` };
  } finally {
    await store.close();
  }
}
