// Fictional resolutions as a scan or a converter tears them: labels lost, behind their item, inside it, at the next one,
// in a column of their own; items run together; page furniture between. What was torn is known, so what must be found is.
import fc from "fast-check";
import type { Model, Printed, Style } from "./families.ts";
import { printed } from "./families.ts";

/** What happened to the label of an item. */
export const DAMAGES = ["kept", "lost", "behind", "inside", "column"] as const;
export type Damage = (typeof DAMAGES)[number];

export interface Torn extends Style {
  /** What happens to one item after the other, over and over. */
  readonly damages: readonly Damage[];
  /** Whether each section's labels stand at the next item, so that the first has none. */
  readonly shifted: boolean;
  /** Whether two items of a column may stand in one paragraph. */
  readonly runOn: boolean;
  /** Whether roman numbers lost their parenthesis. */
  readonly bareRomans: boolean;
  /** Whether a scan read v as V or ٧ in columns. */
  readonly misread: boolean;
  /** Whether columns stand before their items instead of behind. */
  readonly columnFirst: boolean;
  /** A page ends after so many items. */
  readonly page: number;
}

export const tornStyles: fc.Arbitrary<Torn> = fc.record({
  bullets: fc.constant(false),
  damages: fc.array(fc.constantFrom(...DAMAGES), { minLength: 3, maxLength: 9 }),
  shifted: fc.boolean(),
  runOn: fc.boolean(),
  bareRomans: fc.boolean(),
  misread: fc.boolean(),
  columnFirst: fc.boolean(),
  page: fc.integer({ min: 6, max: 30 }),
});

/** No resolution of these has an item i) or v): those are sub-items. */
const LETTER = /^[a-hj-u]\)$/;

const isItem = (p: Printed | undefined): p is Printed & { label: string } => p?.label != null;

/** What happens to each item that keeps its label: of a list under an item, one label is left at least. */
function damagesOf(items: readonly { readonly label: string }[], style: Torn): Damage[] {
  const out: Damage[] = [];
  const own = items.filter(({ label }) => !(style.shifted && LETTER.test(label)));
  for (const [i, { label }] of own.entries()) {
    const damage = style.damages[i % style.damages.length]!;
    const under = label.length > 1 && label.endsWith(")") && /^[ivx]+\)$/.test(label);
    out.push(under && label === "i)" && damage === "lost" ? "behind" : damage);
  }
  return out;
}

/** As Markdown made from a PDF that was scanned. */
export function asTorn(model: Model, style: Torn): string {
  const out: string[] = ["## Cover", "", "**Source: Velmora**", ""];
  const all = printed(model, style, (n) => `<sup>${n + 1}</sup>`);
  let column: string[] = [];
  let held: string[] = [];
  let notes: number[] = [];
  let onPage = 0;
  let page = 1;
  let d = 0;
  const damages = damagesOf(all.filter(isItem), style);
  const put = (line: string) => out.push(line, "");
  const flush = () => {
    const labels = column.map((l) => (style.bareRomans && /^[ivx]+\)$/.test(l) ? l.slice(0, -1) : l));
    const read = labels.map((l) => (style.misread && l.startsWith("v") && l.length <= 2 ? (page % 2 ? "V" : "٧") : l));
    if (style.columnFirst) read.forEach(put);
    held.forEach(put);
    if (!style.columnFirst) read.forEach(put);
    column = [];
    held = [];
  };
  for (const [i, p] of all.entries()) {
    if (!isItem(p)) {
      flush();
      put(p.kind === "number" ? `## ${p.text}` : p.text);
      notes.push(...p.notes);
      continue;
    }
    const sibling = all[i - 1];
    const shift = style.shifted && LETTER.test(p.label);
    const firstOfSection = !isItem(sibling);
    const damage = shift ? (firstOfSection ? "lost" : "kept") : damages[d++]!;
    const label = shift && isItem(sibling) ? sibling.label : p.label;
    const short = style.bareRomans && /^[ivx]+\)$/.test(label) ? label.slice(0, -1) : label;
    if (damage === "column") {
      column.push(p.label);
      const last = held.at(-1);
      if (style.runOn && last !== undefined && /[;:]$/.test(last)) held[held.length - 1] = `${last} ${p.text}`;
      else held.push(p.text);
    } else {
      flush();
      if (damage === "kept") put(`- ${label} ${p.text}`);
      else if (damage === "lost") put(firstOfSection && shift ? p.text : `- ${p.text}`);
      else if (damage === "behind") put(`- ${p.text} ${short}`);
      else {
        const cut = p.text.indexOf(" ", 60);
        if (cut < 0) put(`- ${p.text} ${short}`);
        else put(`- ${p.text.slice(0, cut)} ${/^\d+$/.test(short) ? `${short})` : short}${p.text.slice(cut)}`);
      }
    }
    notes.push(...p.notes);
    if (++onPage >= style.page) {
      flush();
      for (const n of notes) put(`<sup>${n + 1}</sup> ${model.notes[n]}`);
      notes = [];
      put(`- ${page++} -`);
      onPage = 0;
    }
  }
  flush();
  for (const n of notes) put(`<sup>${n + 1}</sup> ${model.notes[n]}`);
  return out.join("\n");
}
