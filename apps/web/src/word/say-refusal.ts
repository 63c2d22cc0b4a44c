// Why a Word file is refused, in the words of the page.
import { isMessageId, type Words } from "../messages/words.tsx";

/** The sentence. `where`: the part that it is about; empty for the file as a whole. */
export function sayRefusal(words: Words, code: string, where: string): string {
  const id = `word.refused.${code}`;
  if (!isMessageId(id)) return words("word.failed");
  return words(id, { where: where === "" ? words("word.wholeFile") : words("word.part", { where }) });
}
