// A story as clauses with tracking: every paragraph that has a place of its own is a clause, and what its atoms carry is said of its runs and its
// mark. Invariant: the units of a clause are those of the atoms of its paragraph behind its label, in order.
import {
  type Attribution,
  type Clause,
  EMPHASES,
  type Format,
  type FormatSet,
  type Inset,
  objectId,
  type Reformat,
  type Run,
  sameFormat,
  type Tracking,
} from "@concord/redline";
import { type Changes, isInsertion } from "./changes.ts";
import {
  type Atom,
  type Block,
  type LooseRange,
  type Paragraph,
  type RangeEnd,
  type Revision,
  type Story,
  shownText,
} from "./story.ts";
import { unitsOfAtom } from "./typed-labels.ts";

/** What of the file a run of words or a mark is under. */
export interface Around {
  /** Of a note that somebody puts in: whatever of it the file does not mark is theirs. */
  readonly inserted?: Attribution;
}

/** Follows a story from block to block and says what is tracked. */
export class StoryTracker {
  readonly #changes: Changes;
  readonly #source: string;
  readonly #ranges: readonly LooseRange[];
  readonly #threadOf: ReadonlyMap<string, string>;
  readonly #noteIds: (atom: Atom, tracking: Tracking) => string;
  #rangeAt = 0;
  /** The names of the moves that we are in. */
  readonly #moves = new Map<string, string>();
  readonly #moveNames = new Map<string, string>();
  /** The comments that we are in. */
  readonly #comments: string[] = [];
  readonly #commented = new Set<string>();

  constructor(
    story: Story,
    source: string,
    changes: Changes,
    noteIds: (atom: Atom, tracking: Tracking) => string,
    threadOf: ReadonlyMap<string, string> = new Map(),
  ) {
    this.#source = source;
    this.#ranges = story.ranges;
    this.#changes = changes;
    this.#noteIds = noteIds;
    this.#threadOf = threadOf;
  }

