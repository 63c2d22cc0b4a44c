// What stands in a text like a character and is none. Invariant: each is one unit, whatever it shows.
import { sha256 } from "./sha256.ts";

/**
 * A reference to a footnote, a line break, or an object: a table, a picture or anything else of a Word file that is shown and
 * not edited. `object` is its id.
 */
export type Inset<Note = string> = { readonly footnote: Note } | { readonly break: true } | { readonly object: string };

/** Stands for an object where words are told. */
export const OBJECT_SIGN = "\ufffc";

const OBJECT_ID = /^o[0-9a-f]{20}$/;

/** [OBJ1] The id of an object: "o" and the first 20 hexadecimal digits of the SHA-256 of its XML. */
export function objectId(xml: string): string {
  return `o${sha256(xml).slice(0, 20)}`;
}

/** The id of a picture: the SHA-256 of its bytes in hexadecimal digits. */
export function pictureId(bytes: Uint8Array): string {
  return sha256(bytes);
}

export function isObjectId(id: string): boolean {
  return OBJECT_ID.test(id);
}

/** Only the inset of what may have more to it, such as a run. */
export function insetOf<Note>(run: Inset<Note>): Inset<Note> {
  if ("footnote" in run) return { footnote: run.footnote };
  return "object" in run ? { object: run.object } : { break: true };
}

/** The sign that stands for an inset among words: "*" for a reference, a line feed for a break, U+FFFC for an object. */
export function signOfInset(inset: Inset<unknown>): string {
  if ("break" in inset) return "\n";
  return "object" in inset ? OBJECT_SIGN : "*";
}
