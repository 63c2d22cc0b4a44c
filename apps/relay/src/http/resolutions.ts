// The resolutions of the meeting: the list, adding one, and its head.

import { setImmediate } from "node:timers/promises";
import { decodeText, isWordFile } from "@concord/formats";
import { type Adoption, agreedText, type Resolution } from "@concord/sync";
import { z } from "zod";
import { actorOf, type Person } from "../accounts/person.ts";
import { bringIn } from "../bring-in.ts";
import type { Listed } from "../catalogue.ts";
import { MAY_ADD, MAY_READ, seesDrafts } from "../policies.ts";
import type { Relay } from "../relay.ts";
import { type Answer, json, notFound, problem } from "./answer.ts";
import { baseText } from "./base-text.ts";
import { readSource } from "./draft.ts";
import { type Parsed, parse } from "./parse.ts";
import { spokenSchema } from "./redline.ts";
import { type Call, forRoles, MAX_BODY, type Route } from "./route.ts";
import { isForm, readForm, type SentFile } from "./upload.ts";
import { addWord } from "./word.ts";

/** Largest body that brings a resolution in, in bytes: one of 1,600 clauses with 5,000 changes as JSON. */
const MAX_RESOLUTION = 16 * 1024 * 1024;

const confirm = z.union([z.boolean(), z.stringbool()]).optional();
const addingText = z.strictObject({ text: z.string(), confirm });
const addingBase = z.strictObject({
  base: baseText,
  confirm: z.literal(true, "a base text that is sent whole is confirmed with it"),
});
const addingRedline = z.strictObject({
  redline: spokenSchema,
  confirm: z.literal(true, "the base of a redline cannot be corrected, so it is confirmed with it"),
});

const addingNext = z.strictObject({
  after: z.string().max(40),
  confirm: z.literal(true, "an adopted text cannot be corrected, so it is confirmed with it"),
});

export function resolutionRoutes(relay: Relay): Route[] {
  /** What the list said of each resolution last; it holds as long as the head does. */
  const counts = new Map<string, Counts>();

  return [
    forRoles(MAY_READ, "get", "/api/resolutions", async ({ person }) => {
      const all = await relay.catalogue.list();
      const listed = all.filter(({ state }) => state === "open" || seesDrafts(person.role));
      const heads = await relay.log.heads(listed.map(({ id }) => id));
      const resolutions: object[] = [];
      for (const resolution of listed) {
        const known = counts.get(resolution.id);
        const isCurrent = known !== undefined && known.head === heads.get(resolution.id);
        const told = isCurrent ? known : await countsOf(relay, resolution);
        // Reading one from the log takes a while; others want the relay in between.
        if (told !== known) await setImmediate();
        counts.set(resolution.id, told);
        const { head: _head, ...said } = told;
        resolutions.push({ ...resolution, ...said });
      }
      return json(200, { resolutions });
    }),

    forRoles(
      MAY_ADD,
      "post",
      "/api/resolutions",
      async (call) => {
        const body = await bodyOf(call);
        if (!body.ok) return body.answer;
        const add = ADDERS.find(([field]) => has(body.value, field))?.[1] ?? addText;
        const added = await add(relay, body.value, call.person);
        return typeof added === "string" ? json(201, { id: added }, { Location: `/api/resolutions/${added}` }) : added;
      },
      { limit: MAX_RESOLUTION, cost: 10 },
    ),

    forRoles(MAY_READ, "get", "/api/resolutions/:id", async ({ params, person }) => {
      const found = await relay.catalogue.find(params.id ?? "");
      if (found === undefined || (found.state === "draft" && !seesDrafts(person.role))) return notFound("resolution");
      const { id, title, state } = found;
      if (state === "draft") return json(200, { id, title, state, head: 0 });
      const { resolution } = await relay.rooms.open(id);
      const { baseHash, head } = resolution;
      const editions = await editionsOf(relay, id);
      return json(200, { id, title, state, ...adoptionOf(resolution), baseHash, head, ...editions });
    }),
  ];
}

type Adder = (relay: Relay, body: unknown, person: Person) => Promise<string | Answer>;

/** By the field that says what is sent; plain text by default. */
const ADDERS: readonly (readonly [field: string, add: Adder])[] = [
  ["file", addFile],
  ["redline", addRedline],
  ["base", addBase],
  ["after", addNext],
];

function has(body: unknown, field: string): boolean {
  return typeof body === "object" && body !== null && field in body;
}

/** Adds a resolution from a Word file that was sent in a form; answers its id, or the problem. */
async function addFile(relay: Relay, body: unknown, person: Person): Promise<string | Answer> {
  const { file, authors } = body as { file?: unknown; authors?: string };
  // JSON that has such a field brings no file.
  if (!isSentFile(file)) return problem(400, "no-file", "A Word file is sent in a form.");
  return addWord(relay, file, authors, person);
}

function isSentFile(file: unknown): file is SentFile {
  return typeof file === "object" && file !== null && "bytes" in file && file.bytes instanceof Uint8Array;
}

