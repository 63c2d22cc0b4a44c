// Anchors: rows of symbols that stand once on each side, so that what lies between them can be aligned apart. Invariant:
// anchors rise on both sides and do not overlap.
import type { AlignSymbol } from "./align.ts";

export interface Anchor {
  readonly flat: number;
  readonly base: number;
  readonly length: number;
}

/** [ALN2] Rows of `gram` symbols that occur once in each block, the longest rising series of them, joined. */
export function anchors(
  flat: readonly AlignSymbol[],
  base: readonly AlignSymbol[],
  f0: number,
  f1: number,
  b0: number,
  b1: number,
  gram: number,
): Anchor[] {
  if (f1 - f0 < gram || b1 - b0 < gram) return [];
  const inBase = once(base, b0, b1, gram);
  const inFlat = once(flat, f0, f1, gram);
  const pairs: { f: number; b: number }[] = [];
  for (const [key, b] of inBase) {
    const f = inFlat.get(key);
    if (b >= 0 && f !== undefined && f >= 0) pairs.push({ f, b });
  }
  pairs.sort((x, y) => x.f - y.f);
  return joined(rising(pairs), gram);
}

/**
 * Where each row of `gram` symbols inside a line stands; -1 where it stands more than once. A row over the end of a line would hold
 * of two copies of a clause the one before the same neighbour, which the moved one may be.
 */
function once(symbols: readonly AlignSymbol[], from: number, to: number, gram: number): Map<string, number> {
  const out = new Map<string, number>();
  for (let i = from; i + gram <= to; i++) {
    let key = "";
    let k = 0;
    for (; k < gram && symbols[i + k]!.kind !== "start"; k++) key += `${symbols[i + k]!.id},`;
    if (k < gram) i += k;
    else out.set(key, out.has(key) ? -1 : i);
  }
  return out;
}

/** The longest series of pairs that rises on both sides. */
function rising(pairs: readonly { f: number; b: number }[]): { f: number; b: number }[] {
  const tails: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  for (const [i, { b }] of pairs.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[tails[middle]!]!.b < b) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before[i] = tails[low - 1]!;
    tails[low] = i;
  }
  const out: { f: number; b: number }[] = [];
  for (let i = tails.at(-1) ?? -1; i >= 0; i = before[i]!) out.push(pairs[i]!);
  return out.reverse();
}

/** Rows that overlap or touch on one diagonal become one; of others that overlap the later gives way. */
function joined(pairs: readonly { f: number; b: number }[], gram: number): Anchor[] {
  const out: { flat: number; base: number; length: number }[] = [];
  for (const { f, b } of pairs) {
    const last = out.at(-1);
    if (last && f - last.flat === b - last.base && f <= last.flat + last.length) last.length = f - last.flat + gram;
    else if (!last || (f >= last.flat + last.length && b >= last.base + last.length))
      out.push({ flat: f, base: b, length: gram });
  }
  // The edges of an anchor are where an insertion may repeat a word: they are left to the search.
  const edge = gram > 4 ? 2 : 0;
  return out
    .map(({ flat, base, length }) => ({ flat: flat + edge, base: base + edge, length: length - 2 * edge }))
    .filter(({ length }) => length > 0);
}
