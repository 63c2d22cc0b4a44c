// The reader of Word files: a file with tracked changes becomes a Redline. Invariant: what the file marks as a change never comes in as base
// text; rejecting everything in the file gives the base, accepting everything what is proposed.
import {
  type Attribution,
  baseHash,
  baseOfPlain,
  type Clause,
  type ClauseKind,
  identify,
  type Move,
  project,
  type Redline,
  type Reshape,
  type ShapeSet,
  type Tracking,
} from "@concord/redline";
import { languageOf } from "../language.ts";
import { type Author, Changes } from "./changes.ts";
import { headsOf } from "./clause-heads.ts";
import { withLabels } from "./kept-labels.ts";
import { authorName, guessProponent } from "./proponents.ts";
import { readThreads } from "./read-comments.ts";
import { type BlockMove, movesOf } from "./read-moves.ts";
import { NoteReader } from "./read-notes.ts";
import type { Paragraph, Story } from "./story.ts";
import { kindOfStyle } from "./style-kinds.ts";
import { StoryTracker } from "./track-story.ts";
import { type ClauseSource, partText, readParts, type WordFile, type WordParts } from "./word-parts.ts";
import { isFilled, isThere, type Settled } from "./word-projections.ts";

export interface WordRead {
  readonly redline: Redline;
  readonly parts: WordParts;
  /** For each clause and note of the Redline, in order. Absent: the file has only a reference to it. */
  /** Whom an author speaks for. */
  readonly authors: (author: string) => Author;
  readonly sources: {
    readonly clauses: readonly ClauseSource[];
    readonly notes: readonly (ClauseSource | undefined)[];
  };
}

export interface WordReadOptions {
  /** Whom an author of the file speaks for; undefined: as their name says. */
  readonly proponentOf?: (author: string) => string | undefined;
  /** Whether signs in fonts of symbols are read as the characters of private use that they are. */
  readonly keepSigns?: boolean;
}

/** How often labels that counting does not give are put back among the words before the rest stays as it is. */
const MOST_ROUNDS = 4;

/** [WRD4] The Redline of a file. Throws where the XML is broken. */
export function readWord(file: WordFile, { proponentOf, keepSigns = false }: WordReadOptions = {}): WordRead {
  const parts = readParts(file, keepSigns);
  const authors = (author: string): Author => ({
    proponent: proponentOf?.(author) ?? guessProponent(author) ?? "",
    person: authorName(author).person,
  });
  const worded = new Set<number>();
  for (let round = 1; ; round++) {
    const { read, uncounted } = readOnce(file, parts, authors, worded);
    if (uncounted.length === 0 || round === MOST_ROUNDS) return read;
    for (const block of uncounted) worded.add(block);
  }
}

