// A line plot as SVG, readable on light and on dark pages: colours that have contrast on both, each line with its own dash
// and its name at its end.

export interface Line {
  readonly name: string;
  /** One value for each place on the x axis. */
  readonly values: readonly number[];
}

export interface Plot {
  readonly title: string;
  /** What the values are ratios to. */
  readonly floor: string;
  /** What stands under the x axis, evenly apart. */
  readonly places: readonly string[];
  readonly lines: readonly Line[];
}

const WIDTH = 420;
const HEIGHT = 260;
const LEFT = 44;
const RIGHT = 130;
const TOP = 46;
const BOTTOM = 34;
const COLOURS = ["#1f7ae0", "#c2571a", "#2f8f4e"];
const DASHES = ["", "6 3", "2 3"];
const LABEL_APART = 14;

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** Powers of two from the floor to above the highest value, and below where a value is. */
function ticks(values: readonly number[]): number[] {
  const low = Math.min(0, Math.floor(Math.log2(Math.min(...values))));
  const high = Math.max(1, Math.ceil(Math.log2(Math.max(...values))));
  const step = Math.ceil((high - low) / 6);
  const powers: number[] = [];
  for (let power = low; power < high + step; power += step) powers.push(2 ** power);
  return powers;
}

function drawn({ title, floor, places, lines }: Plot, x: number, y: number): string {
  const scale = ticks(lines.flatMap(({ values }) => values));
  const [low, high] = [Math.log2(scale[0]!), Math.log2(scale.at(-1)!)];
  const across = (place: number): number => LEFT + (place / Math.max(1, places.length - 1)) * (WIDTH - LEFT - RIGHT);
  const up = (value: number): number =>
    HEIGHT - BOTTOM - ((Math.log2(value) - low) / (high - low)) * (HEIGHT - TOP - BOTTOM);
  const text = (at: readonly [number, number], words: string, more = ""): string =>
    `<text x="${at[0].toFixed(1)}" y="${at[1].toFixed(1)}" ${more}>${escaped(words)}</text>`;
  const grid = scale.map((tick) => {
    const height = up(tick).toFixed(1);
    const width = tick === 1 ? 1.5 : 0.5;
    return (
      `<path d="M${LEFT} ${height}H${WIDTH - RIGHT}" stroke="#888" stroke-width="${width}"/>` +
      text([LEFT - 6, up(tick) + 4], `×${tick >= 1 ? tick : `1/${1 / tick}`}`, 'text-anchor="end"')
    );
  });
  const labels = places.map((place, index) =>
    text([across(index), HEIGHT - BOTTOM + 18], place, 'text-anchor="middle"'),
  );
  const ends = lines.map(({ values }, index) => ({ index, at: up(values.at(-1)!) })).sort((a, b) => a.at - b.at);
  for (let n = 1; n < ends.length; n += 1) ends[n]!.at = Math.max(ends[n]!.at, ends[n - 1]!.at + LABEL_APART);
  const paths = lines.map(({ name, values }, index) => {
    const points = values.map((value, place) => `${across(place).toFixed(1)} ${up(value).toFixed(1)}`);
    const colour = COLOURS[index % COLOURS.length]!;
    const end = ends.find((one) => one.index === index)!.at;
    return (
      `<path d="M${points.join("L")}" fill="none" stroke="${colour}" stroke-width="2" stroke-dasharray="${DASHES[index]}"/>` +
      text([WIDTH - RIGHT + 8, end + 4], `${name} ×${values.at(-1)!.toFixed(1)}`, `style="fill:${colour}"`)
    );
  });
  const heading = text([0, 14], title, 'class="title"') + text([0, 31], `× 1 is ${floor}`);
  return `<g transform="translate(${x} ${y})">${[heading, ...grid, ...labels, ...paths].join("\n")}</g>`;
}

/** Plots beside and below one another as one image, with a sentence underneath. */
export function svgOf(plots: readonly Plot[], note: string): string {
  const columns = 2;
  const rows = Math.ceil(plots.length / columns);
  const [width, height] = [columns * WIDTH + 30, rows * (HEIGHT + 20) + 30];
  const groups = plots.map((plot, index) =>
    drawn(plot, 10 + (index % columns) * (WIDTH + 10), 10 + Math.floor(index / columns) * (HEIGHT + 20)),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">
<title>${escaped(plots.map(({ title }) => title).join("; "))}</title>
<style>
text { font: 12px system-ui, sans-serif; fill: #444 }
.title { font-weight: 600; font-size: 13px }
@media (prefers-color-scheme: dark) { text { fill: #bbb } }
</style>
${groups.join("\n")}
<text x="10" y="${height - 12}">${escaped(note)}</text>
</svg>
`;
}
