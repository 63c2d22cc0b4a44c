// What a failed request is called on the page: the message of its code, or the relay's own sentence, or a plain one.

import type { Problem } from "./api.ts";
import { isMessageId, type Words } from "./messages/words.tsx";

const MEGABYTE = 1_000_000;

/** The sentence for a problem. */
export function sayProblem(words: Words, problem: Problem): string {
  const id = `problem.${problem.code}`;
  if (isMessageId(id)) return words(id, { megabytes: Math.floor((problem.limit ?? 0) / MEGABYTE) });
  return problem.detail ?? words("problem.http");
}
