// What several schemas of the border have: languages, labels and codes, what words are set in, and the ids of objects.

import { isObjectId, isProponentCode } from "@concord/redline";
import { isCleanText, MAX_LABEL } from "@concord/sync";
import { z } from "zod";

/** The code of a proponent. */
export const code = z.string().refine(isProponentCode, "a code is 1 to 8 capital letters, such as IND");

/** The language of a text. */
export const language = z
  .string()
  .regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, "a language is a tag such as en or fr-CH");

/** A label as adopted. */
export const label = z.string().min(1).max(MAX_LABEL).refine(isCleanText, "a label is words");

/** Words of a text. */
export const words = z
  .string()
  .refine(isCleanText, "control characters, line ends and halves of characters are no text");

/** What words are set in. */
export const format = z.strictObject({
  bold: z.exactOptional(z.literal(true)),
  italic: z.exactOptional(z.literal(true)),
  superscript: z.exactOptional(z.literal(true)),
  subscript: z.exactOptional(z.literal(true)),
});

/** The id of an object. */
export const object = z.string().refine(isObjectId, "an object is known by o and 20 hexadecimal digits");
