// The notes of a file on its way out: those that are referred to, as they are now; those that nothing refers to any more are gone, and new ones are
// added. Invariant: a note that did not change is the same slice.
import { type Clause, partsOfNote, type Redline, unitsOf } from "@concord/redline";
import type { OutWords } from "../out-words.ts";
import type { ChangedParts } from "./changed-parts.ts";
import { dressStory } from "./dress-story.ts";
import type { Placing } from "./flow.ts";
import type { FlowOptions, Unit } from "./flow-units.ts";
import { joinedNote } from "./joined-notes.ts";
import { addPart, FOOTNOTES } from "./new-parts.ts";
import { pairUnits, type SourceSpan } from "./pair-units.ts";
import type { WordRead } from "./read-word.ts";
import type { RevisionIds } from "./revision-ids.ts";
import { withContent } from "./root-element.ts";
import { withFormat, withoutChanges } from "./run-properties.ts";
import { secondCopy } from "./second-copy.ts";
import { settleXml } from "./settle-xml.ts";
import type { Atom, ParagraphMark, Story, StoryPart } from "./story.ts";
import type { ToDress } from "./story-view.ts";
import type { Readings } from "./two-readings.ts";
import type { ClauseSource, NotesKind } from "./word-parts.ts";
import type { Settled } from "./word-projections.ts";
import { writeParagraph } from "./write-paragraph.ts";
import { noteUnits } from "./write-word.ts";

export interface NotesToWrite {
  readonly read: WordRead;
  readonly before: Redline;
  readonly now: Redline;
  /** How the units of the text are paired with those of the file. */
  readonly spans: readonly (readonly SourceSpan[])[];
  readonly readings: Readings;
  readonly settled: Settled | undefined;
  readonly words: OutWords;
  readonly ids: RevisionIds;
  readonly dress: ToDress;
}

/** A reference as it is written. */
interface Reference {
  readonly id: number;
  readonly note: string;
  readonly placing: Placing;
  /** Place among the notes of the file; undefined: it is new. */
  readonly source: number | undefined;
  /** Whether it is a second reference to it, which has a body of its own. */
  readonly copy: boolean;
}

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly xml: string;
}

export class NotesOut {
  readonly #x: NotesToWrite;
  readonly #references: Reference[] = [];
  /** Note now → place among the notes of the file. */
  readonly #known: ReadonlyMap<string, number>;
  readonly #next: Record<NotesKind, number>;
  /** Notes of tables that stand at two places: each second reference has a body of its own. */
  readonly #again: { readonly kind: NotesKind; readonly of: string; readonly id: number }[] = [];

  constructor(x: NotesToWrite) {
    this.#x = x;
    this.#known = knownNotes(x.now.clauses, x.spans, x.read);
    const most = (kind: NotesKind) => Math.max(0, ...(x.read.parts[kind]?.stories.keys().map(Number) ?? []));
    this.#next = { footnotes: Math.max(1, most("footnotes")) + 1, endnotes: most("endnotes") + 1 };
  }

  /** The number of the note that a reference refers to, and its mark where words are one. */
  refer(note: string, placing: Placing): { readonly id: number; readonly mark?: string } {
    const source = this.#known.get(note);
    // A file may refer to one note twice: only where its text stands at two places there are two bodies.
    const copy =
      source !== undefined && this.#references.some((one) => one.source === source && one.placing !== placing);
    const where = source === undefined ? undefined : this.#x.read.sources.notes[source]?.note;
    const kind = where?.kind ?? "footnotes";
    const id = where && !copy ? Number(where.id) : this.#next[kind]++;
    this.#references.push({ id, note, placing, source, copy });
    const mark = source === undefined ? this.#x.now.notes.find((one) => one.id === note)?.label : undefined;
    return mark === undefined ? { id } : { id, mark };
  }

  /** The references in the XML of a table at its second place, each to a note of its own. */
  referAgain(xml: string): string {
    const references = /(<(?:\w+:)?(footnote|endnote)Reference\s(?:[^<>]*?\s)?(?:\w+:)?id=")([^"]*)"/g;
    return xml.replace(references, (all, before: string, note: "footnote" | "endnote", of: string) => {
      const kind = `${note}s` as const;
      if (!this.#x.read.parts[kind]?.stories.has(of)) return all;
      const id = this.#next[kind]++;
      this.#again.push({ kind, of, id });
      return `${before}${id}"`;
    });
  }

