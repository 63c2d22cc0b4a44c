// A resolution from a file of any kind that the command line reads. Invariant: what cannot be read is one sentence.
import { extname } from "node:path";
import type { Redline } from "@concord/redline";
import { turnOnCompilers } from "./compilers.ts";
import { readInput, sourceName } from "./input.ts";
import type { World } from "./world.ts";

/** A resolution, with the Word file that it came from, if it came from one. */
export interface ReadResolution {
  readonly redline: Redline;
  readonly word?: Uint8Array;
}

/** Whether a file is a resolution with its changes, and not a text. */
export function isResolutionFile(name: string): boolean {
  return extname(name).toLowerCase() === ".json";
}

/** A resolution taken out as JSON, a Word file, or plain text with no changes. */
export async function readRedline(name: string, world: World): Promise<ReadResolution | { problem: string }> {
  const isJson = isResolutionFile(name);
  const input = await readInput(name, world, isJson ? ".json" : undefined);
  if ("problem" in input || "redline" in input) return input;
  turnOnCompilers();
  if (isJson) {
    const { readResolutionJson } = await import("@concord/relay");
    const read = readResolutionJson(input.text);
    return "problem" in read ? { problem: `${sourceName(name)}: ${read.problem}.` } : read;
  }
  const { plainRedline } = await import("./plain-redline.ts");
  const read = plainRedline(input.text);
  return "problem" in read ? { problem: `${sourceName(name)}: ${read.problem}` } : read;
}
