// What one of two texts has, for cutting what ran together in the other: its words and numbers, and what they stand behind. Invariant:
// it is asked by keys.
import type { Token } from "./tokens.ts";

/** Signs that print has inside numbers. */
const INSIDE = ".,/-:";

/** Where the number that begins with token `from` ends: figures with a sign between them are one, "3/2", "2016-2020". */
export function numberEnd(tokens: readonly Token[], from: number): number {
  let to = from + 1;
  for (;;) {
    const [sign, next] = [tokens[to], tokens[to + 1]];
    if (!sign || !INSIDE.includes(sign.key) || sign.spaced || next?.kind !== "number" || next.spaced) return to;
    to += 2;
  }
}

/** The key of tokens that are one number. */
export const numberKey = (tokens: readonly Token[]) => tokens.map(({ key }) => key).join("");

export class Vocabulary {
  readonly #words = new Set<string>();
  readonly #numbers = new Set<string>();
  /** Words and numbers, each behind the token before it. */
  readonly #pairs = new Set<string>();
  /** "itud" → 3, where this side has "ITU-D". */
  readonly #hyphened = new Map<string, number>();

  constructor(clauses: Iterable<readonly Token[]>) {
    for (const tokens of clauses) {
      for (let i = 0; i < tokens.length; ) {
        const before = tokens[i - 1]?.key ?? "";
        const { kind, key } = tokens[i]!;
        if (kind !== "number") {
          if (kind === "word") this.#learnWord(tokens, i);
          this.#pairs.add(`${before} ${key}`);
          i++;
          continue;
        }
        const end = numberEnd(tokens, i);
        const number = numberKey(tokens.slice(i, end));
        this.#numbers.add(number);
        this.#pairs.add(`${before} ${number}`);
        i = end;
      }
    }
  }

  #learnWord(tokens: readonly Token[], at: number): void {
    const [before, hyphen, word] = [tokens[at - 2], tokens[at - 1], tokens[at]!];
    this.#words.add(word.key);
    if (hyphen?.key !== "-" || before?.kind !== "word" || word.spaced || hyphen.spaced) return;
    this.#hyphened.set(before.key + word.key, before.key.length);
  }

  hasWord(key: string): boolean {
    return this.#words.has(key);
  }

  hasNumber(key: string): boolean {
    return this.#numbers.has(key);
  }

  /** Whether this side has a word, number or sign right behind `before`. */
  follows(before: string, key: string): boolean {
    return this.#pairs.has(`${before} ${key}`);
  }

  /** Where this side has a hyphen in a word that the other wrote without. */
  hyphenIn(key: string): number | undefined {
    return this.#words.has(key) ? undefined : this.#hyphened.get(key);
  }
}
