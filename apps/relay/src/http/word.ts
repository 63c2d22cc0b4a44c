// A Word file as a new resolution: what it tracks becomes pending changes, the file is kept.

import { z } from "zod";
import { actorOf, type Person } from "../accounts/person.ts";
import type { Relay } from "../relay.ts";
import { askWord } from "../word/ask.ts";
import { type Answer, problem } from "./answer.ts";
import { code } from "./fields.ts";
import { parse } from "./parse.ts";
import type { SentFile } from "./upload.ts";

const MOST_AUTHORS = 500;

/** Whom each author of the file speaks for. */
const speaking = z.strictObject({
  authors: z
    .record(z.string().max(500), code)
    .refine((authors) => Object.keys(authors).length <= MOST_AUTHORS, `at most ${MOST_AUTHORS} authors`)
    .default({}),
});

/** Adds a resolution with what a Word file tracks, entered by whoever brings it in; answers its id, or the problem. */
export async function addWord(
  relay: Relay,
  { name, bytes }: SentFile,
  authors: string | undefined,
  person: Person,
): Promise<string | Answer> {
  const input = parse(speaking, authors === undefined ? {} : { authors: readJson(authors) });
  if (!input.ok) return input.answer;
  const decider = actorOf(person);
  const at = new Date(relay.now()).toISOString();
  const read = await askWord({
    ask: "import",
    bytes,
    authors: new Map(Object.entries(input.value.authors)),
    decider,
    at,
  });
  if (!read.ok) return problem(400, `word-${read.code}`, read.message);
  return relay.catalogue.addOpen(read.base, decider, read.entries, async (store, id) => {
    const sources = relay.sources.within(store);
    await sources.keep(id, { name, bytes, authors: read.authors }, read.entries.length);
    await sources.addObjects(id, read.objects);
  });
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
