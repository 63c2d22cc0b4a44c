// Numbers that were run together: "14.7.214.7.3", "1718", "202410-14". Invariant: a number that the base has is one number.
import type { Token } from "./tokens.ts";
import { numberKey, type Vocabulary } from "./vocabulary.ts";

/** Inside token `token` of a number, behind `at` figures. */
interface NumberCut {
  readonly token: number;
  readonly at: number;
}

const YEAR = /^(?:19|20)\d\d$/;
/** "05" and "00.1" are not written. */
const WRITTEN = /^(?:0|[1-9]\d*)(?:[.,/:-]\d+)*$/;

/**
 * [GLU3] Where a number that none of the base is parts into two, of which the base has one: behind the same word, or both of the same form, more
 * than a digit. A year is one number unless the base has its beginning or end behind the same word; two years are two.
 */
export function numberCut(
  tokens: readonly Token[],
  before: Token | undefined,
  base: Vocabulary,
): NumberCut | undefined {
  const number = numberKey(tokens);
  if (base.hasNumber(number)) return undefined;
  let best: NumberCut | undefined;
  let most = 0;
  let passed = 0;
  for (const [token, { key, kind }] of tokens.entries()) {
    for (let at = 1; kind === "number" && at < key.length; at++) {
      const head = number.slice(0, passed + at);
      const tail = number.slice(passed + at);
      const worth = worthOf(head, tail, before?.key ?? "", base);
      if (worth <= most) continue;
      most = worth;
      best = { token, at };
    }
    passed += key.length;
  }
  return best;
}

/** What speaks for two numbers that were run together; 0: nothing. */
function worthOf(head: string, tail: string, before: string, base: Vocabulary): number {
  if (!WRITTEN.test(head) || !WRITTEN.test(tail)) return 0;
  const known = [head, tail].filter((part) => base.hasNumber(part));
  if (known.length === 0) return YEAR.test(head) && YEAR.test(tail) ? 1 : 0;
  const follows = known.some((part) => base.follows(before, part));
  const alike = formOf(head) === formOf(tail);
  if (!follows && (!alike || head.length === 1 || YEAR.test(head + tail))) return 0;
  return (follows ? 8 : 0) + (alike ? 4 : 0) + known.length;
}

/** "14.7.2": "99.9.9". */
const formOf = (number: string) => number.replace(/\d/gu, "9");
