// The parts of one relay, put together. Nothing here listens anywhere: server.ts does.

import type { KeyObject } from "node:crypto";
import { Invitations } from "./accounts/invitations.ts";
import { Sessions } from "./accounts/sessions.ts";
import { HeadSigner } from "./audit/head-signer.ts";
import { Catalogue } from "./catalogue.ts";
import type { Config } from "./config.ts";
import { trustOf } from "./http/address.ts";
import { type Limits, limitsOf } from "./limits.ts";
import type { Log } from "./log/log.ts";
import { Snapshots } from "./log/snapshots.ts";
import type { Meeting } from "./meeting.ts";
import type { Report } from "./report.ts";
import { Sources } from "./sources.ts";
import type { OpenStore } from "./store/store.ts";
import { Hub } from "./sync/hub.ts";
import { Neighbours } from "./sync/neighbours.ts";
import { Rooms } from "./sync/rooms.ts";
import type { Watch } from "./watching/watch.ts";

export interface Relay {
  readonly config: Config;
  readonly store: OpenStore;
  readonly log: Log;
  /** The present in milliseconds. */
  readonly now: () => number;
  readonly report: Report;
  readonly watch: Watch;
  readonly limits: Limits;
  readonly meeting: Meeting;
  readonly invitations: Invitations;
  readonly sessions: Sessions;
  readonly catalogue: Catalogue;
  readonly sources: Sources;
  readonly rooms: Rooms;
  readonly hub: Hub;
  readonly neighbours: Neighbours;
  /** Absent where relays share a database and were given no key. */
  readonly signer?: HeadSigner;
}

/** What a relay is given beside its store. */
export interface RelaySurroundings {
  readonly now: () => number;
  readonly report: Report;
  readonly watch: Watch;
  /** The key that signs the heads of logs. */
  readonly signingKey: KeyObject | undefined;
}

/** Puts a relay together on an open store, for the meeting in it. */
export function assemble(
  config: Config,
  store: OpenStore,
  meeting: Meeting,
  { now, report, watch, signingKey }: RelaySurroundings,
): Relay {
  const { fanout } = store;
  const log = watch.timed(store.log);
  const limits = limitsOf(now);
  const invitations = new Invitations(store, now);
  const sessions = new Sessions(store, now);
  const catalogue = new Catalogue(store, now);
  const sources = new Sources(store, now);
  const rooms = new Rooms(log, new Snapshots(store, report), {
    now,
    report,
    fanout,
    refused: watch.refused,
    bar: (person) => hub.bar(person),
  });
  const hub = new Hub({
    meeting,
    sessions,
    catalogue,
    rooms,
    fanout,
    limits,
    trusts: trustOf(config.trustProxy),
    now,
    report,
  });
  const neighbours = new Neighbours({ fanout, rooms, hub, report });
  return {
    config,
    store,
    log,
    now,
    report,
    watch,
    limits,
    meeting,
    invitations,
    sessions,
    catalogue,
    sources,
    rooms,
    hub,
    neighbours,
    ...(signingKey === undefined ? {} : { signer: new HeadSigner(store, signingKey, { now, report }) }),
  };
}
