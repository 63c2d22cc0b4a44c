// Tokens: letter runs, digit runs and single signs of a text, with their places. Invariant: tokens stand in order, do not
// overlap, and cover everything but blanks.
import { signKey, wordKey } from "./keys.ts";

export type TokenKind = "word" | "number" | "sign";

export interface Token {
  readonly kind: TokenKind;
  readonly key: string;
  /** UTF-16 units of the text it was cut from. */
  readonly from: number;
  readonly to: number;
  /** A blank, or the beginning, stands before it. */
  readonly spaced: boolean;
}

/** Signs that are printed without a blank before them. */
export const CLOSING = ",;.:)]";
/** Signs behind which print may have one. */
export const ENDING = `${CLOSING}'"%`;
export const isClosing = ({ key }: Pick<Token, "key">) => CLOSING.includes(key);

const TOKEN = /[\p{L}\p{M}]+|\p{Nd}+|[^\s\p{L}\p{M}\p{Nd}]/gu;

/** [TOK1] The tokens of `text` from `from` up to `to`. */
export function tokensIn(text: string, from = 0, to = text.length): Token[] {
  const out: Token[] = [];
  let end = -1;
  const part = text.slice(from, to);
  for (const match of part.matchAll(TOKEN)) {
    const t = match[0];
    const at = from + match.index;
    const kind: TokenKind = /^[\p{L}\p{M}]/u.test(t) ? "word" : /^\p{Nd}/u.test(t) ? "number" : "sign";
    out.push({ kind, key: kind === "sign" ? signKey(t) : wordKey(t), from: at, to: at + t.length, spaced: at !== end });
    end = at + t.length;
  }
  return out;
}

/** A token cut in two at `length` units from its start. */
export function cutToken(token: Token, text: string, length: number): readonly [Token, Token] {
  const at = token.from + length;
  const part = (from: number, to: number, spaced: boolean): Token => ({
    kind: token.kind,
    key: wordKey(text.slice(from, to)),
    from,
    to,
    spaced,
  });
  return [part(token.from, at, token.spaced), part(at, token.to, false)];
}
