// Two or three columns on a page of a PDF, told by the empty strips between them. Invariant: every line is in one stretch, once; a page that
// has no such strip, or a table instead of columns, is left as it is.

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

/** Where the strips between three columns, or two, may be, as shares of the width of the text. Each is so wide (in sizes of letters), and few lines cross it. */
const STRIPS: readonly (readonly Extent[])[] = [
  [
    [0.2, 0.45],
    [0.55, 0.8],
  ],
  [[0.3, 0.7]],
];
const WIDE = 0.9;
const CROSSING = 0.2;
/** So many lines stand on each side; the usual one fills so much of its column, as cells of a table do not. */
const FEWEST = 8;
const FILLED = 0.5;

type Extent = readonly [from: number, to: number];

/**
 * [PDF5] The rows in the order in which columns are read: what runs over several of them stands where it is, and between two such lines
 * the left column comes before the right one (`toLeft`: after it). Undefined: there are no columns.
 */
export function stretchesOf<W extends PlacedWord>(rows: readonly Row<W>[], toLeft: boolean): Row<W>[][] | undefined {
  const strips = stripsOf(rows);
  if (strips.length === 0) return undefined;
  const out: Row<W>[][] = [];
  const none = (): Row<W>[][] => [...strips, 0].map(() => []);
  let columns = none();
  const close = (): void => {
    out.push(...(toLeft ? columns.reverse() : columns).filter((column) => column.length > 0));
    columns = none();
  };
  // What was written out of turn, a head or a foot, stands where it is on the page.
  for (const row of [...rows].sort((a, b) => b.y - a.y)) {
    const crosses = (word: W) => strips.some((strip) => word.x < strip && word.x + word.width > strip);
    if (row.words.some(crosses)) {
      close();
      out.push([row]);
      continue;
    }
    const byColumn = Map.groupBy(row.words, (word) => strips.filter((strip) => word.x >= strip).length);
    for (const [n, words] of byColumn) columns[n]!.push({ ...row, words });
  }
  close();
  return out;
}

/** The middles of the strips between columns, from left to right; none where there are no columns. */
function stripsOf(rows: readonly Row<PlacedWord>[]): number[] {
  const size = [...rows].sort((a, b) => a.size - b.size)[rows.length >> 1]?.size ?? 0;
  const extents = rows.flatMap((row) => piecesOf(row, WIDE * size));
  if (extents.length < 2 * FEWEST) return [];
  const [left, right] = [Math.min(...extents.map(([from]) => from)), Math.max(...extents.map(([, to]) => to))];
  const half = (WIDE * size) / 2;
  const emptiest = ([from, to]: Extent): number | undefined => {
    let best: { at: number; crossing: number } | undefined;
    for (let at = left + (right - left) * from; at <= left + (right - left) * to; at += size / 4) {
      const crossing = extents.filter(([a, b]) => a < at + half && b > at - half).length;
      if (!best || crossing < best.crossing) best = { at, crossing };
    }
    return best && best.crossing <= CROSSING * extents.length ? best.at : undefined;
  };
  const isFilled = (from: number, to: number): boolean => {
    const widths = rows.flatMap((row) => {
      const own = piecesOf(row, WIDE * size).filter(([a, b]) => a >= from && b <= to);
      return own.length === 0 ? [] : [own.at(-1)![1] - own[0]![0]];
    });
    widths.sort((a, b) => a - b);
    return widths.length >= FEWEST && widths[widths.length >> 1]! >= FILLED * (to - from);
  };
  for (const places of STRIPS) {
    const strips = places.flatMap((place) => emptiest(place) ?? []);
    const edges = [left, ...strips, right];
    if (
      strips.length === places.length &&
      strips.every((_, n) => isFilled(edges[n]!, edges[n + 1]!)) &&
      isFilled(edges.at(-2)!, right)
    )
      return strips;
  }
  return [];
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
