// The review of a recovery by a person: which reading holds at each place, what was struck or put in by hand, and which clauses
// are confirmed. Invariant: pure; whatever is done, the runs of each segment joined are the text as received.
import { type BasePlace, type BaseText, wordsAt } from "@concord/redline";
import { noteReferences } from "./note-references.ts";
import { refined } from "./refine.ts";
import type { Candidate, Op, RecoveredRun, Recovery, Segment } from "./types.ts";

/** What a person may make of words: base words go or stay, other words are put in or differ without a trace. */
export type Mark = "strike" | "keep" | "insert";

export interface ReviewedSegment extends Omit<Segment, "runs"> {
  readonly runs: readonly ReviewedRun[];
  /** Where it begins in the text as received. */
  readonly from: number;
  readonly confirmed: boolean;
  /** Missing base words (by their place) of which a person said that the proponent struck them. */
  readonly struckMissing: readonly BasePlace[];
  /** Of a new footnote: where a person said that it is referred to: behind how many units of which segment's text. */
  readonly refersFrom?: { readonly segment: number; readonly at: number };
}

export interface Review {
  readonly segments: readonly ReviewedSegment[];
}

/** A run as it is reviewed. */
export interface ReviewedRun extends RecoveredRun {
  /** A person marked it. */
  readonly byHand?: true;
  /** An insertion of which a person is asked how it is to be read. */
  readonly asked?: true;
}

/** The review before anybody looked; `base`: what the recovery was made against. */
export function reviewOf(recovery: Recovery, base: BaseText): Review {
  let from = 0;
  const segments = recovery.segments.map((segment): ReviewedSegment => {
    const at = from;
    from += textOf(segment).length;
    const runs = asking(
      segment.runs.flatMap((run) => refined(run, base)),
      at,
    );
    return { ...segment, runs, from: at, confirmed: false, struckMissing: [] };
  });
  // Where a footnote is referred to, when its mark is not there, a person has to say.
  for (const [i, place] of noteReferences(segments)) {
    if (!place) segments[i] = { ...segments[i]!, runs: segments[i]!.runs.map(chosenFor) };
  }
  return { segments };
}

function chosenFor(run: ReviewedRun): ReviewedRun {
  return run.op === "ins" && !run.label ? { ...run, certainty: "choose" } : run;
}

/** The words of a segment as received. */
export function textOf({ runs }: { readonly runs: readonly RecoveredRun[] }): string {
  return runs.map((run) => run.t).join("");
}

/** [REV1] Whether a person is asked to confirm a segment: every clause, but nothing that is in neither reading. */
export function isClause({ kind, fate }: Pick<Segment, "kind" | "fate">): boolean {
  return kind !== "blank" && kind !== "noise" && kind !== "front" && fate !== "none";
}

/** Insertions of a segment that can be read in more than one way, by the place of their runs: `asked` about, or all. */
export function questionsOf({ runs }: { readonly runs: readonly ReviewedRun[] }, asked = true): number[] {
  return runs.flatMap((run, i) => ((run.candidates?.length ?? 0) > 1 && (run.asked || !asked) ? [i] : []));
}

/** [REV6] A person is asked about an insertion that is not certain, or beside which words are struck that are not. */
function asking(runs: readonly RecoveredRun[], start: number): ReviewedRun[] {
  const doubtful = ({ certainty }: RecoveredRun) => certainty === "choose" || certainty === "likely";
  const stays = ({ op, t }: RecoveredRun) => op === "keep" && t.trim() !== "";
  const starts = [start];
  for (const { t } of runs) starts.push(starts.at(-1)! + t.length);
  return runs.map((run, i) => {
    if (!run.candidates) return run;
    const before = runs.slice(0, i).findLastIndex(stays);
    const behind = runs.findIndex((other, n) => n > i && stays(other));
    const around = runs.slice(before + 1, behind < 0 ? undefined : behind);
    // Words may stay between.
    const struck = run.candidates[0]?.struck ?? [];
    const apart = runs.filter((_, n) => struck.some(({ from }) => from >= starts[n]! && from < starts[n + 1]!));
    return [...around, ...apart].some((other) => !other.label && doubtful(other)) ? { ...run, asked: true } : run;
  });
}

/** What is to be done with a segment: "choose" where a person must, "ready" where all is certain. */
export function standingOf(segment: ReviewedSegment): "confirmed" | "choose" | "likely" | "ready" | "none" {
  if (!isClause(segment)) return "none";
  if (segment.confirmed) return "confirmed";
  // What was marked by hand has been chosen.
  const certainties = new Set(segment.runs.map((run) => (run.byHand ? undefined : run.certainty)));
  return certainties.has("choose") ? "choose" : certainties.has("likely") ? "likely" : "ready";
}

