// Marks that stand for references to new footnotes, while clauses are walked: in the place of what is printed, or where a person said.
// Invariant: a mark names its footnote, and no text has it by itself.
import type { BaseText } from "@concord/redline";
import type { NoteReference } from "./note-references.ts";
import { cut, type ReviewedRun, type ReviewedSegment } from "./review.ts";

/** Stands for a reference to a footnote; which one is told by the sign behind it. */
const REFERENCE = "\ufffc";
const FIRST = 0xe000;
const MOST = 0x1900;
const MARKS = new RegExp(`${REFERENCE}([\\ue000-\\uf8ff])`, "u");

/** Segments with a mark wherever one of `references` is. */
export function referring(
  segments: readonly ReviewedSegment[],
  base: BaseText,
  references: ReadonlyMap<number, NoteReference | undefined>,
): readonly ReviewedSegment[] {
  if (references.size === 0) return segments;
  const out = segments.map((segment) => ({
    ...segment,
    runs: segment.runs.map((run) => (run.op === "ins" ? { ...run, t: run.t.replaceAll(REFERENCE, " ") } : run)),
  }));
  // From the last one on, so that places hold.
  const all = [...references].flatMap(([note, place]) => (place && note < MOST ? [{ note, ...place }] : []));
  for (const { note, segment, at, length } of all.sort((a, b) => b.at - a.at)) {
    const there = out[segment];
    if (there) there.runs = markedAt(there.runs, base, at, length, `${REFERENCE}${String.fromCharCode(FIRST + note)}`);
  }
  return out;
}

function markedAt(
  runs: readonly ReviewedRun[],
  base: BaseText,
  at: number,
  length: number,
  mark: string,
): ReviewedRun[] {
  const out: ReviewedRun[] = [];
  let start = 0;
  let put = false;
  for (const run of runs) {
    const within = at - start;
    start += run.t.length;
    if (put || within > run.t.length || (length > 0 && within >= run.t.length)) {
      out.push(run);
      continue;
    }
    put = true;
    if (length > 0) {
      out.push({ ...run, t: run.t.slice(0, within) + mark + run.t.slice(within + length) });
      continue;
    }
    const [before, behind] = cut(run, within, base);
    if (before) out.push(before);
    out.push({ t: mark, op: "ins", certainty: "choose", byHand: true });
    if (behind) out.push(behind);
  }
  return out;
}

/** Words with their references: each names its footnote by its place among the segments. */
export function referringTo(words: string): (string | { readonly note: number })[] {
  const parts = words.split(MARKS);
  return parts.flatMap((part, i): (string | { readonly note: number })[] =>
    i % 2 === 1 ? [{ note: part.charCodeAt(0) - FIRST }] : part === "" ? [] : [part],
  );
}
