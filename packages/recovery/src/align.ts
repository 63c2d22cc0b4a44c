// Alignment: which symbol of the flattened text is which of the base. The text keeps every base word and adds others, so
// a missing base word costs much and further words cost little. Invariant: pairs rise on both sides; time and memory are
// bounded by bands between anchors.
import { anchors } from "./anchors.ts";

export type SymbolKind = "start" | "word" | "number" | "sign";

export interface AlignSymbol {
  readonly kind: SymbolKind;
  /** Equal ids: the same key. */
  readonly id: number;
  /** Equal: the same characters too. */
  readonly exact: number;
  readonly spaced: boolean;
  /** The piece of a word or number that was cut before it, or a sign that touches another one (",;"): one text ends there, and the other begins. */
  readonly cut: boolean;
  /** Start symbols: the label of the line or clause. */
  readonly label?: string;
}

/** Cells that one block may have; a block with more is cut by weaker anchors, or given up. */
const MOST_CELLS = 6_000_000;

const MISSING_OPEN = 8;
const EXTRA_OPEN = 6;
/** An insertion that begins where a line does is mostly a clause of its own; one that goes on over the start of a line mostly is not. */
const EXTRA_OPEN_AT_START = 1;
const EXTRA_OVER_START = 3;
/** An edge of an insertion inside something that is written together. */
const TIGHT_EDGE = 1;
/** A cut inside an insertion, where nothing was run together. */
const EXTRA_OVER_CUT = 7;
const NEVER = -1_000_000_000;

/** [ALN1] For each symbol of `flat` the index of the base symbol that it is, or -1. */
export function align(flat: readonly AlignSymbol[], base: readonly AlignSymbol[]): Int32Array {
  const out = new Int32Array(flat.length).fill(-1);
  block(flat, base, 0, flat.length, 0, base.length, out, 6);
  return out;
}

function block(
  flat: readonly AlignSymbol[],
  base: readonly AlignSymbol[],
  f0: number,
  f1: number,
  b0: number,
  b1: number,
  out: Int32Array,
  gram: number,
): void {
  if (f0 === f1 || b0 === b1) return;
  const cells = (f1 - f0) * (b1 - b0);
  if (gram > 0 && cells > 4_000) {
    const found = anchors(flat, base, f0, f1, b0, b1, gram);
    if (found.length > 0) {
      let f = f0;
      let b = b0;
      for (const { flat: af, base: ab, length } of found) {
        block(flat, base, f, af, b, ab, out, gram);
        for (let i = 0; i < length; i++) out[af + i] = ab + i;
        f = af + length;
        b = ab + length;
      }
      block(flat, base, f, f1, b, b1, out, gram);
      return;
    }
    if (cells > MOST_CELLS) {
      block(flat, base, f0, f1, b0, b1, out, gram - 1);
      return;
    }
  }
  if (cells > MOST_CELLS) return;
  search(flat, base, f0, f1, b0, b1, out);
}

/** What a pair is worth; NEVER when the two are not the same. */
function worth(f: AlignSymbol, b: AlignSymbol): number {
  if (f.id !== b.id) return NEVER;
  switch (f.kind) {
    case "start":
      return 4 + likeLabels(f.label, b.label);
    case "sign":
      return 6;
    default:
      return f.exact === b.exact ? 10 : 9;
  }
}

/** Labels that are the same, or one of them run together with another, speak for the same clause. */
function likeLabels(flat: string | undefined, base: string | undefined): number {
  if (flat === base) return flat === undefined ? 0 : 4;
  if (flat === undefined || base === undefined) return -1;
  const core = base.replace(/[().]/g, "");
  return core !== "" && flat.length > base.length && flat.includes(core) ? 3 : 0;
}

const PAIR = 1;
const EXTRA = 2;
const MISS = 3;

