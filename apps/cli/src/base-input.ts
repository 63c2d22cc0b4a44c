// The two texts that recovery takes: one as it was received, and the base that it was written on. Invariant: a text as received is
// never read into clauses; what cannot be used has been told, in one line.
import { writeText } from "@concord/formats";
import { type Recovery, recover } from "@concord/recovery";
import { type BaseText, baseOfPlain, project } from "@concord/redline";
import { readInput, sourceName } from "./input.ts";
import { isResolutionFile, readRedline } from "./read-redline.ts";
import { REFUSALS } from "./recovery-sentences.ts";
import type { World } from "./world.ts";

const BASE = { kind: "base" } as const;

/** The text of an edition, from a file of any kind that is read. */
export async function readEdition(name: string, world: World): Promise<BaseText | undefined> {
  const read = await readRedline(name, world);
  if ("problem" in read) return told(world, read.problem);
  return baseOfPlain(project(read.redline, BASE));
}

/** A text as received. Of a resolution with its changes, a Word file too, it is what it says as its base. */
export async function readReceived(name: string, world: World): Promise<string | undefined> {
  if (isResolutionFile(name)) {
    const read = await readRedline(name, world);
    return "problem" in read ? told(world, read.problem) : writeText(read.redline, BASE);
  }
  const input = await readInput(name, world);
  if ("problem" in input) return told(world, input.problem);
  return "redline" in input ? writeText(input.redline, BASE) : input.text;
}

/** The recovery of a text; undefined where it was told to be impossible. */
export function recovered(name: string, flat: string, base: BaseText | undefined, world: World): Recovery | undefined {
  const recovery = recover(flat, base);
  if (!recovery.refusal) return recovery;
  return told(world, `${sourceName(name)}: ${REFUSALS[recovery.refusal]}`);
}

function told(world: World, problem: string): undefined {
  world.complain(`concord: ${problem}`);
  return undefined;
}
