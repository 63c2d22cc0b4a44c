// One clause of a reviewed recovery, walked along the base: what of it stays, goes and comes, and where it differs without a
// trace. Invariant: every unit of the base clause stays, is struck, or is told to be missing in the text.
import {
  type BasePlace,
  type BaseText,
  lengthOfClause,
  type ProposalEdit,
  type ProposedDeviation,
  wordsAt,
} from "@concord/redline";
import type { ReviewedRun, ReviewedSegment } from "./review.ts";

/** Words of a text on one line, as they stand in a clause. */
export function oneLine(text: string): string {
  return text.replace(/\s*[\n\r\u2028\u2029]\s*/g, " ").replace(/[\t\f\v ]+/g, " ");
}

/** A change in the making: what it does, and by which runs. */
export interface Gathered {
  edits: ProposalEdit[];
  readonly runs: readonly ReviewedRun[];
  readonly segment: ReviewedSegment;
}

/** What became of a clause. `at`: behind how many units of the text of `segment` it stands. */
export interface Walked {
  readonly changes: Gathered[];
  readonly deviations: (ProposedDeviation & { readonly at: number; readonly segment: ReviewedSegment })[];
}

/** Words of the text without the blanks around them. `blank`: whether there is one before them. */
interface Chunk {
  readonly what: "keep" | "strike" | "put";
  readonly segment: ReviewedSegment;
  readonly run: ReviewedRun | undefined;
  readonly text: string;
  readonly blank: boolean;
  /** Where they are in the base clause; of what is put in nothing. */
  readonly from: number;
  readonly to: number;
}

/** Words that are neither of the base nor put in. */
interface Silent {
  readonly words: string;
  readonly at: number;
  readonly segment: ReviewedSegment;
}

/**
 * [PRP2] What the runs of one clause do to the base. Whether words stand apart is as in the text: blanks of the base stay where the
 * text has one between the words that are left, and go where it has none.
 */
export function walk(group: readonly ReviewedSegment[], base: BaseText): Walked {
  const out: Walked = { changes: [], deviations: [] };
  const home = group[0]?.baseClause;
  if (!home || !base[home.in][home.index]) return out;
  const homes = [home, ...group.flatMap(({ joins = [] }) => joins)].filter((h) => base[h.in][h.index]);
  for (const [i, one] of homes.entries()) {
    const walker = new Walker(base, one, out);
    for (const [n, segment] of group.entries()) {
      if (n > 0 && i === 0 && segment.splitFrom !== undefined) walker.split(segment);
      walker.read(segment, i === 0);
    }
    walker.finish(homes.length > 1);
    const next = homes[i + 1];
    if (next) out.changes.push(joint(base, one, group.at(-1)!));
  }
  return out;
}

/** [PRP6] The text goes on with the next clause of the base: the mark between the two goes. */
function joint(base: BaseText, home: Pick<BasePlace, "in" | "index">, segment: ReviewedSegment): Gathered {
  const clause = base[home.in][home.index]!;
  const at = lengthOfClause(clause);
  const put = /\s$/.test(wordsAt(clause, 0, at)) ? [] : [" "];
  const place: BasePlace = { in: home.in, index: home.index, at, length: 1 };
  return { edits: [{ kind: "replace", place, put }], runs: [], segment };
}

class Walker {
  readonly #home: Pick<BasePlace, "in" | "index">;
  readonly #words: string;
  readonly #out: Walked;
  readonly #base: BaseText;
  /** What stands behind the last words that stay: struck and put in. */
  #open: Chunk[] = [];
  #silent: Silent[] = [];
  /** Up to where the base is settled, and whether something stays before that. */
  #settled = 0;
  #stays = false;
  #blank = false;
  #last: ReviewedSegment | undefined;

  constructor(base: BaseText, home: Pick<BasePlace, "in" | "index">, out: Walked) {
    this.#base = base;
    this.#home = { in: home.in, index: home.index };
    this.#words = wordsAt(base[home.in][home.index]!).slice(0, -1);
    this.#out = out;
  }

  /** Takes the runs of a segment that are about this clause; insertions and silent words go with its first one. */
  read(segment: ReviewedSegment, others: boolean): void {
    this.#last = segment;
    let end = 0;
    for (const run of segment.runs) {
      const at = end;
      end += run.t.length;
      const text = oneLine(run.t).trim();
      if (run.op === "noise" || run.label || text === "") {
        // The blank before the body of a footnote is the extraction's.
        this.#blank ||= /\s/.test(run.t.replace(/\[[\d*]{1,4}: /g, ""));
        continue;
      }
      const { base } = run;
      const here = base && run.op !== "ins" && base.in === this.#home.in && base.index === this.#home.index;
      // Base words of another clause are told there.
      if (!here && (!others || (base && run.op !== "ins"))) continue;
      const blank = this.#blank || /^\s/.test(run.t);
      this.#blank = /\s$/.test(run.t);
      if (run.op === "ins") this.#open.push({ what: "put", segment, run, text, blank, from: 0, to: 0 });
      else if (!here) {
        this.#silent.push({ words: text, at: at + /^\s*/.exec(run.t)![0].length, segment });
        this.#blank ||= blank;
      } else {
        const what = run.op === "del" ? "strike" : "keep";
        this.#takeBase({ what, segment, run, text, blank, from: base.at, to: base.at + base.length }, at);
      }
    }
  }

