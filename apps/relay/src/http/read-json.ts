// A resolution in a file of JSON, checked as at the border: a Redline, one with the Word file that it came from, or a text without marks as
// its base.

import { redlineOfBase, TEXT_FORMAT, WORD_FORMAT } from "@concord/formats";
import { baseHash, type Redline } from "@concord/redline";
import { z } from "zod";
import { baseText } from "./base-text.ts";
import { redlineSchema } from "./redline.ts";

/** The Redline that `json` holds, with the Word file that it came from, or one sentence that says why there is none. */
export function readResolutionJson(
  json: string,
): { readonly redline: Redline; readonly word?: Uint8Array } | { readonly problem: string } {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { problem: "this is no JSON" };
  }
  if (typeof value === "object" && value !== null && "format" in value) {
    if (value.format === WORD_FORMAT) return readWithWord(value);
    const { format, view: _view, base: _base, ...text } = value as Record<string, unknown>;
    if (format !== TEXT_FORMAT)
      return { problem: `JSON of the format ${JSON.stringify(format)?.slice(0, 40)} cannot be read` };
    const read = baseText.safeParse(text);
    return read.success ? { redline: redlineOfBase(read.data, baseHash(read.data)) } : { problem: faultOf(read.error) };
  }
  const read = redlineSchema.safeParse(value);
  return read.success ? { redline: read.data } : { problem: faultOf(read.error) };
}

const withWord = z.strictObject({ format: z.literal(WORD_FORMAT), word: z.base64(), redline: redlineSchema });

function readWithWord(value: object): ReturnType<typeof readResolutionJson> {
  const read = withWord.safeParse(value);
  if (!read.success) return { problem: faultOf(read.error) };
  return { redline: read.data.redline, word: Uint8Array.from(Buffer.from(read.data.word, "base64")) };
}

function faultOf({ issues: [first] }: z.ZodError): string {
  return first ? `${z.core.toDotPath(first.path)}: ${first.message}` : "this is no resolution";
}
