// Footnotes that the base has not: which segments are their bodies. Invariant: a body begins with its mark; where that is an ordinary
// number, the text refers to it by the same number.
import { callOf } from "@concord/redline";
import type { Draft } from "./segments.ts";
import type { Work } from "./work.ts";

/** Raised digits, a number in tags or brackets; or a number as it stands before an item too. */
const MARK = /^\s*(?:<sup>(\d{1,3})<\/sup>|\[\^(\d{1,3})\]:?|([⁰¹²³⁴-⁹]{1,3})|(\d{1,3})[\t \u00a0]+(?=\p{Lu}))/u;

/** [NOT2] Tells drafts that are bodies of new footnotes from new clauses; each takes the lines along that are of it. */
export function markNewNotes(work: Work, drafts: Draft[]): void {
  const last = drafts.findLast((draft) => draft.clauses[0]?.in === "clauses")?.from ?? -1;
  for (const [i, draft] of drafts.entries()) {
    if (draft.clauses.length > 0 || (draft.kind !== "item" && draft.kind !== "paragraph")) continue;
    const mark = MARK.exec(textOf(work, draft));
    if (!mark) continue;
    // What stands behind all clauses with a number is a note where the text has that number as a mark.
    if (mark[4] === undefined || (draft.from > last && isReferredTo(work, mark[4]))) draft.kind = "footnote";
    if (isNewNote(draft)) takeLines(work, drafts, i);
  }
}

/** [NOT4] Gives the body of a new footnote the lines below it: none is blank, begins with a label or a mark, or has words of the base. */
function takeLines(work: Work, drafts: Draft[], at: number): void {
  const note = drafts[at]!;
  while (!endsPage(textOf(work, note))) {
    const next = drafts[at + 1];
    const goesOn = next?.kind === "paragraph" && next.clauses.length === 0 && next.from === note.to;
    if (!goesOn || inMachinery(work, next) !== inMachinery(work, note)) return;
    const words = textOf(work, next);
    if (MARK.test(words) || beginsPage(words) || callOf(words.trim())) return;
    note.to = next.to;
    drafts.splice(at + 1, 1);
  }
}

const beginsPage = (words: string): boolean => /^\s*\f/u.test(words);
const endsPage = (words: string): boolean => /\f\s*$/u.test(words);

/** Which of the bodies in brackets a draft is in, as footnotes from Word are. */
function inMachinery({ flat: { lines } }: Work, { from }: Draft): number | undefined {
  return lines[from]!.body;
}

/** Whether a draft is the body of a footnote that the base has not. */
export function isNewNote({ kind, clauses }: Draft): boolean {
  return kind === "footnote" && clauses.length === 0;
}

/** "footnote 2"; undefined for other drafts. */
export function newNoteName(work: Work, draft: Draft): string | undefined {
  if (!isNewNote(draft)) return undefined;
  const mark = /[\d⁰¹²³⁴-⁹]{1,3}/u.exec(textOf(work, draft).slice(0, 12))?.[0] ?? "";
  return `footnote ${mark.normalize("NFKC")}`.trim();
}

function textOf({ flat: { text, lines } }: Work, draft: Draft): string {
  return text.slice(lines[draft.from]!.from, lines[draft.to - 1]!.to);
}

/** Whether the number was put in, written onto a word or behind what is left of its shape, as the mark of a footnote is. */
function isReferredTo({ tokens, flat }: Work, number: string): boolean {
  return tokens.some((token, t) => {
    if (token.key !== number || token.op !== "ins") return false;
    if (flat.residue.some((residue) => residue.to === token.from)) return true;
    if (token.spaced) return false;
    const [before, after] = [tokens[t - 1], tokens[t + 1]];
    return before?.kind !== "number" && (after === undefined || after.spaced || after.kind === "sign");
  });
}
