// A route: method, path, who may call it, and what it answers. The guard stands before the body is read, so that a
// stranger cannot make the relay read one. The border test walks every route that is registered here.

import type { Role } from "@concord/sync";
import express, { type ErrorRequestHandler, type Express, type Request, type RequestHandler } from "express";
import type { Person } from "../accounts/person.ts";
import type { Session } from "../accounts/sessions.ts";
import type { Buckets, Limits } from "../limits.ts";
import { MAY_DECIDE } from "../policies.ts";
import type { Relay } from "../relay.ts";
import type { Report } from "../report.ts";
import { isAway } from "../store/away.ts";
import { addressOf, trustOf } from "./address.ts";
import { type Answer, problem } from "./answer.ts";
import { sessionToken, signIn } from "./cookie.ts";

type Method = "get" | "post" | "put" | "delete";

/** A request that reached a route. */
export interface Call {
  readonly request: Request;
  readonly params: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** Absent only on routes that are for anyone. */
  readonly session?: Session;
}

/** A request of somebody who is signed in and has a role that the route is for. */
export interface GuardedCall extends Call {
  readonly session: Session;
  readonly person: Person;
}

export interface Route {
  readonly method: Method;
  readonly path: string;
  readonly who: "anyone" | readonly Role[];
  /** Whether it is not even looked up who calls. */
  readonly isProbe?: true;
  readonly handle: (call: Call) => Answer | Promise<Answer>;
  /** Largest JSON body in bytes. */
  readonly limit: number;
  /** How many ordinary requests it costs as much as. */
  readonly cost: number;
}

/** Largest body of a request, in bytes. */
export const MAX_BODY = 2 * 1024 * 1024;
const SMALL_BODY = 16 * 1024;

/** A route that is open to anyone. */
export function forAnyone(method: Method, path: string, handle: (call: Call) => Answer | Promise<Answer>): Route {
  return { method, path, who: "anyone", handle, limit: SMALL_BODY, cost: 1 };
}

/** A route for programs that ask how the relay is: it answers whether its store does or not. */
export function forProbes(path: string, handle: () => Answer | Promise<Answer>): Route {
  return { method: "get", path, who: "anyone", isProbe: true, handle, limit: SMALL_BODY, cost: 1 };
}

/** A route for people with one of these roles. */
export function forRoles(
  roles: readonly Role[],
  method: Method,
  path: string,
  handle: (call: GuardedCall) => Answer | Promise<Answer>,
  { limit = MAX_BODY, cost = 1 }: { readonly limit?: number; readonly cost?: number } = {},
): Route {
  const guarded = (call: Call): Answer | Promise<Answer> => {
    const { session } = call;
    if (session === undefined) throw new Error(`${method} ${path} was reached without a session`);
    return handle({ ...call, session, person: session.person });
  };
  return { method, path, who: roles, handle: guarded, limit, cost };
}

/** Registers routes. */
export function register(app: Express, relay: Relay, routes: readonly Route[]): void {
  for (const route of routes) {
    app[route.method](route.path, guard(route, relay), express.json({ limit: route.limit }), run(route));
  }
}

/** Lets through who may, and as much as may be; whoever asks too much is turned away before anything is looked up. */
function guard(route: Route, { sessions, limits, config }: Relay): RequestHandler {
  const trusts = trustOf(config.trustProxy);
  return async (req, res, next) => {
    if (!limits.address.admit(addressOf(req, trusts))) {
      send(res, tooMany(limits.address));
      return;
    }
    const token = route.isProbe ? undefined : sessionToken(req.headers);
    const session = token === undefined ? undefined : await sessions.find(token);
    if (route.who !== "anyone") {
      if (session === undefined) {
        send(res, problem(401, "signed-out", "Open your invitation link to sign in."));
        return;
      }
      if (!route.who.includes(session.person.role)) {
        send(res, problem(403, "not-allowed", `This is for: ${route.who.join(", ")}.`));
        return;
      }
    }
    const over = overAsked(route, limits, session, req.params.id);
    if (over !== undefined) {
      send(res, tooMany(over));
      return;
    }
    if (token !== undefined && session?.isProlonged) res.setHeader("Set-Cookie", signIn(token, req.secure));
    res.locals.session = session;
    next();
  };
}

/** The limit that a person, or a resolution, is over. */
function overAsked(
  { cost }: Route,
  { person, resolution }: Limits,
  session: Session | undefined,
  named: unknown,
): Buckets | undefined {
  if (session !== undefined && !person.admit(session.person.id, cost)) return person;
  // Nobody keeps chair and secretariat from deciding by asking much.
  const isCounted = session !== undefined && typeof named === "string" && !MAY_DECIDE.includes(session.person.role);
  if (isCounted && !resolution.admit(named, cost)) return resolution;
  return undefined;
}

function tooMany({ retryAfter }: Buckets): Answer {
  const detail = "Too much was asked of the relay at once. Try again in a moment.";
  return problem(429, "too-many-requests", detail, { headers: { "Retry-After": String(retryAfter) } });
}

function run(route: Route): RequestHandler {
  return async (req, res) => {
    const session = res.locals.session as Session | undefined;
    const call: Call = {
      request: req,
      params: req.params as Record<string, string>,
      body: req.body,
      ...(session === undefined ? {} : { session }),
    };
    send(res, await route.handle(call));
  };
}

/** Writes an answer. */
export function send(res: express.Response, answer: Answer): void {
  res.status(answer.status);
  res.setHeader("Cache-Control", "no-store");
  for (const [name, value] of Object.entries(answer.headers)) res.setHeader(name, value);
  if (answer.type !== "") res.setHeader("Content-Type", answer.type);
  res.end(answer.body);
}

/** Turns whatever was thrown on the way into a problem. Express tells an error handler by its four parameters. */
export const answerErrors =
  (report: Report): ErrorRequestHandler =>
  (error: unknown, req, res, _next) => {
    if (res.headersSent) {
      res.destroy();
      return;
    }
    const { status, type } = (error ?? {}) as { status?: unknown; type?: unknown };
    if (type === "entity.too.large") {
      const limit = limitOf(error);
      send(res, problem(413, "too-large", `The body of this request may have at most ${limit} bytes.`, { limit }));
    } else if (type === "entity.parse.failed") {
      send(res, problem(400, "not-json", "The body of this request is not JSON."));
    } else if (typeof status === "number" && status >= 400 && status < 500) {
      send(res, problem(status, "bad-request", "This request cannot be read."));
    } else if (isAway(error)) {
      send(
        res,
        problem(503, "cannot-store", "The relay cannot reach its store now.", { headers: { "Retry-After": "2" } }),
      );
    } else {
      report(
        `${req.method} ${String((req.route as { path?: unknown } | undefined)?.path ?? "of no route")} failed`,
        error,
      );
      send(res, problem(500, "internal", "The relay failed to do this; nothing was changed."));
    }
  };

function limitOf(error: unknown): number {
  return Number((error as { limit?: unknown }).limit ?? MAX_BODY);
}
