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
const ISE = /is(?=(?:e|es|ed|ing|ers?|ations?|ational)$)/u;
const SHORTEST = 8;
/** Words in -ise that have no other spelling. */
const ALWAYS_S =
  /(?:advis|advertis|compris|compromis|devis|enterpris|exercis|expertis|franchis|improvis|otherwis|precis|premis|promis|revis|rais|supervis|surpris|televis|likewis|arris|circumcis|despis|disguis|excis|incis|merchandis|treatis|wis|nois|prais|diseas)/u;

/** Words that are also written in -or, -er and -se: the stem, its ending, and what may follow. */
const OUR = /^(lab|harb|hon|fav|behavi|col|neighb|endeav)(ou?r)(s|ed|ing|able|ably|al|hood|hoods|ers?)?$/u;
const RE = /^(cent|theat|fib)(re|er)(s)?$/u;
const CE = /^(defen|offen)(ce|se)(s)?$/u;
const TWO_ENDINGS = [OUR, RE, CE] as const;
const LESS_USED = new Set(["or", "er", "se"]);

/** What some bodies are called, however a text spells its other words. */
const NAMES = new RegExp(
  [
    "Organisation for Economic Co-operation",
    "Organi[sz]ation for Security and Co-operation",
    "Organisation of (?:Islamic|African|Eastern)",
    "Organisation for (?:Animal|Nuclear|the Prohibition)",
    "Cooperation Organisation",
  ].join("|"),
  "gu",
);

/** Stem, ending and what follows of a word that is written with two endings. */
const endingOf = (plain: string) => TWO_ENDINGS.map((pattern) => pattern.exec(plain)).find((found) => found !== null);

/** Whether a spelling is the one that the United Nations do not use. */
export function isLessUsed(spelling: string): boolean {
  return ISE.test(spelling) || LESS_USED.has(endingOf(spelling)?.[2] ?? "");
}

/**
 * [LNT9] The words of a clause that have another spelling: those in -ise or -ize, those that may have a hyphen, and some in -our, -re and
 * -ce. The names of bodies have their own.
 */
export function variantsIn(words: string): Variant[] {
  const out: Variant[] = [];
  const names = [...words.matchAll(NAMES)].map((m) => ({ from: m.index, to: m.index + m[0].length }));
  for (const match of words.matchAll(WORD)) {
    const word = match[0];
    const spelling = word.toLowerCase().replace(/[‐‑]/gu, "-");
    const plain = spelling.replaceAll("-", "");
    const ending = endingOf(plain);
    // With a capital such a word is of a name: "International Labour Organization", "Center for Disease Control".
    if (ending ? word !== spelling : word.length < SHORTEST) continue;
    if (names.some(({ from, to }) => from <= match.index && match.index < to)) continue;
    const whole = ALWAYS_S.test(plain) ? plain : plain.replace(ISE, "iz");
    const key = ending ? `${ending[1]}…${ending[3] ?? ""}` : whole;
    out.push({ key, spelling, words: word, from: match.index });
  }
  return out;
}
