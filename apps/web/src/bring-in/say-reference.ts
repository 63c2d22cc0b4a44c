// Where a new footnote is referred to, as a person finds it: the clause, and the word before.
import { type NoteReference, type ReviewedSegment, textOf } from "@concord/recovery";
import type { Words } from "../messages/words.tsx";

/** What an extraction writes before a mark. */
const LEFT = /(?:\[footnoteRef:[^\]]*\]|\[\^|<sup>)$/;

/** The sentence; of one that nothing refers to, what can be done. */
export function sayReference(
  words: Words,
  segments: readonly ReviewedSegment[],
  place: NoteReference | undefined,
): string {
  const segment = place && segments[place.segment];
  if (!place || !segment) return words("review.note.nowhere");
  const before = textOf(segment).slice(0, place.at).trimEnd().replace(LEFT, "");
  return words("review.note.at", { clause: segment.clause, words: /\S*$/.exec(before)![0] });
}
