// Runs of base words cut where the base has more: what is one run in the text may leave words of the base out. Invariant: the parts
// joined are the run, and each is one stretch of the base, word for word.
import { type BaseText, wordsAt } from "@concord/redline";
import { tokensIn } from "./tokens.ts";
import type { RecoveredRun } from "./types.ts";

/** [REV5] The parts of a run; the run itself where it is one stretch of the base, or where its words are not those of it. */
export function refined(run: RecoveredRun, base: BaseText): readonly RecoveredRun[] {
  const { base: place, t } = run;
  const clause = place && run.op !== "ins" ? base[place.in][place.index] : undefined;
  if (!place || !clause) return [run];
  const there = tokensIn(wordsAt(clause, place.at, place.length));
  const here = tokensIn(t);
  if (there.length === here.length) return [run];
  const parts: { at: number; from: number; to: number }[] = [];
  let next = 0;
  for (const { key, from } of here) {
    const found = there.findIndex((token, i) => i >= next && same(key, token.key));
    if (found < 0) return [run];
    const last = parts.at(-1);
    const token = there[found]!;
    if (last && found === next) last.to = token.to;
    else parts.push({ at: parts.length === 0 ? 0 : from, from: token.from, to: token.to });
    next = found + 1;
  }
  return parts.map(({ at, from, to }, i) => {
    const { candidates, ...rest } = run;
    return {
      ...rest,
      ...(i === 0 && candidates ? { candidates } : {}),
      t: t.slice(at, parts[i + 1]?.at),
      base: { ...place, at: place.at + from, length: to - from },
    };
  });
}

/** A reference to a footnote is printed as its number. */
function same(key: string, base: string): boolean {
  return base === "*" ? /^\d+$/.test(key) || key === "*" : key === base;
}
