// Acts: small immutable statements about ranges of ids, appended to `acts` and never changed. An act's id is the id
// of its element in the array.
import {
  CLAUSE_KINDS,
  type DeviationPlace,
  EMPHASES,
  type Emphasis,
  type FormatSet,
  MAX_LEVEL,
  MAX_WORDS,
  NUMBERINGS,
  type Recovered,
  type ShapeSet,
} from "@concord/redline";
import { isCleanText } from "./clean-text.ts";
import { type IdRange, idOf, parseId } from "./ids.ts";
import { decodeDeviation, decodeRecovered, encodeDeviation, encodeRecovered } from "./recovered-acts.ts";

/** What a thread or reasons are about: a change, a clause (by the id of its mark), or words. */
export type About = { readonly change: string } | { readonly clause: string } | { readonly ranges: readonly IdRange[] };

/**
 * [ACT1] delete / take that back (of base or others' words), withdraw / restore (own pending words), "a new gesture
 * begins"; [ACT2] emphasis of words, shape of clause marks, another place for clauses, brackets; [ACT3] reasons,
 * comments, answers, resolving a thread; retract / reinstate own acts of [ACT2] and [ACT3]. [ACT4] A gesture may say that
 * what it begins was recovered; a deviation says what a proposal as received has of the base, changing nothing.
 */
export type Act =
  | { readonly kind: "delete" | "takeBack" | "withdraw" | "restore"; readonly ranges: readonly IdRange[] }
  | { readonly kind: "gesture"; readonly recovered?: Recovered }
  | { readonly kind: "format"; readonly set: FormatSet; readonly ranges: readonly IdRange[] }
  | { readonly kind: "shape"; readonly set: ShapeSet; readonly ranges: readonly IdRange[] }
  | { readonly kind: "move"; readonly after: string | null; readonly ranges: readonly IdRange[] }
  | { readonly kind: "bracket"; readonly ranges: readonly IdRange[] }
  | {
      readonly kind: "deviation";
      readonly received: string;
      readonly place: DeviationPlace;
      readonly ranges: readonly IdRange[];
    }
  | { readonly kind: "retract"; readonly ranges: readonly IdRange[] }
  | { readonly kind: "reinstate"; readonly ranges: readonly IdRange[] }
  | { readonly kind: "reasons"; readonly about: Exclude<About, { ranges: unknown }>; readonly text: string }
  | { readonly kind: "comment"; readonly about: Exclude<About, { clause: unknown }>; readonly text: string }
  | { readonly kind: "answer"; readonly thread: string; readonly text: string }
  | { readonly kind: "resolve"; readonly thread: string; readonly resolved: boolean };

/** Acts about units of the texts that say of them whether they are in it. */
export type RangeAct = Extract<Act, { kind: "delete" | "takeBack" | "withdraw" | "restore" }>;

/** Whether an act says of units whether they are in the text. */
export function isRangeAct(act: Act): act is RangeAct {
  return act.kind === "delete" || act.kind === "takeBack" || act.kind === "withdraw" || act.kind === "restore";
}

/** Acts that can be retracted and reinstated, by their ids. */
export const RETRACTABLE: ReadonlySet<Act["kind"]> = new Set([
  "format",
  "shape",
  "move",
  "bracket",
  "reasons",
  "comment",
  "answer",
  "deviation",
]);

/** Acts that somebody without a proponent may make: they propose nothing. */
export const WITHOUT_PROPONENT: ReadonlySet<Act["kind"]> = new Set([
  "gesture",
  "bracket",
  "comment",
  "answer",
  "resolve",
  "retract",
  "reinstate",
]);

const CODES = {
  delete: "d",
  takeBack: "t",
  withdraw: "w",
  restore: "r",
  bracket: "k",
  retract: "x",
  reinstate: "y",
} as const;
const KINDS = {
  d: "delete",
  t: "takeBack",
  w: "withdraw",
  r: "restore",
  k: "bracket",
  x: "retract",
  y: "reinstate",
} as const;

/** Most ranges in one act; a longer statement is several acts. */
export const MAX_RANGES = 256;
/** Ids stay far below 2^53, so that sums of them are exact. */
export const MAX_CLOCK = 2 ** 31;
export const MAX_CLIENT = 2 ** 32;

/** The JSON of an act as stored; of one with more than MAX_RANGES ranges, of several that say the same together. */
export function encodeAct(act: Act): unknown[][] {
  const about = (target: About): readonly unknown[] =>
    "change" in target ? [`c${target.change}`] : "clause" in target ? [`m${target.clause}`] : target.ranges.flat();
  switch (act.kind) {
    case "gesture":
      return [["g", ...(act.recovered ? encodeRecovered(act.recovered) : [])]];
    case "reasons":
      return [["n", act.text, ...about(act.about)]];
    case "comment":
      return [["q", act.text, ...about(act.about)]];
    case "answer":
      return [["a", act.thread, act.text]];
    case "resolve":
      return [["e", act.thread, act.resolved ? 1 : 0]];
    case "format":
      return inPieces(act.ranges, [
        "f",
        EMPHASES.flatMap((e) => (act.set[e] === undefined ? [] : [`${act.set[e] ? "+" : "-"}${e}`])).join(" "),
      ]);
    case "shape":
      return inPieces(act.ranges, ["s", shapeWords(act.set).join(" ")]);
    case "move":
      return inPieces(act.ranges, ["m", act.after ?? ""]);
    case "deviation":
      return inPieces(act.ranges, ["v", ...encodeDeviation(act)]);
    default:
      return inPieces(act.ranges, [CODES[act.kind]]);
  }
}

