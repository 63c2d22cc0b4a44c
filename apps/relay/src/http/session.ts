// Signing in with an invitation, signing out, and who one is. Guessing tokens is slowed down by address.

import { z } from "zod";
import type { Person } from "../accounts/person.ts";
import { MAY_READ } from "../policies.ts";
import type { Relay } from "../relay.ts";
import { TokenBucket } from "../sync/token-bucket.ts";
import { done, json, problem } from "./answer.ts";
import { signIn, signOut } from "./cookie.ts";
import { parse } from "./parse.ts";
import { forAnyone, forRoles, type Route } from "./route.ts";

const signingIn = z.strictObject({ invitation: z.string().min(1).max(200) });

/** Wrong tokens that an address may try at once, and how many a second it gets back. */
const GUESSES = { burst: 30, perSecond: 0.1 };
/** Addresses that are remembered at most; the one longest without a guess is forgotten first. */
const MOST_ADDRESSES = 10_000;

export function sessionRoutes(relay: Relay): Route[] {
  const guesses = new Map<string, TokenBucket>();
  const bucketOf = (address: string): TokenBucket => {
    const bucket = guesses.get(address) ?? new TokenBucket(GUESSES.burst, GUESSES.perSecond, relay.now);
    guesses.delete(address);
    guesses.set(address, bucket);
    for (const [oldest] of guesses) {
      if (guesses.size <= MOST_ADDRESSES) break;
      guesses.delete(oldest);
    }
    return bucket;
  };

  return [
    forAnyone("post", "/api/session", async ({ request, body }) => {
      const input = parse(signingIn, body);
      if (!input.ok) return input.answer;
      const address = request.ip ?? "";
      if (guesses.get(address)?.isEmpty()) {
        const wait = String(Math.ceil(1 / GUESSES.perSecond));
        const detail = "Too many invitations from here were not known. Try again later.";
        return problem(429, "too-many-guesses", detail, { headers: { "Retry-After": wait } });
      }
      const opened = await relay.invitations.open(input.value.invitation);
      if (opened === undefined) {
        bucketOf(address).take(1);
        return problem(401, "unknown-invitation", "This invitation is not known, or has expired or been revoked.");
      }
      const token = await relay.sessions.start(opened);
      return json(200, { user: userOf(opened.person) }, { "Set-Cookie": signIn(token, request.secure) });
    }),

    forAnyone("delete", "/api/session", async ({ request, session }) => {
      if (session !== undefined) {
        await relay.sessions.end(session.id);
        await relay.hub.endSessions();
      }
      return done({ "Set-Cookie": signOut(request.secure) });
    }),

    forRoles(MAY_READ, "get", "/api/me", ({ person }) =>
      json(200, { user: userOf(person), meeting: { name: relay.meeting.name } }),
    ),
  ];
}

/** A person as pages see one. */
function userOf(person: Person): Person {
  const { id, name, role, proponent } = person;
  return proponent === undefined ? { id, name, role } : { id, name, role, proponent };
}
