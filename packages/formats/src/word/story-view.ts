// A story that is written again, and the file beside it: which units stand where in the file, and what they take from there. Invariant: it changes nothing but
// what of the residue was written.
import type { Clause, Redline, Tracking } from "@concord/redline";
import type { Came } from "./came.ts";
import type { Placed } from "./flow-paragraphs.ts";
import type { Unit } from "./flow-units.ts";
import type { SourceSpan } from "./pair-units.ts";
import type { RevisionIds } from "./revision-ids.ts";
import { formatSet, withFormat, withoutCharacterStyle } from "./run-properties.ts";
import { secondCopy } from "./second-copy.ts";
import type { SourceParagraph } from "./source-atoms.ts";
import type { Atom, Revision, RunLook, Story, StoryPart } from "./story.ts";
import type { StyleSheet } from "./styles.ts";
import { isIn, type Readings } from "./two-readings.ts";
import type { ClauseSource } from "./word-parts.ts";
import { isThere, type Settled } from "./word-projections.ts";

/** Labels of the two readings at the places of the clauses. */
export interface LabelsOfReadings {
  readonly old: ReadonlyMap<number, string>;
  readonly now: ReadonlyMap<number, string>;
}

export interface StoryToDress {
  readonly part: StoryPart;
  readonly story: Story;
  /** The clauses of the story as read from the file, and where they are in it. */
  readonly file: readonly Clause[];
  readonly sources: readonly ClauseSource[];
  readonly fileLabels: LabelsOfReadings;
  /** Paragraphs by their places among the blocks. */
  readonly paragraphs: ReadonlyMap<number, SourceParagraph>;
  /** Those that have signs of others, by their places among the blocks. */
  readonly added: ReadonlySet<number>;
  /** The clauses now, how their units are paired, and which say what they said, by the place of the file's clause. */
  readonly now: Redline["clauses"];
  readonly spans: readonly (readonly SourceSpan[])[];
  readonly same: readonly (number | undefined)[];
  readonly units: readonly Unit[];
  readonly readings: Readings;
  readonly labels: LabelsOfReadings;
  readonly isNote: boolean;
  /** Comments that the file does not have. */
  readonly placed: readonly Placed[];
  /** How changes inside of what goes out whole are taken; undefined: they stay. */
  readonly settled: Settled | undefined;
  readonly came: Came;
  readonly styles: StyleSheet;
  readonly ids: RevisionIds;
  /** The XML of a table at its second place, with notes of its own. */
  readonly referAgain: (xml: string) => string;
  /** The XML of objects by their ids. */
  readonly objects: ReadonlyMap<string, string>;
}

/** The clauses of one story: as the file reads, right after the import, and now; and how their units are paired. */
export interface StoryClauses {
  readonly file: readonly Clause[];
  readonly before: readonly Clause[];
  readonly now: readonly Clause[];
  readonly spans: readonly (readonly SourceSpan[])[];
}

/** What is the same for every way of writing a story; without what its own units and labels say. */
export type ToDress = (
  part: StoryPart,
  story: Story,
  of: StoryClauses,
  sources: readonly ClauseSource[],
  /** The clauses of the file that stand elsewhere, whichever way the file is read. */
  elsewhere?: readonly number[],
) => Omit<StoryToDress, "units" | "labels" | "fileLabels" | "isNote" | "placed">;

export class StoryView {
  readonly x: StoryToDress;
  /** The prefix of the file. */
  readonly p: string;
  /** The paragraph of the file that was written last. */
  last: SourceParagraph | undefined;
  /** Which units of the stream the units of a paragraph are. */
  readonly #placed = new Map<SourceParagraph, { from: number; length: number; unit: Unit; tracking: Tracking }[]>();

  constructor(x: StoryToDress) {
    this.x = x;
    this.p = x.part.prefix;
    for (const unit of x.units) {
      if (typeof unit.of !== "number") continue;
      const { tracking } = x.now[unit.clause]!.runs[unit.of]!;
      for (const { span } of this.spansOf(unit)) {
        const source = span && this.paragraphOf(span.clause);
        if (!source || !span) continue;
        const list = this.#placed.get(source) ?? [];
        this.#placed.set(source, list);
        list.push({ from: span.from + source.label, length: span.length, unit, tracking });
      }
    }
  }

  blockOf(clause: number): number {
    return this.x.sources[clause]!.block;
  }

  paragraphOf(clause: number): SourceParagraph | undefined {
    return this.x.paragraphs.get(this.blockOf(clause));
  }

  /** The clause of the file whose mark is that of a clause now. */
  ownerOf(clause: number): number | undefined {
    return ownerOf(clause, this.x);
  }

  /** Where the units of a run are in the file; stretches that are not have no span. */
  spansOf(
    unit: Pick<Unit, "clause" | "of">,
  ): { readonly at: number; readonly length: number; readonly span?: SourceSpan }[] {
    const { now, spans } = this.x;
    const { runs } = now[unit.clause]!;
    const run = unit.of as number;
    let start = 0;
    for (let r = 0; r < run; r++) start += lengthOf(runs[r]!);
    const end = start + lengthOf(runs[run]!);
    const out: { at: number; length: number; span?: SourceSpan }[] = [];
    let at = start;
    for (const span of spans[unit.clause]!) {
      const from = Math.max(start, span.at);
      const to = Math.min(end, span.at + span.length);
      if (from >= to) continue;
      if (from > at) out.push({ at: at - start, length: from - at });
      const cut = { at: from, length: to - from, clause: span.clause, from: span.from + from - span.at };
      out.push({ at: from - start, length: to - from, span: cut });
      at = to;
    }
    if (at < end) out.push({ at: at - start, length: end - at });
    return out;
  }

