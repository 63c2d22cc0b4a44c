// A story of a file, written again from a resolution that came from it: what did not change is the same slice, what changed is written with the
// looks, wrappers, objects and residue of the file. Invariant: the words and changes are those of the units that are written; all else is
// the file's.
import type { Clause, Tracking } from "@concord/redline";
import { blockXml } from "./block-changes.ts";
import { CommentSigns } from "./comment-signs.ts";
import { Controls } from "./controls.ts";
import { LabelDresser } from "./dress-labels.ts";
import { inOrder, MarkDresser } from "./dress-marks.ts";
import type { Unit } from "./flow-units.ts";
import { lookInReading } from "./looks-in-reading.ts";
import { withoutChanges } from "./run-properties.ts";
import { escapeAttribute } from "./scan-xml.ts";
import { secondCopy } from "./second-copy.ts";
import { settleXml } from "./settle-xml.ts";
import { intoFirstParagraph, Slots } from "./slots.ts";
import { cutAtom, type Residue, type SourceParagraph, type SourcePiece, unbalanced } from "./source-atoms.ts";
import { type Atom, type ParagraphMark, PLAIN_MARK, type Revision, type Table } from "./story.ts";
import { type StoryToDress, StoryView } from "./story-view.ts";
import { isThere } from "./word-projections.ts";
import { writeParagraph } from "./write-paragraph.ts";

export interface Dressed {
  /** The content of the story. */
  readonly xml: string;
  /** Whether any paragraph was written anew. */
  readonly changed: boolean;
}

/** [WRX1] The story as XML. */
export function dressStory(story: StoryToDress): Dressed {
  return new StoryDresser(story).dress();
}

/** Something of a paragraph on its way: a piece of the file, a block, or what the resolution says itself. */
type Item = { readonly unit: Unit; readonly tracking: Tracking } & (
  | { readonly piece: SourcePiece; readonly from: SourceParagraph; readonly at: number }
  | { readonly block: number }
  | { readonly own: Atom }
);

class StoryDresser {
  readonly #x: StoryToDress;
  readonly #p: string;
  readonly #slots: Slots;
  readonly #view: StoryView;
  readonly #labels: LabelDresser;
  readonly #marks: MarkDresser;
  readonly #signs: CommentSigns;
  readonly #controls: Controls;
  /** Signs of comments on what has no paragraph, and the block that they stand at or behind. */
  readonly #carried: { readonly block: number; readonly signs: string }[] = [];
  #move: { readonly kind: string; readonly name: string; readonly id: string } | undefined;
  #changed = false;

  constructor(x: StoryToDress) {
    this.#x = x;
    this.#p = x.part.prefix;
    this.#slots = new Slots(x.story, x.part.source);
    this.#view = new StoryView(x);
    this.#labels = new LabelDresser(this.#view);
    this.#marks = new MarkDresser(this.#view);
    this.#controls = new Controls([...x.paragraphs.values()].map(({ paragraph }) => paragraph.atoms));
    this.#signs = new CommentSigns(x.placed, x.units, this.#p, x.styles.idOf("character", "annotation reference"));
  }

