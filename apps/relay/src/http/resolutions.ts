// The resolutions of the meeting: the list, adding one, and what one says.

import { writeText } from "@concord/formats";
import type { Redline, View } from "@concord/redline";
import { z } from "zod";
import { actorOf, type Person } from "../accounts/person.ts";
import { bringIn } from "../bring-in.ts";
import type { Listed } from "../catalogue.ts";
import { MAY_ADD, MAY_READ, seesDrafts } from "../policies.ts";
import type { Relay } from "../relay.ts";
import { type Answer, json, notFound, problem, text } from "./answer.ts";
import { readSource } from "./draft.ts";
import { parse } from "./parse.ts";
import { redlineSchema } from "./redline.ts";
import { type Call, forRoles, type Route } from "./route.ts";
import { isForm, readForm } from "./upload.ts";

const confirm = z.union([z.boolean(), z.stringbool()]).optional();
const adding = z.union([
  z.strictObject({ text: z.string().min(1, "there is no text"), confirm }),
  z.strictObject({ redline: redlineSchema, confirm: z.literal(true, "the base of a redline cannot be corrected") }),
]);

const exporting = z.strictObject({
  format: z.literal("txt", "the one format there is so far is txt"),
  view: z
    .enum(["base", "agreed", "proposed", "markup"], "a view is base, agreed, proposed or markup")
    .default("markup"),
});

export function resolutionRoutes(relay: Relay): Route[] {
  const open = (id: string | undefined): Listed | undefined => {
    const found = relay.catalogue.find(id ?? "");
    return found?.state === "open" ? found : undefined;
  };

  return [
    forRoles(MAY_READ, "get", "/api/resolutions", ({ person }) => {
      const listed = relay.catalogue.list().filter(({ state }) => state === "open" || seesDrafts(person.role));
      return json(200, {
        resolutions: listed.map((resolution) => ({ ...resolution, ...countsOf(relay, resolution) })),
      });
    }),

    forRoles(MAY_ADD, "post", "/api/resolutions", async (call) => {
      const body = await bodyOf(call);
      if (!body.ok) return body.answer;
      const input = parse(adding, body.value);
      if (!input.ok) return input.answer;
      const added =
        "redline" in input.value
          ? addRedline(relay, input.value.redline, call.person)
          : addText(relay, input.value.text, input.value.confirm === true, call.person);
      return typeof added === "string" ? json(201, { id: added }, { Location: `/api/resolutions/${added}` }) : added;
    }),

    forRoles(MAY_READ, "get", "/api/resolutions/:id", ({ params, person }) => {
      const found = relay.catalogue.find(params.id ?? "");
      if (found === undefined || (found.state === "draft" && !seesDrafts(person.role))) return notFound("resolution");
      const { id, title, state } = found;
      if (state === "draft") return json(200, { id, title, state, head: 0 });
      const { baseHash, head } = relay.rooms.open(id).resolution;
      return json(200, { id, title, state, baseHash, head });
    }),

    forRoles(MAY_READ, "get", "/api/resolutions/:id/export", ({ params, request }) => {
      const found = open(params.id);
      if (found === undefined) return notFound("resolution");
      const input = parse(exporting, request.query);
      if (!input.ok) return input.answer;
      const view: View = { kind: input.value.view };
      return text(200, writeText(relay.rooms.open(found.id).resolution.redline(), view));
    }),
  ];
}

/** Adds a resolution or a draft from plain text; answers its id, or the problem. */
function addText(relay: Relay, source: string, confirmed: boolean, person: Person): string | Answer {
  const reading = readSource(source);
  if (!reading.ok) return reading.answer;
  const { base } = reading.value;
  return confirmed ? relay.catalogue.addOpen(base, actorOf(person)) : relay.catalogue.addDraft({ source, base });
}

/** Adds a resolution with the changes proposed on it, entered by whoever brings it in; answers its id, or the problem. */
function addRedline(relay: Relay, redline: Redline, person: Person): string | Answer {
  const decider = actorOf(person);
  const at = new Date(relay.now()).toISOString();
  const brought = bringIn(redline, { at, decider, actorFor: (proponent) => ({ ...decider, proponent }) });
  if (!brought.ok) return problem(400, "inconsistent-redline", `This redline cannot be brought in: ${brought.reason}.`);
  return relay.catalogue.addOpen(brought.base, decider, brought.entries);
}

async function bodyOf(call: Call): Promise<{ ok: true; value: unknown } | { ok: false; answer: Answer }> {
  if (isForm(call.request)) return readForm(call.request);
  if (call.body !== undefined) return { ok: true, value: call.body };
  const detail = "Send JSON with the text, or a form with a file.";
  return { ok: false, answer: problem(415, "unsupported-type", detail) };
}

/** What the list says of a resolution beside its title. */
function countsOf(relay: Relay, { id, state }: Listed): { pending: number; baseHash?: string } {
  if (state === "draft") return { pending: 0 };
  const { resolution } = relay.rooms.open(id);
  const pending = resolution
    .changes()
    .filter((change) => change.state === "pending" || change.state === "partly").length;
  return { pending, baseHash: resolution.baseHash };
}