/** The best alignment of a block, by dynamic programming over three states with one byte a cell. */
function search(
  flat: readonly AlignSymbol[],
  base: readonly AlignSymbol[],
  f0: number,
  f1: number,
  b0: number,
  b1: number,
  out: Int32Array,
): void {
  const n = f1 - f0;
  const m = b1 - b0;
  const width = m + 1;
  // For each cell and state, the state it was reached from: two bits each.
  const trace = new Uint8Array((n + 1) * width);
  let pair = new Int32Array(width).fill(NEVER);
  let extra = new Int32Array(width).fill(NEVER);
  let miss = new Int32Array(width).fill(NEVER);
  let pairBefore = new Int32Array(width);
  let extraBefore = new Int32Array(width);
  let missBefore = new Int32Array(width);
  pair[0] = 0;
  for (let i = 0; i <= n; i++) {
    if (i > 0) {
      [pair, pairBefore] = [pairBefore, pair];
      [extra, extraBefore] = [extraBefore, extra];
      [miss, missBefore] = [missBefore, miss];
    }
    const f = i > 0 ? flat[f0 + i - 1]! : undefined;
    const start = f?.kind === "start";
    const tight = !f || f.spaced || f.cut ? 0 : TIGHT_EDGE;
    const open = start ? EXTRA_OPEN_AT_START : EXTRA_OPEN + tight;
    const goOn = start ? EXTRA_OVER_START : f?.cut ? EXTRA_OVER_CUT : 0;
    for (let j = 0; j <= m; j++) {
      let cell = 0;
      if (i > 0 || j > 0) {
        // extra: this flat symbol is not of the base
        let bestExtra = NEVER;
        if (f) {
          const fromPair = pairBefore[j]! - open;
          const fromMiss = missBefore[j]! - open;
          const fromExtra = extraBefore[j]! - goOn;
          bestExtra = fromExtra;
          let from = EXTRA;
          if (fromPair > bestExtra) {
            bestExtra = fromPair;
            from = PAIR;
          }
          if (fromMiss > bestExtra) {
            bestExtra = fromMiss;
            from = MISS;
          }
          cell |= from << 2;
        }
        // miss: this base symbol is not in the text
        let bestMiss = NEVER;
        if (j > 0) {
          const kind = base[b0 + j - 1]!.kind;
          const each = kind === "start" ? 2 : kind === "sign" ? 4 : 6;
          const fromPair = pair[j - 1]! - MISSING_OPEN - each;
          const fromExtra = extra[j - 1]! - MISSING_OPEN - each;
          const fromMiss = miss[j - 1]! - each;
          bestMiss = fromMiss;
          let from = MISS;
          if (fromPair > bestMiss) {
            bestMiss = fromPair;
            from = PAIR;
          }
          if (fromExtra > bestMiss) {
            bestMiss = fromExtra;
            from = EXTRA;
          }
          cell |= from << 4;
        }
        // pair
        let bestPair = NEVER;
        if (f && j > 0) {
          const gain = worth(f, base[b0 + j - 1]!);
          if (gain > NEVER) {
            bestPair = pairBefore[j - 1]!;
            let from = PAIR;
            if (extraBefore[j - 1]! - tight > bestPair) {
              bestPair = extraBefore[j - 1]! - tight;
              from = EXTRA;
            }
            if (missBefore[j - 1]! > bestPair) {
              bestPair = missBefore[j - 1]!;
              from = MISS;
            }
            bestPair += gain;
            cell |= from;
          }
        }
        pair[j] = bestPair;
        extra[j] = bestExtra;
        miss[j] = bestMiss;
      } else {
        extra[j] = NEVER;
        miss[j] = NEVER;
      }
      trace[i * width + j] = cell;
    }
  }
  let state = PAIR;
  if (extra[m]! > pair[m]!) state = EXTRA;
  if (miss[m]! > Math.max(pair[m]!, extra[m]!)) state = MISS;
  let i = n;
  let j = m;
  while (i > 0 || j > 0) {
    const cell = trace[i * width + j]!;
    if (state === PAIR) {
      state = cell & 3;
      out[f0 + --i] = b0 + --j;
    } else if (state === EXTRA) {
      state = (cell >> 2) & 3;
      i--;
    } else {
      state = (cell >> 4) & 3;
      j--;
    }
  }
}