  dress(): Dressed {
    let paragraph: Unit[] = [];
    for (const [i, unit] of this.#x.units.entries()) {
      paragraph.push(unit);
      if (!unit.mark) continue;
      this.#paragraph(paragraph, this.#x.units[i + 1]);
      paragraph = [];
    }
    if (paragraph.length > 0) this.#paragraph(paragraph, undefined);
    this.#endMove();
    for (const { block, signs } of this.#carried) if (signs !== "") this.#slots.carry(block, signs, this.#p);
    this.#leftBehind();
    // A text of which nothing is left is an empty paragraph.
    if (!this.#x.isNote && this.#slots.dropped && this.#slots.empty)
      this.#slots.put(undefined, `<${this.#p}p></${this.#p}p>`);
    return { xml: this.#slots.xml(), changed: this.#changed || this.#slots.dropped };
  }

  // Slices

  #paragraph(units: readonly Unit[], next: Unit | undefined): void {
    const slice = this.#sliceOf(units, next);
    if (slice === undefined) {
      this.#anew(units);
      return;
    }
    this.#endMove();
    const source = this.#x.paragraphs.get(slice);
    if (source) {
      source.written = source.residues.length;
      this.#view.last = source;
    }
    const block = this.#x.story.blocks[slice]!;
    this.#slots.put(slice, this.#x.part.source.slice(block.start, block.end));
  }

  /** The block that a paragraph is, if it is as it was. `next`: what follows it. */
  #sliceOf(units: readonly Unit[], next: Unit | undefined): number | undefined {
    const { same, sources, story, readings, settled, labels, fileLabels, part, added } = this.#x;
    const { clause, placing, step } = units[0]!;
    if (!units.at(-1)!.mark || units.some((unit) => unit.step !== step || this.#signs.has(unit))) return undefined;
    const file = same[clause];
    if (file === undefined) return undefined;
    const { block, target } = sources[file]!;
    if (added.has(block)) return undefined;
    if (next && this.#isLastMark(block, this.#x.file[file]!)) {
      const behind = same[next.clause];
      if (behind === undefined || sources[behind]!.block !== block + 1) return undefined;
    }
    if ((placing === "here") !== (target === undefined)) return undefined;
    if (labels.old.get(clause) !== fileLabels.old.get(file)) return undefined;
    if (labels.now.get(clause) !== fileLabels.now.get(file)) return undefined;
    const plain = settled !== undefined || readings.old.view.kind !== "base";
    const { start, end } = story.blocks[block]!;
    if (
      plain &&
      (tracked(this.#x.file[file]!) ||
        settleXml(part.source.slice(start, end), "accepted", part.scope) !== part.source.slice(start, end))
    ) {
      return undefined;
    }
    return placing === "to" ? target : block;
  }

  /** Whether the mark of a block has a change in the file that only counts for nothing because no paragraph follows it. */
  #isLastMark(block: number, { mark, moved }: Clause): boolean {
    const source = this.#x.story.blocks[block]!;
    if (this.#x.isNote || moved || source.kind !== "paragraph") return false;
    const { revisions } = source.mark;
    return (!mark.inserted && !isThere(revisions, "rejected")) || (!mark.deleted && !isThere(revisions, "accepted"));
  }

  // Paragraphs that are written anew

  #anew(units: readonly Unit[]): void {
    this.#changed = true;
    const items = this.#itemsOf(units);
    const last = units.at(-1)!;
    const markUnit = last.mark ? last : undefined;
    const marked = markUnit && markUnit.placing !== "to" ? this.#view.ownerOf(markUnit.clause) : undefined;
    // The mark of a table is none in the file; without its table it ends a paragraph of its own.
    const table = marked !== undefined && this.#x.story.blocks[this.#view.blockOf(marked)]!.kind !== "paragraph";
    const owner = table ? undefined : marked;
    // Where a mark ends no paragraph of its own, its signs go into the table before it, else into the next paragraph.
    const bare = markUnit && (table || settledAway(this.#marks.there(markUnit))) ? markUnit : undefined;
    const lastBlock = items.findLast((item) => "block" in item);
    let atoms: Atom[] = [];
    let split = false;
    const labelled = new Set<number>();
    let before: Unit | undefined;
    for (const [i, item] of items.entries()) {
      const { unit } = item;
      if (before && before.clause !== unit.clause) atoms.push(...this.#restOf(before));
      before = unit;
      if ("block" in item) {
        this.#flush(atoms, units, split);
        atoms = [];
        split = true;
        const signs = this.#signs.xml(unit) + (bare && item === lastBlock ? this.#signs.xml(bare) : "");
        this.#block(item.block, unit, this.#view.revisions(unit, item.tracking, []), signs);
        continue;
      }
      this.#toMove(unit, atoms);
      if (!labelled.has(unit.step)) {
        labelled.add(unit.step);
        atoms.push(...this.#labels.label(units, unit));
      }
      if (unit.of === "label") continue;
      if (items[i - 1]?.unit !== unit) atoms.push(...this.#signs.before(unit));
      if ("piece" in item) atoms.push(...this.#piece(item, unit));
      else atoms.push(this.#own(items, i, item.own, units));
      if (items[i + 1]?.unit !== unit) atoms.push(...this.#signs.behind(unit));
    }
    if (markUnit && !labelled.has(markUnit.step)) {
      this.#toMove(markUnit, atoms);
      atoms.push(...this.#labels.label(units, markUnit));
    } else if (markUnit) this.#toMove(markUnit, atoms);
    const isGone = bare !== undefined && !table && !atoms.some(({ kind }) => kind !== "residue");
    if (isGone && !split) this.#carried.push({ block: this.#slots.last, signs: this.#signs.xml(bare) });
    if (markUnit && !isGone && !(bare && split))
      atoms.push(...this.#signs.before(markUnit), ...this.#signs.behind(markUnit));
    if (split && (table || atoms.length === 0)) {
      this.#flush(atoms, units, true);
      return;
    }
    if (isGone) {
      this.#flush(atoms, units, true);
      return;
    }
    const source = owner === undefined ? undefined : this.#view.paragraphOf(owner);
    if (before && markUnit && before.clause !== markUnit.clause) atoms.push(...this.#restOf(before));
    if (markUnit) atoms.push(...this.#restOf(markUnit));
    const mark = this.#marks.mark(markUnit ?? last, owner, units);
    const tag = source?.paragraph.tag ?? `<${this.#p}p>`;
    const xml = this.#written(tag, mark, atoms);
    this.#slots.put(owner === undefined ? undefined : this.#view.blockOf(owner), xml);
    if (source) this.#view.last = source;
  }

  /** What has no width, and was not written yet, of the paragraph of the file that ends with the clause of `unit`. */
  #restOf({ clause, placing }: Unit): Atom[] {
    const owner = this.#view.ownerOf(clause);
    const source = owner === undefined ? undefined : this.#view.paragraphOf(owner);
    return source ? this.#view.residues(source, Number.POSITIVE_INFINITY, placing) : [];
  }

  /** The paragraph; of a note, those before it too. */
  #written(tag: string, mark: ParagraphMark, atoms: readonly Atom[]): string {
    const end = atoms.findIndex(({ ends }) => ends);
    const { ends, revisions } = atoms[end] ?? {};
    if (!ends || !revisions) return this.#one(tag, mark, atoms);
    const own = { ...this.#marks.settled(ends.mark), revisions: revisions.toSorted(inOrder) };
    return this.#one(ends.tag, own, atoms.slice(0, end)) + this.#written(tag, mark, atoms.slice(end + 1));
  }

  #one(tag: string, mark: ParagraphMark, atoms: readonly Atom[]): string {
    const inside = this.#controls.around(withoutEmptyWrappers(atoms));
    return writeParagraph({ tag, prefix: this.#p, mark, atoms: inside }, this.#x.ids);
  }

  /** Words beside a block are a paragraph of their own, which comes and goes with them. */
  #flush(atoms: readonly Atom[], units: readonly Unit[], split: boolean): void {
    if (!atoms.some(({ kind, text }) => kind !== "residue" || text !== "")) {
      if (atoms.length > 0)
        this.#slots.put(undefined, atoms.flatMap(({ range, xml }) => (range ? (xml ?? "") : "")).join(""));
      return;
    }
    const [first] = atoms.flatMap(({ kind, revisions }) => (kind === "residue" ? [] : [revisions]));
    const all = atoms.every(({ kind, revisions }) => kind === "residue" || revisions[0]?.kind === first?.[0]?.kind);
    const revisions = all && split ? (first ?? []).map((r) => ({ ...r, id: `new ${r.id}` })) : all ? (first ?? []) : [];
    const like = this.#view.modelOf(units)?.paragraph.mark.properties ?? "";
    const mark = { ...PLAIN_MARK, properties: withoutChanges(like, this.#p), revisions };
    this.#slots.put(undefined, this.#one(`<${this.#p}p>`, mark, atoms));
  }

  /** `signs`: what goes into its first paragraph. */
  #block(block: number, { placing }: Unit, revisions: readonly Revision[], signs: string): void {
    const { story, part, settled, ids, referAgain } = this.#x;
    const { start, end } = story.blocks[block]!;
    const all = part.source.slice(start, end);
    // Where it goes, the changes in it are made: they cannot stand at two places.
    const whole = placing === "to" ? referAgain(secondCopy(settleXml(all, "accepted", part.scope), ids)) : all;
    const xml =
      settled === undefined ? blockXml(whole, revisions, this.#p, ids) : settleXml(whole, settled, part.scope);
    this.#endMove();
    const signed = intoFirstParagraph(xml, signs, this.#p);
    if (signed === xml) this.#carried.push({ block, signs });
    this.#slots.put(block, signed);
  }

  #itemsOf(units: readonly Unit[]): Item[] {
    const { now, story } = this.#x;
    return units.flatMap((unit): Item[] => {
      if (unit.mark) return [];
      if (typeof unit.of !== "number") return unit.atoms.map((own) => ({ unit, tracking: {}, own }));
      const run = now[unit.clause]!.runs[unit.of]!;
      const { tracking } = run;
      return this.#view.spansOf(unit).flatMap(({ at, length, span }): Item[] => {
        if (!span) return this.#ownAtoms(unit, at, length).map((own) => ({ unit, tracking, own }));
        const block = this.#view.blockOf(span.clause);
        if (story.blocks[block]!.kind !== "paragraph") return [{ unit, tracking, block }];
        const from = this.#x.paragraphs.get(block)!;
        let place = span.from + from.label;
        return from.pieces(span.from, span.length).map((piece) => {
          const item = { unit, tracking, piece, from, at: place };
          place += piece.length;
          return item;
        });
      });
    });
  }

  #ownAtoms({ atoms }: Unit, at: number, length: number): Atom[] {
    const [first] = atoms;
    if (atoms.length === 1 && first!.kind === "text" && first!.xml === undefined) {
      return [{ ...first!, text: first!.text.slice(at, at + length) }];
    }
    return [...atoms];
  }

  #piece({ piece, from, at, tracking }: Extract<Item, { piece: unknown }>, unit: Unit): Atom[] {
    const { readings, came, now } = this.#x;
    const run = now[unit.clause]!.runs[unit.of as number]!;
    const atom = cutAtom(piece);
    const revisions = this.#view.revisions(unit, tracking, atom.revisions);
    const out = this.#view.residues(from, at, unit.placing);
    const flow = unit.atoms[0]?.look;
    const look = atom.look && { look: lookInReading(run, atom, flow, readings, came, this.#p) };
    const object = atom.kind === "object" ? { xml: this.#object(atom.xml ?? "", unit) } : {};
    const copied = unit.placing !== "here" && atom.note ? this.#copiedNote(unit, atom) : {};
    out.push({ ...atom, ...look, ...object, ...copied, revisions });
    for (const mark of piece.printed) out.push({ ...mark, ...(look ?? {}), revisions });
    return out;
  }

  /** An object in a paragraph. */
  #object(xml: string, { placing }: Unit): string {
    const { settled, part, ids } = this.#x;
    if (settled !== undefined) return settleXml(xml, settled, part.scope);
    return placing === "to" ? secondCopy(xml, ids) : xml;
  }

  /** At one of its two places a reference has a note of its own. */
  #copiedNote({ atoms }: Unit, { xml, note }: Atom): Partial<Atom> {
    const given = atoms[0]?.note;
    if (!given || !note || !xml) return {};
    const id = /(\s[^\s=]*id=")[^"]*(")/;
    return { xml: xml.replace(id, `$1${given.id}$2`), note: { ...note, id: given.id } };
  }

  /** Words of the resolution itself, set as those beside them. */
  #own(items: readonly Item[], i: number, own: Atom, units: readonly Unit[]): Atom {
    const beside = (direction: 1 | -1) => {
      for (let k = i + direction; k >= 0 && k < items.length; k += direction) {
        const item = items[k]!;
        if ("piece" in item) return item.piece.atom;
      }
      return undefined;
    };
    const [before, after] = [beside(-1), beside(1)];
    const wrappers: Atom["wrappers"] = before && after ? before.wrappers.filter((w) => after.wrappers.includes(w)) : [];
    const revisions = own.revisions.map((r) => ({ ...r, id: `new ${r.id}` }));
    const xml = own.xml === undefined ? {} : { xml: prefixed(own.xml, this.#p) };
    if (own.kind === "note") return { ...own, ...xml, wrappers, revisions, look: this.#view.noteLook() };
    if (own.kind === "object") {
      const { objects, now } = this.#x;
      const unit = items[i]!.unit;
      const run = now[unit.clause]!.runs[unit.of as number]!;
      const known = "object" in run ? objects.get(run.object) : undefined;
      return { ...own, xml: known ?? "", wrappers, revisions, look: { properties: "" } };
    }
    return { ...own, ...xml, wrappers, revisions, look: this.#view.lookLike([before, after], own.look?.format, units) };
  }

  // Moves and what is left

  #toMove({ moves }: Unit, atoms: Atom[]): void {
    if (this.#move?.kind === moves?.kind && this.#move?.name === moves?.name) return;
    const p = this.#p;
    const put = (xml: string, end: "start" | "end", of: string, id: string) =>
      atoms.push({ kind: "residue", text: "", xml, revisions: [], wrappers: [], range: { of, id, end } });
    if (this.#move) put(this.#moveEnd(), "end", this.#move.kind, this.#move.id);
    this.#move = undefined;
    if (!moves) return;
    const { kind, by } = moves;
    const name = `concord_${moves.name}`;
    const id = this.#x.ids.take("");
    this.#move = { kind, name: moves.name, id };
    const date = by.date === undefined ? "" : ` ${p}date="${by.date}"`;
    put(
      `<${p}${kind}RangeStart ${p}id="${id}" ${p}author="${escapeAttribute(by.author)}"${date} ${p}name="${name}"/>`,
      "start",
      kind,
      id,
    );
  }

  #moveEnd(): string {
    return this.#move ? `<${this.#p}${this.#move.kind}RangeEnd ${this.#p}id="${this.#move.id}"/>` : "";
  }

  #endMove(): void {
    if (!this.#move) return;
    this.#slots.put(undefined, this.#moveEnd());
    this.#move = undefined;
  }

  /** Of paragraphs and tables that are gone: ends of ranges and fields whose other part is still there, and signs of comments, which stay in the file. */
  #leftBehind(): void {
    for (const [block, one] of this.#x.story.blocks.entries()) {
      const source = this.#x.paragraphs.get(block);
      const gone = one.kind === "table" && !this.#slots.has(block) ? one : undefined;
      const left = unbalanced(source?.residues.slice(source.written) ?? residuesIn(gone));
      if (source) source.written = source.residues.length;
      if (left.length === 0) continue;
      this.#changed = true;
      const runs = left.filter(({ look }) => look);
      const ranges = left.filter(({ look }) => !look);
      this.#slots.leave(block, ranges.map(({ xml }) => xml ?? "").join(""));
      if (runs.length > 0) this.#slots.carry(block, this.#bareRuns(runs), this.#p);
    }
  }

  #bareRuns(atoms: readonly Atom[]): string {
    const p = this.#p;
    return atoms
      .map(({ xml }) => `<${p}r>${(xml ?? "").replaceAll(`${p}delInstrText`, `${p}instrText`)}</${p}r>`)
      .join("");
  }
}

const settledAway = ({ old, now }: { readonly old: boolean; readonly now: boolean }): boolean => !old && !now;

/** Whether anything is tracked in a clause. */
function tracked({ runs, mark, reshaped, moved }: Clause): boolean {
  const is = ({ inserted, deleted, reformatted }: Tracking) =>
    inserted !== undefined || deleted !== undefined || reformatted !== undefined;
  return is(mark) || runs.some((run) => is(run.tracking)) || reshaped !== undefined || moved !== undefined;
}

function residuesIn(table: Table | undefined): Residue[] {
  const atoms = table?.paragraphs.flatMap(({ paragraph }) => paragraph.atoms) ?? [];
  return atoms.flatMap((atom) => (atom.kind === "residue" ? [{ atom, at: 0 }] : []));
}

/** Residue stays in a link or control only where words of it stay, or where it never had any. */
function withoutEmptyWrappers(atoms: readonly Atom[]): Atom[] {
  const there = new Set(atoms.flatMap(({ kind, wrappers }) => wrappers.filter((w) => w.bare || kind !== "residue")));
  return atoms.map((atom) => {
    if (atom.kind !== "residue" || atom.wrappers.every((w) => there.has(w))) return atom;
    return { ...atom, wrappers: atom.wrappers.filter((w) => there.has(w)) };
  });
}

function prefixed(xml: string, p: string): string {
  return p === "w:" ? xml : xml.replaceAll(/(<\/?|\s)w:/g, `$1${p}`);
}