function shapeWords({ kind, level, numbering }: ShapeSet): string[] {
  return [
    ...(kind === undefined ? [] : [`k${kind}`]),
    ...(level === undefined ? [] : [`l${level}`]),
    ...(numbering === undefined ? [] : [`n${numbering}`]),
  ];
}

function inPieces(ranges: readonly IdRange[], head: readonly unknown[]): unknown[][] {
  const out: unknown[][] = [];
  for (let i = 0; i < ranges.length; i += MAX_RANGES) {
    out.push([...head, ...ranges.slice(i, i + MAX_RANGES).flat()]);
  }
  return out;
}

/** Reads the JSON of an act; undefined when it is none that the schema knows. */
export function decodeAct(json: unknown): Act | undefined {
  if (!Array.isArray(json)) return undefined;
  const [code, ...rest] = json as unknown[];
  if (typeof code !== "string") return undefined;
  switch (code) {
    case "g":
      return rest.length === 0 ? { kind: "gesture" } : decodeRecovered(rest);
    case "v": {
      const [received, place, ...numbers] = rest;
      const ranges = rangesIn(numbers);
      return ranges && decodeDeviation(received, place, ranges);
    }
    case "n":
    case "q":
      return decodeWords(code, rest);
    case "a":
      return rest.length === 2 && isId(rest[0]) && isWords(rest[1])
        ? { kind: "answer", thread: rest[0], text: rest[1] }
        : undefined;
    case "e":
      return rest.length === 2 && isId(rest[0]) && (rest[1] === 0 || rest[1] === 1)
        ? { kind: "resolve", thread: rest[0], resolved: rest[1] === 1 }
        : undefined;
    case "f":
    case "s":
    case "m":
      return decodeProposal(code, rest);
    default: {
      const ranges = Object.hasOwn(KINDS, code) ? rangesIn(rest) : undefined;
      return ranges && { kind: KINDS[code as keyof typeof KINDS], ranges };
    }
  }
}

function decodeWords(code: "n" | "q", [text, ...target]: readonly unknown[]): Act | undefined {
  // Reasons that are taken away are empty ones.
  if (!(isWords(text) || (code === "n" && text === ""))) return undefined;
  const [named] = target;
  if (typeof named === "string") {
    const id = named.slice(1);
    if (target.length > 1 || !isId(id)) return undefined;
    if (named.startsWith("c")) return { kind: code === "n" ? "reasons" : "comment", about: { change: id }, text };
    return code === "n" && named.startsWith("m") ? { kind: "reasons", about: { clause: id }, text } : undefined;
  }
  const ranges = code === "q" ? rangesIn(target) : undefined;
  return ranges && { kind: "comment", about: { ranges }, text };
}

function decodeProposal(code: "f" | "s" | "m", [head, ...numbers]: readonly unknown[]): Act | undefined {
  const ranges = rangesIn(numbers);
  if (!ranges || typeof head !== "string") return undefined;
  if (code === "m") {
    if (head === "") return { kind: "move", after: null, ranges };
    return isId(head) ? { kind: "move", after: head, ranges } : undefined;
  }
  if (code === "f") {
    const set: { [E in Emphasis]?: boolean } = {};
    for (const word of head.split(" ")) {
      const emphasis = EMPHASES.find((e) => e === word.slice(1));
      if (!emphasis || !/^[+-]/.test(word)) return undefined;
      set[emphasis] = word.startsWith("+");
    }
    return { kind: "format", set, ranges };
  }
  const set: { -readonly [K in keyof ShapeSet]: ShapeSet[K] } = {};
  for (const word of head.split(" ")) {
    const value = word.slice(1);
    const kind = word.startsWith("k") ? CLAUSE_KINDS.find((x) => x === value) : undefined;
    const numbering = word.startsWith("n") ? NUMBERINGS.find((x) => x === value) : undefined;
    const level = /^l[1-9]$/.test(word) ? Number(value) : undefined;
    // A footnote is no clause of the text, and no clause of the text becomes one.
    if (kind !== undefined && kind !== "footnote") set.kind = kind;
    else if (numbering !== undefined) set.numbering = numbering;
    else if (level !== undefined && level <= MAX_LEVEL) set.level = level;
    else return undefined;
  }
  return { kind: "shape", set, ranges };
}

function rangesIn(numbers: readonly unknown[]): IdRange[] | undefined {
  if (numbers.length === 0 || numbers.length % 3 !== 0 || numbers.length > MAX_RANGES * 3) return undefined;
  const ranges: IdRange[] = [];
  for (let i = 0; i < numbers.length; i += 3) {
    const [client, clock, length] = numbers.slice(i, i + 3) as [unknown, unknown, unknown];
    if (!isCount(client, MAX_CLIENT) || !isCount(clock, MAX_CLOCK) || !isCount(length, MAX_CLOCK)) return undefined;
    if (client === 0 || length === 0 || clock + length > MAX_CLOCK) return undefined;
    ranges.push([client, clock, length]);
  }
  return ranges;
}

/** [TXT3] Words of reasons and comments: what may stand in a text, and line ends. */
export function isWords(value: unknown): value is string {
  if (typeof value !== "string" || value.length > MAX_WORDS || value.trim() === "") return false;
  return value.split("\n").every(isCleanText);
}

function isId(value: unknown): value is string {
  if (typeof value !== "string") return false;
  const id = parseId(value);
  return id !== undefined && id[0] < MAX_CLIENT && id[1] < MAX_CLOCK && idOf(...id) === value;
}

function isCount(value: unknown, limit: number): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value < limit;
}
