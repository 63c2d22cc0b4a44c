// The schema of a Redline as a program sends it: packages/redline's types, strictly, and a base whose hash is right. What
// only a document that is being edited knows (marks by id, stretches) may be left out.

import {
  baseHash,
  baseOfPlain,
  CLAUSE_KINDS,
  type Clause,
  MAX_LEVEL,
  NOTES,
  NUMBERINGS,
  project,
  type Redline,
} from "@concord/redline";
import { isCleanText } from "@concord/sync";
import { z } from "zod";
import { MAX_NAME, PROPONENT } from "../accounts/person.ts";

const MOST_CLAUSES = 5_000;
const MOST_RUNS = 10_000;

const id = z.string().min(1).max(80);
const words = z.string().refine(isCleanText, "control characters, line ends and halves of characters are no text");

const attribution = z.strictObject({
  change: id,
  proponent: z.string().regex(PROPONENT, "a code is 1 to 8 capital letters, such as IND"),
  enteredBy: z.string().max(MAX_NAME).refine(isCleanText, "a name is words"),
  at: z.exactOptional(z.iso.datetime({ offset: true })),
  state: z.enum(["pending", "accepted"]),
  decidedBy: z.exactOptional(z.string().max(MAX_NAME)),
});

const tracking = z.strictObject({
  inserted: z.exactOptional(attribution),
  deleted: z.exactOptional(z.array(attribution).max(100)),
});

const run = z.union([
  z.strictObject({ text: words, tracking }),
  z.strictObject({ footnote: id, tracking }),
  z.strictObject({ break: z.literal(true), tracking }),
]);

const clause = z.strictObject({
  kind: z.enum(CLAUSE_KINDS),
  level: z.int().min(1).max(MAX_LEVEL),
  numbering: z.enum(NUMBERINGS),
  label: z.exactOptional(z.string().min(1).max(24).refine(isCleanText, "a label is words")),
  id,
  markId: id.optional(),
  base: z.boolean().optional(),
  stretch: z.string().max(20).optional(),
  mark: tracking,
  runs: z.array(run).max(MOST_RUNS),
});

/** A clause with what may be left out. */
function completed(sent: z.infer<typeof clause>, stretch: string): Clause {
  const { id, mark } = sent;
  return {
    ...sent,
    markId: sent.markId ?? id,
    base: sent.base ?? mark.inserted === undefined,
    stretch: sent.stretch ?? stretch,
  };
}

/** A Redline. */
export const redlineSchema = z
  .strictObject({
    base: z.strictObject({ hash: z.string().max(80), title: z.exactOptional(z.string().max(500)) }),
    lang: z.string().regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, "a language is a tag such as en or fr-CH"),
    clauses: z.array(clause).min(1).max(MOST_CLAUSES),
    notes: z.array(clause).max(MOST_CLAUSES),
  })
  .transform(
    ({ clauses, notes, ...rest }): Redline => ({
      ...rest,
      clauses: clauses.map((sent) => completed(sent, "s:0")),
      notes: notes.map((sent) => completed(sent, NOTES)),
    }),
  )
  .superRefine((redline, context) => {
    // Who cannot know the hash sends none.
    if (redline.base.hash === "") return;
    if (baseHash(baseOfPlain(project(redline, { kind: "base" }))) === redline.base.hash) return;
    context.addIssue({ code: "custom", path: ["base", "hash"], message: "this is not the hash of the base in it" });
  });