  /** Of a table or the like: one object. */
  object(block: Exclude<Block, Paragraph>): Pick<Clause, "runs" | "mark"> {
    this.#passRanges(block.start);
    this.#changes.next();
    const tracking = this.#withComments({});
    return { runs: [{ object: objectId(this.#source.slice(block.start, block.end)), tracking }], mark: {} };
  }

  /** Of a paragraph, without the first `skip` units; `moved`: its revisions are those of a move, which is told elsewhere. */
  paragraph(paragraph: Paragraph, skip: number, moved: boolean, around: Around = {}): Pick<Clause, "runs" | "mark"> {
    this.#passRanges(paragraph.start);
    const runs: Run[] = [];
    let before = 0;
    for (const atom of paragraph.atoms) {
      if (atom.range) this.#pass(atom.range, runs);
      const units = unitsOfAtom(atom);
      if (units === 0) continue;
      const from = Math.max(0, Math.min(units, skip - before));
      before += units;
      const revisions = moved ? [] : atom.revisions;
      const { tracking, format } = this.#tracked(atom, revisions, around);
      if (from < units) pushRun(runs, this.#run(atom, from, tracking, format));
      this.#changes.next();
    }
    const mark = this.#withComments(this.#trackedBy(moved ? [] : paragraph.mark.revisions, around));
    this.#changes.next();
    return { runs, mark };
  }

  /** The attribution of a change of properties. */
  ofChange(signed: { readonly author: string; readonly date?: string }, kind: string): Attribution {
    return this.#changes.of({ ...signed, kind });
  }

  #run(atom: Atom, from: number, tracking: Tracking, format: Format | undefined): Run {
    if (atom.kind === "text") {
      const text = textOf(shownText(atom).slice(from));
      return format ? { text, format, tracking } : { text, tracking };
    }
    const inset: Inset =
      atom.kind === "note"
        ? { footnote: this.#noteIds(atom, tracking) }
        : atom.kind === "break"
          ? { break: true }
          : { object: objectId(atom.xml ?? "") };
    return { ...inset, tracking };
  }

  #tracked(
    atom: Atom,
    revisions: readonly Revision[],
    around: Around,
  ): { tracking: Tracking; format: Format | undefined } {
    const tracking = this.#withComments(this.#trackedBy(revisions, around));
    const { look } = atom;
    const change = look?.change;
    if (!change || atom.kind !== "text" || sameFormat(change.format, look.format)) {
      return { tracking, format: look?.format };
    }
    const set: { -readonly [K in keyof FormatSet]: boolean } = {};
    for (const emphasis of EMPHASES) {
      const now = look.format?.[emphasis] ?? false;
      if (now !== (change.format?.[emphasis] ?? false)) set[emphasis] = now;
    }
    const reformat: Reformat = { ...this.#changes.of({ ...change, kind: "rPrChange" }), set };
    return { tracking: { ...tracking, reformatted: [reformat] }, format: change.format };
  }

  #trackedBy(revisions: readonly Revision[], around: Around): Tracking {
    let { inserted } = around;
    const deleted: Attribution[] = [];
    for (const revision of revisions) {
      const move =
        revision.kind === "moveFrom" || revision.kind === "moveTo" ? this.#moves.get(revision.kind) : undefined;
      const attribution = this.#changes.of(revision, move);
      if (isInsertion(revision)) inserted = inserted && inserted !== around.inserted ? inserted : attribution;
      else if (!deleted.some(({ proponent }) => proponent === attribution.proponent)) deleted.push(attribution);
    }
    return { ...(inserted ? { inserted } : {}), ...(deleted.length > 0 ? { deleted } : {}) };
  }

  #withComments(tracking: Tracking): Tracking {
    if (this.#comments.length === 0) return tracking;
    for (const id of this.#comments) this.#commented.add(id);
    return { ...tracking, commented: [...this.#comments] };
  }

  #passRanges(until: number): void {
    for (; this.#rangeAt < this.#ranges.length && this.#ranges[this.#rangeAt]!.from < until; this.#rangeAt++) {
      this.#pass(this.#ranges[this.#rangeAt]!, []);
    }
  }

  #pass(range: RangeEnd, runs: Run[]): void {
    const { of, id, end, name } = range;
    if (of === "moveFrom" || of === "moveTo") {
      if (end === "start") {
        this.#moves.set(of, name ?? id);
        this.#moveNames.set(`${of} ${id}`, name ?? id);
      } else if (this.#moves.get(of) === this.#moveNames.get(`${of} ${id}`)) this.#moves.delete(of);
      return;
    }
    const thread = this.#threadOf.get(id);
    if (thread === undefined) return;
    if (of === "comment" && end === "start") {
      if (!this.#comments.includes(thread)) this.#comments.push(thread);
    } else if (of === "comment") {
      const at = this.#comments.indexOf(thread);
      if (at >= 0) this.#comments.splice(at, 1);
    } else if (of === "reference" && !this.#commented.has(thread)) {
      // A comment without a range is about what stands before its sign.
      const last = runs.at(-1);
      if (!last) return;
      this.#commented.add(thread);
      const commented = [...(last.tracking.commented ?? []), thread];
      runs[runs.length - 1] = { ...last, tracking: { ...last.tracking, commented } };
    }
  }
}

/** Words as a resolution may have them, each sign for one. */
function textOf(text: string): string {
  return text.replace(/[\n\r\p{Zl}\p{Zp}]/gu, " ").replace(/(?!\t)[\p{Cc}\ufffc]/gu, "\ufffd");
}

function pushRun(runs: Run[], run: Run): void {
  const last = runs.at(-1);
  if (
    last &&
    "text" in last &&
    "text" in run &&
    sameFormat(last.format, run.format) &&
    same(last.tracking, run.tracking)
  ) {
    runs[runs.length - 1] = { ...last, text: last.text + run.text };
  } else runs.push(run);
}

/** Whether two trackings are one: the attributions of a change are one object. */
function same(a: Tracking, b: Tracking): boolean {
  if (a.inserted !== b.inserted || (a.deleted?.length ?? 0) !== (b.deleted?.length ?? 0)) return false;
  if (a.deleted?.some((one, i) => one !== b.deleted![i])) return false;
  if (a.commented?.join() !== b.commented?.join()) return false;
  return JSON.stringify(a.reformatted) === JSON.stringify(b.reformatted);
}
