// Signing in with an invitation, signing out, and who one is. Guessing tokens is slowed down by address.

import { z } from "zod";
import type { Person } from "../accounts/person.ts";
import { MAY_READ } from "../policies.ts";
import type { Relay } from "../relay.ts";
import { addressOf, trustOf } from "./address.ts";
import { done, json, problem } from "./answer.ts";
import { signIn, signOut } from "./cookie.ts";
import { parse } from "./parse.ts";
import { forAnyone, forRoles, type Route } from "./route.ts";

const signingIn = z.strictObject({ invitation: z.string().min(1).max(200) });

export function sessionRoutes(relay: Relay): Route[] {
  const { guesses } = relay.limits;
  const trusts = trustOf(relay.config.trustProxy);

  return [
    forAnyone("post", "/api/session", async ({ request, body }) => {
      const input = parse(signingIn, body);
      if (!input.ok) return input.answer;
      const guessed = guesses.of(addressOf(request, trusts));
      if (guessed.isEmpty()) {
        guesses.refused++;
        const wait = String(guesses.retryAfter);
        const detail = "Too many invitations from here were not known. Try again later.";
        return problem(429, "too-many-guesses", detail, { headers: { "Retry-After": wait } });
      }
      const opened = await relay.invitations.open(input.value.invitation);
      if (opened === undefined) {
        guessed.take(1);
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
