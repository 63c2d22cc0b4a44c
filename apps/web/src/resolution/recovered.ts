// What is said of a change that was recovered: the evidence, and who chose where there was a choice.
import type { Evidence, Recovered } from "@concord/redline";
import "../messages/en-entered.ts";
import { isMessageId, type Words } from "../messages/words.tsx";

/** What speaks for a recovered change, in words; of a code that this page does not know the code. */
export function sayEvidence(words: Words, { code, text }: Evidence): string {
  const at = `evidence.${code}At`;
  if (text !== undefined && isMessageId(at)) return words(at, { words: text });
  const id = `evidence.${code}`;
  if (isMessageId(id)) return words(id);
  return text === undefined ? words("evidence.other", { code }) : words("evidence.otherAt", { code, words: text });
}

/** "Recovered from text: the number reads 21". */
export function sayRecovered(words: Words, { certainty, evidence }: Recovered, who: string): string {
  if (evidence.length === 0) return words("recovered.none");
  const list = evidence.map((one) => sayEvidence(words, one)).join("; ");
  return certainty === "choose" ? words("recovered.choose", { who, list }) : words("recovered.line", { list });
}