/** `worded`: blocks whose labels are words of theirs; `uncounted`: those that should be. */
function readOnce(
  file: WordFile,
  parts: WordParts,
  authors: (author: string) => Author,
  worded: ReadonlySet<number>,
): { readonly read: WordRead; readonly uncounted: readonly number[] } {
  const { document } = parts;
  const story = withLastMarks(document.stories.get("") ?? { blocks: [], ranges: [], start: 0, end: 0 });
  const { threads, ofComment } = readThreads(parts.comments, partText(file, "commentsExtended"), authors);
  const changes = new Changes(authors);
  const moves = movesOf(story.blocks);
  const heads = headsOf(story, moves, parts, worded);
  const notes = new NoteReader(parts, changes, document);
  const tracker = new StoryTracker(
    story,
    document.source,
    changes,
    (atom, tracking) => notes.refer(atom, tracking),
    ofComment,
  );
  const clauses: Clause[] = [];
  const sources: ClauseSource[] = [];
  const targets = new Map(moves.map((move) => [move.to, move]));
  const moved = new Map(moves.map((move) => [move.from, move]));
  const after = new Map<BlockMove, string | null>();
  const ids = new Map<BlockMove, string>();
  let last: string | null = null;
  for (const [at, block] of story.blocks.entries()) {
    const target = targets.get(at);
    if (target) {
      after.set(target, last);
      // What comes next goes behind what was moved here.
      last = `b:${target.from}`;
      continue;
    }
    const move = moved.get(at);
    const { shape, label, reshaped, split } = heads[at]!;
    const said =
      block.kind === "paragraph" ? tracker.paragraph(block, label.units, move !== undefined) : tracker.object(block);
    const base = said.mark.inserted === undefined;
    const markId = base ? `b:${at}` : `p:${at}`;
    const reshapes =
      block.kind === "paragraph"
        ? reshapesOf(
            block,
            shape.kind,
            reshaped,
            split ? clauses.at(-1)?.mark.inserted : undefined,
            tracker,
            parts,
            said.mark,
          )
        : [];
    if (move) ids.set(move, markId);
    clauses.push({
      ...shape,
      id: markId,
      markId,
      base,
      stretch: "s:0",
      ...said,
      ...(reshapes.length > 0 ? { reshaped: reshapes } : {}),
    });
    sources.push({ block: at, label: label.units, ...(move ? { target: move.to } : {}) });
    last = markId;
  }
  const order = new Map([...moves].sort((a, b) => a.to - b.to).map((move, i) => [move, i]));
  const byId = new Map([...ids].map(([move, id]) => [id, move]));
  const withMoves = clauses.map((clause): Clause => {
    const move = byId.get(clause.markId);
    if (!move) return clause;
    const attribution = changes.named(`moved ${move.group}`, move.revision);
    const one: Move = { ...attribution, after: after.get(move) ?? null, order: order.get(move)! };
    return { ...clause, moved: [one] };
  });
  const read = notes.finish();
  const lang = languageOf(
    clauses.filter(({ kind }) => kind === "call").map(({ runs }) => wordsOf(runs)),
    clauses
      .slice(0, 400)
      .map(({ runs }) => wordsOf(runs))
      .join("\n"),
  );
  const labelled = withLabels(identify(withMoves), lang, (index, settled) => {
    const { label, split } = heads[sources[index]!.block]!;
    return split && settled === "rejected" ? split.label : label[settled]?.label;
  });
  const unhashed: Redline = {
    base: { hash: "" },
    lang,
    clauses: labelled.clauses,
    notes: read.notes,
    ...(threads.length > 0 ? { threads } : {}),
  };
  const hash = baseHash(baseOfPlain(project(unhashed, { kind: "base" })));
  const redline = { ...unhashed, base: { hash } };
  return {
    read: { redline, parts, authors, sources: { clauses: sources, notes: read.sources } },
    uncounted: labelled.uncounted.map((index) => sources[index]!.block),
  };
}

/**
 * `story` in which a mark that nothing can be joined behind, at its end and before a table, is there in each reading that has words before it, whoever put
 * it in or struck it: Word keeps those words in a paragraph of their own.
 */
function withLastMarks(story: Story): Story {
  const last = (at: number) => story.blocks[at + 1]?.kind !== "paragraph";
  const kept = new Map<number, Settled[]>();
  for (const settled of ["rejected", "accepted"] as const) {
    let words = false;
    for (const [at, block] of story.blocks.entries()) {
      if (block.kind !== "paragraph") continue;
      words ||= isFilled(block, settled);
      const ends = isThere(block.mark.revisions, settled);
      if (words && !ends && last(at)) kept.set(at, [...(kept.get(at) ?? []), settled]);
      if (ends || last(at)) words = false;
    }
  }
  if (kept.size === 0) return story;
  const blocks = story.blocks.map((block, at) => {
    const there = kept.get(at);
    if (block.kind !== "paragraph" || !there) return block;
    const revisions = block.mark.revisions.filter((one) => there.every((settled) => isThere([one], settled)));
    return { ...block, mark: { ...block.mark, revisions } };
  });
  return { ...story, blocks };
}

const wordsOf = (runs: Clause["runs"]): string => runs.map((run) => ("text" in run ? run.text : "")).join("");

/** The proposals of another shape that a paragraph's properties and its label say. */
function reshapesOf(
  { mark, atoms }: Paragraph,
  kindNow: ClauseKind,
  byLabel: ShapeSet | undefined,
  splitBy: Attribution | undefined,
  tracker: StoryTracker,
  { styles }: WordParts,
  tracked: Tracking,
): Reshape[] {
  const out: Reshape[] = [];
  const { change } = mark;
  const was = change && kindOfStyle(styles.nameOf(change.style));
  const is = kindOfStyle(styles.nameOf(mark.style));
  const kind = is?.kind ?? "paragraph";
  if (change && !tracked.inserted && (was?.kind ?? "paragraph") !== kind && kind !== kindNow) {
    const set: ShapeSet = { kind, ...(is?.level ? { level: is.level } : {}) };
    out.push({ ...tracker.ofChange(change, "pPrChange"), set });
  }
  const revision = byLabel && atoms.flatMap((atom) => atom.revisions)[0];
  if (splitBy && byLabel) out.push({ ...splitBy, set: byLabel });
  else if (byLabel && revision && !tracked.inserted) {
    const attribution: Attribution = tracker.ofChange(revision, "label");
    out.push({ ...attribution, set: byLabel });
  }
  return out;
}
