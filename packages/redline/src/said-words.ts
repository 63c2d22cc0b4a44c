// Words that are said beside a text: reasons and comments, and what a proposal has as received. Invariant: pieces joined are the words.

/** Longest reasons or comment, in UTF-16 units. */
export const MAX_WORDS = 4_000;

/** Words in pieces of at most `most` units, none of which cuts a character in two; none where there are no words. */
export function inPieces(words: string, most: number): string[] {
  const pieces: string[] = [];
  for (let from = 0; from < words.length; ) {
    const end = from + most;
    const to = /[\ud800-\udbff]/.test(words[end - 1] ?? "") ? end - 1 : end;
    pieces.push(words.slice(from, to));
    from = to;
  }
  return pieces;
}
