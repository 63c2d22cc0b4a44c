// A resolution as a test reads it: the lines of the text export.
import { writeText } from "@concord/formats";
import type { Redline } from "@concord/redline";

/** The paragraphs of `redline` in a view, one a line. */
export function printed(redline: Redline, kind: "markup" | "base" | "agreed" | "proposed"): string[] {
  return writeText(redline, { kind }).trimEnd().split("\n");
}
