// Both texts as rows of symbols for the alignment. Invariant: the n-th symbol that is no start is the n-th token.
import type { AlignSymbol } from "./align.ts";
import type { Interning } from "./interning.ts";
import type { Token } from "./tokens.ts";

export interface Row {
  readonly label: string | undefined;
  readonly tokens: readonly Token[];
}

/** Symbols of rows (lines, or clauses), each with its start, and for each symbol its row and its token in it (-1: the start). */
export function symbolsOf(rows: readonly Row[], text: (row: number) => string, keys: Interning, characters: Interning) {
  const symbols: AlignSymbol[] = [];
  const row: number[] = [];
  const token: number[] = [];
  const start = keys.id("\n");
  for (const [r, { label, tokens }] of rows.entries()) {
    symbols.push({
      kind: "start",
      id: start,
      exact: -1,
      spaced: true,
      cut: false,
      ...(label === undefined ? {} : { label }),
    });
    row.push(r);
    token.push(-1);
    const words = text(r);
    for (const [t, { kind, key, from, to, spaced }] of tokens.entries()) {
      const before = tokens[t - 1];
      const touches = before?.kind === kind && !spaced;
      const cut = touches && (kind !== "sign" || (",;".includes(before.key) && ",;.:".includes(key)));
      symbols.push({ kind, id: keys.id(key), exact: characters.id(words.slice(from, to)), spaced, cut });
      row.push(r);
      token.push(t);
    }
  }
  return { symbols, row, token };
}
