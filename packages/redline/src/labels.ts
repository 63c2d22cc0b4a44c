// Labels: letters and numbers are counted, never stored in the text. One counter gives the labels of one
// projection; two of them (base and proposed) give the old and the new label of every clause.
import { letterCount, lettersOf } from "./letters.ts";
import { type PlainText, project } from "./projections.ts";
import type { ClauseKind, ClauseMark, Numbering, Redline } from "./types.ts";

/** The label of a clause in the base and in the text if all were accepted; absent where it has none. */
export interface LabelPair {
  readonly original?: string;
  readonly resulting?: string;
}

/** [LAB2] Kinds at which every counter begins again. */
const RESETS: ReadonlySet<ClauseKind> = new Set(["call", "heading", "number", "title", "enacting", "proposal"]);

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
    return format(mark.numbering, count, this.#levels[mark.level - 2]?.label, this.#lang);
  }

  #countAt(mark: ClauseMark): number {
    if (RESETS.has(mark.kind)) return 0;
    const level = this.#levels[mark.level - 1];
    return level && level.numbering === mark.numbering ? level.count : 0;
  }
}

function format(numbering: Numbering, count: number, parent: string | undefined, lang: string): string {
  switch (numbering) {
    case "none":
      return "";
    case "letter":
      return `${lettersOf(count, lang)})`;
    case "number":
      return String(count);
    case "decimal":
      return parent ? `${parent}.${count}` : String(count);
    case "roman":
      return `${roman(count)})`;
    case "bullet":
      return "•";
  }
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

function roman(count: number): string {
  let out = "";
  let rest = count;
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      out += sign;
      rest -= value;
    }
  }
  return out;
}

/** How far a printed label is in its series, or undefined when it is none of it. */
export function countOf(numbering: Numbering, label: string): number | undefined {
  const bare = label.replace(/^\(|\)$|\.$/g, "");
  if (numbering === "number" && /^\d{1,4}$/.test(bare)) return Number(bare);
  if (numbering === "decimal" && /^\d+(\.\d{1,4})+$/.test(bare)) return Number(bare.slice(bare.lastIndexOf(".") + 1));
  if (numbering === "letter") return letterCount(bare);
  if (numbering === "roman" && /^[ivxlcdm]{1,15}$/.test(bare)) {
    for (let n = 1; n < 4000; n++) if (roman(n) === bare) return n;
  }
  return undefined;
}

/** The labels of one projection: clause id → label. [LAB5] Footnotes count on their own, in order of reference. */
export function labelsOf(text: PlainText): Map<string, string> {
  const out = new Map<string, string>();
  const counter = new LabelCounter(text.lang);
  for (const clause of text.clauses) {
    const label = counter.next(clause);
    if (label !== undefined) out.set(clause.id, label);
  }
  const referred = new Set(text.clauses.flatMap((c) => c.runs.flatMap((r) => ("footnote" in r ? [r.footnote] : []))));
  let count = 0;
  for (const note of text.notes) if (referred.has(note.id)) out.set(note.id, note.label ?? String(++count));
  return out;
}

/**
 * [LAB1] Old and new labels of every clause: deleted clauses count in the base, inserted ones in the text if all
 * were accepted, kept ones in both.
 */
export function labels(redline: Redline): Map<string, LabelPair> {
  const out = new Map<string, LabelPair>();
  for (const [id, original] of labelsOf(project(redline, { kind: "base" }))) out.set(id, { original });
  for (const [id, resulting] of labelsOf(project(redline, { kind: "proposed" }))) {
    out.set(id, { ...out.get(id), resulting });
  }
  return out;
}
