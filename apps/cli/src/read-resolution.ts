// A resolution from a file, as every command that takes a text reads it. Invariant: what cannot be read has been told, in one line.
import { type Read, readPlainText, writeText } from "@concord/formats";
import { baseOfPlain, project, type Redline } from "@concord/redline";
import { readInput, sourceName } from "./input.ts";
import type { World } from "./world.ts";

const PROPOSED = { kind: "proposed" } as const;

/** The text of a file and what the reader makes of it; undefined where that was told to be impossible. */
export async function readResolution(name: string, world: World): Promise<{ text: string; read: Read } | undefined> {
  const input = await readInput(name, world);
  if ("problem" in input) {
    world.complain(`concord: ${input.problem}`);
    return undefined;
  }
  if ("redline" in input) return asProposed(input.redline);
  const read = readPlainText(input.text);
  if (!read.ok) {
    world.complain(`concord: ${sourceName(name)}: ${read.message}`);
    return undefined;
  }
  return { text: input.text, read };
}

/** [CLI12] A Word file is read as if all of its changes were accepted, one paragraph a line. */
function asProposed(redline: Redline): { text: string; read: Read } {
  const base = baseOfPlain(project(redline, PROPOSED));
  const clauses = base.clauses.map((_, i) => [i + 1]);
  const notes = base.notes.map((_, i) => [clauses.length + i + 1]);
  return {
    text: writeText(redline, PROPOSED),
    read: { ok: true, base, left: [], warnings: [], lines: { clauses, notes } },
  };
}
