// Labels: letters and numbers are counted, never stored in the text. One counter gives the labels of one
// projection; two of them (base and proposed) give the old and the new label of every clause.
import { type PlainText, project } from "./projections.ts";
import { keptLabels, provisionalLabels } from "./provisional.ts";
import { countOf, labelOfCount, RESETS } from "./series.ts";
import type { ClauseMark, Numbering, Redline, View } from "./types.ts";

/** The label of a clause in the base and in the text if all were accepted; absent where it has none. */
export interface LabelPair {
  readonly original?: string;
  readonly resulting?: string;
}

/** Counts labels down a text, one clause after the other. */
export class LabelCounter {
  /** Per level: what is being counted and how far. */
  #levels: { numbering: Numbering; count: number; label: string }[] = [];
  readonly #lang: string;

  /** `lang`: the language of the text, whose letters count. */
  constructor(lang = "en") {
    this.#lang = lang;
  }

  /** The label that counting gives `mark` at this place, without moving on; undefined where it has none. */
  derived(mark: ClauseMark): string | undefined {
    if (mark.numbering === "none") return undefined;
    return this.#format(mark, this.#countAt(mark) + 1);
  }

  /** The label of `mark` at this place, and moves on. [LAB3] A label as adopted holds; counting goes on from it. */
  next(mark: ClauseMark): string | undefined {
    if (RESETS.has(mark.kind)) this.#levels = [];
    if (mark.numbering === "none") return mark.label;
    const counted = this.#countAt(mark) + 1;
    const label = mark.label ?? this.#format(mark, counted);
    const adopted = mark.label === undefined ? undefined : countOf(mark.numbering, mark.label);
    this.#levels.length = Math.min(this.#levels.length, mark.level);
    while (this.#levels.length < mark.level) this.#levels.push({ numbering: "none", count: 0, label: "" });
    // A label that is no number of its series ("246A") stands beside the count.
    const count = mark.label === undefined ? counted : (adopted ?? counted - 1);
    this.#levels[mark.level - 1] = { numbering: mark.numbering, count, label };
    return label;
  }

  #format(mark: ClauseMark, count: number): string {
    return labelOfCount(mark.numbering, count, this.#levels[mark.level - 2]?.label, this.#lang);
  }

  #countAt(mark: ClauseMark): number {
    if (RESETS.has(mark.kind)) return 0;
    const level = this.#levels[mark.level - 1];
    return level && level.numbering === mark.numbering ? level.count : 0;
  }
}

/**
 * The labels that counting gives one projection: clause id → label. [LAB5] Footnotes count on their own, in order of
 * reference.
 */
export function labelsOf(text: PlainText): Map<string, string> {
  const out = new Map<string, string>();
  const counter = new LabelCounter(text.lang);
  for (const clause of text.clauses) {
    const label = counter.next(clause);
    if (label !== undefined) out.set(clause.id, label);
  }
  return withNotes(out, text);
}

function withNotes(labels: Map<string, string>, text: PlainText): Map<string, string> {
  const referred = new Set<string>();
  for (const { runs } of text.clauses) for (const run of runs) if ("footnote" in run) referred.add(run.footnote);
  let count = 0;
  for (const note of text.notes) if (referred.has(note.id)) labels.set(note.id, note.label ?? String(++count));
  return labels;
}

/**
 * The labels in `view`, as the policy of the resolution has it (SPEC.md). `text`: the projection, where it is known;
 * `base`: that of the base.
 */
export function labelsIn(
  redline: Redline,
  view: View,
  text: PlainText = project(redline, view),
  base?: PlainText,
): Map<string, string> {
  const { policy = "renumber" } = redline;
  if (policy === "renumber" || view.kind === "base") return labelsOf(text);
  const adopted = base ?? project(redline, BASE);
  return withNotes(provisionalLabels(redline, text, keptLabels(adopted, labelsOf(adopted)), policy), text);
}

const BASE: View = { kind: "base" };

/**
 * [LAB1] Old and new labels of every clause: deleted clauses count in the base, inserted ones in the text if all
 * were accepted, kept ones in both.
 */
export function labels(redline: Redline): Map<string, LabelPair> {
  const base = project(redline, BASE);
  return labelPairs(labelsOf(base), labelsIn(redline, { kind: "proposed" }, undefined, base));
}

/** The labels of the base and of the text if all were accepted, in pairs. */
export function labelPairs(
  base: ReadonlyMap<string, string>,
  proposed: ReadonlyMap<string, string>,
): Map<string, LabelPair> {
  const out = new Map<string, LabelPair>();
  for (const [id, original] of base) out.set(id, { original });
  for (const [id, resulting] of proposed) out.set(id, { ...out.get(id), resulting });
  return out;
}
