// Insertions inside clauses of the base. Invariant: an insertion is inside one segment, and struck words are none of it.
import { isBeginning, isEndingOf } from "./affixes.ts";
import type { Draft } from "./segments.ts";
import { CLOSING, ENDING } from "./tokens.ts";
import { blankBefore, blankBehind, type Work, type WorkToken } from "./work.ts";

export interface Insertion {
  /** Its tokens. */
  readonly from: number;
  readonly to: number;
  /** The tokens of its segment. */
  readonly first: number;
  readonly end: number;
  /** Written together with the base word before, or behind it. */
  readonly gluedBefore: boolean;
  readonly gluedAfter: boolean;
  /** The beginning or the ending of a word that it touches, or the mark of a footnote: it struck nothing. */
  readonly affix: boolean;
}

/** [INS1] The insertions inside a segment that has base words. */
export function insertionsIn(work: Work, draft: Draft): Insertion[] {
  const first = work.lines[draft.from]!.from;
  const end = work.lines[draft.to - 1]!.to;
  const out: Insertion[] = [];
  for (let t = first; t < end; t++) {
    if (work.tokens[t]!.op !== "ins") continue;
    let to = t;
    while (to < end && work.tokens[to]!.op === "ins") to++;
    out.push({ from: t, to, first, end, ...glueOf(work.tokens, t, to, first, end) });
    t = to;
  }
  return out;
}

/**
 * [INS2] An insertion is glued to a base word that it touches without a blank where print has one. An ending or a beginning that was
 * put onto a word is not, nor is the mark of a footnote.
 */
function glueOf(tokens: readonly WorkToken[], from: number, to: number, first: number, end: number) {
  const before = from > first ? tokens[from - 1]! : undefined;
  const after = to < end ? tokens[to]! : undefined;
  const head = tokens[from]!;
  const tail = tokens[to - 1]!;
  const one = to - from === 1;
  const mark =
    one &&
    head.kind === "number" &&
    head.key.length <= 2 &&
    (after === undefined || after.spaced || after.kind === "sign");
  const touchesBefore = before?.op === "keep" && !head.spaced && touches(before, head);
  const touchesAfter = after?.op === "keep" && !after.spaced && touches(tail, after);
  const ending = touchesBefore && one && isEndingOf(head, before);
  const beginning = touchesAfter && one && tail.kind === "word" && isBeginning(tail.key);
  const raised = touchesBefore && mark && before.kind !== "number";
  const gluedBefore = touchesBefore && !ending && !raised;
  return { gluedBefore, gluedAfter: touchesAfter && !beginning, affix: ending || beginning || raised };
}

/** Whether print has a blank between the two, of which the base has one: always between words, behind a sign where the base has one. */
function touches(a: WorkToken, b: WorkToken): boolean {
  if (a.kind !== "sign" && b.kind !== "sign") return true;
  if (a.kind !== "sign") return "([$€£§".includes(b.key);
  if (CLOSING.includes(b.key)) return false;
  if (a.base) return ENDING.includes(a.key) && blankBehind(a.base);
  return CLOSING.includes(a.key) && b.kind !== "sign" && b.base !== undefined && blankBefore(b.base);
}
