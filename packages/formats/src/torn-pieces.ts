// What a text with torn labels is put together from again: the pieces that its paragraphs fall into, each with what it
// shows of a label. Invariant: the pieces of a paragraph, joined by blanks, are its words.
import { type Embedded, embeddedLabels, looseReadings } from "./loose-labels.ts";
import type { Paragraph } from "./paragraphs.ts";
import { isListSign, type PrintedLabel, printedLabel } from "./printed-labels.ts";

export interface Piece {
  readonly paragraph: Paragraph;
  /** As it stands, a label or dash included. */
  readonly text: string;
  /** Without them. */
  readonly words: string;
  /** Whether it begins its paragraph; else it stands behind a `;` or `:` inside one. */
  readonly first: boolean;
  /** Whether a list of Markdown begins it and no label follows. */
  readonly dash: boolean;
  readonly own: PrintedLabel | undefined;
  readonly embedded: readonly Embedded[];
  /** The sign at its end; empty where its sentence is cut. */
  readonly end: string;
  /** Whether it can only go on with the piece before it. */
  readonly joins: boolean;
}

const CUT = /(?<=[;:])[ \u00a0]+(?=\p{Ll})/gu;
const END = /([;:,.!?])["”’)]*$/u;
const MOST_PIECES = 40;

/** [TRN4] The pieces of a paragraph: two items may have run together behind `;` or `:`. */
export function piecesOf(paragraph: Paragraph, joins: boolean): Piece[] {
  const parts: string[] = [];
  let from = 0;
  for (const cut of paragraph.text.matchAll(CUT)) {
    if (parts.length >= MOST_PIECES) break;
    // a label alone behind the end belongs to what stands before it
    if (looseReadings(paragraph.text.slice(cut.index + cut[0].length)).length > 0) break;
    parts.push(paragraph.text.slice(from, cut.index));
    from = cut.index + cut[0].length;
  }
  parts.push(paragraph.text.slice(from));
  return parts.map((text, i) => piece(paragraph, text, i === 0, joins && i === 0));
}

function piece(paragraph: Paragraph, text: string, first: boolean, joins: boolean): Piece {
  let own = printedLabel(text);
  let dash = false;
  let words = own?.text ?? text;
  if (own && isListSign(own)) {
    const inner = printedLabel(own.text);
    dash = inner === undefined;
    words = inner?.text ?? own.text;
    own = inner;
  }
  // [LBL2] a number that begins a sentence
  if (own && !own.tab && own.readings.some((r) => r.numbering === "number" && (r.count ?? 0) > 60)) {
    own = undefined;
    words = text;
  }
  const embedded = own === undefined || dash ? embeddedLabels(words) : [];
  const bare = embedded[0]?.atEnd ? words.slice(0, embedded[0].from) : words;
  return { paragraph, text, words, first, dash, own, embedded, end: END.exec(bare)?.[1] ?? "", joins };
}

/** Turns that carry a sentence on, whatever the items of its list begin with. */
const GOES_ON =
  /^(?:taking|including|bearing in mind|with|as |in |by |and |or |y compris|compte tenu|incluid|teniendo)/iu;
const FORM =
  /^(?:(?:to|that|the|de|à|d['’]|que|le|la|les|el|los)(?![\p{L}])|\p{L}+?(ing|ant|er|ir|re|ando|iendo|ar)(?![\p{L}]))/iu;

/** What the first word of an item looks like; items of one list look alike. */
function formOf(words: string): string | undefined {
  const match = GOES_ON.test(words) ? null : FORM.exec(words);
  return match ? (match[1] ?? match[0]).toLowerCase() : undefined;
}

/**
 * [TRN5] Two items of two lines each, read across: both first lines, then both second ones. The paragraphs in their
 * order, and those that can only go on.
 */
export function interleavingMended(paragraphs: readonly Paragraph[]): {
  readonly order: Paragraph[];
  readonly joins: Set<Paragraph>;
} {
  const order = [...paragraphs];
  const joins = new Set<Paragraph>();
  const forms = new Set<string>();
  for (const p of order) {
    for (const { words } of piecesOf(p, false).filter((one) => /[;:.]/.test(one.end))) {
      const form = formOf(words);
      if (form) forms.add(form);
    }
  }
  for (let i = 0; i + 3 < order.length; i++) {
    const [a, b, c, d] = order.slice(i, i + 4).map((p) => piecesOf(p, false)) as [Piece[], Piece[], Piece[], Piece[]];
    const cut = (one: Piece[]) => /^,?$/.test(one.at(-1)!.end);
    const whole = (one: Piece[]) => /[;:.]/.test(one.at(-1)!.end) && !one[0]!.own && !one[0]!.dash;
    const begins = (one: Piece[]) => forms.has(formOf(one[0]!.words) ?? "");
    if (!cut(a) || !cut(b) || b[0]!.own || !whole(c) || !whole(d) || !begins(b) || begins(c) || begins(d)) continue;
    [order[i + 1], order[i + 2]] = [order[i + 2]!, order[i + 1]!];
    joins.add(order[i + 1]!).add(order[i + 3]!);
  }
  return { order, joins };
}
