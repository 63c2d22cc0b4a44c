// A running relay: store, HTTP and sync on one port, from start to stop.

import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Express } from "express";
import { openSigningKey } from "./audit/signing-key.ts";
import { type Config, originOf } from "./config.ts";
import type { DemonstrationLink } from "./demo/seed.ts";
import { buildApp } from "./http/app.ts";
import { assemble, type Relay } from "./relay.ts";
import type { Report } from "./report.ts";
import { prepare } from "./starting.ts";
import { openStore } from "./store/open.ts";
import { type Journal, openJournal, reportTo } from "./watching/journal.ts";
import { serveMetrics } from "./watching/metrics-server.ts";
import { Watch } from "./watching/watch.ts";

export interface RunningRelay {
  readonly relay: Relay;
  readonly port: number;
  /** Where people reach it: as the settings say, else where a browser on this machine does. */
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
  readonly journal?: Journal;
}

/** How long clients may take to hang up before they are cut off. */
const FAREWELL_MS = 2_000;
const IDLE_MS = 20;

/** Starts a relay, or says in one sentence why it cannot. */
export async function startRelay(
  config: Config,
  { now = Date.now, journal = openJournal(config.journal), report: told = reportTo(journal) }: Surroundings = {},
): Promise<RunningRelay | { readonly problem: string }> {
  const store = await openStore(config);
  if ("problem" in store) return store;
  const signingKey = openSigningKey(config, config.signingKey);
  if (signingKey !== undefined && "problem" in signingKey) {
    await store.close();
    return signingKey;
  }
  const watch = new Watch(journal);
  const report = watch.counted(told);
  const server = createServer();
  // Whoever comes before there is an answer waits for it.
  const ready = Promise.withResolvers<{ readonly app: Express; readonly relay: Relay }>();
  server.on("request", (request, response) => void ready.promise.then(({ app }) => app(request, response)));
  server.on("upgrade", (request, stream, head) => {
    watch.socket(request.url, stream);
    void ready.promise.then(({ relay }) => relay.hub.accept(request, stream, head));
  });
  try {
    server.listen(config.port, config.host);
    await once(server, "listening");
  } catch (error) {
    await store.close();
    const why = error instanceof Error && "code" in error ? error.code : error;
    const reason = why === "EADDRINUSE" ? "something else listens there already" : String(why);
    return { problem: `The relay cannot listen on ${config.host} port ${config.port}: ${reason}.` };
  }
  const { port } = server.address() as AddressInfo;
  const origin = config.origin ?? originOf(config.host, port);
  let prepared: Awaited<ReturnType<typeof prepare>>;
  try {
    // Only now, so that the links of a first start are made when they can be told.
    prepared = await prepare(store, { ...config, origin }, now);
  } catch (error) {
    await Promise.all([closeServer(server), store.close()]);
    return {
      problem: `The relay cannot prepare its store: ${error instanceof Error ? error.message : String(error)}.`,
    };
  }
  const { meeting, links } = prepared;
  const metrics = config.metrics && (await serveMetrics(watch.metrics, config.metrics));
  if (metrics !== undefined && "problem" in metrics) {
    await Promise.all([closeServer(server), store.close()]);
    return metrics;
  }
  const relay = assemble(config, store, meeting, { now, report, watch, signingKey });
  watch.watch(relay);
  void relay.signer?.look();
  ready.resolve({ app: buildApp(relay), relay });
  let stopping: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    journal.info("stopping");
    await relay.rooms.close();
    relay.hub.close();
    await closeServer(server);
    relay.neighbours.close();
    await relay.signer?.close();
    metrics?.close();
    await store.close();
  };
  if (relay.signer === undefined) journal.warn("no CONCORD_SIGNING_KEY: the heads of the logs are not signed");
  journal.info({ port, ...(metrics === undefined ? {} : { metrics: metrics.port }) }, "started");
  return { relay, port, origin, links, stop: () => (stopping ??= stop()) };
}

async function closeServer(server: Server): Promise<void> {
  const closed = once(server, "close");
  server.close();
  server.closeIdleConnections();
  // Those that were answering just now are idle when they have.
  const idle = setInterval(() => server.closeIdleConnections(), IDLE_MS);
  const cutOff = setTimeout(() => server.closeAllConnections(), FAREWELL_MS);
  await closed;
  clearInterval(idle);
  clearTimeout(cutOff);
}
