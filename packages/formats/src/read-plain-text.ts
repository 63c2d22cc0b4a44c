// The reader of plain text: a resolution as it comes out of Word, a PDF or Markdown becomes the clauses of a base.
// Invariant: no word of the resolution is changed, and no line disappears without being listed.
import { type BaseClause, type BaseText, type ClauseMark, LabelCounter, MAX_LEVEL } from "@concord/redline";
import { admit } from "./admit.ts";
import { markBrokenWords } from "./broken-words.ts";
import { type Draft, draftsOf } from "./drafts.ts";
import { signsIn, warningMessage } from "./flattened.ts";
import { takeOutFurniture } from "./furniture.ts";
import { languageOf } from "./language.ts";
import { leftOut, leftParagraphs } from "./left-out.ts";
import { cutLines } from "./lines.ts";
import { markColumns } from "./loose-labels.ts";
import { takeOutMachinery } from "./machinery.ts";
import { NoteShelf, referredIn, withoutTokens } from "./note-tokens.ts";
import { takeOutPageNotes } from "./page-notes.ts";
import { paragraphsOf } from "./paragraphs.ts";
import type { LeftOut, Reading, Warning, WarningCode } from "./reading.ts";
import { wrapOf } from "./wrap.ts";

/** [WRN3] Nobody reads more. */
const MOST_WARNINGS = 1_000;

/**
 * [RDR1] Reads plain text, or says why it is none. Time grows with the length of the text, not faster.
 * [RDR3] An extraction from Word, [RDR4] the wrapped lines of a PDF, [RDR5] and what `writeText` wrote come out the same.
 * [RDR6] Every line with words is in a clause, in a note, or listed as left out.
 */
export function readPlainText(input: string): Reading {
  const admitted = admit(input);
  if (!admitted.ok) return admitted;
  const { lines: cut, ornaments } = cutLines(admitted.text);
  const shelf = new NoteShelf();
  const machinery = takeOutMachinery(cut, shelf);
  const markdown = machinery.touched.markdown.length > 0;
  markColumns(machinery.lines, markdown);
  const furniture = takeOutFurniture(machinery.lines);
  const wrap = wrapOf(
    furniture.lines.filter((line) => !line.loose),
    markdown,
  );
  if (wrap) markBrokenWords(furniture.lines);
  const lines = takeOutPageNotes(furniture.lines, shelf, wrap);
  const { drafts, left, found } = draftsOf(paragraphsOf(lines, wrap));
  if (drafts.length === 0) return { ok: false, code: "empty", message: "No clause was found in this text." };
  for (const draft of drafts) draft.text = tidy(draft.text);
  for (const note of shelf.notes) note.text = tidy(note.text);

  const order = orderOfReference(drafts, shelf);
  const lang = languageOf(
    drafts.filter(({ kind }) => kind === "call").map(({ text }) => text),
    admitted.text,
  );
  const clauses = clausesOf(drafts, shelf, order, lang);
  const base: BaseText = { lang, clauses, notes: notesOf(shelf, order) };
  const unreferred = shelf.notes.filter((_, i) => !order.has(i));
  const leftLines: LeftOut[] = [
    ...leftParagraphs(left),
    ...leftOut("page-number", furniture.pageNumbers),
    ...leftOut("running-head", furniture.runningHeads),
    ...leftOut("ornament", ornaments),
    ...leftOut(
      "footnote-mark",
      unreferred.map((n) => ({ no: n.lines[0] ?? 0, text: n.text })),
    ),
    ...Object.values(machinery.touched).flatMap((nos) =>
      leftOut(
        "machinery",
        nos.map((no) => ({ no, text: "" })),
      ),
    ),
  ];
  const warnings = warningsOf(drafts, shelf, order);
  if (admitted.removed > 0) warnings.unshift(warning("control-characters", String(admitted.removed)));
  if (!found) warnings.unshift(warning("no-structure", ""));
  return {
    ok: true,
    base,
    left: leftLines.sort((a, b) => a.lines[0]! - b.lines[0]!),
    warnings: warnings.slice(0, MOST_WARNINGS),
    lines: { clauses: drafts.map((d) => d.lines), notes: [...order.keys()].map((i) => shelf.notes[i]!.lines) },
  };
}

