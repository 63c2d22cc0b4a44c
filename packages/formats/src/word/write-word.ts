// The writer of Word files for resolutions made in Concord: a small package with the styles of the ITU (decision 0018). Invariant: with all changes
// rejected it says what they are told from, with all accepted the text if all were accepted; of a text without marks, that text.
import {
  type Attribution,
  type Clause,
  directionOf,
  partsOfNote,
  type Redline,
  type Run,
  type View,
  wordsOf,
} from "@concord/redline";
import { type OutWords, outWords } from "../out-words.ts";
import { commentsXml, numberedComments, paragraphId } from "./comment-parts.ts";
import { flowOf, type Placing, type Step } from "./flow.ts";
import { paragraphsXml } from "./flow-paragraphs.ts";
import { type FlowOptions, type Unit, unitsOfFlow } from "./flow-units.ts";
import { type FreshParts, freshPackage } from "./fresh-package.ts";
import { placesOf } from "./remark-places.ts";
import { remarksOf } from "./remarks.ts";
import { RevisionIds } from "./revision-ids.ts";
import { type Atom, PLAIN_MARK } from "./story.ts";
import { endsAt, noteReadings, type Readings, readingsOf } from "./two-readings.ts";

export interface WordOptions {
  /** Name of the resolution; else its first line. */
  readonly title?: string;
  readonly words?: OutWords;
  /** Of all changes: only those that are pending, told from what is agreed. */
  readonly onAgreed?: boolean;
}

/** A reference as it is written, and how the body is to be read. */
interface Reference {
  readonly id: number;
  readonly note: string;
  readonly placing: Placing;
}

/** What stands for a text of which nothing is left. */
export const EMPTY: Unit = { step: 0, clause: 0, of: "mark", placing: "here", atoms: [], keys: [], mark: PLAIN_MARK };

/** [DOC1] `redline` in `view` as a Word file. */
export function writeWord(redline: Redline, view: View, options: WordOptions = {}): Uint8Array {
  const { words = outWords(), onAgreed = false } = options;
  const readings = readingsOf(redline, view, onAgreed);
  const marked = view.kind === "markup";
  const references: Reference[] = [];
  const numbers = new Map<string, number>();
  const flow: FlowOptions = {
    lang: redline.lang,
    words,
    numbers,
    anybody: anyChange(redline, onAgreed),
    refer: (note, placing) => {
      const id = references.length + 1;
      references.push({ id, note, placing });
      const mark = redline.notes.find((n) => n.id === note)?.label;
      return { id, ...(mark === undefined ? {} : { mark }) };
    },
  };
  const written = unitsOfFlow(redline.clauses, flowOf(redline, readings), readings, flow);
  // A document has a paragraph, if an empty one; what is said of a text of which nothing is left stands there.
  const units = written.length > 0 ? written : [EMPTY];
  const bodies = references.map((reference) => ({ reference, units: noteUnits(redline, reference, readings, flow) }));
  const remarks = marked ? remarksOf(redline, words) : [];
  const ids = new RevisionIds([`:id="${numbers.size}"`]);
  const comments = numberedComments(remarks, 0, (id) => paragraphId(id + 1));
  const placed = placesOf(remarks, comments, units, redline);
  const first = redline.clauses.find((c) => c.kind === "number" || c.kind === "title");
  const seen = marked && onAgreed ? words.pendingOnAgreed : words.view(view);
  const parts: FreshParts = {
    body: paragraphsXml(units, { ids, placed }),
    footnotes: bodies.map(({ reference, units }) => {
      const label = redline.notes.find((n) => n.id === reference.note)?.label;
      return `<w:footnote w:id="${reference.id}">${paragraphsXml(units, { ids, head: noteHead(label) })}</w:footnote>`;
    }),
    ...(remarks.length > 0 ? { comments: commentsXml(comments.flat(), words) } : {}),
    lang: redline.lang,
    rtl: directionOf(redline.lang) === "rtl",
    tracked: marked,
    title: oneLine(options.title ?? (wordsOf((first ?? redline.clauses[0])?.runs ?? []) || seen)),
    foot: [seen, `${words.base} ${redline.base.hash.slice(0, 19)}`],
  };
  return freshPackage(parts);
}

/** The mark of a note before its words, and a tab. */
function noteHead(label: string | undefined): Atom[] {
  const look = { properties: '<w:rStyle w:val="FootnoteReference"/>' };
  const plain = { revisions: [], wrappers: [] };
  const mark: Atom =
    label === undefined
      ? { kind: "residue", text: "", xml: "<w:footnoteRef/>", look, ...plain }
      : { kind: "text", text: label, look, ...plain };
  return [mark, { kind: "text", text: "\t", look: { properties: "" }, ...plain }];
}

/** The body of a note, all its parts. Its last mark is nobody's change. */
export function noteUnits(
  redline: Redline,
  { note, placing }: Reference,
  readings: Readings,
  flow: FlowOptions,
): Unit[] {
  const parts = partsOfNote(redline, note);
  if (!parts) return [];
  const steps: Step[] = [];
  for (let index = parts.first; index <= parts.last; index++) steps.push({ index, placing: "here" });
  const both = noteReadings(redline, readings);
  const own = placing === "from" ? { old: both.old, now: both.old } : both;
  const units = unitsOfFlow(redline.notes, steps, own, flow);
  const last = units.findLastIndex(({ mark }) => mark);
  const ends = endsAt(parts.last, own.old) || endsAt(parts.last, own.now);
  return units.map((unit, i) =>
    i === last && ends && unit.mark ? { ...unit, mark: { ...unit.mark, revisions: [] } } : unit,
  );
}

/** The first change of the text. */
export function anyChange({ clauses, notes }: Redline, pendingOnly: boolean): Attribution | undefined {
  for (const clause of [...clauses, ...notes]) {
    const found = changesOf(clause).find(({ state }) => !pendingOnly || state === "pending");
    if (found) return found;
  }
  return undefined;
}

function changesOf({ runs, mark, reshaped = [], moved = [] }: Clause): Attribution[] {
  const of = ({ tracking: { inserted, deleted = [], reformatted = [] } }: Pick<Run, "tracking">) => [
    ...(inserted ? [inserted] : []),
    ...deleted,
    ...reformatted,
  ];
  return [...runs.flatMap(of), ...of({ tracking: mark }), ...reshaped, ...moved];
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim().slice(0, 200);
}
