// Where a reviewed text refers to its new footnotes: by a mark that was put in, or where a person said. Invariant: a mark is the reference
// of one footnote.
import type { ReviewedSegment } from "./review.ts";

/** A place in the text of a segment: at this unit, over `length` of them; 0: between two. */
export interface NoteReference {
  readonly segment: number;
  readonly at: number;
  readonly length: number;
}

/** Whether a segment is the body of a footnote that the base has not, and that was put in. */
export function isNewNote({ kind, baseClause, runs }: ReviewedSegment): boolean {
  return (
    kind === "footnote" && !baseClause && runs.some((run) => run.op === "ins" && !run.label && run.t.trim() !== "")
  );
}

/** The mark with which the body of a new footnote begins, in plain digits; "" where it has none. */
export function markOf(note: ReviewedSegment): string {
  const said = note.runs.map((run) => (run.op === "noise" ? "" : run.t)).join("");
  return /^[^\p{L}\p{N}]{0,3}([\d⁰¹²³⁴-⁹]{1,3})/u.exec(said)?.[1]?.normalize("NFKC") ?? "";
}

/** [NOT3] Of each new footnote (by its place among the segments) where it is referred to; undefined: nowhere yet. */
export function noteReferences(segments: readonly ReviewedSegment[]): ReadonlyMap<number, NoteReference | undefined> {
  const notes = segments.flatMap((segment, i) => (isNewNote(segment) ? [i] : []));
  const out = new Map<number, NoteReference | undefined>();
  if (notes.length === 0) return out;
  const marks = segments.flatMap((segment, i) => (segment.kind === "footnote" ? [] : marksIn(segment, i)));
  for (const i of notes) {
    const note = segments[i]!;
    if (note.refersFrom) {
      out.set(i, { ...note.refersFrom, length: 0 });
      continue;
    }
    const same = marks.filter(({ mark }) => mark === markOf(note));
    // The nearest one before it: on another page the numbers may begin again.
    const found = same.findLast(({ segment }) => segment < i) ?? same[0];
    if (found) marks.splice(marks.indexOf(found), 1);
    out.set(i, found && { segment: found.segment, at: found.at, length: found.length });
  }
  return out;
}

const NUMBERS = /[⁰¹²³⁴-⁹]{1,3}|\d{1,3}/gu;
/** What stands before the mark of a footnote that is printed on the line: a word, a sign behind one, or what is left of its shape. */
const BEFORE = /(?:[\p{L})\]»”’"',;.]|<sup>|\[\^)$/u;

function marksIn(segment: ReviewedSegment, index: number): (NoteReference & { readonly mark: string })[] {
  const text = segment.runs.map((run) => run.t).join("");
  const out: (NoteReference & { readonly mark: string })[] = [];
  let start = 0;
  for (const { op, label, t } of segment.runs) {
    for (const { 0: printed, index: within } of op === "ins" && !label ? t.matchAll(NUMBERS) : []) {
      const at = start + within;
      const [before, behind] = [text.slice(0, at), text.slice(at + printed.length)];
      const raised = !/\d/.test(printed);
      if (!raised && (!BEFORE.test(before.slice(-20)) || /^[\p{L}\d]/u.test(behind))) continue;
      // The blank before the body is the extraction's.
      const blank = /\[footnoteRef:[^\]]*\]$/.test(before) ? /^\s*/.exec(behind)![0].length : 0;
      out.push({ segment: index, at, length: printed.length + blank, mark: printed.normalize("NFKC") });
    }
    start += t.length;
  }
  return out;
}
