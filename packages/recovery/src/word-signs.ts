// Two words that were run together where one was struck and another put in beside it ("absentrequested"), told from the text alone.
// Invariant: the whole is no word that the lexicon knows, and what a compound or a derived word may be made of ("framework",
// "partnership") is no sign.
import { isFunctionWord, isKnownWord, kindsOf } from "./lexicon.ts";
import { type Token, tokensIn } from "./tokens.ts";
import type { TextSign } from "./types.ts";

/** Longest word that is looked into: what is longer is no two words. */
const LONGEST = 45;
/** Shortest half with a meaning of its own; from what length on two nouns are no compound, known ones and others. */
const SHORTEST = 4;
const LONG = { known: 5, other: 6 } as const;
/** Shortest word of which an ending is told: "feed" and "table" only look as if they had one. */
const INFLECTED = 6;

/** First halves that end so are no part of a compound: "shared|common", "absent|requested", "développement|renforcement". */
const ENDS_A_WORD =
  /(?:ed|ing|ly|ions?|ments?|ity|ities|ances?|ences?|ents?|ants?|ive|al|able|ible|ous|ic|ful|ory|ary|ize|ise|ate|ción|ciones|dad|mente|ado|ada|ados|adas|ando|iendo|é|ée|és|ées|aux|elle|elles)$/u;
/** So sure an ending that what follows is another word, known or not. */
const SURELY_ENDS = /(?:(?:tion|ment|ance|ence)s|ities)$/u;
/** The same of a word that is known. */
const ENDS_A_KNOWN_WORD = /(?:ed|ing)$/u;
/** So sure that a short word of grammar behind it is one. */
const ENDS_BEFORE_GRAMMAR = /(?:ed|ing|(?:tion|ment|ance|ence)s?|ity|ities)$/u;
/** Second halves that make another word of the first, or a compound. */
const ENDING =
  /^(?:ships?|able|ably|ability|less|lessness|like|wards?|wide|wise|hoods?|some|fold|i[sz](?:ed?|es|ing|ations?)|ness|ments?|ions|l?ations?|ifications?|ified|ated|ally|fully|ables|ances?|ences?|ings)$|^(?:places?|works?|force|sides?|lines?|times?|points?|front|power|water|holders?|owners?|makers?|making|keepers?|keeping|builders?|building)$/u;
/** Words that are written as one. */
const JOINED = new Set(
  `into onto within without upon whereas whereby wherein whereof whereupon wherever whenever whatever whichever whoever whomever
  therefore therein thereof thereby thereto therefrom thereafter thereupon herein hereof hereby hereto hereafter hereunder hereinafter
  heretofore throughout inasmuch insofar cannot another nobody anybody somebody everybody anyone someone everyone nowhere anywhere
  somewhere everywhere elsewhere however altogether although also already always itself themselves himself herself notwithstanding moreover
  furthermore nonetheless nevertheless thus until underneath throughput alike between beyond before below behind beside besides because
  become became forever forthwith hitherto overall outside inside alongside toward towards together whether either neither areas behave beat wean
  todo tous atone usher noon soon maybe somehow somewhat anyhow suchlike likewise otherwise howto nowadays`.split(
    /\s+/u,
  ),
);

/** How often a text has each word, and which of its words with a hyphen would read so without. */
interface TextWords {
  readonly times: ReadonlyMap<string, number>;
  readonly hyphened: ReadonlySet<string>;
}

/** [SGN3] The words that are two. */
export function fusedWords(text: string): TextSign[] {
  const tokens = tokensIn(text);
  const times = new Map<string, number>();
  const hyphened = new Set<string>();
  for (const [i, { kind, key }] of tokens.entries()) {
    if (kind !== "word") continue;
    times.set(key, (times.get(key) ?? 0) + 1);
    const [before, hyphen] = [tokens[i - 2], tokens[i - 1]];
    if (hyphen?.key === "-" && before?.kind === "word" && !hyphen.spaced) hyphened.add(before.key + key);
  }
  const answers = new Map<string, boolean>();
  return tokens.flatMap((word): TextSign[] => {
    const { kind, from, to } = word;
    if (kind !== "word" || to - from > LONGEST || !standsAlone(word, text)) return [];
    const words = text.slice(from, to);
    const two = answers.get(words) ?? isTwo(words, word.key, { times, hyphened });
    answers.set(words, two);
    return two ? [{ code: "fused-words", range: { from, to }, words }] : [];
  });
}

/** A part of an address, of a number or of a word with a hyphen is no word. */
function standsAlone({ from, to }: Token, text: string): boolean {
  const [before, after] = [text[from - 1] ?? " ", text.slice(to, to + 2)];
  return !/[\p{N}@/\\_.'’\-‐‑]/u.test(before) && !/^(?:[\p{N}@/\\_'’\-‐‑]|[.:][\p{L}\p{N}/])/u.test(after);
}

function isTwo(printed: string, key: string, { times, hyphened }: TextWords): boolean {
  if (key.length !== printed.length || JOINED.has(key) || hyphened.has(key) || isKnownWord(key)) return false;
  const isWord = (half: string) => (half.length > 1 && times.has(half)) || isKnownWord(half);
  const capital = /\p{Ll}\p{Lu}\p{Ll}/u.exec(printed);
  if (capital) {
    const [head, tail] = [key.slice(0, capital.index + 1), key.slice(capital.index + 1)];
    // A name with a capital inside is a name, unless both halves stand alone here.
    return /^\p{Lu}/u.test(printed) ? times.has(head) && times.has(tail) : isWord(head) && isWord(tail);
  }
  if (!/^\p{Ll}+$/u.test(printed)) return false;
  for (let at = 2; at <= key.length - 2; at++)
    if (meet(key.slice(0, at), key.slice(at), isWord, times.get(key) === 1)) return true;
  return false;
}

/** Whether two words meet as no parts of one word do. `once`: what they make stands once in the text. */
function meet(head: string, tail: string, isWord: (half: string) => boolean, once: boolean): boolean {
  if (isFunctionWord(head) && isFunctionWord(tail)) return once;
  const [first, second] = [isWord(head), isWord(tail)];
  const ends = head.length >= INFLECTED;
  if (tail.length < SHORTEST && first && ends)
    return ENDS_BEFORE_GRAMMAR.test(head) && isFunctionWord(tail) && tail !== "or";
  if (head.length < SHORTEST || tail.length < SHORTEST || ENDING.test(tail)) return false;
  if (
    tail.length > SHORTEST &&
    ends &&
    (SURELY_ENDS.test(head) || (first && ENDS_A_KNOWN_WORD.test(head))) &&
    /[aeiou]/u.test(tail)
  )
    return true;
  if (!first || !second) return false;
  if (ends && ENDS_A_WORD.test(head)) return true;
  return once && areNoCompound(head, tail);
}

/** Compounds are made of short nouns; two verbs, two adjectives or two long words are old and new. */
function areNoCompound(head: string, tail: string): boolean {
  const shorter = Math.min(head.length, tail.length);
  if (shorter >= LONG.other) return true;
  if (!isKnownWord(head) || !isKnownWord(tail)) return false;
  const [a, b] = [kindsOf(head, head), kindsOf(tail, tail)];
  if ((a === "V" && b === "V") || (a === "A" && b === "A")) return true;
  return shorter >= LONG.known && /^[NSAVZGEQ]/u.test(a);
}