  /** [PRP6] The clause goes on in another segment: Enter puts a mark in between, and what stands before keeps the shape. */
  split(segment: ReviewedSegment): void {
    const { kind, level, numbering } = this.#base[this.#home.in][this.#home.index]!;
    this.#settle(undefined);
    const place = { ...this.#home, at: this.#settled, length: 0 };
    const edits: ProposalEdit[] = [{ kind: "replace", place, put: [{ mark: { kind, level, numbering } }] }];
    this.#out.changes.push({ edits, runs: [], segment });
    this.#stays = false;
    this.#blank = false;
  }

  /** `joined`: the mark of the clause is spoken for. */
  finish(joined: boolean): void {
    const before = this.#out.changes.length;
    const length = this.#words.length;
    if (this.#words.slice(this.#reached()).trim() !== "") {
      const end = this.#last ? this.#last.runs.reduce((n, run) => n + run.t.length, 0) : 0;
      this.#missing(this.#reached(), length, end);
    } else this.#settle(undefined, length);
    // A clause of which nothing is left goes with its mark.
    const [only] = this.#out.changes.slice(before);
    const [edit] = only?.edits ?? [];
    const whole =
      edit?.kind === "replace" && edit.put.length === 0 && edit.place.at === 0 && edit.place.length === length;
    if (only && whole && length > 0 && !joined) {
      only.edits = [{ ...edit, place: { ...edit.place, length: length + 1 } }];
    }
  }

  /** Where the words of the base end that have been met. */
  #reached(): number {
    return this.#open.reduce((to, chunk) => Math.max(to, chunk.to), this.#settled);
  }

  #takeBase(chunk: Chunk, at: number): void {
    const reached = this.#reached();
    if (chunk.from < reached) return;
    if (this.#words.slice(reached, chunk.from).trim() !== "") this.#missing(reached, chunk.from, at);
    if (chunk.what === "strike") this.#open.push(chunk);
    else this.#settle(chunk);
  }

  /** [PRP4] Words of the base that the text lacks stay, and are told, with what the text has in their place. */
  #missing(from: number, to: number, at: number): void {
    const words = this.#words.slice(from, to);
    const lead = /^\s*/.exec(words)![0].length;
    const length = words.trim().length;
    const start = from + lead;
    const text = words.trim();
    const silent = this.#silent;
    this.#silent = [];
    const segment = silent[0]?.segment ?? this.#last!;
    const place = { ...this.#home, at: start, length };
    const received = silent.map((one) => one.words).join(" ");
    this.#settle({ what: "keep", segment, run: undefined, text, blank: true, from: start, to: start + length });
    this.#out.deviations.push({ place, received, at: silent[0]?.at ?? at, segment });
  }

  /** What is open is settled up to `next`, which stays; undefined: up to `end` of the clause, or here. */
  #settle(next: Chunk | undefined, end = this.#reached()): void {
    const open = this.#open;
    const from = this.#settled;
    const to = next?.from ?? end;
    for (const { words, at, segment } of this.#silent) {
      const place = { ...this.#home, at: from, length: 0 };
      this.#out.deviations.push({ place, received: words, at, segment });
    }
    this.#silent = [];
    this.#open = [];
    this.#settled = next?.to ?? to;
    if (open.length > 0) this.#change(open, from, to, next);
    this.#stays = true;
  }

  #change(open: readonly Chunk[], from: number, to: number, next: Chunk | undefined): void {
    const struck = open.filter((chunk) => chunk.what === "strike");
    const put = open.filter((chunk) => chunk.what === "put");
    const lead = struck[0]?.from ?? to;
    const tail = struck.at(-1)?.to ?? to;
    // Blanks of the base before what is struck and behind it; without anything struck there is one stretch of them.
    const before = this.#words.slice(from, lead) !== "";
    const behind = this.#words.slice(tail, to) !== "";
    const first = open[0]!;
    const apart = this.#stays && first.blank;
    const parted = next?.blank === true;
    const edits: ProposalEdit[] = [];
    const replace = (at: number, until: number, words: string, early = false) => {
      if (at === until && words === "") return;
      const place = { ...this.#home, at, length: until - at };
      edits.push({ kind: "replace", place, put: words === "" ? [] : [words], ...(early ? { before: true } : {}) });
    };
    if (put.length === 0) {
      const stands = this.#stays && next !== undefined && parts(open, next);
      // One blank of the two stays where words are left on both sides.
      if (stands && before) replace(lead, to, "");
      else if (stands && behind) replace(from, tail, "");
      else replace(from, to, stands ? " " : "");
    } else {
      const words = put.map((chunk, i) => (i > 0 && chunk.blank ? ` ${chunk.text}` : chunk.text)).join("");
      if (struck.length === 0) {
        // The blank of the base goes before what is put in, or behind it, or is not there.
        if (!before) replace(from, from, `${apart ? " " : ""}${words}${parted ? " " : ""}`);
        else if (apart) replace(to, to, `${words}${parted ? " " : ""}`);
        else if (parted) replace(from, from, words);
        else replace(from, to, words);
      } else {
        const start = apart && before ? lead : from;
        const stop = parted && behind ? tail : to;
        const text = `${apart && !before ? " " : ""}${words}${parted && !behind ? " " : ""}`;
        replace(start, stop, text, first.what === "put");
      }
    }
    const runs = open.flatMap(({ run }) => run ?? []);
    if (edits.length > 0) this.#out.changes.push({ edits, runs, segment: first.segment });
  }
}

/** Whether words stand apart when what is between them goes. */
function parts(struck: readonly Chunk[], next: Chunk): boolean {
  const [first] = struck;
  if (first!.blank && next.blank) return true;
  return (first!.blank || next.blank) && !/^[\p{Po}\p{Pe}\p{Pf}]/u.test(next.text);
}
