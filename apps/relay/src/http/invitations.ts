// Inviting people, and taking invitations back.

import { MAX_NAME } from "@concord/sync";
import { z } from "zod";
import { type Invitation, invitationUrl } from "../accounts/invitations.ts";
import { defaultName, ROLES } from "../accounts/person.ts";
import { MAY_INVITE } from "../policies.ts";
import type { Relay } from "../relay.ts";
import { done, json, notFound, problem } from "./answer.ts";
import { code } from "./fields.ts";
import { hostOf } from "./origin.ts";
import { parse } from "./parse.ts";
import { forRoles, type Route } from "./route.ts";

const inviting = z
  .strictObject({
    role: z.enum(ROLES),
    proponent: code.nullish(),
    name: z
      .string()
      .trim()
      .max(MAX_NAME)
      .refine((name) => name.isWellFormed() && !/\p{Cc}/u.test(name), "a name has no control characters")
      .nullish(),
  })
  .refine(({ role, proponent }) => role !== "delegate" || proponent, {
    path: ["proponent"],
    message: "a delegate needs the code of the administration or group, such as IND",
  });

export function invitationRoutes(relay: Relay): Route[] {
  return [
    forRoles(MAY_INVITE, "post", "/api/invitations", async ({ request, body }) => {
      const input = parse(inviting, body);
      if (!input.ok) return input.answer;
      const host = hostOf(request.headers);
      if (host === undefined) return problem(400, "bad-host", "The Host header of this request names no host.");
      const { role, proponent } = input.value;
      const name = input.value.name || defaultName(role, proponent ?? undefined);
      const { token } = await relay.invitations.invite(proponent ? { name, role, proponent } : { name, role });
      return json(201, { token, url: invitationUrl(`${request.protocol}://${host}`, token) });
    }),

    forRoles(MAY_INVITE, "get", "/api/invitations", async () =>
      json(200, { invitations: (await relay.invitations.list()).map(presented) }),
    ),

    forRoles(MAY_INVITE, "delete", "/api/invitations/:id", async ({ params }) => {
      if (!(await relay.invitations.revoke(params.id ?? ""))) return notFound("invitation");
      await relay.hub.endSessions();
      return done();
    }),
  ];
}

/** An invitation as an editor's page sees it. */
function presented({ id, person, createdAt, expiresAt, revokedAt, lastUsedAt }: Invitation): object {
  const { role, name, proponent } = person;
  return { id, role, name, proponent, createdAt, expiresAt, revokedAt, lastUsedAt };
}
