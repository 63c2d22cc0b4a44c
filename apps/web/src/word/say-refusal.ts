// Why a Word file is refused, in the words of the page.
import type { RefusedSize } from "@concord/formats";
import { isMessageId, type Words } from "../messages/words.tsx";

/** A refusal as the page hears of it. */
export interface HeardRefusal {
  readonly code: string;
  /** The part that it is about; empty for the file as a whole. */
  readonly where: string;
  readonly size?: RefusedSize;
  /** In English, for what there are no words for. */
  readonly message?: string | undefined;
}

/** The sentence. */
export function sayRefusal(words: Words, { code, where: part, size, message }: HeardRefusal): string {
  const id = `word.refused.${code}`;
  if (!isMessageId(id) || (code === "too-large" && !size)) return message ?? words("word.failed");
  const where = part === "" ? words("word.wholeFile") : words("word.part", { where: part });
  if (!size) return words(id, { where });
  const { found, limit, unpacked } = size;
  const megabytes = (bytes: number) => words.number(Math.ceil(bytes / 100_000) / 10);
  return words(id, { where, found: megabytes(found), limit: megabytes(limit), unpacked: unpacked ? "yes" : "no" });
}
