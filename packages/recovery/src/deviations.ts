// Silent deviations: where the base reading of a proposal differs from the adopted text although no change was tracked. Invariant:
// every word that is missing, every word that is extra without a trace and every label that is another one is in one deviation.
import type { BasePlace, BaseText } from "@concord/redline";
import { baseStream } from "./base-stream.ts";
import { signKey } from "./keys.ts";
import type { Extra, FlatRange, Missing, Recovery, Segment } from "./types.ts";

export type DeviationKind = "word" | "punctuation" | "typography" | "reference" | "footnote" | "label" | "place";

export interface Deviation {
  /** A name for people, as segments have it. */
  readonly clause: string;
  readonly kind: DeviationKind;
  /** The wording of the adopted text; empty where the proposal has more. */
  readonly adopted: string;
  /** The wording of the proposal's base; empty where the adopted text has more. */
  readonly proposal: string;
  readonly base?: BasePlace;
  readonly range?: FlatRange;
}

/** Deviations of one wording that are told apart by no more than this many characters of kept text are one. */
const NEAR = 3;

/** [DVN1] The silent deviations of `flat` from `base`, in the order of the text; `recovery`: of the two. */
export function silentDeviations(flat: string, base: BaseText, recovery: Recovery): Deviation[] {
  const stream = baseStream(base);
  const textAt: TextAt = (p) => (p.in === "clauses" ? stream.clauses : stream.notes)[p.index]!.text;
  const kept = keptRuns(recovery.segments);
  const exchanged = bracketed(joined(inWords(recovery, textAt, flat), textAt, flat), kept, textAt, flat);
  const words = exchanged.map((one) => widened(one, exchanged, kept, textAt, flat));
  const found = [...withoutInner(words), ...inLabels(recovery.segments), ...inTypography(recovery.segments, textAt)];
  return found.sort((a, b) => a.at - b.at).map(({ at: _at, ...deviation }) => deviation);
}

/** The words of the clause of the base that a place is in. */
type TextAt = (place: BasePlace) => string;

interface Placed extends Deviation {
  /** Where it stands, or would stand, in the flattened text. */
  readonly at: number;
}

/** Missing and extra words, those at the same place as one. */
function inWords({ baseCheck, segments }: Recovery, textAt: TextAt, flat: string): Placed[] {
  const extras = [...baseCheck.extra];
  const out: Placed[] = [];
  for (const missing of baseCheck.missing) {
    if (missing.instead) {
      const { range } = missing.instead;
      const inside = extras.findIndex((extra) => extra.range.from >= range.from && extra.range.to <= range.to);
      if (inside >= 0) extras.splice(inside, 1);
      out.push(inAnotherOrder(missing, missing.instead, textAt, flat));
      continue;
    }
    const i = extras.findIndex((extra) => near(extra, missing));
    const [extra] = i < 0 ? [] : extras.splice(i, 1);
    out.push(deviationOf(missing, extra, segments));
  }
  for (const extra of extras) out.push(deviationOf(undefined, extra, segments));
  return out.sort((a, b) => a.at - b.at);
}

function near(extra: Extra, missing: Missing): boolean {
  return extra.range.from <= missing.at + NEAR && extra.range.to >= missing.at - NEAR;
}

/** [DVN6] Words in another order are told once, with both wordings; a clause that stands elsewhere with the words that it has there. */
function inAnotherOrder(
  { clause, words }: Missing,
  { base, range }: NonNullable<Missing["instead"]>,
  textAt: TextAt,
  flat: string,
): Placed {
  const adopted = textAt(base).slice(base.at, base.at + base.length);
  const proposal = flat.slice(range.from, range.to);
  const kind = words === textAt(base) ? "place" : kindOf(adopted, proposal, base.in === "notes");
  return { clause, kind, adopted, proposal, base, range, at: range.from };
}

function deviationOf(missing: Missing | undefined, extra: Extra | undefined, segments: readonly Segment[]): Placed {
  const adopted = missing?.words ?? "";
  const proposal = extra?.words ?? "";
  const footnote = missing?.base.in === "notes" || inFootnote(segments, extra);
  return {
    clause: missing?.clause ?? extra?.clause ?? "",
    kind: kindOf(adopted, proposal, footnote),
    adopted,
    proposal,
    at: extra?.range.from ?? missing?.at ?? 0,
    ...(missing ? { base: missing.base } : {}),
    ...(extra ? { range: extra.range } : {}),
  };
}

