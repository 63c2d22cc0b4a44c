// Which parts of the notes are one note. Invariant: what stands in a note stands in it in every view in which the mark that ends the note is.
import type { Clause, Redline } from "./types.ts";

/** What tells a part of the notes from others, in the markup or in a view. */
type NotePart = Pick<Clause, "id" | "markId" | "base">;

/**
 * [PRJ4] For each part of `notes`, in order, the id of the note that it is in: a note goes up to a mark of the base or one that a reference
 * in the markup names. Any other mark parts it. What stands behind the last note is in that.
 */
export function ownersOfNotes(clauses: Redline["clauses"], notes: readonly NotePart[]): string[] {
  const referred = new Set(clauses.flatMap(({ runs }) => runs.flatMap((r) => ("footnote" in r ? [r.footnote] : []))));
  const ends = (part: NotePart) => endsBaseClause(part) || referred.has(part.markId);
  const last = notes.findLast(ends);
  const owners = new Array<string>(notes.length);
  let owner = last?.markId;
  for (let i = notes.length - 1; i >= 0; i--) {
    const part = notes[i]!;
    if (ends(part)) owner = part.markId;
    owners[i] = owner ?? part.markId;
  }
  return owners;
}

/** The parts of a note in the markup, by their first and last place among the notes; undefined where there is none. */
export function partsOfNote(
  { clauses, notes }: Pick<Redline, "clauses" | "notes">,
  note: string,
): { readonly first: number; readonly last: number } | undefined {
  const owners = ownersOfNotes(clauses, notes);
  const first = owners.indexOf(note);
  return first < 0 ? undefined : { first, last: owners.lastIndexOf(note) };
}

/** [CL3] Whether a part ends with a mark of the base: it has its id, or gave it to a part before it. */
function endsBaseClause({ id, markId, base }: NotePart): boolean {
  return base === (id === markId);
}
