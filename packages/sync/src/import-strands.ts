// The units of a Redline on their way into a resolution: which of them the base update has written already, and where the
// others go. Invariant: strands stand in the order of the texts, the notes first, as the base update writes them.
import { type Clause, type Format, insetOf, markOf, NOTES, type Tracking } from "@concord/redline";
import { cleanText } from "./clean-text.ts";
import { type IdRange, idOf } from "./ids.ts";
import type { Embed } from "./layout.ts";
import type { Replica } from "./replica.ts";

/** Units of one clause with one tracking. */
export interface Strand {
  readonly content: string | Embed;
  readonly format: Format | undefined;
  readonly tracking: Tracking;
  readonly notes: boolean;
  /** The clause that it ends, for a mark. */
  readonly clause: Clause | undefined;
  /** Text it is in, once known. */
  name: string;
  /** Its units, once they are there. */
  range: IdRange | undefined;
}

/** Every strand of these clauses. */
export function* strandsOf(clauses: readonly Clause[], notes: boolean): IterableIterator<Strand> {
  const rest = { format: undefined, notes, clause: undefined, name: "", range: undefined };
  for (const clause of clauses) {
    for (const run of clause.runs) {
      const { tracking } = run;
      if (!("text" in run)) {
        yield { ...rest, content: insetOf(run), tracking };
        continue;
      }
      const content = cleanText(run.text);
      if (content !== "") yield { ...rest, content, format: run.format, tracking };
    }
    yield { ...rest, content: { mark: markOf(clause) }, tracking: clause.mark, clause };
  }
}

/** Gives the base strands the units that the base update wrote, which are the same in the same order. */
export function placeBase(replica: Replica, strands: readonly Strand[]): void {
  const names = [NOTES, ...replica.names.filter((n) => n !== NOTES)];
  const units = names.flatMap((name) => replica.pieces(name).map((piece) => ({ name, piece })));
  let at = 0;
  let inside = 0;
  for (const strand of strands) {
    if (strand.tracking.inserted) continue;
    const unit = units[at];
    const length = lengthOf(strand);
    if (!unit) throw new Error("a Redline's base is not what its markup says");
    strand.name = unit.name;
    strand.range = [unit.piece.client, unit.piece.clock + inside, length];
    // A piece may be cut finer than the strands, and the other way round.
    for (let left = length; left > 0; ) {
      const piece = units[at]?.piece;
      if (!piece || units[at]!.name !== strand.name) throw new Error("a Redline's base is not what its markup says");
      const taken = Math.min(left, piece.length - inside);
      left -= taken;
      inside += taken;
      if (inside === piece.length) {
        at++;
        inside = 0;
      }
    }
  }
  // What was inserted goes into the text of the base unit that it stands before; at the very end, of the last one.
  let next = replica.names.findLast((n) => n !== NOTES) ?? "s:0";
  for (const strand of [...strands].reverse()) {
    if (strand.notes) strand.name = NOTES;
    else if (strand.range) next = strand.name;
    else strand.name = next;
  }
}

/** The strands of each text, in order; their texts must be known. */
export function byText(strands: readonly Strand[]): ReadonlyMap<string, readonly Strand[]> {
  const texts = new Map<string, Strand[]>();
  for (const strand of strands) {
    const text = texts.get(strand.name);
    if (text) text.push(strand);
    else texts.set(strand.name, [strand]);
  }
  return texts;
}

/** The visible offset at which a strand goes in its text: behind those before it that are there already. */
export function offsetIn(text: readonly Strand[], strand: Strand): number {
  let offset = 0;
  for (const before of text) {
    if (before === strand) break;
    if (before.range) offset += before.range[2];
  }
  return offset;
}

/** What clause marks have become: ids of the items of the Redline's marks → ids here. */
export class MarkIds {
  readonly #clauses = new Map<string, string>();
  readonly #notes = new Map<string, string>();

  learn({ clause, range, notes }: Strand): void {
    if (clause && range) (notes ? this.#notes : this.#clauses).set(clause.markId, idOf(range[0], range[1]));
  }

  clause(id: string): string | undefined {
    return this.#clauses.get(id);
  }

  note(id: string): string | undefined {
    return this.#notes.get(id);
  }
}

function lengthOf({ content }: Strand): number {
  return typeof content === "string" ? content.length : 1;
}
