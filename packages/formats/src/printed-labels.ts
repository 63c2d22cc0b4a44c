// Labels as printed at the start of a paragraph: `a)`, `1`, `2.1`, `i)`, `•`. Invariant: label, gap and text together
// are the paragraph; what a label means at its place is for the lists (list-levels.ts) to say.
import { letterCount, type Numbering } from "@concord/redline";

/** One way to read a printed label: how it is numbered, and how far in its series it is. */
export interface LabelReading {
  readonly numbering: Exclude<Numbering, "none">;
  /** 1 for the first; undefined for bullets and for labels beside the count ("246A"). */
  readonly count: number | undefined;
  /** Labels of one list have one style: `a)` and `(a)` do not stand in the same list. */
  readonly style: string;
}

export interface PrintedLabel {
  /** As printed. */
  readonly label: string;
  /** Every way to read it, the likelier first: "i)" is the ninth letter or the first roman number. */
  readonly readings: readonly LabelReading[];
  /** The text behind it. */
  readonly text: string;
  /** Whether a tab parts them, as where labels were typed into a list. */
  readonly tab: boolean;
}

const BULLET = /^([•·▪●◦○‣∙■□➢✓\uf0b7–—\-*])(?:([ \t\u00a0]+)|$)/u;
const ROUND = "•·▪●∙■‣\uf0b7";
const DASH = "–—-";
const LETTER = /^(\(?)(\p{L}{1,2}ـ?|\p{Script=Arabic} )(\s?(?:bis|ter|quater|quinquies))?\)([ \t\u00a0]*)/u;
const ROMAN = /^(\(?)([ivxlc]{1,7})(\)|\.)([ \t\u00a0]*)/u;
const NUMBER = /^(\(?)(\d{1,3})([A-Z]{1,2})?(\s?(?:bis|ter|quater|quinquies))?([.)]?)([ \t\u00a0]+|$)/u;
const POINTED = /^\.\d{1,2}(?=[ \t\u00a0]|$)/u;
const DECIMAL = /^(\d{1,3}(?:\.\d{1,3}){1,5})(\.?)([ \t\u00a0]+|$)/u;
const TABBED = /^([a-z]|[ivx]{1,5})\.?\t/u;

const CYRILLIC = "абвгдежзиклмнопрстуфхцчшщэюя";

/** [LBL1] The label that a paragraph begins with. */
export function printedLabel(paragraph: string): PrintedLabel | undefined {
  const head = paragraph.slice(0, 40);
  const found = bullet(head) ?? decimal(head) ?? pointed(head) ?? letterOrRoman(head) ?? number(head) ?? tabbed(head);
  if (!found) return undefined;
  const { label, length, readings } = found;
  const gap = /^[ \t\u00a0]*/.exec(paragraph.slice(length))![0];
  return { label, readings, text: paragraph.slice(length + gap.length), tab: gap.includes("\t") };
}

/** Whether a label may be the sign of a Markdown list, with the label of the text behind it or lost: a long dash or a tab is typed. */
export const isListSign = (label: PrintedLabel): boolean => /^[-*]$/u.test(label.label) && !label.tab;

interface Found {
  readonly label: string;
  readonly length: number;
  readonly readings: readonly LabelReading[];
}

function bullet(head: string): Found | undefined {
  const match = BULLET.exec(head);
  if (!match) return undefined;
  const sign = match[1]!;
  const style = ROUND.includes(sign) ? "round" : DASH.includes(sign) ? "dash" : sign;
  return { label: sign, length: 1, readings: [{ numbering: "bullet", count: undefined, style }] };
}

function decimal(head: string): Found | undefined {
  const match = DECIMAL.exec(head);
  if (!match) return undefined;
  const parts = match[1]!.split(".");
  const reading = { numbering: "decimal", count: Number(parts.at(-1)), style: `${parts.length}${match[2]}` } as const;
  return { label: match[1]! + match[2]!, length: match[1]!.length + match[2]!.length, readings: [reading] };
}

