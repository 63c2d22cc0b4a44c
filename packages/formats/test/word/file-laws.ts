// What holds for every Word file that is brought in, worked on and taken out again: its readings, beside the projections of the resolution.
import {
  formClauses,
  insertionInView,
  inView,
  ownersOfNotes,
  type PlainRun,
  project,
  type Redline,
  type View,
} from "@concord/redline";
import { exportWord } from "../../src/word/export-word.ts";
import type { WordPackage } from "../../src/word/package.ts";
import { revisionsIn } from "../../src/word/revisions-in.ts";
import type { Story, StoryPart } from "../../src/word/story.ts";
import { readParts } from "../../src/word/word-parts.ts";
import { isThere, type Settled, settledParagraphs } from "../../src/word/word-projections.ts";
import { openFile } from "./open-file.ts";
import { fileParagraphs, redlineParagraphs, wordsOfObjects } from "./redline-paragraphs.ts";

/** The story of a document. */
export const main = (part: StoryPart): Story => part.stories.get("")!;

/** A view as it goes out, and what its two readings say. */
export interface Outgoing {
  readonly view: View;
  readonly onAgreed?: true;
  readonly old: View;
  readonly now: View;
}

const alike = (view: View): Outgoing => ({ view, old: view, now: view });
/** Every way in which a text goes out. */
export const OUTGOING: readonly Outgoing[] = [
  { view: { kind: "markup" }, old: { kind: "base" }, now: { kind: "proposed" } },
  { view: { kind: "markup" }, onAgreed: true, old: { kind: "agreed" }, now: { kind: "proposed" } },
  alike({ kind: "base" }),
  alike({ kind: "agreed" }),
  alike({ kind: "proposed" }),
  alike({ kind: "as", proponents: ["RCC", "J"] }),
];

/** An exported file, what its readings say, and what they should. */
export function outgone(file: WordPackage, before: Redline, now: Redline, outgoing: Outgoing) {
  const { view, onAgreed = false } = outgoing;
  const out = exportWord({ file, before, now, view, onAgreed });
  const parts = readParts(openFile(out.file));
  const objects = readParts(file).document;
  const readings = (["rejected", "accepted"] as const).map((settled) => {
    // In a text without marks the changes inside of tables were taken one way already.
    const inside: Settled =
      view.kind === "markup" ? settled : view.kind === "base" || view.kind === "agreed" ? "rejected" : "accepted";
    const said = settled === "rejected" ? outgoing.old : outgoing.now;
    const want = redlineParagraphs(now, said, wordsOfObjects(objects, inside));
    return {
      settled,
      want,
      got: fileParagraphs(main(parts.document), settled),
      notes: areNotesThere(now, said) ? [notesIn(now, said), notesOf(parts, settled)] : undefined,
    };
  });
  return { out: out.file, readings };
}

/** The bodies of the notes that a file refers to in a reading, without their marks. */
function notesOf({ document, footnotes, endnotes }: ReturnType<typeof readParts>, settled: Settled): string[] {
  return main(document).blocks.flatMap((block) => {
    if (block.kind !== "paragraph") return [];
    return block.atoms.flatMap(({ note, revisions }) => {
      const story =
        note && isThere(revisions, settled) ? (note.endnote ? endnotes : footnotes)?.stories.get(note.id) : undefined;
      if (!story) return [];
      const paragraphs = settledParagraphs(story, settled);
      return [words(paragraphs.join(" "))];
    });
  });
}

function notesIn(redline: Redline, view: View): string[] {
  const formed = formClauses(redline.notes, view).map(({ clause }) => clause);
  const owners = ownersOfNotes(redline.clauses, formed);
  const said = (runs: readonly PlainRun[]) =>
    runs.map((run) => ("text" in run ? run.text : "break" in run ? " " : "")).join("");
  const body = (note: string) => formed.flatMap(({ runs }, i) => (owners[i] === note ? [said(runs)] : [])).join(" ");
  return project(redline, view).clauses.flatMap(({ runs }) =>
    runs.flatMap((run) => ("footnote" in run ? [words(body(run.footnote))] : [])),
  );
}

/** Whether all words of notes in a view stand in notes that are in it: else they are in another one there, and not in the file. */
function areNotesThere({ clauses, notes }: Redline, view: View): boolean {
  const owners = ownersOfNotes(clauses, notes);
  const there = new Set(notes.flatMap(({ mark, markId }) => (insertionInView(mark.inserted, view) ? [markId] : [])));
  return notes.every(({ runs }, i) => there.has(owners[i]!) || !runs.some(({ tracking }) => inView(tracking, view)));
}

/** Without the mark at the start, and without what separates it. */
const words = (text: string) =>
  text
    .replace(/^\s*(?:\d{1,2}(?:bis)?|[\p{Co}\p{So}])\s/u, "")
    .replace(/\s+/g, " ")
    .trim();

/** The objects that stand between paragraphs. */
export const tablesOf = ({ document }: ReturnType<typeof readParts>) =>
  new Set([...wordsOfObjects(document, "accepted")].flatMap(([id, said]) => ("block" in said ? [id] : [])));

/** The changes of a file, in the order of the alphabet. */
export const changesOf = (file: WordPackage) => {
  const { document, footnotes, endnotes } = readParts(file);
  const stories = [document, footnotes, endnotes].flatMap((part) => [...(part?.stories.values() ?? [])]);
  return stories
    .flatMap(revisionsIn)
    .map((revision) => JSON.stringify(revision))
    .sort();
};
