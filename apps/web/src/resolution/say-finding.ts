// A drafting finding in words: at its sign in the text, and in the list.
import type { PointedFinding } from "@concord/editor";
import { wordsOfFinding } from "@concord/redline";
import type { Words } from "../messages/words.tsx";

/** The sentence of a finding, with a capital: it follows no colon. */
export function sayFinding(words: Words, { finding }: PointedFinding): string {
  const { id, values } = wordsOfFinding(finding);
  const said = words(`finding.${id}`, values);
  return said.charAt(0).toLocaleUpperCase(words.language) + said.slice(1);
}