/** ".1", below an item. */
function pointed(head: string): Found | undefined {
  const label = POINTED.exec(head)?.[0];
  if (!label) return undefined;
  return {
    label,
    length: label.length,
    readings: [{ numbering: "number", count: Number(label.slice(1)), style: ".1" }],
  };
}

function letterOrRoman(head: string): Found | undefined {
  const readings: LabelReading[] = [];
  let label = "";
  const letter = LETTER.exec(head);
  if (letter) {
    const [, open, printed, suffix, gap] = letter;
    const sign = printed!.replace(/[ ـ]$/u, "");
    label = `${open}${printed}${suffix ?? ""})`;
    // "an)" and the like are no labels unless they repeat a letter or a tab follows.
    if (sign.length === 1 || sign[0] === sign[1] || gap!.includes("\t") || /^[ivxlc]+$/.test(sign)) {
      const count = suffix ? undefined : countOfLetter(sign);
      const style = `${open}${/\p{Lu}/u.test(sign) ? "A" : "a"})`;
      if (sign.length === 1 || count !== undefined) readings.push({ numbering: "letter", count, style });
    }
  }
  const roman = ROMAN.exec(head);
  const value = roman ? romanCount(roman[2]!) : undefined;
  if (roman && value !== undefined && (roman[3] === ")" || roman[4]!.includes("\t"))) {
    label ||= `${roman[1]}${roman[2]}${roman[3]}`;
    readings.push({ numbering: "roman", count: value, style: `${roman[1]}i${roman[3]}` });
  }
  return readings.length ? { label, length: label.length, readings } : undefined;
}

function number(head: string): Found | undefined {
  const match = NUMBER.exec(head);
  if (!match) return undefined;
  const [, open, digits, letters, suffix, close] = match;
  if (open && close !== ")") return undefined;
  const label = `${open}${digits}${letters ?? ""}${suffix ?? ""}${close}`;
  const count = letters || suffix ? undefined : Number(digits);
  return { label, length: label.length, readings: [{ numbering: "number", count, style: `${open}1${close}` }] };
}

function tabbed(head: string): Found | undefined {
  const match = TABBED.exec(head);
  if (!match) return undefined;
  const sign = match[1]!;
  const readings: LabelReading[] = [];
  if (sign.length === 1) readings.push({ numbering: "letter", count: countOfLetter(sign), style: "a\t" });
  const roman = romanCount(sign);
  if (roman !== undefined) readings.push({ numbering: "roman", count: roman, style: "i\t" });
  return readings.length ? { label: match[0].trimEnd(), length: match[0].trimEnd().length, readings } : undefined;
}

/** A letter as the label of an item. */
export function letterReading(sign: string): LabelReading {
  return { numbering: "letter", count: countOfLetter(sign), style: "a)" };
}

/** How far a letter is in its alphabet: Latin, Cyrillic (а … я), or as the letters of the Arabic count. */
function countOfLetter(sign: string): number | undefined {
  const low = sign.toLowerCase();
  const cyrillic = low.length === 1 ? CYRILLIC.indexOf(low) : -1;
  return cyrillic >= 0 ? cyrillic + 1 : letterCount(low);
}

const ROMAN_VALUES: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
const WELL_FORMED = /^(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/;

/** How far a small roman number is, or undefined where it is none. */
export function romanCount(sign: string): number | undefined {
  const bare = sign.replace(/^c+/, "");
  if (sign.length - bare.length > 3 || !WELL_FORMED.test(bare) || sign === "") return undefined;
  let sum = 0;
  for (let i = 0; i < sign.length; i++) {
    const value = ROMAN_VALUES[sign[i]!]!;
    sum += value < (ROMAN_VALUES[sign[i + 1] ?? ""] ?? 0) ? -value : value;
  }
  return sum;
}