/** Whether words without a trace are a footnote's, or the mark of one. */
function inFootnote(segments: readonly Segment[], extra: Extra | undefined): boolean {
  if (!extra) return false;
  let at = 0;
  for (const segment of segments) {
    const from = at;
    for (const run of segment.runs) at += run.t.length;
    if (extra.range.from < from || extra.range.from >= at) continue;
    return segment.kind === "footnote" || /^\d{1,2}$/.test(extra.words);
  }
  return false;
}

const WORD = /[\p{L}\p{N}]/u;

function kindOf(adopted: string, proposal: string, footnote: boolean): DeviationKind {
  const both = adopted + proposal;
  if (footnote || /\ufffc/u.test(both)) return "footnote";
  if (!WORD.test(both)) return /^[\p{Pd}\s]*$/u.test(both) ? "typography" : "punctuation";
  return /\d/.test(both) ? "reference" : "word";
}

/** [DVN2] Deviations of one clause with next to nothing between them are one wording: what stands between is in both. */
function joined(list: readonly Placed[], textAt: TextAt, flat: string): Placed[] {
  const out: Placed[] = [];
  for (const next of list) {
    const last = out.at(-1);
    const merged = last && mergedOf(last, next, textAt, flat);
    if (merged) out[out.length - 1] = merged;
    else out.push(next);
  }
  return out;
}

function mergedOf(a: Placed, b: Placed, textAt: TextAt, flat: string): Placed | undefined {
  if (a.clause !== b.clause || !a.base || !b.base || a.base.index !== b.base.index || a.base.in !== b.base.in)
    return undefined;
  const between = b.base.at - (a.base.at + a.base.length);
  if (between < 0 || between > NEAR) return undefined;
  const from = Math.min(a.range?.from ?? a.at, b.range?.from ?? b.at);
  const to = Math.max(a.range?.to ?? a.at, b.range?.to ?? b.at);
  const base = { ...a.base, length: b.base.at + b.base.length - a.base.at };
  const adopted = textAt(base).slice(base.at, base.at + base.length);
  const proposal = flat.slice(from, to).trim();
  const range = { from, to };
  return { clause: a.clause, kind: kindOf(adopted, proposal, false), adopted, proposal, base, range, at: a.at };
}

/** [DVN5] A bracket that was put around words of the base, with what stands before or behind them, is one wording of them. */
function bracketed(list: readonly Placed[], kept: readonly KeptRun[], textAt: TextAt, flat: string): Placed[] {
  const out: Placed[] = [];
  for (const next of list) {
    const last = out.at(-1);
    const around = last && aroundWords(last, next, kept, textAt, flat);
    if (around) out[out.length - 1] = around;
    else out.push(next);
  }
  return out;
}

function aroundWords(a: Placed, b: Placed, kept: readonly KeptRun[], textAt: TextAt, flat: string): Placed | undefined {
  if (a.clause !== b.clause || a.base || b.base || !a.range || !b.range) return undefined;
  if (!/\([^()]*$/u.test(a.proposal) || !/^[^()]*\)/u.test(b.proposal)) return undefined;
  const from = a.range.to;
  const to = b.range.from;
  const run =
    kept.find((one) => one.from <= from && one.to >= to) ?? kept.find((one) => one.from >= from && one.to <= to);
  if (!run || flat.slice(run.from, run.to).length !== run.place.length) return undefined;
  const inner = { ...run.place, at: run.place.at + Math.max(0, from - run.from) };
  const words = flat.slice(Math.max(from, run.from), Math.min(to, run.to));
  // Nothing else may stand in the bracket.
  if (words.trim() !== flat.slice(from, to).trim()) return undefined;
  const base = { ...inner, length: words.length };
  const range = { from: a.range.from, to: b.range.to };
  const adopted = textAt(base).slice(base.at, base.at + base.length);
  const proposal = flat.slice(range.from, range.to);
  return { clause: a.clause, kind: kindOf(adopted, proposal, false), adopted, proposal, base, range, at: a.at };
}

/**
 * [DVN4] An exchanged figure is told whole: where a part of the new one happens to be in the old wording too ("Group 2" and "22-2/1"), what
 * is written together is one, and the old wording is all from its first to its last word.
 */
