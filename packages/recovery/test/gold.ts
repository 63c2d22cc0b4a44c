// Answers to flattened texts, and how near a recovery comes to them, told apart by what each deletion left behind. Invariant: the rules
// for that read the answer alone, never what was recovered.
import type { BaseText } from "@concord/redline";
import { type Candidate, type Op, type Recovery, recover } from "../src/index.ts";
import { readsWithBoth } from "./stacked.ts";

export interface GoldRun {
  readonly t: string;
  readonly op: Op;
  readonly silent?: boolean;
}

export interface Gold {
  readonly segments: readonly { readonly clause: string; readonly kind: string; readonly runs: readonly GoldRun[] }[];
}

/**
 * What a deletion left: inserted words that it touches; such words with a blank between, where the sentence does not read with both (`spaced`) and
 * where it does (`stacked`); numbers; a copy elsewhere; or nothing.
 */
export const LEFT = ["glue", "spaced", "stacked", "number", "copy", "none"] as const;
export type Left = (typeof LEFT)[number];

const OUTSIDE = new Set(["front", "abstract", "proposal-line", "blank", "noise"]);
const LABEL = /^\s*(?:[a-z]{1,2}\)|\d{1,2}|[ivx]{1,4}\)|[•·])?\s*\t/u;

interface Unit {
  readonly op: Op;
  readonly left: Left | undefined;
  /** Which deletion or insertion it is of. */
  readonly run: number;
}

/** For each unit of the flattened text what became of it; undefined where it does not count. */
function unitsOf({ segments }: Gold): (Unit | undefined)[] {
  const inserted = new Set(segments.flatMap(({ runs }) => (isAll(runs, "ins") ? [wordsOf(runs)] : [])));
  let run = 0;
  return segments.flatMap(({ kind, runs }, s) =>
    runs.flatMap(({ t, op, silent }, r) => {
      run++;
      const counts = !OUTSIDE.has(kind) && op !== "noise" && !silent;
      const left = op !== "del" ? undefined : isAll(runs, "del") ? ofClause(segments, s, inserted) : ofWords(runs, r);
      return [...t].flatMap((unit) =>
        Array<Unit | undefined>(unit.length).fill(counts && /\S/u.test(unit) ? { op, left, run } : undefined),
      );
    }),
  );
}

/** A deletion inside a clause. */
function ofWords(runs: readonly GoldRun[], at: number): Left {
  const label = at === 0 && /^(?:[a-z]{1,2}|\d{1,2}|[ivx]{1,4})$/u.test(runs[0]!.t.trim());
  if (label) return "number";
  const [before, own, after] = [runs[at - 1], runs[at]!, runs[at + 1]];
  const beside = [
    ...(before?.op === "ins" ? [[before.t, own.t]] : []),
    ...(after?.op === "ins" ? [[own.t, after.t]] : []),
  ];
  if (beside.length === 0) return "none";
  if (beside.some(([a, b]) => !/\s$/u.test(a!) && !/^\s/u.test(b!))) return "glue";
  return [before, after].some((run) => run?.op === "ins" && readsWithBoth(own.t, run.t)) ? "stacked" : "spaced";
}

/** A clause that was deleted whole: what the labels behind it say, or a copy elsewhere. */
function ofClause(segments: Gold["segments"], at: number, inserted: ReadonlySet<string>): Left {
  if (inserted.has(wordsOf(segments[at]!.runs))) return "copy";
  const text = (s: number) => segments[s]?.runs.map(({ t }) => t).join("") ?? "";
  if (!LABEL.test(text(at)) || /^\s*[•·]/u.test(text(at))) return "none";
  // Labels that count on without it: tracked ones behind it, or a new item with its number.
  const end = segments.findIndex(({ kind }, i) => i > at && kind === "call");
  const behind = segments.slice(at + 1, end < 0 ? undefined : end).find(({ kind }) => kind === "item");
  const relabelled = behind?.runs[0]?.op === "del" || isAll(behind?.runs ?? [], "ins");
  return relabelled ? "number" : "none";
}

const isAll = (runs: readonly GoldRun[], op: Op) =>
  runs.length > 0 && runs.every((run) => run.op === op || !run.t.trim());
const wordsOf = (runs: readonly GoldRun[]) =>
  runs
    .map(({ t }) => t)
    .join("")
    .replace(LABEL, "")
    .replace(/[\s,;.]+$/u, "");

export interface Share {
  found: number;
  of: number;
}

