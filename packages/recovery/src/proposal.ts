// From a reviewed recovery to what the proposal does on the base. Invariant: pure, and nothing is dropped: words that find no
// place are told.
import {
  type BasePlace,
  type BaseText,
  type ClauseMark,
  type Evidence,
  lengthOfClause,
  MAX_LEVEL,
  type Numbering,
  type ProposalEdit,
  type ProposedChange,
  type ProposedDeviation,
  type ProposedText,
  type Put,
  wordsAt,
} from "@concord/redline";
import { oneLine, walk } from "./clause-walk.ts";
import { isNewNote, noteReferences } from "./note-references.ts";
import { referring, referringTo } from "./referring.ts";
import { isClause, type ReviewedRun, type ReviewedSegment, samePlace } from "./review.ts";
import type { Certainty, SegmentKind } from "./types.ts";

/** Words that are not entered, and why. */
export interface NotEntered {
  /** Place of the segment among all. */
  readonly segment: number;
  readonly words: string;
  /** "no-reference": a footnote that nothing refers to; "front": what stands before the resolution. */
  readonly why: "no-reference" | "front";
}

/** What a reviewed recovery comes to. */
export interface ReviewedProposal extends ProposedText {
  readonly notEntered: readonly NotEntered[];
}

/** [PRP1] What `segments` propose on `base`. */
export function proposalOf(segments: readonly ReviewedSegment[], base: BaseText): ReviewedProposal {
  return new Proposing(segments, base).all();
}

/** A place where the text differs from the base without a trace, as a person is shown it. */
export interface Difference extends ProposedDeviation {
  /** Behind how many units of the segment's text it stands. */
  readonly at: number;
  /** The words of the base; "" where it has none. */
  readonly base: string;
  /** Whether a person said that the proponent struck them. */
  readonly struck: boolean;
}

/** [PRP4] Where the text of each segment differs without a trace; segments of which none does are left out. */
export function differencesIn(
  segments: readonly ReviewedSegment[],
  base: BaseText,
): ReadonlyMap<ReviewedSegment, readonly Difference[]> {
  const out = new Map<ReviewedSegment, Difference[]>();
  for (const group of groupsOf(segments)) {
    for (const { place, received, at, segment } of walk(group, base).deviations) {
      const clause = base[place.in][place.index];
      const words = clause ? wordsAt(clause, place.at, place.length) : "";
      const struck = segment.struckMissing.some((one) => samePlace(one, place));
      const list = out.get(segment) ?? [];
      out.set(segment, list);
      list.push({ place, received, at, base: words, struck });
    }
  }
  return out;
}

/** Segments by the clause of the base that they are parts of: one, unless it was split. */
function groupsOf(segments: readonly ReviewedSegment[]): ReviewedSegment[][] {
  const out = new Map<string, ReviewedSegment[]>();
  for (const segment of segments) {
    const { baseClause } = segment;
    if (!baseClause || !isClause(segment)) continue;
    const key = `${baseClause.in} ${baseClause.index}`;
    const group = out.get(key);
    if (group) group.push(segment);
    else out.set(key, [segment]);
  }
  return [...out.values()];
}

/** A clause of the base that a new one says again, and the segment in which it is struck; absent where the text has only the new place. */
interface Moved {
  readonly clause: number;
  readonly from: number | undefined;
}

class Proposing {
  readonly #segments: readonly ReviewedSegment[];
  readonly #base: BaseText;
  readonly #changes: ProposedChange[] = [];
  readonly #deviations: ProposedDeviation[] = [];
  readonly #notEntered: NotEntered[] = [];
  /** Where a new clause goes: behind this clause of the base. */
  #behind = -1;
  /** Whether something new stands behind that clause already. */
  #new = false;
  /** Clauses of the base that stand elsewhere. */
  readonly #movedAway = new Set<number>();

  /** New footnotes by their place among the segments, with their words; those that are left over are referred to nowhere. */
  readonly #notes: Map<number, string>;

  constructor(segments: readonly ReviewedSegment[], base: BaseText) {
    this.#segments = referring(segments, base, noteReferences(segments));
    this.#base = base;
    this.#notes = new Map(segments.flatMap((note, i) => (isNewNote(note) ? [[i, bodyOf(note)] as const] : [])));
  }

