// Paragraph marks as they are written into a file: properties of the file, the changes and the kind that the resolution says. Invariant: properties
// that say nothing of the kind stay.
import type { Clause } from "@concord/redline";
import { stylesOfClause } from "./clause-styles.ts";
import type { Unit } from "./flow-units.ts";
import { markInReading } from "./looks-in-reading.ts";
import { withoutChanges, withParagraphStyle } from "./run-properties.ts";
import { type ParagraphMark, PLAIN_MARK, REVISIONS, type Revision } from "./story.ts";
import type { StoryView } from "./story-view.ts";
import { endsAt, isIn, type Readings } from "./two-readings.ts";

/** Revisions of a mark in the order of Word. */
export const inOrder = (a: Revision, b: Revision): number => REVISIONS.indexOf(a.kind) - REVISIONS.indexOf(b.kind);

export class MarkDresser {
  readonly #view: StoryView;

  constructor(view: StoryView) {
    this.#view = view;
  }

  mark(unit: Unit, owner: number | undefined, units: readonly Unit[]): ParagraphMark {
    const { now, file, readings, came } = this.#view.x;
    const flow = unit.mark ?? PLAIN_MARK;
    const clause = now[unit.clause]!;
    const reading = endsAt(unit.clause, readings.now) ? readings.now : readings.old;
    const shape = reading.partOf[unit.clause]?.clause ?? clause;
    // Joined paragraphs have the properties of the one that says what they are.
    const giver = now.findIndex(({ markId }) => markId === reading.partOf[unit.clause]?.clause.markId);
    const settled = readings.old === readings.now;
    const from = settled && giver >= 0 ? (this.#view.ownerOf(giver) ?? owner) : owner;
    const source = from === undefined ? undefined : this.#view.paragraphOf(from);
    const theirMarks = source?.paragraph.mark.revisions ?? [];
    const revisions = [
      ...this.#view.revisions(unit, clause.mark, theirMarks, flow.revisions),
      ...this.#besideTable(unit),
    ].sort(inOrder);
    if (!source || from === undefined) {
      const model = this.#view.modelOf(units);
      const alike = model && this.#view.sameShape(model, shape);
      const properties = alike
        ? withoutChanges(model.paragraph.mark.properties, this.#view.p)
        : this.#restyled("", shape);
      return { ...PLAIN_MARK, properties, look: model?.paragraph.mark.look ?? "", revisions };
    }
    const theirs = markInReading(source.paragraph.mark, now[giver] ?? clause, file[from]!, readings, came);
    const section = owner === from ? theirs.section : "";
    const said = this.#kindSaid(from, theirs);
    if (said.kind === shape.kind && (said.level === undefined || said.level === shape.level))
      return { ...theirs, section, revisions };
    const properties = this.#restyled(theirs.properties, shape);
    if (properties === theirs.properties || !flow.change) return { ...theirs, section, properties, revisions };
    const { author, date, id } = flow.change;
    const change = {
      author,
      ...(date ? { date } : {}),
      id: `new ${id}`,
      before: theirs.change?.before ?? withoutChanges(theirs.properties, this.#view.p),
    };
    return { ...theirs, section, properties, revisions, change };
  }

  /** The mark of a paragraph that ends inside a note: in a text without marks its properties have one reading. */
  settled(mark: ParagraphMark): ParagraphMark {
    const { settled } = this.#view.x;
    if (settled === undefined) return mark;
    const { change, ...plain } = mark;
    const properties = change && settled === "rejected" ? change.before : plain.properties;
    return { ...plain, properties };
  }

  /** Whether the paragraph that a mark ends is there in the two readings: behind a table it is one only where words are. */
  there({ clause }: Unit): { readonly old: boolean; readonly now: boolean } {
    const { readings, now } = this.#view.x;
    const is = (reading: Readings["old"]) => {
      if (!endsAt(clause, reading)) return false;
      const { from, to } = reading.partOf[clause]!;
      for (let c = to; c >= from; c--) {
        const last = now[c]!.runs.findLastIndex(({ tracking }) => isIn(tracking, reading));
        if (last >= 0) return !this.#view.isBlock(c, last);
      }
      return true;
    };
    return { old: is(readings.old), now: is(readings.now) };
  }

  /** Behind a table a mark comes and goes with what makes it end a paragraph of its own. */
  #besideTable(unit: Unit): Revision[] {
    const { now, readings, isNote } = this.#view.x;
    if (isNote || !endsAt(unit.clause, readings.old) || !endsAt(unit.clause, readings.now)) return [];
    const there = this.there(unit);
    if (there.old === there.now) return [];
    const { from, to } = readings[there.old ? "now" : "old"].partOf[unit.clause]!;
    const marks = now.slice(from, to + 1).flatMap(({ mark, runs }) => [mark, ...runs.map(({ tracking }) => tracking)]);
    const by = marks.flatMap(({ inserted, deleted = [] }) => (there.old ? deleted : inserted ? [inserted] : []))[0];
    const signed = by ? this.#view.x.came.signed(by) : { author: "" };
    return [{ kind: there.old ? "del" : "ins", id: "", ...signed }];
  }

  /** What the properties of a paragraph stand for: the kind that was read from them. */
  #kindSaid(file: number, { properties }: ParagraphMark): { readonly kind: string; readonly level?: number } {
    const clause = this.#view.x.file[file]!;
    const set = clause.reshaped?.find((one) => one.set.kind !== undefined)?.set;
    const after = this.#view.paragraphOf(file)!.paragraph.mark.properties;
    if (set?.kind !== undefined && properties === after)
      return { kind: set.kind, ...(set.level ? { level: set.level } : {}) };
    return { kind: clause.kind, level: clause.level };
  }

  #restyled(properties: string, shape: Pick<Clause, "kind" | "level" | "numbering">): string {
    const { styles } = this.#view.x;
    const id = stylesOfClause(shape)
      .map((name) => styles.idOf("paragraph", name))
      .find((one) => one !== undefined);
    return withParagraphStyle(properties, id, this.#view.p);
  }
}