/** Counts of units, added up over pairs. */
export interface Score {
  readonly ins: { right: number; told: number; of: number };
  readonly del: { right: number; told: number; of: number };
  readonly byLeft: Record<Left, Share>;
  /** Replacements, and those whose struck words are among the first three candidates, or struck. */
  readonly candidates: Share;
  /** Clauses that are as they were, and those of them that are told to have changed. */
  readonly unchanged: Share;
}

export function noScore(): Score {
  const none = () => ({ right: 0, told: 0, of: 0 });
  const byLeft = Object.fromEntries(LEFT.map((left) => [left, { found: 0, of: 0 }])) as Record<Left, Share>;
  return { ins: none(), del: none(), byLeft, candidates: { found: 0, of: 0 }, unchanged: { found: 0, of: 0 } };
}

/** Adds what a recovery of `flat` comes to. */
export function addScore(score: Score, gold: Gold, flat: string, base: BaseText): Recovery {
  const recovery = recover(flat, base);
  const told = recovery.segments.flatMap(({ runs }) =>
    runs.flatMap(({ t, op, silent }) => Array<Op | "silent">(t.length).fill(silent ? "silent" : op)),
  );
  const units = unitsOf(gold);
  for (const [i, unit] of units.entries()) {
    if (!unit) continue;
    for (const op of ["ins", "del"] as const) {
      if (unit.op === op) score[op].of++;
      if (told[i] === op) score[op].told++;
      if (unit.op === op && told[i] === op) score[op].right++;
    }
    if (!unit.left) continue;
    score.byLeft[unit.left].of++;
    if (told[i] === "del") score.byLeft[unit.left].found++;
  }
  addCandidates(score, gold, recovery, units, told);
  addUnchanged(score, gold, told);
  return recovery;
}

/** A replacement is a row of deletions and insertions that touch. Its struck words are to be those of one of three readings. */
function addCandidates(
  score: Score,
  { segments }: Gold,
  recovery: Recovery,
  units: readonly (Unit | undefined)[],
  told: readonly (Op | "silent")[],
): void {
  const offered = candidatesOf(recovery);
  const struckIn = (from: number, to: number, struck: (i: number) => boolean = () => true) =>
    Array.from({ length: to - from }, (_, i) => from + i)
      .filter((i) => units[i] !== undefined && struck(i))
      .join();
  let at = 0;
  for (const { kind, runs } of segments) {
    let from = at;
    let ops = new Set<Op>();
    const end = (to: number): void => {
      if (ops.has("ins") && ops.has("del") && !OUTSIDE.has(kind)) {
        const gold = struckIn(from, to, (i) => units[i]?.op === "del");
        const near = offered.filter((candidate) => candidate.at >= from && candidate.at < to);
        const readings = near.map(({ struck }) => struck.map((range) => struckIn(range.from, range.to)).join());
        score.candidates.of++;
        if (gold === struckIn(from, to, (i) => told[i] === "del") || readings.includes(gold)) score.candidates.found++;
      }
      ops = new Set();
    };
    if (!isAll(runs, "del") && !isAll(runs, "ins")) {
      for (const { t, op } of runs) {
        if (op !== "ins" && op !== "del") end(at);
        if (ops.size === 0) from = at;
        if (op === "ins" || op === "del") ops.add(op);
        at += t.length;
      }
      end(at);
    } else at += runs.reduce((sum, { t }) => sum + t.length, 0);
  }
}

/** The first three candidates of every insertion, with where that is. */
function candidatesOf({ segments }: Recovery): { readonly at: number; readonly struck: Candidate["struck"] }[] {
  const out: { at: number; struck: Candidate["struck"] }[] = [];
  let at = 0;
  for (const { runs } of segments) {
    for (const { t, candidates = [] } of runs) {
      for (const { struck } of candidates.slice(0, 3)) out.push({ at, struck });
      at += t.length;
    }
  }
  return out;
}

function addUnchanged(score: Score, { segments }: Gold, told: readonly (Op | "silent")[]): void {
  let at = 0;
  for (const { kind, runs } of segments) {
    const to = at + runs.reduce((sum, { t }) => sum + t.length, 0);
    if (!OUTSIDE.has(kind) && runs.every(({ op, silent }) => op === "keep" && !silent)) {
      score.unchanged.of++;
      if (told.slice(at, to).some((op) => op !== "keep" && op !== "noise")) score.unchanged.found++;
    }
    at = to;
  }
}