function widened(
  found: Placed,
  missing: readonly Placed[],
  kept: readonly KeptRun[],
  textAt: TextAt,
  flat: string,
): Placed {
  const { base, range } = found;
  if (!base || !range || found.kind !== "reference" || found.proposal === "") return found;
  const before = /[^\s(]*$/u.exec(flat.slice(Math.max(0, range.from - 40), range.from))![0];
  const after = /^[^\s,;:)]*/u.exec(flat.slice(range.to, range.to + 40))![0].replace(/\.+$/u, "");
  const from = range.from - before.length;
  const to = range.to + after.length;
  const inside = [
    ...missing.filter((m) => m.at >= from && m.at < to).map((m) => m.base),
    ...kept.filter((run) => run.from >= from && run.to <= to).map((run) => run.place),
  ].filter((place) => place?.in === base.in && place.index === base.index) as BasePlace[];
  // A run of kept words that reaches into the figure: its last words are part of it.
  const reaching = kept.find((run) => run.from < from && run.to > from && run.to <= to)?.place;
  const at = Math.min(base.at, ...inside.map((place) => place.at));
  const ends = [base, ...inside, ...(reaching?.index === base.index && reaching.in === base.in ? [reaching] : [])];
  const end = Math.max(...ends.map((place) => place.at + place.length));
  const adopted = textAt(base).slice(at, end).trim();
  const proposal = flat.slice(from, to);
  return { ...found, adopted, proposal, base: { ...base, at, length: end - at }, range: { from, to } };
}

/** Without those that lie in the wording of another one: in the adopted one, or, where that has nothing of them, in the proposal's. */
function withoutInner(list: readonly Placed[]): Placed[] {
  const within = (a: BasePlace, b: BasePlace) =>
    a.in === b.in && a.index === b.index && a.at >= b.at && a.at + a.length <= b.at + b.length && a.length < b.length;
  const inside = (a: FlatRange, b: FlatRange) => a.from >= b.from && a.to <= b.to && a.to - a.from < b.to - b.from;
  return list.filter(
    ({ base, range }) =>
      !list.some((other) =>
        base ? other.base && within(base, other.base) : range && other.range && inside(range, other.range),
      ),
  );
}

interface KeptRun extends FlatRange {
  readonly place: BasePlace;
}

/** The runs of base words that stayed, in the order of the text. */
function keptRuns(segments: readonly Segment[]): KeptRun[] {
  let at = 0;
  return segments.flatMap(({ runs }) =>
    runs.flatMap(({ t, op, base }): KeptRun[] => {
      const from = at + t.length - t.trimStart().length;
      const to = at + t.trimEnd().length;
      at += t.length;
      return op === "keep" && base ? [{ place: base, from, to }] : [];
    }),
  );
}

/** Labels that are others than the base's although no number was struck. */
function inLabels(segments: readonly Segment[]): Placed[] {
  const out: Placed[] = [];
  let at = 0;
  for (const { runs, label, clause, baseClause } of segments) {
    const printed = runs.find((run) => run.label && run.silent);
    if (printed && baseClause && label?.base !== undefined)
      out.push({ clause, kind: "label", adopted: label.base, proposal: printed.t.trim(), at });
    at += runs.reduce((n, run) => n + run.t.length, 0);
  }
  return out;
}

/** [DVN3] Kept words in other characters: each pair of signs is told once, at the first place where it stands. */
function inTypography(segments: readonly Segment[], textAt: TextAt): Placed[] {
  const seen = new Set<string>();
  const out: Placed[] = [];
  let at = 0;
  for (const { runs, clause } of segments) {
    for (const run of runs) {
      const { base: place } = run;
      if (place && run.op !== "ins" && run.op !== "noise") {
        const words = textAt(place).slice(place.at, place.at + place.length);
        for (const [adopted, proposal] of otherSigns(words, run.t)) {
          if (seen.has(adopted + proposal)) continue;
          seen.add(adopted + proposal);
          out.push({ clause, kind: "typography", adopted, proposal, at });
        }
      }
      at += run.t.length;
    }
  }
  return out;
}

/** The signs that are the same in another form; only where the two have as many. */
function otherSigns(base: string, flat: string): [string, string][] {
  const signs = (text: string) => [...text.normalize("NFC")].filter((c) => !/[\p{L}\p{N}\p{M}\s]/u.test(c));
  const [a, b] = [signs(base), signs(flat)];
  if (a.length !== b.length) return [];
  return a.flatMap((sign, i): [string, string][] =>
    sign !== b[i] && signKey(sign) === signKey(b[i]!) ? [[sign, b[i]!]] : [],
  );
}
