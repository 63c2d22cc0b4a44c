// A base for tests, read from plain text as everybody's is.
import { readPlainText } from "@concord/formats";
import type { BaseText } from "@concord/redline";

/** The base that the reader makes of `text`. */
export function readBase(text: string): BaseText {
  const reading = readPlainText(text);
  if (!reading.ok) throw new Error(reading.message);
  return reading.base;
}
