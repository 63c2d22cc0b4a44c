// Acts: small immutable statements about ranges of ids, appended to `acts` and never changed. An act's id is the id
// of its element in the array.
import type { IdRange } from "./ids.ts";

/**
 * [ACT1] delete / take that back (of base or others' words), withdraw / restore (own pending words), and "a new
 * gesture begins".
 */
export type Act =
  | { readonly kind: "delete" | "takeBack" | "withdraw" | "restore"; readonly ranges: readonly IdRange[] }
  | { readonly kind: "gesture" };

export type RangeAct = Extract<Act, { ranges: readonly IdRange[] }>;

const CODES = { delete: "d", takeBack: "t", withdraw: "w", restore: "r" } as const;
const KINDS = { d: "delete", t: "takeBack", w: "withdraw", r: "restore" } as const;

/** Most ranges in one act; a longer statement is several acts. */
export const MAX_RANGES = 256;
/** Ids stay far below 2^53, so that sums of them are exact. */
export const MAX_CLOCK = 2 ** 31;
export const MAX_CLIENT = 2 ** 32;

/** The JSON arrays of an act as stored: `["g"]`, or a code and the ranges in a row, at most MAX_RANGES each. */
export function encodeAct(act: Act): (string | number)[][] {
  if (act.kind === "gesture") return [["g"]];
  const out: (string | number)[][] = [];
  for (let i = 0; i < act.ranges.length; i += MAX_RANGES) {
    out.push([CODES[act.kind], ...act.ranges.slice(i, i + MAX_RANGES).flat()]);
  }
  return out;
}

/** Reads the JSON of an act; undefined when it is none that the schema knows. */
export function decodeAct(json: unknown): Act | undefined {
  if (!Array.isArray(json)) return undefined;
  const [code, ...numbers] = json as unknown[];
  if (code === "g") return numbers.length === 0 ? { kind: "gesture" } : undefined;
  if (typeof code !== "string" || !Object.hasOwn(KINDS, code)) return undefined;
  if (numbers.length === 0 || numbers.length % 3 !== 0 || numbers.length > MAX_RANGES * 3) return undefined;
  const ranges: IdRange[] = [];
  for (let i = 0; i < numbers.length; i += 3) {
    const [client, clock, length] = numbers.slice(i, i + 3) as [unknown, unknown, unknown];
    if (!isCount(client, MAX_CLIENT) || !isCount(clock, MAX_CLOCK) || !isCount(length, MAX_CLOCK)) return undefined;
    if (client === 0 || length === 0 || clock + length > MAX_CLOCK) return undefined;
    ranges.push([client, clock, length]);
  }
  return { kind: KINDS[code as keyof typeof KINDS], ranges };
}

function isCount(value: unknown, limit: number): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value < limit;
}