/** Adds a resolution or a draft from plain text; answers its id, or the problem. */
async function addText(relay: Relay, body: unknown, person: Person): Promise<string | Answer> {
  const input = parse(addingText, body);
  if (!input.ok) return input.answer;
  const source = input.value.text;
  const reading = readSource(source);
  if (!reading.ok) return reading.answer;
  const { base } = reading.value;
  if (input.value.confirm === true) return relay.catalogue.addOpen(base, actorOf(person));
  return relay.catalogue.addDraft({ source, base });
}

/** Adds a resolution from a base text that was written out of a view; answers its id, or the problem. */
async function addBase(relay: Relay, body: unknown, person: Person): Promise<string | Answer> {
  const input = parse(addingBase, body);
  return input.ok ? relay.catalogue.addOpen(input.value.base, actorOf(person)) : input.answer;
}

/** Adds a resolution with the changes proposed on it, entered by whoever brings it in; answers its id, or the problem. */
async function addRedline(relay: Relay, body: unknown, person: Person): Promise<string | Answer> {
  const input = parse(addingRedline, body);
  if (!input.ok) return input.answer;
  const decider = actorOf(person);
  const at = new Date(relay.now()).toISOString();
  const brought = bringIn(input.value.redline, { at, decider, actorFor: (proponent) => ({ ...decider, proponent }) });
  if (!brought.ok) return problem(400, "inconsistent-redline", `This redline cannot be brought in: ${brought.reason}.`);
  return relay.catalogue.addOpen(brought.base, decider, brought.entries);
}

/**
 * Adds the resolution whose base is the text that another one was adopted with; answers its id, or the problem. Where there is one, it
 * is answered: the same press of somebody else, or a second one, leads to it.
 */
async function addNext(relay: Relay, body: unknown, person: Person): Promise<string | Answer> {
  const input = parse(addingNext, body);
  if (!input.ok) return input.answer;
  const found = await relay.catalogue.find(input.value.after);
  if (found?.state !== "open") return notFound("resolution");
  const { resolution } = await relay.rooms.open(found.id);
  if (!resolution.replica.ledger.adopted)
    return problem(409, "not-adopted", "The next edition begins when the text of this one is adopted.");
  const text = agreedText(resolution.redline());
  const { id, added } = await relay.catalogue.addNext(found.id, text, actorOf(person), (store, next) =>
    relay.sources.within(store).copyObjects(found.id, next),
  );
  return added ? id : json(200, { id }, { Location: `/api/resolutions/${id}` });
}

/** What was sent: JSON, or a file with the fields beside it; a file of Word is opened elsewhere. */
async function bodyOf(call: Call): Promise<Parsed<unknown>> {
  if (isForm(call.request)) {
    const form = await readForm(call.request);
    if (!form.ok) return form;
    const { fields, file } = form.value;
    if (isWordFile(file.bytes)) return { ok: true, value: { ...fields, file } };
    if (file.bytes.length > MAX_BODY) {
      const detail = `A file of plain text may have at most ${MAX_BODY} bytes.`;
      const answer = problem(413, "too-large", detail, { limit: MAX_BODY });
      return { ok: false, answer };
    }
    const decoded = decodeText(file.bytes);
    if (decoded.ok) return { ok: true, value: { ...fields, text: decoded.text } };
    return { ok: false, answer: problem(400, `unreadable-${decoded.code}`, decoded.message) };
  }
  if (call.body !== undefined) return { ok: true, value: call.body };
  const detail = "Send JSON with the text, or a form with a file.";
  return { ok: false, answer: problem(415, "unsupported-type", detail) };
}

/** What the list says of a resolution beside its title, at a head. */
interface Counts {
  readonly head: number;
  readonly pending: number;
  readonly baseHash?: string;
  readonly state?: "adopted";
  readonly adopted?: Adoption;
}

async function countsOf(relay: Relay, { id, state }: Listed): Promise<Counts> {
  if (state === "draft") return { head: 0, pending: 0 };
  const { resolution } = await relay.rooms.open(id);
  const pending = resolution
    .changes()
    .filter((change) => change.state === "pending" || change.state === "partly").length;
  return { head: resolution.head, pending, baseHash: resolution.baseHash, ...adoptionOf(resolution) };
}

/** The edition before, by where it was adopted, and the next one, where there are such. */
async function editionsOf(relay: Relay, id: string): Promise<object> {
  const { previous, next } = await relay.catalogue.editionsAround(id);
  if (previous === undefined) return { next };
  const { resolution } = await relay.rooms.open(previous);
  return { previous: { id: previous, edition: resolution.replica.ledger.adopted?.edition }, next };
}

/** Said of a resolution that was adopted, instead of that it is open. */
function adoptionOf({ replica }: Resolution): { state?: "adopted"; adopted?: Adoption } {
  const { adopted } = replica.ledger;
  return adopted ? { state: "adopted", adopted } : {};
}
