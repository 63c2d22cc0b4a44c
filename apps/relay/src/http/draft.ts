// A base text before it is one: the clauses found, what was left out, warnings; corrected, then confirmed or dropped.

import { type LeftOut, readPlainText, type Warning } from "@concord/formats";
import type { BaseText } from "@concord/redline";
import { z } from "zod";
import { actorOf } from "../accounts/person.ts";
import { MAY_ADD } from "../policies.ts";
import type { Relay } from "../relay.ts";
import { type Answer, done, json, notFound, problem } from "./answer.ts";
import { baseText } from "./base-text.ts";
import { type Parsed, parse } from "./parse.ts";
import { forRoles, type Route } from "./route.ts";

const correcting = z.strictObject({ base: baseText });
const noDraft = (): Answer => notFound("draft");

export function draftRoutes(relay: Relay): Route[] {
  return [
    forRoles(MAY_ADD, "get", "/api/resolutions/:id/draft", async ({ params }) => {
      const draft = await relay.catalogue.draft(params.id ?? "");
      if (draft === undefined) return noDraft();
      const reading = readPlainText(draft.source);
      const { left, warnings } = reading.ok ? reading : { left: [], warnings: [] };
      return json(200, { source: draft.source, base: draft.base, left, warnings });
    }),

    forRoles(MAY_ADD, "put", "/api/resolutions/:id/draft", async ({ params, body }) => {
      const input = parse(correcting, body);
      if (!input.ok) return input.answer;
      const { base } = input.value;
      return (await relay.catalogue.correctDraft(params.id ?? "", base)) ? json(200, { base }) : noDraft();
    }),

    forRoles(MAY_ADD, "delete", "/api/resolutions/:id/draft", async ({ params }) =>
      (await relay.catalogue.dropDraft(params.id ?? "")) ? done() : noDraft(),
    ),

    forRoles(MAY_ADD, "post", "/api/resolutions/:id/confirm", async ({ params, person }) => {
      const id = params.id ?? "";
      if (!(await relay.catalogue.confirm(id, actorOf(person)))) return noDraft();
      const { baseHash, head } = (await relay.rooms.open(id)).resolution;
      return json(200, { id, state: "open", baseHash, head });
    }),
  ];
}

/** The clauses of a plain text, or the problem to answer with. */
export function readSource(
  source: string,
): Parsed<{ readonly base: BaseText; readonly left: readonly LeftOut[]; readonly warnings: readonly Warning[] }> {
  const reading = readPlainText(source);
  if (!reading.ok) return { ok: false, answer: problem(400, `unreadable-${reading.code}`, reading.message) };
  const checked = parse(baseText, reading.base);
  return checked.ok ? { ok: true, value: { ...reading, base: checked.value } } : checked;
}
