// What an object shows, as plain data: what the pages draw of a table, a picture or anything else of a Word file that is not edited.
// Invariant: it is for looking at; what goes out again is the file's own.
import type { Format } from "./types.ts";

/** Who put something in or took it out inside an object. The file knows them as `author`; `proponent` is "" where nobody said whose it is. */
export interface ObjectBy {
  readonly proponent: string;
  readonly author: string;
}

/** A change inside an object: shown, and decided with the object as a whole. */
export interface ObjectTracking {
  readonly inserted?: ObjectBy;
  readonly deleted?: ObjectBy;
}

/** A picture that pages can show. */
export interface ShownPicture {
  readonly kind: "picture";
  /** SHA-256 of its bytes, in hexadecimal digits: it is fetched by it. */
  readonly picture: string;
  /** In CSS pixels, as it stands in the file; absent where the file does not say. */
  readonly width?: number;
  readonly height?: number;
  /** What it shows in words; "" where the file has none. */
  readonly alt: string;
}

/** A formula on one line: "a/b", "x^2", "√(x+1)". */
export interface ShownMaths {
  readonly kind: "maths";
  readonly text: string;
}

/** What pages name and do not draw; `picture` is one of a kind that browsers do not show, or should not. */
export const UNDRAWN = ["picture", "chart", "diagram", "shape", "embedded", "other"] as const;

export interface ShownOther {
  readonly kind: "other";
  readonly what: (typeof UNDRAWN)[number];
  /** The words in it, its paragraphs parted by "\n", or what it shows in words; "" where there are none. */
  readonly text: string;
}

/** What can stand among the words of a cell. */
export type ShownInset = ShownPicture | ShownMaths | ShownOther;

/** Words, a line break or something else in a cell. */
export type ObjectRun = (
  | { readonly text: string; readonly format?: Format }
  | { readonly break: true }
  | { readonly shown: ShownInset }
) &
  ObjectTracking;

export interface ObjectCell extends ObjectTracking {
  /** Columns and rows that it goes over; absent: one. */
  readonly columns?: number;
  readonly rows?: number;
  readonly paragraphs: readonly (readonly ObjectRun[])[];
}

export interface ObjectRow extends ObjectTracking {
  /** A row of headings, repeated on each page. */
  readonly heading?: true;
  readonly cells: readonly ObjectCell[];
}

export interface ShownTable {
  readonly kind: "table";
  readonly rows: readonly ObjectRow[];
}

export type ObjectContent = ShownTable | ShownInset;
