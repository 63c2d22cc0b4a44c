// Words that were run together: "absentrequested", "20142017", "ITUD" where the base has "ITU-D". Invariant: cutting changes no
// character; whether a cut was one of two texts is for the alignment to say.
import { isFunctionWord, isKnownWord } from "./lexicon.ts";
import { cutToken, type Token } from "./tokens.ts";

/** What is known of one side when the words of the other are cut. */
export class Vocabulary {
  readonly #words = new Set<string>();
  /** "itud" → 3, where this side has "ITU-D". */
  readonly #hyphened = new Map<string, number>();

  constructor(clauses: Iterable<readonly Token[]>) {
    for (const tokens of clauses) {
      for (const [i, token] of tokens.entries()) {
        if (token.kind !== "sign") this.#words.add(token.key);
        const hyphen = tokens[i - 1];
        const before = tokens[i - 2];
        if (token.kind !== "word" || hyphen?.key !== "-" || before?.kind !== "word" || token.spaced || hyphen.spaced)
          continue;
        this.#hyphened.set(before.key + token.key, before.key.length);
      }
    }
  }

  has(key: string): boolean {
    return this.#words.has(key);
  }

  /** Where this side has a hyphen in a word that the other wrote without. */
  hyphenIn(key: string): number | undefined {
    return this.#words.has(key) ? undefined : this.#hyphened.get(key);
  }
}

/** [GLU1] The tokens of a flattened text, words that are none of the base cut where one of the base begins or ends. */
export function cutGlued(tokens: readonly Token[], text: string, base: Vocabulary): Token[] {
  return tokens.flatMap((token) => piecesOf(token, text, base, 0));
}

/** [GLU2] Words that the other side has with a hyphen, cut at its place. */
export function cutHyphened<T extends Token>(tokens: readonly T[], other: Vocabulary): (T | Token)[] {
  return tokens.flatMap((token): (T | Token)[] => {
    const at = token.kind === "word" ? other.hyphenIn(token.key) : undefined;
    return at === undefined || token.key.length !== token.to - token.from ? [token] : halves(token, at);
  });
}

function halves(token: Token, at: number): Token[] {
  const cut = token.from + at;
  return [
    { ...token, key: token.key.slice(0, at), to: cut },
    { ...token, key: token.key.slice(at), from: cut, spaced: false },
  ];
}

function piecesOf(token: Token, text: string, base: Vocabulary, depth: number): Token[] {
  if (token.kind === "sign" || base.has(token.key) || depth > 3) return [token];
  // A composed key may be shorter than what it is the key of; such words are left whole.
  if (token.key.length !== token.to - token.from || token.key.length > 60) return [token];
  // What is a word is no two words.
  if (token.kind === "word" && isKnownWord(token.key)) return [token];
  const at = token.kind === "word" ? wordCut(token, text, base) : numberCut(token.key, base);
  if (at === undefined) return [token];
  return cutToken(token, text, at).flatMap((piece) => piecesOf(piece, text, base, depth + 1));
}

function wordCut({ key, from, to }: Token, text: string, base: Vocabulary): number | undefined {
  const hyphen = base.hyphenIn(key);
  if (hyphen !== undefined) return hyphen;
  const capital = /\p{Ll}\p{Lu}/u.exec(text.slice(from, to));
  if (capital) {
    const at = capital.index + 1;
    if (base.has(key.slice(0, at)) || base.has(key.slice(at))) return at;
  }
  let best: number | undefined;
  let most = 0;
  for (let at = 1; at < key.length; at++) {
    const worth = worthOf(key.slice(0, at), key.slice(at), base) + worthOf(key.slice(at), key.slice(0, at), base);
    if (worth > 0 && worth >= most) {
      most = worth;
      best = at;
    }
  }
  return best;
}

/** What speaks for a cut that leaves `piece`, a word of the base, beside `rest`; short pieces only where both are words. */
function worthOf(piece: string, rest: string, base: Vocabulary): number {
  if (!base.has(piece)) return 0;
  const both = base.has(rest) || isKnownWord(rest);
  if (piece.length < 3 && !(isFunctionWord(piece) && (both || rest.length > 4))) return 0;
  return piece.length + (both ? rest.length / 2 : 0);
}

const YEARS = /^(?:19|20|21)\d\d(?:19|20|21)\d\d$/;
const YEAR = /^(?:19|20|21)\d\d$/;

function numberCut(key: string, base: Vocabulary): number | undefined {
  if (YEARS.test(key)) return 4;
  if (YEAR.test(key)) return undefined;
  for (let at = key.length - 1; at > 0; at--) if (base.has(key.slice(0, at))) return at;
  for (let at = 1; at < key.length; at++) if (base.has(key.slice(at))) return at;
  return undefined;
}
