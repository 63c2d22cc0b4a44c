// A running relay: database, HTTP and sync on one port, from start to stop.

import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { defaultName } from "./accounts/person.ts";
import { type Config, originOf } from "./config.ts";
import { type DemonstrationLink, seedDemonstration } from "./demo/seed.ts";
import { buildApp } from "./http/app.ts";
import { noteOrigin } from "./meeting.ts";
import { assemble, type Relay } from "./relay.ts";
import { type Report, reportToConsole } from "./report.ts";
import { claim } from "./store/claim.ts";
import { openDatabase } from "./store/database.ts";

export interface RunningRelay {
  readonly relay: Relay;
  readonly port: number;
  /** Where a browser on this machine reaches it. */
  readonly origin: string;
  /** The invitations of the demonstration, on its first start; their tokens are known this once. */
  readonly links: readonly DemonstrationLink[];
  /** Stops taking requests, sends the clients away to come back later, and closes the store. */
  stop(): Promise<void>;
}

/** What may be other than in production, for tests. */
export interface Surroundings {
  readonly now?: () => number;
  readonly report?: Report;
}

/** How long clients may take to hang up before they are cut off. */
const FAREWELL_MS = 2_000;

/** Starts a relay, or says in one sentence why it cannot. */
export async function startRelay(
  config: Config,
  { now = Date.now, report = reportToConsole }: Surroundings = {},
): Promise<RunningRelay | { readonly problem: string }> {
  const db = openDatabase(config.dataDir);
  if ("problem" in db) return db;
  const giveUp = claim(config.dataDir);
  if (giveUp === undefined) {
    db.close();
    return { problem: `Another relay is running with the data in ${config.dataDir}.` };
  }
  const close = (): void => {
    db.close();
    giveUp();
  };
  const server = createServer();
  try {
    server.listen(config.port, config.host);
    await once(server, "listening");
  } catch (error) {
    close();
    const why = error instanceof Error && "code" in error ? error.code : error;
    const reason = why === "EADDRINUSE" ? "something else listens there already" : String(why);
    return { problem: `The relay cannot listen on ${config.host} port ${config.port}: ${reason}.` };
  }
  // Only now, so that the links of a first start are made when they can be told; in one transaction, so that a first
  // start that is cut off is a first start again; and in this turn, so that no request comes before there is an answer.
  const { relay, links } = db.transaction(() => {
    const assembled = assemble(config, db, now, report);
    return { relay: assembled, links: assembled.isNew && config.demo ? seedDemonstration(assembled) : [] };
  })();
  if (config.setupToken !== undefined) {
    relay.invitations.inviteWith(config.setupToken, { name: defaultName("editor", undefined), role: "editor" });
  }
  server.on("request", buildApp(relay));
  server.on("upgrade", (request, stream, head) => relay.hub.accept(request, stream, head));
  const { port } = server.address() as AddressInfo;
  const origin = originOf(config.host, port);
  noteOrigin(db, origin);
  let stopping: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    relay.rooms.close();
    relay.hub.close();
    await closeServer(server);
    close();
  };
  return { relay, port, origin, links, stop: () => (stopping ??= stop()) };
}

async function closeServer(server: Server): Promise<void> {
  const closed = once(server, "close");
  server.close();
  server.closeIdleConnections();
  const cutOff = setTimeout(() => server.closeAllConnections(), FAREWELL_MS);
  await closed;
  clearTimeout(cutOff);
}