/** How many clauses there are, how many are confirmed, and how the others stand. */
export function countsOf({ segments }: Review): Record<ReturnType<typeof standingOf> | "all", number> {
  const counts = { all: 0, confirmed: 0, choose: 0, likely: 0, ready: 0, none: 0 };
  for (const segment of segments) {
    const standing = standingOf(segment);
    counts[standing]++;
    if (standing !== "none") counts.all++;
  }
  return counts;
}

export function confirm(review: Review, index: number, confirmed = true): Review {
  return changed(review, index, (segment) => ({ ...segment, confirmed }));
}

/** [REV4] Confirms every clause in which nothing is left to choose and nothing is only likely. */
export function confirmCertain(review: Review): Review {
  const segments = review.segments.map((segment) =>
    standingOf(segment) === "ready" ? { ...segment, confirmed: true } : segment,
  );
  return { segments };
}

/**
 * [REV2] Marks units [from, to) of a segment's text by hand. Words of the base are struck or kept; other words are put in, or
 * kept as what differs without a trace. What a mark says nothing of (labels, residue, words of the other kind) stays.
 */
export function markByHand(
  review: Review,
  base: BaseText,
  index: number,
  from: number,
  to: number,
  mark: Mark,
): Review {
  return changed(review, index, (segment) => ({
    ...segment,
    confirmed: false,
    runs: marked(segment.runs, base, from, to, mark, { byHand: true }),
  }));
}

/** [REV3] Reads an insertion as one of its candidates says: those words struck, and of the others' words none. */
export function choose(review: Review, base: BaseText, index: number, run: number, candidate: number): Review {
  return changed(review, index, (segment) => ({
    ...segment,
    confirmed: false,
    runs: chosen(segment, base, run, candidate),
  }));
}

/** The runs of a segment when the insertion at `run` is read as one of its candidates. */
export function chosen(
  segment: ReviewedSegment,
  base: BaseText,
  run: number,
  candidate: number,
): readonly ReviewedRun[] {
  const candidates = segment.runs[run]?.candidates ?? [];
  let { runs } = segment;
  const mark = (list: readonly Candidate[], as: Mark) => {
    for (const { struck, reasons } of list) {
      const evidence = reasons.flatMap(({ code, weight }) => (weight > 0 ? [code] : []));
      for (const { from, to } of struck)
        runs = marked(runs, base, from - segment.from, to - segment.from, as, { evidence });
    }
  };
  mark(
    candidates.filter((_, i) => i !== candidate),
    "keep",
  );
  mark(
    candidates.filter((_, i) => i === candidate),
    "strike",
  );
  return runs;
}

/** Which candidate of the insertion at `run` the runs show; -1 when a person marked something else. */
export function currentOf(segment: ReviewedSegment, run: number): number {
  const candidates = segment.runs[run]?.candidates ?? [];
  const struck = struckUnits(segment);
  const text = textOf(segment);
  // Blanks between words say nothing.
  const about = new Set(
    candidates.flatMap((c) => unitsOf(c, segment.from)).filter((unit) => /\S/.test(text[unit] ?? "")),
  );
  return candidates.findIndex((candidate) => {
    const own = new Set(unitsOf(candidate, segment.from));
    for (const unit of about) if (own.has(unit) !== struck.has(unit)) return false;
    return true;
  });
}

/** Says of missing base words that the proponent struck them, or that they differ without a trace. */
export function settleMissing(review: Review, index: number, place: BasePlace, struck: boolean): Review {
  return changed(review, index, (segment) => {
    const others = segment.struckMissing.filter((one) => !samePlace(one, place));
    return { ...segment, confirmed: false, struckMissing: struck ? [...others, place] : others };
  });
}

/** [REV7] Says where a new footnote is referred to: behind `at` units of the text of a segment; undefined: where its mark stands. */
export function placeReference(
  review: Review,
  note: number,
  place: { readonly segment: number; readonly at: number } | undefined,
): Review {
  return changed(review, note, ({ refersFrom: _before, ...segment }) => ({
    ...segment,
    runs: segment.runs.map(({ byHand: _hand, ...run }) =>
      place && run.op === "ins" && !run.label ? { ...run, byHand: true } : run,
    ),
    confirmed: false,
    ...(place ? { refersFrom: place } : {}),
  }));
}

export function samePlace(a: BasePlace, b: BasePlace): boolean {
  return a.in === b.in && a.index === b.index && a.at === b.at && a.length === b.length;
}

function changed(review: Review, index: number, change: (segment: ReviewedSegment) => ReviewedSegment): Review {
  const segment = review.segments[index];
  if (!segment) throw new Error(`there is no segment ${index}`);
  return { segments: review.segments.with(index, change(segment)) };
}

function struckUnits({ runs }: ReviewedSegment): Set<number> {
  const out = new Set<number>();
  let at = 0;
  for (const run of runs) {
    if (run.op === "del") for (let i = at; i < at + run.t.length; i++) out.add(i);
    at += run.t.length;
  }
  return out;
}

