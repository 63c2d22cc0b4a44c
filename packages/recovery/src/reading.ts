// One way to read an insertion, and the words in it as the grammar sees them. Invariant: a reading says nothing of how good it is.

/** A word or sign as the grammar sees it. */
export interface Word {
  readonly key: string;
  readonly kinds: string;
  readonly stem: string;
  /** Its letters and digits by their sort: "Xx", "9". */
  readonly shape: string;
}

/** One reading. `before`, `after`: the words that stay next to the changed place, nearest first. */
export interface Reading {
  readonly struck: readonly Word[];
  readonly inserted: readonly Word[];
  readonly before: readonly Word[];
  readonly after: readonly Word[];
  /** The base has the word before and the first inserted one next to each other elsewhere. */
  readonly seenBefore: boolean;
  /** The struck words are those that stand before another insertion too. */
  readonly twice: boolean;
  /** Where the struck words begin (or end, behind; or where nothing is struck), the base has both words next to each other more than once. */
  readonly seenCut: boolean;
  /** The struck words stand behind the insertion. */
  readonly behind: boolean;
  /** What of the whole clause does not read, in faults (sentence-grammar.ts). */
  readonly faults: number;
  /** Of a language whose small words alone are known. */
  readonly foreign: boolean;
}

const GROUPS: Readonly<Record<string, string>> = {
  N: "n",
  S: "n",
  X: "n",
  O: "n",
  V: "v",
  Z: "v",
  E: "e",
  G: "g",
  B: "v",
  M: "v",
  A: "a",
  Q: "q",
  R: "r",
};

/** What can begin or end the same kind of phrase. */
const TYPES: Readonly<Record<string, string>> = {
  A: "n",
  N: "n",
  S: "n",
  X: "n",
  Q: "n",
  E: "n",
  G: "g",
  R: "r",
  V: "v",
  Z: "v",
  B: "v",
  M: "v",
};

export const typeOf = (word: Word | undefined) => (word ? (TYPES[word.kinds[0]!] ?? word.kinds[0]!) : "");
/** Whether two words can begin or end the same kind of phrase, as one of what they can be; what ends in -ing can be a noun. */
export const sameType = (a: Word, b: Word) => {
  const types = ({ kinds }: Word) =>
    [...(kinds.includes("G") ? `${kinds}N` : kinds)].map((kind) => TYPES[kind] ?? kind);
  return types(a).some((type) => types(b).includes(type));
};
export const groupOf = (word: Word | undefined) => (word ? (GROUPS[word.kinds[0]!] ?? word.kinds[0]!) : "");
export const isSign = (word: Word | undefined) => word === undefined || ",.()/".includes(word.kinds[0]!);
export const isFunction = (word: Word | undefined) => word === undefined || "DPCTMBW,.(/".includes(word.kinds[0]!);
export const content = (word: Word) => word.stem.length > 2 && !isFunction(word);

/** The shapes of words in a row; a name of several words is one. */
export function shapesOf(words: readonly Word[]): string {
  return words
    .map((w) => w.shape)
    .join(" ")
    .replace(/\bXx(?: Xx)+(?![.\w])/gu, "Xx");
}

/** How many words: a name of several ones is one, signs are none. */
export function countOf(words: readonly Word[]): number {
  return words.filter((w, i) => !isSign(w) && !(w.shape === "Xx" && words[i - 1]?.shape === "Xx")).length;
}
