// The HTTP side of a relay: every route of the API, then the pages, then a problem for everything else.

import compression from "compression";
import express, { type Express } from "express";
import type { Relay } from "../relay.ts";
import { isAway } from "../store/away.ts";
import { trustOf } from "./address.ts";
import { type Answer, json, notFound, problem } from "./answer.ts";
import { decisionRoutes } from "./decisions.ts";
import { draftRoutes } from "./draft.ts";
import { exportRoutes } from "./export.ts";
import { securityHeaders } from "./headers.ts";
import { invitationRoutes } from "./invitations.ts";
import { objectRoutes } from "./objects.ts";
import { isSameOrigin } from "./origin.ts";
import { servePages } from "./pages.ts";
import { proponentRoutes } from "./proponents.ts";
import { resolutionRoutes } from "./resolutions.ts";
import { answerErrors, forProbes, type Route, register, send } from "./route.ts";
import { sessionRoutes } from "./session.ts";

/** Builds the application. */
export function buildApp(relay: Relay): Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", trustOf(relay.config.trustProxy));
  app.set("query parser", "simple");
  app.use(relay.watch.requests);
  app.use(securityHeaders);
  // Nothing that is answered holds a secret beside what somebody else could have put there, so that its length tells nothing.
  app.use(compression());
  app.use((req, res, next) => {
    const reads = req.method === "GET" || req.method === "HEAD" || req.method === "OPTIONS";
    if (reads || isSameOrigin(req.headers)) next();
    else send(res, problem(403, "other-origin", "This request was made by a page of another site."));
  });
  register(app, relay, allRoutes(relay));
  servePages(app, relay.config.webDir);
  app.use((_req, res) => send(res, notFound("address")));
  app.use(answerErrors(relay.report));
  return app;
}

/** Whether requests should be sent here now: a proxy asks, and sends people to another relay meanwhile. */
async function readiness({ hub, store }: Relay): Promise<Answer> {
  const notReady = (reason: string): Answer => problem(503, "not-ready", reason);
  if (hub.isClosing) return notReady("The relay is shutting down.");
  try {
    await store.row("SELECT 1 AS one");
    return json(200, { status: "ready" });
  } catch (error) {
    return notReady(isAway(error) ? "The relay cannot reach its database." : "The relay cannot read its store.");
  }
}

/** Every route of the API. */
function allRoutes(relay: Relay): Route[] {
  return [
    forProbes("/healthz", () => json(200, { status: "ok" })),
    forProbes("/readyz", () => readiness(relay)),
    ...sessionRoutes(relay),
    ...invitationRoutes(relay),
    ...resolutionRoutes(relay),
    ...draftRoutes(relay),
    ...exportRoutes(relay),
    ...objectRoutes(relay),
    ...decisionRoutes(relay),
    ...proponentRoutes(relay),
  ];
}
