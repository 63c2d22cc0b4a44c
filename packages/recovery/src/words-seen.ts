// Tokens as the grammar sees them: with their kinds, stems and shapes, pieces of one word joined. Invariant: each word knows
// the tokens that it is made of.
import { kindsOf, stemOf } from "./lexicon.ts";
import type { Word } from "./reading.ts";
import type { Token } from "./tokens.ts";

/** [SPN2] Tokens `from` up to `to` as words: pieces that were cut apart count as one. */
export function wordsSeen(tokens: readonly Token[], text: string, from: number, to: number): Word[] {
  return placedWords(tokens, text, from, to).map(({ word }) => word);
}

/** The same, each with its first token. */
export function placedWords(
  tokens: readonly Token[],
  text: string,
  from: number,
  to: number,
): { readonly word: Word; readonly at: number }[] {
  const out: { word: Word; at: number }[] = [];
  for (let t = from; t < to; t++) {
    const at = t;
    const first = tokens[t]!;
    let last = first;
    let part = first;
    for (;;) {
      if (t + 1 < to && joins(last, tokens[t + 1]!)) last = tokens[++t]!;
      else if (t + 2 < to && compounds(last, tokens[t + 1]!, tokens[t + 2]!)) {
        t += 2;
        last = tokens[t]!;
        part = last;
      } else break;
    }
    const point = tokens[t + 1];
    if (point && t + 2 < tokens.length && abbreviates(last, point, tokens[t + 2]!, text)) {
      last = point;
      t++;
    }
    out.push({ word: wordSeen(first, last, part, text), at });
  }
  return out;
}

function joins(a: Token, b: Token): boolean {
  return !b.spaced && a.kind !== "sign" && a.kind === b.kind;
}

/** "Rev. Dubai": the point is of the word, not of the sentence. */
function abbreviates(word: Token, point: Token, next: Token, text: string): boolean {
  if (point.key !== "." || point.spaced || word.kind !== "word" || word.key.length > 4) return false;
  return /^\p{Lu}/u.test(text.slice(word.from, word.from + 1)) && !text.slice(point.to, next.from).includes("\n");
}

/** "less-prepared" is of the kind of its last part. */
function compounds(a: Token, hyphen: Token, b: Token): boolean {
  return hyphen.key === "-" && !hyphen.spaced && !b.spaced && a.kind === "word" && b.kind === "word";
}

/** Words of one token: those about an insertion are looked at for each of its neighbours. */
const OF_TOKENS = new WeakMap<Token, Word>();

function wordSeen(first: Token, last: Token, part: Token, text: string): Word {
  if (first !== last) return wordRead(first, last, part, text);
  const known = OF_TOKENS.get(first);
  if (known) return known;
  const word = wordRead(first, last, part, text);
  OF_TOKENS.set(first, word);
  return word;
}

function wordRead(first: Token, last: Token, part: Token, text: string): Word {
  const printed = text.slice(first.from, last.to).normalize("NFC");
  const key = first === last ? first.key : printed.toLowerCase();
  const tail = text.slice(part.from, last.to).normalize("NFC");
  return SEEN.word(key, printed, part === first ? printed : tail);
}

/** Words that were seen before: those of a text come again and again. */
class Seen {
  static readonly #MOST = 20_000;
  readonly #words = new Map<string, Word>();

  /** The word of `key` that is printed so; `tail`: its last part, by which it is judged. */
  word(key: string, printed: string, tail: string): Word {
    const name = `${key} ${printed} ${tail}`;
    const known = this.#words.get(name);
    if (known) return known;
    const word = tail.toLowerCase();
    const seen = { key, kinds: kindsOf(word, tail), stem: stemOf(word), shape: shapeOf(printed) };
    if (this.#words.size >= Seen.#MOST) this.#words.clear();
    this.#words.set(name, seen);
    return seen;
  }
}

const SEEN = new Seen();

function shapeOf(printed: string): string {
  if (/^\p{Nd}/u.test(printed)) return printed.length === 4 ? "9999" : "9";
  if (!/^[\p{L}\p{M}]/u.test(printed)) return printed;
  if (/^\p{Lu}+s?$/u.test(printed) && printed.length > 1) return "XX";
  const point = printed.endsWith(".") ? "." : "";
  return (/^\p{Lu}/u.test(printed) ? "Xx" : "x") + point;
}