/** Where a candidate's struck words are in the text of the segment. */
function unitsOf({ struck }: Candidate, start: number): number[] {
  return struck.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i - start));
}

function marked(
  runs: readonly ReviewedRun[],
  base: BaseText,
  from: number,
  to: number,
  mark: Mark,
  how: How,
): readonly ReviewedRun[] {
  const out: ReviewedRun[] = [];
  let at = 0;
  for (const run of runs) {
    let a = Math.max(from - at, 0);
    let b = Math.min(to - at, run.t.length);
    // Blanks at the ends of a run go with the words beside them.
    if (a < run.t.length && b > 0) {
      if (run.t.slice(0, a).trim() === "") a = 0;
      if (run.t.slice(b).trim() === "") b = run.t.length;
    }
    at += run.t.length;
    const op = opFor(run, mark);
    if (a >= b || op === undefined || (op === run.op && !run.silent === (op !== "keep" || run.base !== undefined))) {
      out.push(run);
      continue;
    }
    const [before, rest] = cut(run, a, base);
    const [here, after] = rest ? cut(rest, b - a, base) : [undefined, undefined];
    if (before) out.push(before);
    if (here) out.push(remarked(here, op, how));
    if (after) out.push(after);
  }
  return joined(out);
}

/** What a run becomes under a mark; undefined where the mark says nothing of it. */
function opFor(run: ReviewedRun, mark: Mark): Op | undefined {
  if (run.op === "noise" || run.label) return undefined;
  const ofBase = run.op === "del" || (run.op === "keep" && run.base !== undefined);
  if (mark === "keep") return "keep";
  if (mark === "strike") return ofBase ? "del" : undefined;
  return ofBase ? undefined : "ins";
}

/** How it came to a mark: by hand, or by the reading with this evidence. */
type How = Pick<ReviewedRun, "byHand" | "evidence">;

function remarked(run: ReviewedRun, op: Op, { byHand, evidence = [] }: How): ReviewedRun {
  const { t, base, candidates, asked } = run;
  const silent = op === "keep" && (run.op === "ins" || base === undefined);
  return {
    t,
    op,
    ...(base && !silent ? { base } : {}),
    ...(silent ? { silent } : {}),
    ...(candidates ? { candidates } : {}),
    ...(asked ? { asked } : {}),
    ...(op === "keep" ? {} : { certainty: "choose" as const }),
    ...(op === "keep" || evidence.length === 0 ? {} : { evidence }),
    ...(byHand ? { byHand } : {}),
  };
}

/** A run cut in two at a unit of its text; either part is missing where it would be empty. */
export function cut(run: ReviewedRun, at: number, base: BaseText): [ReviewedRun | undefined, ReviewedRun | undefined] {
  if (at <= 0) return [undefined, run];
  if (at >= run.t.length) return [run, undefined];
  const [a, b] = [run.t.slice(0, at), run.t.slice(at)];
  const { candidates: _candidates, ...rest } = run;
  if (!run.base || run.op === "ins")
    return [
      { ...run, t: a },
      { ...rest, t: b },
    ];
  const clause = base[run.base.in][run.base.index];
  const words = clause ? wordsAt(clause, run.base.at, run.base.length) : "";
  // As many signs that are no blank stand before the cut in both; how blanks are written differs.
  const signs = solid(a);
  let unit = 0;
  for (let seen = 0; unit < words.length && seen < signs; unit++) if (!/\s/.test(words[unit]!)) seen++;
  const first = { ...run.base, length: unit };
  const blank = /^\s*/.exec(words.slice(unit))![0].length;
  const second = { ...run.base, at: run.base.at + unit + blank, length: Math.max(0, run.base.length - unit - blank) };
  return [
    { ...run, t: a, base: first },
    { ...rest, t: b, base: second },
  ];
}

function solid(text: string): number {
  return text.replace(/\s/g, "").length;
}

/** Neighbours that say the same are one run again, where they stand together in the base too. */
function joined(runs: readonly ReviewedRun[]): readonly ReviewedRun[] {
  const out: ReviewedRun[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    const same =
      last &&
      last.op === run.op &&
      !last.silent === !run.silent &&
      !last.label &&
      !run.label &&
      !last.byHand === !run.byHand &&
      last.certainty === run.certainty &&
      !run.candidates &&
      String(last.evidence) === String(run.evidence);
    if (same && last.base && run.base && run.op !== "ins" && last.base.index === run.base.index) {
      const { at } = last.base;
      const base = { ...last.base, length: run.base.at + run.base.length - at };
      out[out.length - 1] = { ...last, t: last.t + run.t, base };
    } else if (same && !last.base && !run.base) out[out.length - 1] = { ...last, t: last.t + run.t };
    else out.push(run);
  }
  return out;
}