/** [RDR2] Tabs and rows of blanks are layout: one blank. No-break blanks and hyphens are the text's own. */
function tidy(text: string): string {
  return text.replace(/[ \t]+/g, " ").trim();
}

/** Notes in the order in which the text refers to them: index on the shelf → place. */
function orderOfReference(drafts: readonly Draft[], shelf: NoteShelf): Map<number, number> {
  const order = new Map<number, number>();
  for (const draft of drafts) {
    for (const note of referredIn(draft.text)) if (!order.has(note)) order.set(note, order.size);
  }
  for (const [i] of [...order]) {
    for (const note of referredIn(shelf.notes[i]!.text)) if (!order.has(note)) order.set(note, order.size);
  }
  return order;
}

/** [LAB1] A label is stored only where counting does not give what was printed. */
function clausesOf(
  drafts: readonly Draft[],
  shelf: NoteShelf,
  order: ReadonlyMap<number, number>,
  lang: string,
): BaseClause[] {
  const counter = new LabelCounter(lang);
  return drafts.map((draft) => {
    const mark: ClauseMark = {
      kind: draft.kind,
      level: Math.min(draft.level, MAX_LEVEL),
      numbering: draft.numbering,
    };
    const derived = counter.derived(mark);
    const adopted = draft.printed !== undefined && draft.printed !== derived ? { ...mark, label: draft.printed } : mark;
    counter.next(adopted);
    return { ...adopted, content: shelf.content(draft.text, (i) => order.get(i)!) };
  });
}

function notesOf(shelf: NoteShelf, order: ReadonlyMap<number, number>): BaseClause[] {
  let count = 0;
  return [...order.keys()].map((i) => {
    const { mark, text } = shelf.notes[i]!;
    const content = shelf.content(text, (n) => order.get(n)!);
    const note = { kind: "footnote", level: 1, numbering: "none", content } as const;
    if (mark !== String(count + 1)) return { ...note, label: mark };
    count++;
    return note;
  });
}

function warningsOf(drafts: readonly Draft[], shelf: NoteShelf, order: ReadonlyMap<number, number>): Warning[] {
  const out: Warning[] = [];
  for (const [clause, draft] of drafts.entries()) {
    const text = withoutTokens(draft.text);
    if (draft.odd) {
      const words = draft.odd === "footnote-without-mark" ? text.slice(0, 60) : (draft.printed ?? text.slice(0, 60));
      out.push(warning(draft.odd, words, { clause }));
    }
    for (const { code, words } of signsIn(text)) out.push(warning(code, words, { clause }));
    for (const words of looseMarks(draft.text)) out.push(warning("footnote-without-body", words, { clause }));
  }
  for (const [i, place] of order) {
    for (const { code, words } of signsIn(shelf.notes[i]!.text)) {
      out.push(warning(code, words, { clause: place, inNote: true }));
    }
  }
  for (const [i, note] of shelf.notes.entries()) {
    if (!order.has(i)) out.push(warning("footnote-without-mark", note.text.slice(0, 60)));
  }
  return out;
}

/** Marks of footnotes whose body was not found: "countries1,". */
function looseMarks(text: string): string[] {
  return [...text.matchAll(/(?<!\p{L})\p{L}{0,30}\p{Ll}{3}\d{1,2}(?=[\s,;.]|$)/gu)]
    .map((match) => match[0])
    .slice(0, 100);
}

function warning(code: WarningCode, words: string, where: { clause?: number; inNote?: boolean } = {}): Warning {
  return { code, ...where, words, message: warningMessage(code, words) };
}
