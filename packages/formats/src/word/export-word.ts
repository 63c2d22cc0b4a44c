// The writer of resolutions that came from a Word file: the file, with only what is different now written anew (decision 0018). Invariant: parts that
// did not change are the same bytes; what the file shows in its readings is what the resolution says in them.
import { objectId, type Redline, type View } from "@concord/redline";
import { type OutWords, outWords } from "../out-words.ts";
import { Came } from "./came.ts";
import { ChangedParts } from "./changed-parts.ts";
import { cleanRanges } from "./clean-ranges.ts";
import { CommentsOut } from "./comments-out.ts";
import { type Dressed, dressStory } from "./dress-story.ts";
import { flowOf, type Placing } from "./flow.ts";
import { type FlowOptions, unitsOfFlow } from "./flow-units.ts";
import { NotesOut } from "./notes-out.ts";
import { type WordPackage, writePackage } from "./package.ts";
import { pairUnits } from "./pair-units.ts";
import { readWord, type WordRead, type WordReadOptions } from "./read-word.ts";
import { RevisionIds } from "./revision-ids.ts";
import { sameClauses } from "./same-clauses.ts";
import { settleXml, tracksChanges } from "./settle-xml.ts";
import { SourceParagraph } from "./source-atoms.ts";
import { leaveSigns } from "./stay-behind.ts";
import type { Story, StoryPart } from "./story.ts";
import { type LabelsOfReadings, ownerOf, type StoryClauses, type ToDress } from "./story-view.ts";
import { type Readings, readingsOf } from "./two-readings.ts";
import type { ClauseSource } from "./word-parts.ts";
import type { Settled } from "./word-projections.ts";
import { anyChange, EMPTY } from "./write-word.ts";

export interface WordExport {
  readonly file: WordPackage;
  /** The resolution right after the import; absent: as the file reads. */
  readonly before?: Redline;
  /** Absent: as it was then. */
  readonly now?: Redline;
  readonly view: View;
  /** Of all changes: only those that are pending, told from what is agreed. */
  readonly onAgreed?: boolean;
  readonly words?: OutWords;
  /** As at the import. */
  readonly proponentOf?: (author: string) => string | undefined;
}

export interface WordExported {
  readonly file: Uint8Array;
  /** Whether the file reads as it did at the import; else everything was written anew. */
  readonly faithful: boolean;
}

const MARKUP: View = { kind: "markup" };

/** [WRX1] The file as the resolution is now. Throws where the XML of the file is broken. */
export function exportWord(options: WordExport): WordExported {
  const { file, view, onAgreed = false, words = outWords(), proponentOf } = options;
  const read = readAsBefore(file, options.before ?? options.now, proponentOf ? { proponentOf } : {});
  const before = options.before ?? read.redline;
  const now = options.now ?? before;
  const settled = settledIn(view);
  const came = new Came(before, read.authors, words);
  const readings = readingsOf(now, view, onAgreed);
  const filed = readingsOf(read.redline, MARKUP, false);
  const paired = pairUnits(read.redline.clauses, before.clauses, now.clauses);
  const { document, styles } = read.parts;
  const changed = new ChangedParts(file);
  const comments =
    settled === undefined
      ? new CommentsOut(changed, { filed: read.redline.threads ?? [], before, now, words, styles })
      : undefined;
  const ids = new RevisionIds(storyParts(file).map((part) => changed.text(part) ?? ""));
  const objects = objectsOf(document);
  const toDress: ToDress = (part, story, of, sources, elsewhere = []) => {
    const paragraphs = paragraphsOf(story, sources);
    const blocks = sources.map(({ block }) => block);
    return {
      part,
      story,
      file: of.file,
      sources,
      paragraphs,
      added: leaveSigns(paragraphs, blocks, new Set(elsewhere.map((clause) => blocks[clause]!))),
      now: of.now,
      spans: of.spans,
      same: sameClauses(of.file, of.before, of.now, of.spans),
      readings,
      settled,
      came,
      styles,
      ids,
      objects,
      referAgain: (xml) => notes.referAgain(xml),
    };
  };
  const notes = new NotesOut({
    read,
    before,
    now,
    spans: paired.spans,
    readings,
    settled,
    words,
    ids,
    dress: toDress,
  });
  const flow: FlowOptions = {
    lang: now.lang,
    words,
    numbers: new Map(),
    refer: (note: string, placing: Placing) => notes.refer(note, placing),
    anybody: anyChange(now, onAgreed),
  };
  const written = unitsOfFlow(now.clauses, flowOf(now, readings), readings, flow);
  const units = written.length > 0 || now.clauses.length === 0 ? written : [EMPTY];
  const story = document.stories.get("");
  if (story) {
    const of = { file: read.redline.clauses, before: before.clauses, now: now.clauses, spans: paired.spans };
    const labels: LabelsOfReadings = { old: readings.old.labels, now: readings.now.labels };
    const fileLabels: LabelsOfReadings = { old: filed.old.labels, now: filed.now.labels };
    const dressed = dressStory({
      ...toDress(document, story, of, read.sources.clauses, standingElsewhere(of, readings)),
      units,
      labels,
      fileLabels,
      isNote: false,
      placed: comments?.placed(units) ?? [],
    });
    changed.put(file.main, whole(document, story, dressed, settled));
  }
  notes.finish(flow, changed);
  comments?.finish();
  if (settled !== undefined) settleOthers(changed, settled);
  return { file: writePackage(file, changed.bytes()), faithful: paired.faithful };
}

