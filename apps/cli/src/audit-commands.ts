// `concord audit …`: what proves to others that the log is what was written.
import { readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { KeptHeads } from "@concord/relay";
import type { Arguments } from "./arguments.ts";
import { countedLog, problemLines } from "./log-sentences.ts";
import { place } from "./relay-place.ts";
import { type ExitCode, shown, type World } from "./world.ts";

/** [CLI3] Walks the log, or the record in a file; 1 where the chain is broken, or is not what was signed. */
export async function auditVerify(args: Arguments, world: World): Promise<ExitCode> {
  const { verifyExport, verifyLogs } = await import("@concord/relay");
  const kept = await keptHeads(args, world);
  if (kept !== undefined && "problem" in kept) return complain(kept.problem, world);
  const [file] = args.words;
  const text = file === undefined ? undefined : await textOf(file, world);
  if (typeof text === "object") return complain(text.problem, world);
  const found = text === undefined ? await verifyLogs(place(args, world), kept) : await verifyExport(text, kept);
  if ("problem" in found) return complain(found.problem, world);
  const { problems } = found;
  const signed = kept === undefined ? "" : ` and is what was signed (${kept.records.length})`;
  if (args.json) world.print(`${JSON.stringify(found, null, 2)}\n`);
  else if (problems.length === 0) world.print(`${countedLog(found)}: the chain holds${signed}.\n`);
  else world.print(problemLines(found));
  return problems.length === 0 ? 0 : 1;
}

/** [CLI15] Writes the record of a resolution. */
export async function auditExport(args: Arguments, world: World): Promise<ExitCode> {
  const { exportResolution } = await import("@concord/relay");
  const [resolution = "", file] = args.words;
  const record = await exportResolution(place(args, world), resolution);
  return "problem" in record ? complain(record.problem, world) : write(record.text, file, world);
}

/** [CLI15] Writes the signed heads. */
export async function auditHeads(args: Arguments, world: World): Promise<ExitCode> {
  const { headsOf, writeSignedHeads } = await import("@concord/relay");
  const records = await headsOf(place(args, world));
  return "problem" in records
    ? complain(records.problem, world)
    : write(writeSignedHeads(records), args.words[0], world);
}

/** [CLI15] Writes the public key of the last signed heads. */
export async function auditKey(args: Arguments, world: World): Promise<ExitCode> {
  const { headsOf, publicPem } = await import("@concord/relay");
  const records = await headsOf(place(args, world));
  if ("problem" in records) return complain(records.problem, world);
  return write(publicPem(records.at(-1)!.publicKey), args.words[0], world);
}

/** The signed heads and keys that were named; undefined where none were. */
async function keptHeads(
  { heads, key }: Arguments,
  world: World,
): Promise<KeptHeads | undefined | { problem: string }> {
  if (heads === undefined && key === undefined) return undefined;
  if (heads === undefined || key === undefined)
    return { problem: "--heads and --key go together: what was signed, and by whom." };
  const { parseSignedHeads, readPublicKeys } = await import("@concord/relay");
  const [lines, pem] = [await textOf(heads, world), await textOf(key, world)];
  if (typeof lines === "object") return lines;
  if (typeof pem === "object") return pem;
  const records = parseSignedHeads(lines);
  if ("problem" in records) return { problem: `${shown(heads)}: ${records.problem}.` };
  const keys = readPublicKeys(pem);
  return keys === undefined ? { problem: `${shown(key)}: this is no public key of Ed25519 (PEM).` } : { records, keys };
}

async function textOf(file: string, world: World): Promise<string | { problem: string }> {
  try {
    return await readFile(resolve(world.folder, file), "utf8");
  } catch (error) {
    return { problem: `${shown(file)}: this file cannot be read (${codeOf(error)}).` };
  }
}

async function write(text: string, file: string | undefined, world: World): Promise<ExitCode> {
  if (file === undefined) {
    world.print(text);
    return 0;
  }
  try {
    await writeFile(resolve(world.folder, file), text, { flag: "wx" });
    return 0;
  } catch (error) {
    return complain(`${shown(file)}: this file cannot be written (${codeOf(error)}).`, world);
  }
}

function complain(problem: string, world: World): ExitCode {
  world.complain(`concord: ${problem}`);
  return 2;
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
