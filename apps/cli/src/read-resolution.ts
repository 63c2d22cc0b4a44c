// A resolution from a file, as every command that takes one reads it. Invariant: what cannot be read has been told, in one line.
import { type Read, readPlainText } from "@concord/formats";
import { readInput, sourceName } from "./input.ts";
import type { World } from "./world.ts";

/** The text of a file and what the reader makes of it; undefined where that was told to be impossible. */
export async function readResolution(name: string, world: World): Promise<{ text: string; read: Read } | undefined> {
  const input = await readInput(name, world);
  if ("problem" in input) {
    world.complain(`concord: ${input.problem}`);
    return undefined;
  }
  const read = readPlainText(input.text);
  if (!read.ok) {
    world.complain(`concord: ${sourceName(name)}: ${read.message}`);
    return undefined;
  }
  return { text: input.text, read };
}
