// Words that were run together: "absentrequested", "lade", "ITUD" where the base has "ITU-D". Invariant: cutting changes no
// character; whether a cut was one of two texts is for the alignment to say.
import { isEndingOf } from "./affixes.ts";
import { numberCut } from "./glued-numbers.ts";
import { isFunctionWord, isKnownWord } from "./lexicon.ts";
import { cutToken, type Token } from "./tokens.ts";
import { numberEnd, type Vocabulary } from "./vocabulary.ts";

/** [GLU1] The tokens of a flattened text, words and numbers that are none of the base cut where one of the base begins or ends. */
export function cutGlued(tokens: readonly Token[], text: string, base: Vocabulary): Token[] {
  const out: Token[] = [];
  for (let t = 0; t < tokens.length; ) {
    const before = tokens[t - 1];
    const end = tokens[t]!.kind === "number" ? numberEnd(tokens, t) : t + 1;
    if (tokens[t]!.kind === "number") {
      const number = tokens.slice(t, end);
      const cut = numberCut(number, before, base);
      out.push(...number.flatMap((token, i) => (i === cut?.token ? cutToken(token, text, cut.at) : [token])));
    } else {
      const at = endingCut(tokens, t, base);
      const parts = at === undefined ? [tokens[t]!] : cutToken(tokens[t]!, text, at);
      out.push(...parts.flatMap((part) => piecesOf(part, before, text, base, 0)));
    }
    t = end;
  }
  return out;
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

function piecesOf(token: Token, before: Token | undefined, text: string, base: Vocabulary, depth: number): Token[] {
  if (token.kind === "sign" || base.hasWord(token.key) || depth > 3) return [token];
  // A composed key may be shorter than what it is the key of; such words are left whole.
  if (token.key.length !== token.to - token.from || token.key.length > 60) return [token];
  // What is a word is no two words.
  const at = isKnownWord(token.key) ? undefined : wordCut(token, before, text, base);
  if (at === undefined) return [token];
  const [head, tail] = cutToken(token, text, at);
  return [...piecesOf(head, before, text, base, depth + 1), ...piecesOf(tail, head, text, base, depth + 1)];
}

/** [GLU4] Where an ending was put onto a word that the base has behind the same word, and this line has not in both forms: "all members". */
function endingCut(tokens: readonly Token[], t: number, base: Vocabulary): number | undefined {
  const { kind, key, from, to } = tokens[t]!;
  const before = tokens[t - 1]?.key ?? "";
  if (kind !== "word" || base.hasWord(key) || key.length !== to - from) return undefined;
  for (let at = key.length - 1; at > 2; at--) {
    const word = key.slice(0, at);
    if (!isEndingOf({ key: key.slice(at) }, { kind, key: word }) || !base.follows(before, word)) continue;
    const stands = tokens.some((token, i) => token.key === word && (tokens[i - 1]?.key ?? "") === before);
    if (!stands) return at;
  }
  return undefined;
}

function wordCut(
  { key, from, to }: Token,
  before: Token | undefined,
  text: string,
  base: Vocabulary,
): number | undefined {
  const hyphen = base.hyphenIn(key);
  if (hyphen !== undefined) return hyphen;
  const capital = /\p{Ll}\p{Lu}/u.exec(text.slice(from, to));
  if (capital) {
    const at = capital.index + 1;
    if (base.hasWord(key.slice(0, at)) || base.hasWord(key.slice(at))) return at;
  }
  // "keeper'skeepers'".
  if (before?.key === "'" && key.startsWith("s") && key.length > 3 && base.follows("'", "s")) return 1;
  let best: number | undefined;
  let most = 0;
  for (let at = 1; at < key.length; at++) {
    const [head, tail] = [key.slice(0, at), key.slice(at)];
    // Short words of any language: the base has both, and one of them behind the same word. So with letters that count.
    const follows = base.follows(before?.key ?? "", head) || base.follows(before?.key ?? "", tail);
    const counts = COUNTING.test(head) && COUNTING.test(tail) && /^\p{Lu}+$/u.test(text.slice(from, to));
    const both = counts || (base.hasWord(head) && base.hasWord(tail));
    // A short word that the base has behind the same word, and any other: "draw upprepare".
    const on = base.follows(before?.key ?? "", head) && isKnownWord(tail);
    const worth = worthOf(head, tail, base) + worthOf(tail, head, base) + ((follows && both) || on ? key.length : 0);
    if (worth > 0 && worth >= most) {
      most = worth;
      best = at;
    }
  }
  return best;
}

const COUNTING = /^(?:[a-z]|[ivx]+)$/;

/** What speaks for a cut that leaves `piece`, a word of the base, beside `rest`; short pieces only where both are words. */
function worthOf(piece: string, rest: string, base: Vocabulary): number {
  if (!base.hasWord(piece)) return 0;
  const both = base.hasWord(rest) || isKnownWord(rest);
  if (piece.length < 3 && !(isFunctionWord(piece) && (both || rest.length > 4))) return 0;
  return piece.length + (both ? rest.length / 2 : 0);
}