  /** Whether a run is a table, or what else of the file stands between paragraphs. */
  isBlock(clause: number, run: number): boolean {
    if (!("object" in this.x.now[clause]!.runs[run]!)) return false;
    const [only] = this.spansOf({ clause, of: run });
    return only?.span !== undefined && this.paragraphOf(only.span.clause) === undefined;
  }

  revisions(
    unit: Unit,
    tracking: Tracking,
    theirs: readonly Revision[],
    revisions = unit.atoms[0]?.revisions ?? [],
  ): Revision[] {
    const { old, now } = this.x.readings;
    return this.x.came.revisions(revisions, tracking, theirs, (by) => {
      const only = { deleted: [by] };
      return isIn(only, old) && !isIn(only, now);
    });
  }

  residues(source: SourceParagraph, until: number, placing: Unit["placing"]): Atom[] {
    const { settled } = this.x;
    const again = placing === "to";
    const residues = again ? source.againUntil(until) : source.residuesUntil(until);
    return residues.flatMap(({ atom, follows }): Atom[] => {
      if (atom.range) return [{ ...atom, revisions: [] }];
      if (atom.empty && placing !== "here") return [this.#emptyThatMoves(atom, source, placing)];
      if (follows === undefined) {
        if (settled === undefined) return [atom];
        return isThere(atom.revisions, settled) ? [{ ...atom, revisions: [] }] : [];
      }
      if (follows < source.label) return again ? [] : [{ ...atom, revisions: [] }];
      const all =
        this.#placed.get(source)?.filter(({ from, length }) => from <= follows && follows < from + length) ?? [];
      const placed = all.find(({ unit }) => unit.placing === placing);
      if (!placed) return [];
      const [piece] = source.pieces(follows - source.label, 1);
      const look = atom.look && { look: { properties: atom.look.properties } };
      const xml = again && atom.xml !== undefined ? { xml: secondCopy(atom.xml, this.x.ids) } : {};
      return [
        {
          ...atom,
          ...xml,
          ...look,
          revisions: this.revisions(placed.unit, placed.tracking, piece?.atom.revisions ?? []),
        },
      ];
    });
  }

  /** What has nothing in it moves with the words beside it. */
  #emptyThatMoves(atom: Atom, source: SourceParagraph, placing: Unit["placing"]): Atom {
    const beside = this.#placed.get(source)?.find(({ unit }) => unit.placing === placing);
    const xml = placing === "to" ? secondCopy(atom.xml ?? "", this.x.ids) : (atom.xml ?? "");
    const moves = beside?.unit.atoms[0]?.revisions.filter(({ kind }) => kind === "moveFrom" || kind === "moveTo") ?? [];
    return { ...atom, xml, revisions: beside ? this.revisions(beside.unit, beside.tracking, [], moves) : [] };
  }

  lookLike(beside: readonly (Atom | undefined)[], format: RunLook["format"], units: readonly Unit[]): RunLook {
    const model = this.modelOf(units);
    const atoms = [...beside, ...(model ? model.paragraph.atoms : [])];
    // What is set in a font of symbols would draw words as signs.
    const isWords = (atom: Atom | undefined) => atom?.kind === "text" && (atom.signs === undefined || atom.xml);
    const like = atoms.find((atom) => isWords(atom) && atom?.look)?.look;
    const properties = withoutCharacterStyle(like?.properties ?? model?.paragraph.mark.look ?? "", this.p);
    const was = formatSet(properties, this.p);
    return { properties: withFormat(properties, was, format, this.p), ...(format ? { format } : {}) };
  }

  noteLook(): RunLook {
    const id = this.x.styles.idOf("character", "footnote reference");
    const p = this.p;
    return {
      properties: id === undefined ? `<${p}vertAlign ${p}val="superscript"/>` : `<${p}rStyle ${p}val="${id}"/>`,
    };
  }

  /** The paragraph whose looks are taken where there are none of one's own: that of the words, else the last one. */
  modelOf(units: readonly Unit[]): SourceParagraph | undefined {
    for (const { clause } of units) {
      for (const span of this.x.spans[clause]!) {
        const source = this.paragraphOf(span.clause);
        if (source) return source;
      }
    }
    return this.last ?? this.x.paragraphs.values().next().value;
  }

  sameShape(model: SourceParagraph, { kind, level }: Pick<Clause, "kind" | "level">): boolean {
    const { sources, file, story } = this.x;
    const at = sources.findIndex(({ block }) => story.blocks[block] === model.paragraph);
    const clause = file[at];
    return clause !== undefined && clause.kind === kind && clause.level === level;
  }
}

/** The clause of the file whose mark is that of a clause now. */
export function ownerOf(clause: number, { file, now, spans }: Omit<StoryClauses, "before">): number | undefined {
  const { runs } = now[clause]!;
  const units = unitsIn(runs);
  const span = spans[clause]!.findLast(({ at, length }) => at + length === units + 1);
  if (!span) return undefined;
  return span.from + span.length === unitsIn(file[span.clause]!.runs) + 1 ? span.clause : undefined;
}

function lengthOf(run: Clause["runs"][number]): number {
  return "text" in run ? run.text.length : 1;
}

function unitsIn(runs: Clause["runs"]): number {
  return runs.reduce((sum, run) => sum + lengthOf(run), 0);
}