  all(): ReviewedProposal {
    const moved = this.#moved();
    const gone = new Set([...moved.values()].map(({ from }) => from));
    const groups = new Map(groupsOf(this.#segments).map((group) => [group[0], group]));
    for (const [i, segment] of this.#segments.entries()) {
      if (!isClause(segment)) {
        this.#left(i, segment);
        continue;
      }
      const { baseClause } = segment;
      if (!baseClause) this.#newClause(i, segment, moved);
      else {
        const group = groups.get(segment);
        if (group && !gone.has(i)) this.#clause(group);
        if (baseClause.in === "clauses") {
          this.#behind = Math.max(baseClause.index, ...(segment.joins ?? []).map(({ index }) => index));
          this.#new = false;
        }
      }
    }
    this.#missing();
    for (const [segment, words] of this.#notes) this.#notEntered.push({ segment, words, why: "no-reference" });
    return { changes: this.#changes, deviations: this.#deviations, notEntered: this.#notEntered };
  }

  /** [PRP3] New clause → the one of the base whose words it has, all of them and in the same order: a move. */
  #moved(): Map<number, Moved> {
    const out = new Map<number, Moved>();
    for (const [i, segment] of this.#segments.entries()) {
      const { movedFrom: from, movedClause } = segment;
      const old = from === undefined ? undefined : this.#segments[from];
      if (old && !isDeleted(old)) continue;
      const place = old?.baseClause ?? movedClause;
      const clause = place?.in === "clauses" ? this.#base.clauses[place.index] : undefined;
      if (!place || !clause) continue;
      if (sameWords(insertedWords(segment.runs), wordsAt(clause, 0, lengthOfClause(clause))))
        out.set(i, { clause: place.index, from });
    }
    return out;
  }

  #left(i: number, { kind, runs }: ReviewedSegment): void {
    const words = runs
      .map((run) => run.t)
      .join("")
      .trim();
    if (kind === "front" && words !== "") this.#notEntered.push({ segment: i, words, why: "front" });
  }

  #newClause(i: number, segment: ReviewedSegment, moved: ReadonlyMap<number, Moved>): void {
    const text = insertedWords(segment.runs);
    const silent = segment.runs.some((run) => run.silent && run.op === "keep");
    const behind = segment.after?.in === "clauses" ? segment.after.index : this.#behind;
    const place: BasePlace = { in: "clauses", index: behind + 1, at: 0, length: 0 };
    if (segment.kind === "footnote") {
      // It enters with its reference.
      if (silent && !this.#notes.has(i))
        this.#notEntered.push({ segment: i, words: plainWords(segment.runs), why: "no-reference" });
      return;
    }
    if (silent || segment.fate === "silent") {
      // A whole clause without a trace stands before the one that follows; behind all of them, before the last mark.
      const last = this.#base.clauses.length - 1;
      const at = behind < last ? place : { ...place, index: last, at: lengthOfClause(this.#base.clauses[last]!) };
      const received = plainWords(segment.runs);
      if (received !== "") this.#deviations.push({ place: at, received });
      return;
    }
    if (text === "") return;
    const move = moved.get(i);
    // Behind something new a clause can only be written anew: a move names a clause of the base.
    if (move && !(this.#new && behind === this.#behind)) {
      this.#movedAway.add(move.clause);
      this.#change([{ kind: "move", clause: move.clause, after: behind < 0 ? null : behind }], segment.runs, segment);
      return;
    }
    const put: Put[] = [text, { mark: this.#markOf(segment, behind) }];
    this.#change([{ kind: "replace", place, put }], segment.runs, segment);
    if (move?.from !== undefined) this.#clause([this.#segments[move.from]!]);
    this.#new = true;
  }

  #clause(group: readonly ReviewedSegment[]): void {
    const { changes, deviations } = walk(group, this.#base);
    for (const { edits, runs, segment } of changes) this.#change(edits, runs, segment);
    for (const { place, received, segment } of deviations) {
      if (segment.struckMissing.some((one) => samePlace(one, place))) {
        this.#changes.push({
          edits: [{ kind: "replace", place, put: received === "" ? [] : [received] }],
          recovered: { certainty: "choose", evidence: [{ code: "by-hand" }] },
        });
      } else this.#deviations.push({ place, received });
    }
  }

  /** [PRP5] Clauses of the base that the text has nothing of. */
  #missing(): void {
    const seen = new Set<string>();
    const see = (one: { in: string; index: number } | undefined) => one && seen.add(`${one.in} ${one.index}`);
    for (const { baseClause, joins = [], runs } of this.#segments) {
      see(baseClause);
      for (const one of joins) see(one);
      for (const { base, op } of runs) if (op === "keep" || op === "del") see(base);
    }
    for (const list of ["clauses", "notes"] as const) {
      for (const [index, clause] of this.#base[list].entries()) {
        const length = lengthOfClause(clause);
        if (length === 0 || seen.has(`${list} ${index}`)) continue;
        if (list === "clauses" && this.#movedAway.has(index)) continue;
        this.#deviations.push({ place: { in: list, index, at: 0, length }, received: "" });
      }
    }
  }

  #change(edits: readonly ProposalEdit[], runs: readonly ReviewedRun[], segment: ReviewedSegment): void {
    const about = runs.filter(({ op }) => op === "ins" || op === "del");
    const order: readonly Certainty[] = ["shown", "likely", "choose"];
    const worst = Math.max(0, ...about.map(({ certainty }) => order.indexOf(certainty ?? "shown")));
    const evidence = new Map<string, Evidence>();
    for (const [i, run] of about.entries()) {
      const codes = run.byHand ? (["by-hand"] as const) : (run.evidence ?? []);
      for (const code of codes) {
        const text = code === "number" ? printedLabel(segment) : code === "glued" ? gluedAt(about, i) : undefined;
        if (!evidence.get(code)?.text) evidence.set(code, { code, ...(text === undefined ? {} : { text }) });
      }
    }
    const recovered = { certainty: order[worst]!, evidence: [...evidence.values()].slice(0, 12) };
    this.#changes.push({ edits: edits.map((edit) => this.#noted(edit)), recovered });
  }

  /** [PRP7] With new footnotes in the place of what refers to them. */
  #noted(edit: ProposalEdit): ProposalEdit {
    if (edit.kind !== "replace") return edit;
    const put = edit.put.flatMap((one): Put[] =>
      typeof one === "string"
        ? referringTo(one).map((part) => {
            if (typeof part === "string") return part;
            const note = this.#notes.get(part.note) ?? "";
            this.#notes.delete(part.note);
            return { note };
          })
        : [one],
    );
    return { ...edit, put };
  }

  /** What the mark of a new clause says: like its neighbour's where it is of the same kind, else as its label reads. */
  #markOf({ kind, label, runs }: ReviewedSegment, behind: number): ClauseMark {
    const before = this.#base.clauses[behind];
    const clauseKind = KINDS[kind] ?? "paragraph";
    if (clauseKind !== "item") return { kind: clauseKind, level: 1, numbering: "none" };
    const printed = label?.proposed ?? runs.find((run) => run.label)?.t ?? "";
    const numbering = kind === "bullet" ? "bullet" : numberingOf(printed.trim(), before);
    const near = [before, this.#base.clauses[behind + 1]].find((c) => c?.kind === "item" && c.numbering === numbering);
    if (near) return { kind: "item", level: near.level, numbering };
    const sub = numbering === "roman" || numbering === "bullet" || numbering === "decimal";
    const level = sub && before?.kind === "item" ? Math.min(MAX_LEVEL, before.level + 1) : 1;
    return { kind: "item", level, numbering };
  }
}

const KINDS: Readonly<Partial<Record<SegmentKind, ClauseMark["kind"]>>> = {
  "proposal-line": "proposal",
  abstract: "abstract",
  number: "number",
  title: "title",
  history: "history",
  enacting: "enacting",
  call: "call",
  item: "item",
  bullet: "item",
  heading: "heading",
  reasons: "reasons",
  note: "note",
};

function numberingOf(label: string, before: ClauseMark | undefined): Numbering {
  if (/^\d+\.\d/.test(label)) return "decimal";
  if (/^\d/.test(label)) return "number";
  // "i)" is a letter among letters.
  if (/^[ivx]+\)?$/i.test(label)) return before?.numbering === "letter" && /^[hj]/i.test(label) ? "letter" : "roman";
  if (/^\p{L}{1,2}\)?$/u.test(label)) return "letter";
  return label === "" ? "none" : "bullet";
}

function isDeleted(segment: ReviewedSegment): boolean {
  const runs = segment.runs.filter(({ op, label, t }) => op !== "noise" && !label && t.trim() !== "");
  return runs.length > 0 && runs.every(({ op }) => op === "del");
}

/** The label as it reads in the text. */
function printedLabel({ runs }: ReviewedSegment): string | undefined {
  const label = runs
    .filter((run) => run.label)
    .map((run) => run.t)
    .join("")
    .trim();
  return label === "" ? undefined : label.slice(0, 40);
}

/** The words that are run together at the edge of a run. */
function gluedAt(runs: readonly ReviewedRun[], i: number): string | undefined {
  const [a, b] = [runs[i]?.t ?? "", runs[i + 1]?.t ?? ""];
  if (/(^|\s)$/.test(a) || /^(\s|$)/.test(b)) return undefined;
  return `${/\S+$/.exec(a)![0].slice(-40)}${/^\S+/.exec(b)![0].slice(0, 40)}`;
}

function sameWords(a: string, b: string): boolean {
  const key = (text: string) =>
    text
      .normalize("NFKC")
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim()
      .toLowerCase();
  return key(a) === key(b);
}

/** The words that are put in, on one line. */
function insertedWords(runs: readonly ReviewedRun[]): string {
  return oneLine(runs.map((run) => (run.op === "ins" && !run.label ? run.t : "")).join("")).trim();
}

/** The words of a new footnote, without its mark. */
function bodyOf({ runs }: ReviewedSegment): string {
  const words = insertedWords(runs);
  return runs.some((run) => run.label) ? words : words.replace(/^[\d⁰¹²³⁴-⁹]{1,3}[\s.)]+/u, "");
}

function plainWords(runs: readonly ReviewedRun[]): string {
  return oneLine(runs.map((run) => (run.op === "noise" || run.label ? "" : run.t)).join("")).trim();
}
