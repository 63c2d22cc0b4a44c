// The meeting that a relay serves: one name, and the epoch of its store.

import { newId } from "./accounts/token.ts";
import type { Store } from "./store/store.ts";

export interface Meeting {
  readonly name: string;
  /** Another one for every store, so that a client can tell whether what it holds came from here. */
  readonly epoch: string;
  /** Where the relay was last reached. */
  readonly origin?: string;
}

interface MeetingRow {
  readonly name: string;
  readonly epoch: string;
  readonly origin: string | null;
}

/** The meeting in this store, if it has been opened. */
export async function readMeeting(store: Store): Promise<Meeting | undefined> {
  const row = await store.row<MeetingRow>("SELECT name, epoch, origin FROM meeting");
  if (row === undefined) return undefined;
  const { name, epoch, origin } = row;
  return origin === null ? { name, epoch } : { name, epoch, origin };
}

/** Opens the meeting of an empty store; false where another relay has opened one. */
export async function openMeeting(store: Store, name: string, at: string): Promise<boolean> {
  const opened = await store.run(
    `INSERT INTO meeting (id, name, epoch, "createdAt") VALUES (1, $1, $2, $3) ON CONFLICT (id) DO NOTHING`,
    name,
    newId(),
    at,
  );
  return opened > 0;
}

/** Notes where the relay is reached, for links made on the command line. */
export async function noteOrigin(store: Store, origin: string): Promise<void> {
  await store.run("UPDATE meeting SET origin = $1", origin);
}
