// The parts of one relay, put together. Nothing here listens anywhere: server.ts does.

import { Invitations } from "./accounts/invitations.ts";
import { Sessions } from "./accounts/sessions.ts";
import { Catalogue } from "./catalogue.ts";
import type { Config } from "./config.ts";
import type { Log } from "./log/log.ts";
import { sqliteLog } from "./log/sqlite.ts";
import { type Meeting, openMeeting, readMeeting } from "./meeting.ts";
import type { Report } from "./report.ts";
import type { Db } from "./store/database.ts";
import { Hub } from "./sync/hub.ts";
import { Rooms } from "./sync/rooms.ts";

export interface Relay {
  readonly config: Config;
  readonly db: Db;
  readonly log: Log;
  /** The present in milliseconds. */
  readonly now: () => number;
  readonly meeting: Meeting;
  /** Whether this is the first start with this data. */
  readonly isNew: boolean;
  readonly invitations: Invitations;
  readonly sessions: Sessions;
  readonly catalogue: Catalogue;
  readonly rooms: Rooms;
  readonly hub: Hub;
}

const MEETING_NAME = "WCRC-30 · Committee 3";

/** Puts a relay together on an open database. */
export function assemble(config: Config, db: Db, now: () => number, report: Report): Relay {
  const log = sqliteLog(db);
  const known = readMeeting(db);
  const meeting = known ?? openMeeting(db, config.demo ? MEETING_NAME : "Meeting", new Date(now()).toISOString());
  const invitations = new Invitations(db, now);
  const sessions = new Sessions(db, now);
  const catalogue = new Catalogue(db, log, now);
  const rooms = new Rooms(log, now, report);
  const hub = new Hub({ meeting, sessions, catalogue, rooms, now, report });
  return { config, db, log, now, meeting, isNew: known === undefined, invitations, sessions, catalogue, rooms, hub };
}
