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

/** Cells that one block may have; one with more is cut by weaker anchors, or only its beginning is looked at. */
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
  // Without any anchor, as in one text many times over: its first copy is found.
  const most = Math.floor(MOST_CELLS / (b1 - b0));
  search(flat, base, f0, Math.min(f1, f0 + most), b0, b1, out);
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

/** How a cell of the table is reached last: its two symbols are the same, the text's is further, or the base's is missing. */
const PAIR = 1;
const EXTRA = 2;
const MISSING = 3;
/** Bits of a cell's byte in which the way before each of the three stands. */
const BEFORE_EXTRA = 2;
const BEFORE_MISSING = 4;

/** For each symbol of the base so far, the worth of the best alignment whose last step is this one. */
interface Row {
  readonly pair: Int32Array;
  readonly extra: Int32Array;
  readonly missing: Int32Array;
}

function rowOf(width: number): Row {
  const never = () => new Int32Array(width).fill(NEVER);
  return { pair: never(), extra: never(), missing: never() };
}

/** What a further symbol costs: where an insertion begins with it, where it goes on, and where one ends before it. */
function costsOf({ kind, spaced, cut }: AlignSymbol): { open: number; goOn: number; end: number } {
  const end = spaced || cut ? 0 : TIGHT_EDGE;
  if (kind === "start") return { open: EXTRA_OPEN_AT_START, goOn: EXTRA_OVER_START, end };
  return { open: EXTRA_OPEN + end, goOn: cut ? EXTRA_OVER_CUT : 0, end };
}

function missingCost({ kind }: AlignSymbol): number {
  if (kind === "start") return 2;
  return kind === "sign" ? 4 : 6;
}

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
  const width = b1 - b0 + 1;
  const steps = new Uint8Array((n + 1) * width);
  let row = rowOf(width);
  let above = rowOf(width);
  row.pair[0] = 0;
  fillMissing(row, base, b0, steps, 0);
  for (let i = 1; i <= n; i++) {
    [row, above] = [above, row];
    const symbol = flat[f0 + i - 1]!;
    fillPairsAndExtra(row, above, symbol, base, b0, steps, i * width);
    fillMissing(row, base, b0, steps, i * width);
  }
  trace(row, steps, n, width, (i, j) => {
    out[f0 + i] = b0 + j;
  });
}

/** The cells of a row in which its symbol of the text is one of the base, or a further one; `at`: the row's first cell. */
function fillPairsAndExtra(
  { pair, extra }: Row,
  above: Row,
  symbol: AlignSymbol,
  base: readonly AlignSymbol[],
  b0: number,
  steps: Uint8Array,
  at: number,
): void {
  const { open, goOn, end } = costsOf(symbol);
  for (let j = 0; j < pair.length; j++) {
    let best = above.extra[j]! - goOn;
    let from = EXTRA;
    if (above.pair[j]! - open > best) {
      best = above.pair[j]! - open;
      from = PAIR;
    }
    if (above.missing[j]! - open > best) {
      best = above.missing[j]! - open;
      from = MISSING;
    }
    extra[j] = best;
    steps[at + j] = from << BEFORE_EXTRA;
    const gain = j > 0 ? worth(symbol, base[b0 + j - 1]!) : NEVER;
    pair[j] = NEVER;
    if (gain === NEVER) continue;
    best = above.pair[j - 1]!;
    from = PAIR;
    if (above.extra[j - 1]! - end > best) {
      best = above.extra[j - 1]! - end;
      from = EXTRA;
    }
    if (above.missing[j - 1]! > best) {
      best = above.missing[j - 1]!;
      from = MISSING;
    }
    pair[j] = best + gain;
    steps[at + j]! |= from;
  }
}

/** The cells of a row in which a symbol of the base is missing: reached from the cell before, in the same row. */
function fillMissing(
  { pair, extra, missing }: Row,
  base: readonly AlignSymbol[],
  b0: number,
  steps: Uint8Array,
  at: number,
): void {
  missing[0] = NEVER;
  for (let j = 1; j < missing.length; j++) {
    const each = missingCost(base[b0 + j - 1]!);
    let best = missing[j - 1]! - each;
    let from = MISSING;
    if (pair[j - 1]! - MISSING_OPEN - each > best) {
      best = pair[j - 1]! - MISSING_OPEN - each;
      from = PAIR;
    }
    if (extra[j - 1]! - MISSING_OPEN - each > best) {
      best = extra[j - 1]! - MISSING_OPEN - each;
      from = EXTRA;
    }
    missing[j] = best;
    steps[at + j]! |= from << BEFORE_MISSING;
  }
}

/** Tells the pairs of the best alignment, from its last cell back. */
function trace(
  { pair, extra, missing }: Row,
  steps: Uint8Array,
  n: number,
  width: number,
  tell: (i: number, j: number) => void,
): void {
  let i = n;
  let j = width - 1;
  let state = extra[j]! > pair[j]! ? EXTRA : PAIR;
  if (missing[j]! > Math.max(pair[j]!, extra[j]!)) state = MISSING;
  while (i > 0 || j > 0) {
    const cell = steps[i * width + j]!;
    if (state === PAIR) {
      state = cell & 3;
      tell(--i, --j);
    } else if (state === EXTRA) {
      state = (cell >> BEFORE_EXTRA) & 3;
      i--;
    } else {
      state = (cell >> BEFORE_MISSING) & 3;
      j--;
    }
  }
}
