// The schema of a base text as an editor's page sends it back, corrected. What passes here becomes a base for ever, so
// the schema is strict: known kinds, one footnote body for each reference, no characters that are no text.

import { type BaseText, CLAUSE_KINDS, MAX_LEVEL, NUMBERINGS } from "@concord/redline";
import { z } from "zod";
import { MOST_CLAUSES } from "../bring-in.ts";
import { format, label, language, object, words } from "./fields.ts";

const LONGEST_CLAUSE = 100_000;

const inline = z.union([
  z.strictObject({ text: words.max(LONGEST_CLAUSE), format: z.exactOptional(format) }),
  z.strictObject({ footnote: z.int().nonnegative() }),
  z.strictObject({ break: z.literal(true) }),
  z.strictObject({ object }),
]);

const clause = z.strictObject({
  kind: z.enum(CLAUSE_KINDS),
  level: z.int().min(1).max(MAX_LEVEL),
  numbering: z.enum(NUMBERINGS),
  label: z.exactOptional(label),
  content: z.array(inline).max(10_000),
});

/** A base text, whole and consistent. */
export const baseText: z.ZodType<BaseText> = z
  .strictObject({
    lang: language,
    clauses: z.array(clause).min(1).max(MOST_CLAUSES),
    notes: z.array(clause).max(MOST_CLAUSES),
  })
  .superRefine(({ clauses, notes }, context) => {
    for (const [index, { kind }] of clauses.entries()) {
      if (kind === "footnote") {
        context.addIssue({ code: "custom", path: ["clauses", index, "kind"], message: "a footnote stands in notes" });
      }
    }
    for (const [index, note] of notes.entries()) {
      if (note.kind !== "footnote") {
        context.addIssue({ code: "custom", path: ["notes", index, "kind"], message: "only footnotes stand in notes" });
      }
      if (note.content.some((part) => "footnote" in part)) {
        context.addIssue({ code: "custom", path: ["notes", index], message: "a footnote has no footnote" });
      }
    }
    const referred = clauses.flatMap(({ content }, index) =>
      content.flatMap((part) => ("footnote" in part ? [{ index, note: part.footnote }] : [])),
    );
    for (const { index, note } of referred) {
      if (note >= notes.length) {
        context.addIssue({ code: "custom", path: ["clauses", index], message: `there is no note ${note}` });
      }
    }
    for (const [index] of notes.entries()) {
      if (!referred.some(({ note }) => note === index)) {
        context.addIssue({ code: "custom", path: ["notes", index], message: "nothing refers to this footnote" });
      }
    }
  });
