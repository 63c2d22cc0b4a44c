// Words that hyphenation broke over two lines ("Con-" and "ference"). Invariant: a hyphen goes only where the text itself, or the second
// piece, says that the word has none; "Asia-" and "Pacific" keep theirs.
import type { Line } from "./lines.ts";

/** Pieces that are no words, so that no word with a hyphen has them behind it. */
const NO_WORD =
  /^(?:c?ations?(?:al)?|[st]ions?|tional(?:ly)?|m?ents?|ness|[dlrt]?it(?:y|ies)|[dnt]?[ae]nces?|ings?|zations?|ly|ci[óo]n(?:es)?|mi?ent[eo]s?)$/u;

const TORN = /(?<![\p{L}\p{M}\p{N}-])(\p{Lu}?[\p{Ll}\p{M}]{1,30})-$/u;
const REST = /^([\p{Ll}\p{M}]{2,30})(?![\p{L}\p{M}\p{N}-])/u;

/** [PAR12] A hyphen that only breaks a word at the end of its line becomes a soft one. */
export function markBrokenWords(lines: readonly Line[]): void {
  let words: { readonly whole: Set<string>; readonly hyphened: Set<string> } | undefined;
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1];
    const torn = next && TORN.exec(line.text.slice(-40));
    const rest = torn && REST.exec(next.text.slice(0, 40));
    if (!rest) continue;
    const [head, tail] = [torn[1]!.toLowerCase(), rest[1]!];
    words ??= wordsOf(lines);
    if (words.hyphened.has(`${head}-${tail}`)) continue;
    if (words.whole.has(head + tail) || NO_WORD.test(tail)) line.text = `${line.text.slice(0, -1)}\u00ad`;
  }
}

/** Words that stand whole inside a line, with a hyphen and without. */
function wordsOf(lines: readonly Line[]): { whole: Set<string>; hyphened: Set<string> } {
  const [whole, hyphened] = [new Set<string>(), new Set<string>()];
  for (const { text } of lines) {
    for (const [word] of text.matchAll(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*(?![\p{L}\p{M}]*-$)/gu))
      (word.includes("-") ? hyphened : whole).add(word.toLowerCase());
  }
  return { whole, hyphened };
}