/** [WRX8] The file as it reads; a resolution that came when signs in fonts of symbols were read as they are is compared with what was read then. */
function readAsBefore(file: WordPackage, came: Redline | undefined, options: WordReadOptions): WordRead {
  const read = readWord(file, options);
  if (!came || came.base.hash === read.redline.base.hash) return read;
  const then = readWord(file, { ...options, keepSigns: true });
  return came.base.hash === then.redline.base.hash ? then : read;
}

/** How changes that no clause knows of are taken: of a text without marks they count as what somebody proposes. */
function settledIn(view: View): Settled | undefined {
  if (view.kind === "markup") return undefined;
  return view.kind === "base" || view.kind === "agreed" ? "rejected" : "accepted";
}

function whole({ source }: StoryPart, story: Story, { xml, changed }: Dressed, settled: Settled | undefined): string {
  if (!changed) return source;
  return cleanRanges(source.slice(0, story.start) + xml + source.slice(story.end), source, settled !== undefined);
}

/** The clauses of the file that stand elsewhere in both readings. */
function standingElsewhere({ file, now, spans }: StoryClauses, { old }: Readings): number[] {
  return now.flatMap((_, i) => {
    const part = old.partOf[i];
    const owner = part && old.moved.has(part) ? ownerOf(i, { file, now, spans }) : undefined;
    return owner ?? [];
  });
}

function paragraphsOf({ blocks }: Story, sources: readonly ClauseSource[]): Map<number, SourceParagraph> {
  const labels = new Map(sources.map(({ block, label }) => [block, label]));
  const out = new Map<number, SourceParagraph>();
  for (const [at, block] of blocks.entries()) {
    if (block.kind === "paragraph") out.set(at, new SourceParagraph(block, labels.get(at) ?? 0));
  }
  return out;
}

/** The XML of the objects in paragraphs, by their ids. */
function objectsOf({ stories }: StoryPart): Map<string, string> {
  const out = new Map<string, string>();
  for (const { blocks } of stories.values()) {
    for (const block of blocks) {
      if (block.kind !== "paragraph") continue;
      for (const { kind, xml } of block.atoms) if (kind === "object" && xml) out.set(objectId(xml), xml);
    }
  }
  return out;
}

/** The parts that hold words, the document first. */
function storyParts({ main, relationships }: WordPackage): string[] {
  const parts = relationships.filter(({ kind }) => /^(?:header|footer|comments|footnotes|endnotes)$/.test(kind));
  return [main, ...parts.flatMap((one) => one.part ?? [])];
}

/** [WRX6] Heads, feet and comments, and what of the text is no clause, such as its sections: changes are taken as the view takes them. */
function settleOthers(changed: ChangedParts, settled: Settled): void {
  for (const part of storyParts(changed.file)) {
    const xml = changed.text(part);
    if (xml && tracksChanges(xml)) changed.put(part, settleXml(xml, settled, undefined));
  }
}
