// The schema of a Redline as a program sends it: packages/redline's types, strictly, and a base whose hash is right. What
// only a document that is being edited knows (marks by id, stretches) may be left out.

import {
  baseHash,
  baseOfPlain,
  CERTAINTIES,
  CLAUSE_KINDS,
  type Clause,
  DEVIATION_PLACES,
  MAX_LEVEL,
  MAX_WORDS,
  NOTES,
  NUMBERING_POLICIES,
  NUMBERINGS,
  project,
  type Redline,
  type Tracking,
} from "@concord/redline";
import { isCleanText, isWords, MAX_EVIDENCE, MAX_EVIDENCE_WORDS, MAX_NAME, MAX_RECEIVED } from "@concord/sync";
import { z } from "zod";
import { MOST_CLAUSES } from "../bring-in.ts";
import { code, format, label, language, object, words } from "./fields.ts";

const MOST_RUNS = 10_000;

/** Most entries of one list beside a run or a clause. */
const MOST_BESIDE = 200;
const MOST_SAID = 20_000;
const MOST_COMMENTS = 1_000;

const id = z.string().min(1).max(80);
const sentences = z.string().refine(isWords, `reasons and comments are words, at most ${MAX_WORDS} characters`);
const name = z.string().max(MAX_NAME).refine(isCleanText, "a name is words");
const at = z.exactOptional(z.iso.datetime({ offset: true }));
const place = z.int().nonnegative();

const recovered = z.strictObject({
  certainty: z.enum(CERTAINTIES),
  evidence: z
    .array(
      z.strictObject({
        code: z.string().regex(/^[a-z][a-z-]{0,31}$/),
        text: z.exactOptional(words.min(1).max(MAX_EVIDENCE_WORDS)),
      }),
    )
    .max(MAX_EVIDENCE),
});

/** "": nobody, for a person who speaks by an office, or an author of a file of whom nobody said for whom they speak. */
const anybody = z.union([code, z.literal("")], "a code is 1 to 8 capital letters, such as IND");

const attribution = z.strictObject({
  change: id,
  proponent: anybody,
  enteredBy: name,
  at,
  state: z.enum(["pending", "accepted"]),
  decidedBy: z.exactOptional(z.string().max(MAX_NAME)),
  decidedAt: z.exactOptional(place),
  recovered: z.exactOptional(recovered),
});

const something = (set: object): boolean => Object.keys(set).length > 0;

const reformat = attribution.extend({
  set: z
    .strictObject({
      bold: z.exactOptional(z.boolean()),
      italic: z.exactOptional(z.boolean()),
      superscript: z.exactOptional(z.boolean()),
      subscript: z.exactOptional(z.boolean()),
    })
    .refine(something, "a proposal sets something"),
});

const reshape = attribution.extend({
  set: z
    .strictObject({
      kind: z.exactOptional(z.enum(CLAUSE_KINDS).exclude(["footnote"])),
      level: z.exactOptional(z.int().min(1).max(MAX_LEVEL)),
      numbering: z.exactOptional(z.enum(NUMBERINGS)),
    })
    .refine(something, "a proposal sets something"),
});

const move = attribution.extend({ after: id.nullable(), order: place });

/** Who speaks: for a proponent, or by an office. */
const speaker = {
  proponent: anybody,
  enteredBy: name,
  role: z.exactOptional(z.enum(["editor", "chair"])),
  at,
};

const held = z.strictObject({ change: id, ...speaker });

const tracking = z.strictObject({
  inserted: z.exactOptional(attribution),
  deleted: z.exactOptional(z.array(attribution).max(MOST_BESIDE)),
  held: z.exactOptional(z.array(held).max(MOST_BESIDE)),
  commented: z.exactOptional(z.array(id).max(MOST_BESIDE)),
  deviates: z.exactOptional(z.array(id).max(MOST_BESIDE)),
});

const run = z.union([
  z.strictObject({
    text: words,
    format: z.exactOptional(format),
    tracking: tracking.extend({ reformatted: z.exactOptional(z.array(reformat).max(MOST_BESIDE)) }),
  }),
  z.strictObject({ footnote: id, tracking }),
  z.strictObject({ break: z.literal(true), tracking }),
  z.strictObject({ object, tracking }),
]);

const clause = z.strictObject({
  kind: z.enum(CLAUSE_KINDS),
  level: z.int().min(1).max(MAX_LEVEL),
  numbering: z.enum(NUMBERINGS),
  label: z.exactOptional(label),
  id,
  markId: id.optional(),
  base: z.boolean().optional(),
  stretch: z.string().max(20).optional(),
  mark: tracking,
  reshaped: z.exactOptional(z.array(reshape).max(MOST_BESIDE)),
  moved: z.exactOptional(z.array(move).max(MOST_BESIDE)),
  runs: z.array(run).max(MOST_RUNS),
});

const note = clause.omit({ reshaped: true, moved: true });

const reasons = z.strictObject({
  id,
  proponent: code,
  enteredBy: name,
  at,
  about: z.union([z.strictObject({ change: id }), z.strictObject({ clause: id })]),
  text: sentences,
});

const thread = z.strictObject({
  id,
  about: z.union([z.strictObject({ change: id }), z.strictObject({ words: z.literal(true) })]),
  resolved: z.boolean(),
  comments: z
    .array(z.strictObject({ id, ...speaker, text: sentences }))
    .min(1)
    .max(MOST_COMMENTS),
});

const deviation = z
  .strictObject({
    id,
    ...speaker,
    proponent: code,
    received: z
      .string()
      .max(MAX_RECEIVED)
      .refine((text) => text.split("\n").every(isCleanText), "words are text"),
    place: z.enum(DEVIATION_PLACES),
  })
  .refine(({ received, place }) => place === "over" || received !== "", "what the base lacks is words");

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

/** A Redline, in a file. */
export const redlineSchema = z
  .strictObject({
    base: z.strictObject({ hash: z.string().max(80), title: z.exactOptional(z.string().max(500)) }),
    lang: language,
    clauses: z.array(clause).min(1).max(MOST_CLAUSES),
    notes: z.array(note).max(MOST_CLAUSES),
    policy: z.exactOptional(z.enum(NUMBERING_POLICIES)),
    reasons: z.exactOptional(z.array(reasons).max(MOST_SAID)),
    threads: z.exactOptional(z.array(thread).max(MOST_SAID)),
    deviations: z.exactOptional(z.array(deviation).max(MOST_SAID)),
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

/** A Redline that is brought in: each change is some proponent's. */
export const spokenSchema = redlineSchema.superRefine(({ clauses, notes }, context) => {
  for (const [list, all] of Object.entries({ clauses, notes })) {
    const at = all.findIndex(isUnspoken);
    if (at < 0) continue;
    const message = "nobody says for which proponent a change is; a code is 1 to 8 capital letters, such as IND";
    context.addIssue({ code: "custom", path: [list, at], message });
  }
});

function isUnspoken({ runs, mark, reshaped = [], moved = [] }: Clause): boolean {
  const by = ({ inserted, deleted = [], reformatted = [] }: Tracking) => [inserted, ...deleted, ...reformatted];
  const all = [...runs.flatMap(({ tracking }) => by(tracking)), ...by(mark), ...reshaped, ...moved];
  return all.some((one) => one?.proponent === "");
}
