// Labels that an extraction tore off their items: alone on a line, in a column, or left inside the words. Invariant: a
// column has at least two lines and begins and ends with a label, so a page number alone is none.
import { callOf } from "@concord/redline";
import type { Line } from "./lines.ts";
import { type LabelReading, letterReading, printedLabel, romanCount } from "./printed-labels.ts";

/** What a scan makes of roman numbers: capitals, bars, the digit one, the Arabic seven that looks like a v. */
const SCANNED: Readonly<Record<string, string>> = {
  "1": "i",
  l: "i",
  I: "i",
  "|": "i",
  V: "v",
  X: "x",
  "٧": "v",
  "۷": "v",
};
const LONE = /^\(?([ivxlIVX1|٧۷]{1,6}|\d{1,2}|\p{L})([.)]?)$/u;

/** [TRN1] Every way to read a line that is only a label; empty where it is none. */
export function looseReadings(line: string): readonly LabelReading[] {
  if (line.length > 8) return [];
  const match = LONE.exec(line);
  if (!match) return [];
  const [, sign, close] = match;
  const readings: LabelReading[] = [];
  if (/^\d{1,2}$/.test(sign!)) readings.push({ numbering: "number", count: Number(sign), style: `1${close}` });
  const roman = romanCount([...sign!].map((c) => SCANNED[c] ?? c).join(""));
  if (roman !== undefined) readings.push({ numbering: "roman", count: roman, style: "i)" });
  if (/^\p{L}$/u.test(sign!) && (close !== "" || /^\p{Ll}$/u.test(sign!))) readings.push(letterReading(sign!));
  return readings;
}

/**
 * [TRN1] Marks the lines that are columns of labels, before anybody takes a number alone for that of a page. In Markdown
 * a small number or a letter alone may be either.
 */
export function markColumns(lines: readonly Line[], markdown: boolean): void {
  for (let i = 0; i < lines.length; i++) {
    let end = i;
    while (end < lines.length && end - i < 60 && looseReadings(lines[end]!.text).length > 0) end++;
    const column = lines.slice(i, end);
    const numbersOnly = column.every((line) => /^\d+$/.test(line.text));
    const counts = column.map((line) => looseReadings(line.text)[0]!.count ?? 0);
    const grows = counts.every((count, n) => n === 0 || count === counts[n - 1]! + 1) && counts[0]! <= 9;
    const surely = column.some((line) => /^[ivx]{2,6}$|^\p{L}\)$/u.test(line.text));
    const isColumn = column.length >= 2 ? !numbersOnly || grows : markdown && surely;
    if (isColumn) for (const line of column) line.loose = "torn";
    else if (markdown) for (const line of column) line.loose = "perhaps";
    if (end > i) i = end - 1;
  }
}

/** A label that was left inside the words of its item. */
export interface Embedded {
  readonly readings: readonly LabelReading[];
  /** Where it stands, with the blank before it. */
  readonly from: number;
  readonly to: number;
  /** Whether it stands behind the end of the words, where no sentence has one. */
  readonly atEnd: boolean;
}

const INSIDE =
  /(?<=[\p{L}\p{M}\p{N},;:.)”’/\-‐‑])[ \u00a0]+(\(?\p{L}\)|\(?[ivx]{2,6}\)?|[iv]|\d{1,2}\))(?=[ \u00a0]|$)/gu;
const AT_END = /(?<=[;:,.])[ \u00a0]+(\(?(?:\p{L}|[ivxIVX]{1,6}|\d{1,2})[.)]?)$/u;
/** Behind these words a label names an item somewhere: "item b) above", "a) and b)". */
const NAMES_AN_ITEM =
  /^(?:items?|(?:sub)?paragraphs?|points?|alinéas?|section|and|or|to|et|ou|y|o|и|или|пункт\p{L}*)$/iu;

/** Whether the word before a place is one behind which a label is a reference: a call ("considering g)"), "item". */
function namesAnItem(before: string): boolean {
  const word = /[\p{L}\p{M}]+$/u.exec(before)?.[0] ?? "";
  return NAMES_AN_ITEM.test(word) || callOf(word) !== undefined;
}

/** [TRN2] Labels inside the words of an item, those at the end first. */
export function embeddedLabels(text: string): readonly Embedded[] {
  const out: Embedded[] = [];
  const end = AT_END.exec(text.slice(-40));
  if (end) {
    const from = text.length - end[0].length;
    const readings = looseReadings(end[1]!);
    if (readings.length > 0) out.push({ readings, from, to: text.length, atEnd: true });
  }
  for (const match of text.matchAll(INSIDE)) {
    if (namesAnItem(text.slice(Math.max(0, match.index - 30), match.index))) continue;
    if (out.some((o) => o.from === match.index)) continue;
    const label = match[1]!;
    const readings = printedLabel(label)?.readings ?? looseReadings(label);
    out.push({ readings, from: match.index, to: match.index + match[0].length, atEnd: false });
    if (out.length > 8) break;
  }
  return out;
}
