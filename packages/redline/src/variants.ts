// Words that have another spelling. Invariant: two spellings of one word have one key, and no other word has it.

/** A word that may be spelt otherwise. */
export interface Variant {
  /** The same for all of its spellings. */
  readonly key: string;
  /** Its spelling, without regard to capitals. */
  readonly spelling: string;
  readonly words: string;
  readonly from: number;
}

const WORD = /\p{L}[\p{L}\p{M}]*(?:[-‐‑]\p{L}[\p{L}\p{M}]*)*/gu;
/** The ending that is also written -iz. */
export const ISE = /is(?=(?:e|es|ed|ing|ers?|ations?|ational)$)/u;
const SHORTEST = 8;
/** Words in -ise that have no other spelling. */
const ALWAYS_S =
  /(?:advis|advertis|compris|compromis|devis|enterpris|exercis|expertis|franchis|improvis|otherwis|precis|premis|promis|revis|rais|supervis|surpris|televis|likewis|arris|circumcis|despis|disguis|excis|incis|merchandis|treatis|wis|nois|prais|diseas)/u;

/** [LNT9] The words of a clause that have another spelling: those in -ise or -ize, and those that may have a hyphen. */
export function variantsIn(words: string): Variant[] {
  const out: Variant[] = [];
  for (const match of words.matchAll(WORD)) {
    const word = match[0];
    if (word.length < SHORTEST) continue;
    const spelling = word.toLowerCase().replace(/[‐‑]/gu, "-");
    const plain = spelling.replaceAll("-", "");
    const key = ALWAYS_S.test(plain) ? plain : plain.replace(ISE, "iz");
    out.push({ key, spelling, words: word, from: match.index });
  }
  return out;
}
