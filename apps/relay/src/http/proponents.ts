// For whom a scribe can type: the proponents that have delegates in the meeting, with their names, and those that have
// proposed something in this text.

import { MAY_TYPE_FOR } from "../policies.ts";
import type { Relay } from "../relay.ts";
import { json, notFound } from "./answer.ts";
import { forRoles, type Route } from "./route.ts";

export function proponentRoutes(relay: Relay): Route[] {
  return [
    forRoles(MAY_TYPE_FOR, "get", "/api/resolutions/:id/proponents", async ({ params }) => {
      const id = params.id ?? "";
      if ((await relay.catalogue.find(id))?.state !== "open") return notFound("resolution");
      const names = new Map<string, Set<string>>();
      const named = (code: string): Set<string> => {
        const known = names.get(code) ?? new Set();
        names.set(code, known);
        return known;
      };
      for (const { person, revokedAt } of await relay.invitations.list()) {
        if (person.proponent !== undefined && person.role === "delegate" && revokedAt === undefined) {
          named(person.proponent).add(person.name);
        }
      }
      const { resolution } = await relay.rooms.open(id);
      for (const code of resolution.replica.ledger.proponents) if (code !== "") named(code);
      const proponents = [...names]
        .map(([code, people]) => ({ code, names: [...people].sort() }))
        .sort((a, b) => (a.code < b.code ? -1 : 1));
      return json(200, { proponents });
    }),
  ];
}