  /** Writes the parts of notes as they are now. */
  finish(flow: FlowOptions, changed: ChangedParts): void {
    const { read } = this.#x;
    for (const kind of ["footnotes", "endnotes"] as const) {
      const part = read.parts[kind];
      const name = changed.file.relationships.find((one) => one.kind === kind)?.part;
      if (part && name !== undefined) changed.put(name, this.#part(kind, part, flow));
      else if (kind === "footnotes") {
        const fresh = this.#references.filter(({ source }) => source === undefined);
        if (fresh.length > 0) addPart(changed, FOOTNOTES, fresh.map((one) => this.#added(one, flow, "w:")).join(""));
      }
    }
  }

  #part(kind: NotesKind, part: StoryPart, flow: FlowOptions): string {
    const { read } = this.#x;
    const edits: Edit[] = [];
    let added = "";
    for (const [at, source] of read.sources.notes.entries()) {
      const filed = source?.note?.kind === kind ? part.stories.get(source.note.id) : undefined;
      if (!source || !filed) continue;
      const story = joinedNote(filed, part.source);
      const reference = this.#references.find((one) => one.source === at && !one.copy);
      if (!reference) edits.push({ ...boundsOf(part, story), xml: "" });
      else
        edits.push({ from: story.start, to: story.end, xml: this.#dressed(part, story, source, at, reference, flow) });
    }
    const { settled } = this.#x;
    if (settled !== undefined) {
      const known = new Set(read.sources.notes.map((source) => source?.note?.kind === kind && source.note.id));
      for (const [id, { start, end }] of part.stories) {
        // Of a table, which goes out whole.
        if (!known.has(id))
          edits.push({ from: start, to: end, xml: settleXml(part.source.slice(start, end), settled, part.scope) });
      }
    }
    for (const reference of this.#references) {
      if (reference.source === undefined) {
        if (kind === "footnotes") added += this.#added(reference, flow, part.prefix);
      } else if (reference.copy && read.sources.notes[reference.source]?.note?.kind === kind)
        added += this.#copied(reference, part, flow);
    }
    for (const { of, id } of this.#again.filter((one) => one.kind === kind)) {
      const story = part.stories.get(of)!;
      const accepted = settleXml(part.source.slice(story.start, story.end), "accepted", part.scope);
      added += this.#copy(part, story, id, accepted);
    }
    return withContent(applied(part.source, edits), added);
  }

  #dressed(
    part: StoryPart,
    story: Story,
    source: ClauseSource,
    at: number,
    reference: Reference,
    flow: FlowOptions,
  ): string {
    const { read, before, now, dress, settled } = this.#x;
    const parts = partsOfNote(now, reference.note);
    if (!parts || story.blocks.length === 0) return part.source.slice(story.start, story.end);
    const units = noteUnits(now, reference, this.#x.readings, flow);
    const group = now.notes.slice(parts.first, parts.last + 1);
    const was = [...this.#noteBefore()].find(([, place]) => place === at)?.[0];
    const beforeParts = was === undefined ? undefined : partsOfNote(before, was);
    const beforeGroup = beforeParts ? before.notes.slice(beforeParts.first, beforeParts.last + 1) : [];
    const filed = [read.redline.notes[at]!];
    const { spans } = pairUnits(filed, before === read.redline ? filed : beforeGroup, group);
    const [block, ...rest] = story.blocks;
    const own = { ...story, blocks: [block!], end: block!.end };
    const ready = dress(
      part,
      own,
      { file: filed, before: before === read.redline ? filed : beforeGroup, now: group, spans },
      [source],
    );
    const all = units.map((unit) => ({ ...unit, clause: unit.clause - parts.first }));
    const { moved, behind } = this.#aroundRest(all, group, spans, unitsIn(filed[0]!.runs) - rest.length);
    const none = { old: new Map<number, string>(), now: new Map<number, string>() };
    const readings = ofNotes(this.#x.readings);
    const { xml } = dressStory({
      ...ready,
      readings,
      units: moved,
      labels: none,
      fileLabels: none,
      isNote: true,
      placed: [],
    });
    // What follows its first paragraphs goes out as it is, or with its changes taken one way, and words behind that as paragraphs of their own.
    let out = xml;
    let end = own.end;
    for (const [i, one] of rest.entries()) {
      const slice = part.source.slice(end, one.end);
      out += settled === undefined ? slice : settleXml(slice, settled, part.scope);
      const like = block!.kind === "paragraph" ? withoutChanges(block!.mark.properties, part.prefix) : "";
      out += this.#paragraphs(behind[i + 1] ?? [], like, part.prefix);
      end = one.end;
    }
    return out + part.source.slice(end, story.end);
  }

  /** The units of the first paragraphs of a note, the mark that ends it among them, and those behind each of what follows them, from unit `first` on. */
  #aroundRest(
    units: readonly Unit[],
    group: readonly Clause[],
    spans: readonly (readonly SourceSpan[])[],
    first: number,
  ): { readonly moved: readonly Unit[]; readonly behind: readonly (readonly Unit[])[] } {
    const behind: Unit[][] = [[]];
    for (const unit of units) {
      const run = typeof unit.of === "number" ? group[unit.clause]!.runs[unit.of] : undefined;
      const at = run && "object" in run ? unitsIn(group[unit.clause]!.runs.slice(0, unit.of as number)) : undefined;
      const span = spans[unit.clause]!.find((one) => at !== undefined && one.at <= at && at < one.at + one.length);
      const from = span && at !== undefined ? span.from + at - span.at : -1;
      if (from < first) behind.at(-1)!.push(unit);
      else while (behind.length <= 1 + from - first) behind.push([]);
    }
    const [moved, ...more] = behind as [Unit[], ...Unit[][]];
    const last = more.at(-1)?.at(-1);
    if (!last?.mark || moved.at(-1)?.mark) return { moved, behind };
    return { moved: [...moved, last], behind: [moved, ...more.with(-1, more.at(-1)!.slice(0, -1))] };
  }

  /** Units that the file does not have as paragraphs of their own, behind `head`. What no mark ends comes and goes with its words. */
  #paragraphs(units: readonly Unit[], properties: string, p: string, head: readonly Atom[] = []): string {
    let out = "";
    let atoms = [...head];
    const end = (revisions: ParagraphMark["revisions"]) => {
      const mark: ParagraphMark = { properties, look: "", section: "", revisions: fresh(revisions), lookChange: "" };
      out += writeParagraph({ tag: `<${p}p>`, prefix: p, mark, atoms }, this.#x.ids);
      atoms = [];
    };
    for (const unit of units) {
      atoms.push(...unit.atoms.filter(({ kind }) => kind !== "object").map((atom) => dressed(atom, p)));
      if (unit.mark) end(unit.mark.revisions);
    }
    if (atoms.length > 0) end(head.length > 0 ? [] : sharedBy(units));
    return out;
  }

  #before: Map<string, number> | undefined;

  /** Notes right after the import → places among the notes of the file. */
  #noteBefore(): ReadonlyMap<string, number> {
    const { read, before } = this.#x;
    this.#before ??= new Map(
      knownNotes(before.clauses, pairUnits(read.redline.clauses, before.clauses, before.clauses).spans, read),
    );
    return this.#before;
  }

  /** The second body of a note that is referred to at both places of a move. */
  #copied(reference: Reference, part: StoryPart, flow: FlowOptions): string {
    const { sources } = this.#x.read;
    const source = sources.notes[reference.source!]!;
    const story = joinedNote(part.stories.get(source.note!.id)!, part.source);
    const xml = this.#dressed(part, story, source, reference.source!, reference, flow);
    const settled = story.blocks.length > 1 ? settleXml(xml, "accepted", part.scope) : xml;
    return this.#copy(part, story, reference.id, settled);
  }

  /** A note once more, with another number and this content. */
  #copy(part: StoryPart, story: Story, id: number, content: string): string {
    const { from } = boundsOf(part, story);
    const tag = part.source.slice(from, story.start).replace(/(\s[^\s=]*id=")[^"]*(")/, `$1${id}$2`);
    const name = /^<([^\s>/]+)/.exec(tag)![1];
    return `${tag}${secondCopy(content, this.#x.ids)}</${name}>`;
  }

  /** A note that the file does not have. */
  #added(reference: Reference, flow: FlowOptions, p: string): string {
    const { now, read } = this.#x;
    const { styles } = read.parts;
    const units = noteUnits(now, reference, this.#x.readings, flow);
    const label = now.notes.find(({ id }) => id === reference.note)?.label;
    const style = styles.idOf("paragraph", "footnote text");
    const signStyle = styles.idOf("character", "footnote reference");
    const sign =
      signStyle === undefined ? `<${p}vertAlign ${p}val="superscript"/>` : `<${p}rStyle ${p}val="${signStyle}"/>`;
    const properties = style === undefined ? "" : `<${p}pStyle ${p}val="${style}"/>`;
    const around = sharedBy(units);
    const mark: Atom = {
      kind: label === undefined ? "residue" : "text",
      text: label ?? "",
      ...(label === undefined ? { xml: `<${p}footnoteRef/>` } : {}),
      look: { properties: sign },
      revisions: fresh(around),
      wrappers: [],
    };
    const gap: Atom = { kind: "text", text: " ", look: { properties: "" }, revisions: fresh(around), wrappers: [] };
    const out = this.#paragraphs(units, properties, p, [mark, gap]);
    return `<${p}footnote ${p}id="${reference.id}">${out}</${p}footnote>`;
  }
}

/** The changes that all words are in. */
function sharedBy(units: readonly Unit[]): Atom["revisions"] {
  const all = units.flatMap(({ atoms }) => atoms.map(({ revisions }) => revisions));
  return new Set(all.map((one) => JSON.stringify(one))).size === 1 ? all[0]! : [];
}

const fresh = (revisions: Atom["revisions"]) => revisions.map((r) => ({ ...r, id: `new ${r.id}` }));

function dressed(atom: Atom, p: string): Atom {
  const look = { properties: withFormat("", undefined, atom.look?.format, p) };
  const xml = atom.xml === undefined ? {} : { xml: atom.xml.replaceAll("<w:", `<${p}`) };
  return { ...atom, ...xml, look, revisions: fresh(atom.revisions) };
}

/** Which notes of the file those of `clauses` are, by the references that are paired. */
function knownNotes(
  clauses: readonly Clause[],
  spans: readonly (readonly SourceSpan[])[],
  { redline }: WordRead,
): Map<string, number> {
  const places = new Map(redline.notes.map(({ id }, i) => [id, i]));
  const out = new Map<string, number>();
  for (const [i, { runs }] of clauses.entries()) {
    let at = 0;
    for (const run of runs) {
      if ("footnote" in run) {
        const span = spans[i]!.find((one) => one.at <= at && at < one.at + one.length);
        const note = span && referenceAt(redline.clauses[span.clause]!, span.from + at - span.at);
        const place = note === undefined ? undefined : places.get(note);
        if (place !== undefined) out.set(run.footnote, place);
      }
      at += "text" in run ? run.text.length : 1;
    }
  }
  return out;
}

function referenceAt({ runs }: Clause, unit: number): string | undefined {
  let at = 0;
  for (const run of runs) {
    if (at === unit) return "footnote" in run ? run.footnote : undefined;
    at += "text" in run ? run.text.length : 1;
  }
  return undefined;
}

/** The readings for the parts of a note, which say what they are themselves. */
function ofNotes({ old, now }: Readings): Readings {
  const bare = ({ view }: Readings["old"]): Readings["old"] => {
    return { view, partOf: [], order: [], moved: new Set(), labels: new Map() };
  };
  const first = bare(old);
  return { old: first, now: old === now ? first : bare(now) };
}

const unitsIn = (runs: Clause["runs"]): number => runs.reduce((sum, run) => sum + unitsOf(run), 0);

/** Where a note is in its part, with its tags. */
function boundsOf({ source }: StoryPart, { start, end }: Story): { readonly from: number; readonly to: number } {
  return { from: source.lastIndexOf("<", start - 1), to: source.indexOf(">", end) + 1 };
}

function applied(source: string, edits: readonly Edit[]): string {
  let out = "";
  let at = 0;
  for (const { from, to, xml } of [...edits].sort((a, b) => a.from - b.from)) {
    out += source.slice(at, from) + xml;
    at = to;
  }
  return out + source.slice(at);
}
