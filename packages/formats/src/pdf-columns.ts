// Two columns on a page of a PDF, told by the empty strip between them. Invariant: every line is in one stretch, once; a page that has
// no such strip, or a table instead of columns, is left as it is.

/** A row of a page: where its words stand, from left to right, in points. */
export interface Row<W extends PlacedWord> {
  readonly y: number;
  readonly size: number;
  readonly words: readonly W[];
}

interface PlacedWord {
  readonly x: number;
  readonly width: number;
}

/** The strip is in the middle half of the text, at least so wide (in sizes of letters), and few lines cross it. */
const MIDDLE = [0.3, 0.7] as const;
const WIDE = 0.9;
const CROSSING = 0.2;
/** So many lines stand on each side; the usual one fills so much of its column, as cells of a table do not. */
const FEWEST = 8;
const FILLED = 0.5;

/**
 * [PDF5] The rows in the order in which columns are read: what runs over both of them stands where it is, and between two such lines the
 * left column comes before the right one (`toLeft`: after it). Undefined: there are no columns.
 */
export function stretchesOf<W extends PlacedWord>(rows: readonly Row<W>[], toLeft: boolean): Row<W>[][] | undefined {
  const strip = stripOf(rows);
  if (strip === undefined) return undefined;
  const out: Row<W>[][] = [];
  let sides: { left: Row<W>[]; right: Row<W>[] } = { left: [], right: [] };
  const close = (): void => {
    for (const side of toLeft ? [sides.right, sides.left] : [sides.left, sides.right])
      if (side.length > 0) out.push(side);
    sides = { left: [], right: [] };
  };
  // What was written out of turn, a head or a foot, stands where it is on the page.
  for (const row of [...rows].sort((a, b) => b.y - a.y)) {
    const left = row.words.filter((word) => word.x + word.width <= strip);
    const right = row.words.filter((word) => word.x >= strip);
    if (left.length + right.length < row.words.length) {
      close();
      out.push([row]);
      continue;
    }
    if (left.length > 0) sides.left.push({ ...row, words: left });
    if (right.length > 0) sides.right.push({ ...row, words: right });
  }
  close();
  return out;
}

type Extent = readonly [from: number, to: number];

/** The middle of the strip between two columns. */
function stripOf(rows: readonly Row<PlacedWord>[]): number | undefined {
  const size = [...rows].sort((a, b) => a.size - b.size)[rows.length >> 1]?.size ?? 0;
  const extents = rows.flatMap((row) => piecesOf(row, WIDE * size));
  if (extents.length < 2 * FEWEST) return undefined;
  const [left, right] = [Math.min(...extents.map(([from]) => from)), Math.max(...extents.map(([, to]) => to))];
  let best: { at: number; crossing: number } | undefined;
  const strip = (WIDE * size) / 2;
  for (let at = left + (right - left) * MIDDLE[0]; at <= left + (right - left) * MIDDLE[1]; at += size / 4) {
    const crossing = extents.filter(([from, to]) => from < at + strip && to > at - strip).length;
    if (!best || crossing < best.crossing) best = { at, crossing };
  }
  if (!best || best.crossing > CROSSING * extents.length) return undefined;
  const { at } = best;
  const isFilled = (side: (extent: Extent) => boolean, width: number) => {
    const widths = rows.flatMap((row) => {
      const own = piecesOf(row, WIDE * size).filter(side);
      return own.length === 0 ? [] : [own.at(-1)![1] - own[0]![0]];
    });
    widths.sort((x, y) => x - y);
    return widths.length >= FEWEST && widths[widths.length >> 1]! >= FILLED * width;
  };
  const isColumns = isFilled(([, to]) => to <= at, at - left) && isFilled(([from]) => from >= at, right - at);
  return isColumns ? at : undefined;
}

/** The stretches of a row that have no wide gap in them. */
function piecesOf({ words }: Row<PlacedWord>, gap: number): Extent[] {
  const out: [number, number][] = [];
  for (const { x, width } of [...words].sort((a, b) => a.x - b.x)) {
    const last = out.at(-1);
    if (last && x - last[1] < gap) last[1] = Math.max(last[1], x + width);
    else out.push([x, x + width]);
  }
  return out;
}
