// A term that a proponent replaced in more than one place: the same base words stand beside the insertions there. Invariant: it says
// where such words are, and decides nothing.
import type { Insertion } from "./insertions.ts";
import type { Span } from "./span-rules.ts";
import type { Work } from "./work.ts";

/** Longest term, in tokens. */
const LONGEST = 8;

/**
 * [TWI1] By the first token of each insertion that is glued to words before it, or behind it: the tokens there that stand beside another
 * such insertion too, where these are a term of more than one word and what the term touches on its other side is not the same.
 */
export function struckTwice({ tokens }: Work, insertions: readonly Insertion[]): ReadonlyMap<number, Span> {
  const out = new Map<number, Span>();
  for (let length = 2; length <= LONGEST; length++) {
    const places = new Map<string, { readonly insertion: Insertion; readonly span: Span }[]>();
    for (const insertion of insertions) {
      for (const span of spansBeside(insertion, length)) {
        const row = tokens.slice(span.from, span.to);
        const words = row.map(({ key }) => key).join(" ");
        if (!row.every(({ op, base }) => op === "keep" && base) || !/^\p{L}.* .*\p{L}$/u.test(words)) continue;
        const name = `${span.to === insertion.from} ${words}`;
        const list = places.get(name);
        if (list) list.push({ insertion, span });
        else places.set(name, [{ insertion, span }]);
      }
    }
    for (const list of places.values())
      if (list.length > 1) for (const { insertion, span } of list) out.set(insertion.from, span);
  }
  return out;
}

/** The tokens that an insertion is glued to, `length` of them, before it and behind it. */
function spansBeside({ from, to, first, end, gluedBefore, gluedAfter }: Insertion, length: number): Span[] {
  return [
    ...(gluedBefore && from - length >= first ? [{ from: from - length, to: from }] : []),
    ...(gluedAfter && to + length <= end ? [{ from: to, to: to + length }] : []),
  ];
}
