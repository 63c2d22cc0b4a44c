// `concord lint`: what of a resolution is not as drafting wants it, as sentences or as JSON; and a register to check
// citations against, started from texts. Invariant: it changes nothing.
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import {
  type BaseText,
  Linter,
  labelsOf,
  type PlainClause,
  type PlainText,
  plainOfBase,
  type Register,
  readRegister,
  sayFindingInEnglish,
  startRegister,
  wordsOf,
} from "@concord/redline";
import type { Arguments } from "./arguments.ts";
import { sourceName } from "./input.ts";
import { readResolution } from "./read-resolution.ts";
import { type ExitCode, shown, type World } from "./world.ts";

/** [CLI8] Prints the findings, 1 where there are any; with `--start-register` a register made of the texts. */
export async function lintCommand(args: Arguments, world: World): Promise<ExitCode> {
  if (args.startRegister) return start(args, world);
  if (args.words.length > 1) {
    world.complain(`concord: "${shown(args.words[1]!)}" is too much: one file at a time.`);
    return 2;
  }
  const register = args.register === undefined ? undefined : await registerFrom(args.register, world);
  if (register && "problem" in register) {
    world.complain(`concord: ${shown(args.register!)}: ${register.problem}.`);
    return 2;
  }
  const resolution = await lookedFor(args.words[0]!, world);
  if (!resolution) return 2;
  const text = plainOfBase(resolution.read.base);
  const labels = labelsOf(text);
  const findings = new Linter().findings(text, labels, register ? { register } : {});
  const places = placesOf(text, labels, resolution.read.lines.clauses);
  const told = findings.map((finding) => ({
    ...finding,
    ...places.get(finding.clause)!,
    message: typed(sayFindingInEnglish(finding)),
  }));
  if (args.json) {
    const plain = told.map(({ clause: _id, place, lines, ...rest }) => ({ ...rest, clause: place, lines }));
    world.print(`${JSON.stringify({ format: "concord-lint/1", findings: plain }, null, 2)}\n`);
  } else if (told.length === 0) world.print("Nothing was found.\n");
  else for (const { place, lines, message } of told) world.print(`line ${lines[0] ?? "?"}, ${place}: ${message}\n`);
  for (const { lines } of resolution.read.left.filter(({ code }) => code === "another-resolution"))
    world.complain(`concord: from line ${lines[0]} on another resolution stands in the file: it was not looked at.`);
  return findings.length === 0 ? 0 : 1;
}

/** The resolution in a file, or undefined when that was complained of. */
async function lookedFor(name: string, world: World): ReturnType<typeof readResolution> {
  const resolution = await readResolution(name, world);
  if (!resolution || isResolution(resolution.read.base)) return resolution;
  world.complain(`concord: ${sourceName(name)}: no resolution was found in this text, so nothing of it was looked at.`);
  return undefined;
}

/** Whether there is anything that the rules are about: who resolves, a call, or at least a number. */
function isResolution({ clauses }: BaseText): boolean {
  return clauses.some(({ kind }) => kind === "number" || kind === "enacting" || kind === "call");
}

async function start(args: Arguments, world: World): Promise<ExitCode> {
  const texts: PlainText[] = [];
  for (const name of args.words) {
    const resolution = await lookedFor(name, world);
    if (!resolution) return 2;
    texts.push(plainOfBase(resolution.read.base));
  }
  world.print(`${JSON.stringify(startRegister(texts), null, 2)}\n`);
  return 0;
}

async function registerFrom(name: string, world: World): Promise<Register | { problem: string }> {
  try {
    return readRegister(JSON.parse(await readFile(resolve(world.folder, name), "utf8")));
  } catch (error) {
    return { problem: error instanceof SyntaxError ? "this is not JSON" : "this file cannot be read" };
  }
}

/** With the quotation marks of a keyboard, as in all that the command line prints. */
const typed = (sentence: string): string => sentence.replace(/[“”]/g, '"');

/** How people find a clause: its call and label, or what it is; and its lines in the source. */
function placesOf(
  text: PlainText,
  labels: ReadonlyMap<string, string>,
  lines: readonly (readonly number[])[],
): Map<string, { place: string; lines: readonly number[] }> {
  let call = "";
  let over: { readonly level: number; readonly label: string }[] = [];
  return new Map(
    text.clauses.map((clause, i) => {
      if (clause.kind === "call") [call, over] = [wordsOf(clause.runs), []];
      const label = labels.get(clause.id);
      over = over.filter(({ level }) => level < clause.level);
      const path = [...over.map((o) => o.label), ...(label === undefined ? [] : [label])].join(" ");
      if (label !== undefined) over.push({ level: clause.level, label });
      return [clause.id, { place: nameOf(clause, call, path), lines: lines[i] ?? [] }];
    }),
  );
}

function nameOf({ kind }: PlainClause, call: string, path: string): string {
  if (kind !== "item" && kind !== "paragraph" && kind !== "call") return kind;
  const phrase = call.length > 40 ? `${call.slice(0, 39).trimEnd()}…` : call;
  return [phrase, path].filter((part) => part !== "").join(" ") || kind;
}
