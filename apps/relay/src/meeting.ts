// The meeting that a relay serves: one name, and the epoch of its store.

import { newId } from "./accounts/token.ts";
import type { Db } from "./store/database.ts";

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
export function readMeeting(db: Db): Meeting | undefined {
  const row = db.prepare<[], MeetingRow>("SELECT name, epoch, origin FROM meeting").get();
  if (row === undefined) return undefined;
  const { name, epoch, origin } = row;
  return origin === null ? { name, epoch } : { name, epoch, origin };
}

/** Opens the meeting of an empty store. */
export function openMeeting(db: Db, name: string, at: string): Meeting {
  const meeting = { name, epoch: newId() };
  db.prepare("INSERT INTO meeting (id, name, epoch, createdAt) VALUES (1, ?, ?, ?)").run(name, meeting.epoch, at);
  return meeting;
}

/** Notes where the relay is reached, for links made on the command line. */
export function noteOrigin(db: Db, origin: string): void {
  db.prepare("UPDATE meeting SET origin = ?").run(origin);
}
