// A story of a Word file (the document, a note, a comment) as blocks in order, each a slice of the XML that it was read from. Invariant:
// the slices and what is between them are the source; nothing is copied that can be cut out.
import type { Format } from "@concord/redline";
import type { Scope } from "./xml-names.ts";

/** The kinds of revision that content and paragraph marks can have. */
export const REVISIONS = ["ins", "del", "moveFrom", "moveTo"] as const;
export type RevisionKind = (typeof REVISIONS)[number];

/** Who changed something in Word, and when (ISO 8601). A file may know neither. */
export interface Signed {
  readonly author: string;
  readonly date?: string;
}

/** One element that tracks a change. */
export interface Revision extends Signed {
  readonly kind: RevisionKind;
  readonly id: string;
}

/** An element around content that changes nothing about its words: a link, a control, a field. */
export interface Wrapper {
  readonly open: string;
  readonly close: string;
  /** Nothing that has a width is in it. */
  readonly bare?: true;
}

/** A change of properties: who, and what they were before. */
export interface PropertyChange extends Signed {
  readonly id: string;
  /** The properties before, without the element around them. */
  readonly before: string;
}

/** What a run of words is set in. */
export interface RunLook {
  /** The properties in order, without the element around them and without the change. */
  readonly properties: string;
  readonly format?: Format;
  readonly change?: PropertyChange & { readonly format?: Format };
}

/** One end of a range that goes from one place to another. */
export interface RangeEnd {
  /** "bookmark", "comment", "moveFrom" … */
  readonly of: string;
  readonly id: string;
  readonly end: "start" | "end";
  /** What ties the two places of a move together. */
  readonly name?: string;
}

/** A reference to a note. */
export interface NoteReference {
  readonly id: string;
  readonly endnote: boolean;
  /** Whether words of the text are its mark. */
  readonly custom: boolean;
}

/**
 * The smallest thing in a paragraph that is kept, taken out or put in. `text` is what it says: words, "\t", "\n", `NOTE_SIGN`, the words that show in
 * an object; "" where it has no width.
 */
export interface Atom {
  readonly kind: "text" | "note" | "break" | "object" | "residue";
  readonly text: string;
  /** Words that a font of symbols draws, in signs of every font: as long as `text`. */
  readonly signs?: string;
  /** Its XML: within the run where it has a look, else within the paragraph. Absent: words, to be escaped. */
  readonly xml?: string;
  /** Absent: it stands beside runs, not in one. */
  readonly look?: RunLook;
  /** Outermost first. */
  readonly revisions: readonly Revision[];
  /** Outermost first. */
  readonly wrappers: readonly Wrapper[];
  readonly note?: NoteReference;
  /** Words that are the mark of the reference before them. */
  readonly printed?: true;
  readonly range?: RangeEnd;
  /** A link, control or field with nothing in it at all. */
  readonly empty?: true;
  /** The paragraph of a note that a break ends, and whose start it has. */
  readonly ends?: Pick<Paragraph, "tag" | "mark">;
}

/** What an atom says to who reads it. */
export function shownText({ text, signs }: Atom): string {
  return signs ?? text;
}

/** What a reference to a note is in text. */
export const NOTE_SIGN = "[^]";

/** What a paragraph's mark says. Pieces of XML are without the element around them. */
export interface ParagraphMark {
  /** Id of its style; absent: the default one. */
  readonly style?: string;
  /** All properties but those that follow. */
  readonly properties: string;
  /** What the mark itself is set in. */
  readonly look: string;
  /** A section ends here: the element. */
  readonly section: string;
  readonly revisions: readonly Revision[];
  readonly change?: PropertyChange & { readonly style?: string };
  /** The change of what the mark is set in: the element. */
  readonly lookChange: string;
}

/** A mark that is nobody's change and says nothing. */
export const PLAIN_MARK: ParagraphMark = { properties: "", look: "", section: "", revisions: [], lookChange: "" };

export interface Paragraph {
  readonly kind: "paragraph";
  readonly start: number;
  readonly end: number;
  /** Its start tag, which is not empty. */
  readonly tag: string;
  /** The prefix of the file for the elements of Word, with its colon. */
  readonly prefix: string;
  readonly mark: ParagraphMark;
  readonly atoms: readonly Atom[];
}

/** When a row or cell is not there: once its changes are accepted, or rejected. */
export interface Gone {
  readonly accepted: boolean;
  readonly rejected: boolean;
}

/** A paragraph in a table: what is in one cell can be joined, and goes with its cell. */
export interface CellParagraph {
  readonly paragraph: Paragraph;
  readonly cell: number;
  readonly gone: Gone;
}

/** A table, kept as it is. */
export interface Table {
  readonly kind: "table";
  readonly start: number;
  readonly end: number;
  readonly paragraphs: readonly CellParagraph[];
}

/** Something else that fills a place of its own between paragraphs, kept as it is. */
export interface OtherBlock {
  readonly kind: "other";
  readonly start: number;
  readonly end: number;
}

export type Block = Paragraph | Table | OtherBlock;

/** One end of a range that stands between blocks. */
export interface LooseRange extends RangeEnd {
  readonly from: number;
  readonly to: number;
}

/** Blocks of one story, and what stands between them without a place of its own. */
export interface Story {
  readonly blocks: readonly Block[];
  readonly ranges: readonly LooseRange[];
  /** Its content is the source from here … */
  readonly start: number;
  /** … to here. */
  readonly end: number;
}

/** A part of a file: the document, or the notes or comments by their ids. */
export interface StoryPart {
  readonly source: string;
  /** The prefix of the file for the elements of Word, with its colon. */
  readonly prefix: string;
  /** By id; of the document the one story is "". */
  readonly stories: ReadonlyMap<string, Story>;
  /** The names of its outermost element. */
  readonly scope: Scope;
}
