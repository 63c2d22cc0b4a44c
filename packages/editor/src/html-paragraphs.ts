// Paragraphs gathered while a page is read: blanks as a browser would show them, each paragraph with the shape of what it
// stands in. Invariant: what comes out is trimmed, not blank, and holds nothing but words, breaks, objects and notes.
import type { Format, Numbering } from "@concord/redline";
import { sameFormat } from "@concord/redline";
import {
  cleanPasted,
  isBlank,
  isolatesClosed,
  type PastedClause,
  type PastedInline,
  type PastedShape,
  trimmed,
} from "./pasted.ts";

/** A label read at the start of words: how much of them it is, and what it says. */
export interface TypedLabel {
  readonly typed: string;
  readonly level: number;
  readonly numbering: Numbering;
}

interface Frame {
  readonly shape: PastedShape | undefined;
  /** An item of a list: only its first paragraph has the label. */
  readonly item: boolean;
  used: boolean;
}

export class Paragraphs {
  readonly #clauses: PastedClause[] = [];
  readonly #frames: Frame[] = [];
  readonly #label: (words: string) => TypedLabel | undefined;
  #inline: PastedInline[] = [];
  /** A blank that shows only if words follow it on the line. */
  #blank: Format | undefined;
  #cells = 0;

  /** `label` reads a label that was typed at the start of a paragraph. */
  constructor(label: (words: string) => TypedLabel | undefined = () => undefined) {
    this.#label = label;
  }

  /** A paragraph begins, or something that holds paragraphs. */
  begin(shape: PastedShape | undefined, item = false): void {
    this.#close();
    this.#frames.push({ shape, item, used: false });
    this.#cells = 0;
  }

  end(): void {
    this.#close();
    this.#frames.pop();
  }

  /** Another cell of a row. */
  cell(): void {
    if (this.#cells++ > 0) this.words("\t", {}, true);
  }

  break(): void {
    this.#blank = undefined;
    this.#inline.push({ break: true });
  }

  object(object: string): void {
    this.#inline.push({ object });
  }

  note(note: number): void {
    this.#inline.push({ note });
  }

  /** Words as they stand in the page; with `pre` blanks and line ends count. */
  words(text: string, format: Format, pre: boolean): void {
    if (pre) {
      for (const [i, line] of text.split(/\r\n?|\n/).entries()) {
        if (i > 0) this.break();
        this.#put(cleanPasted(line), format);
      }
      return;
    }
    const collapsed = cleanPasted(text.replace(/[ \t\r\n\f]+/g, " "));
    const words = collapsed.replace(/^ | $/g, "");
    if (collapsed.startsWith(" ")) this.#blank ??= format;
    if (words === "") return;
    this.#put(words, format);
    if (collapsed.endsWith(" ")) this.#blank = format;
  }

  finish(): PastedClause[] {
    this.#close();
    const several = this.#clauses.length > 1;
    return this.#clauses.map(({ inline, ...rest }) => ({
      ...rest,
      inline: isolatesClosed(several ? trimmed(inline) : withoutEndBreaks(inline)),
    }));
  }

  #put(text: string, format: Format): void {
    if (text === "") return;
    if (this.#blank) {
      const last = this.#inline.at(-1);
      const shows = last && !("break" in last) && !("text" in last && /\s$/.test(last.text));
      const blank = this.#blank;
      this.#blank = undefined;
      if (shows && !/^[ \t]/.test(text)) this.#add(" ", blank);
    }
    this.#add(text, format);
  }

  #add(text: string, format: Format): void {
    const last = this.#inline.at(-1);
    if (last && "text" in last && sameFormat(last.format, plain(format))) {
      this.#inline[this.#inline.length - 1] = { ...last, text: last.text + text };
    } else this.#inline.push(plain(format) ? { text, format } : { text });
  }

  /** What was gathered is a clause, or several where two breaks part it. */
  #close(): void {
    const gathered = this.#inline;
    this.#inline = [];
    this.#blank = undefined;
    let part: PastedInline[] = [];
    for (const [i, piece] of gathered.entries()) {
      const next = gathered[i + 1];
      if ("break" in piece && next && "break" in next) {
        this.#clause(part);
        part = [];
      } else if (!("break" in piece) || part.length > 0) part.push(piece);
    }
    this.#clause(part);
  }

  #clause(gathered: readonly PastedInline[]): void {
    if (isBlank(gathered)) return;
    const inline = gathered.map(usualBlanks);
    const shape = this.#shape();
    const open = shape === undefined || (shape.kind === "item" && shape.numbering === "none");
    const found = open ? this.#label(leadingWords(inline)) : undefined;
    if (!found) {
      this.#clauses.push(shape ? { shape, inline } : { inline });
      return;
    }
    const { typed, level, numbering } = found;
    this.#clauses.push({
      shape: { kind: "item", level: shape?.level ?? level, numbering },
      ...(typed.includes("\t") ? {} : { typed }),
      inline: withoutStart(inline, typed.length),
    });
  }

  /** What the innermost thing that says so makes of a paragraph; the second of an item hangs below it. */
  #shape(): PastedShape | undefined {
    const frame = this.#frames.findLast(({ shape }) => shape !== undefined);
    if (!frame?.shape) return undefined;
    if (!frame.item) return frame.shape;
    if (!frame.used) {
      frame.used = true;
      return frame.shape;
    }
    return { kind: "paragraph", level: frame.shape.level, numbering: "none" };
  }
}

function plain(format: Format): Format | undefined {
  return Object.keys(format).length > 0 ? format : undefined;
}

/** Programs write a second blank, and one at an edge, as a no-break space: it was none. */
function usualBlanks(piece: PastedInline): PastedInline {
  if (!("text" in piece)) return piece;
  const text = piece.text.replace(/(?:[ \u00a0]* [ \u00a0]*|\u00a0{2,})/g, " ");
  return text === piece.text ? piece : { ...piece, text };
}

function leadingWords(inline: readonly PastedInline[]): string {
  let words = "";
  for (const piece of inline) {
    if (!("text" in piece)) break;
    words += piece.text;
  }
  return words;
}

function withoutStart(inline: readonly PastedInline[], length: number): PastedInline[] {
  let left = length;
  return inline.flatMap((piece): PastedInline[] => {
    if (left <= 0 || !("text" in piece)) return [piece];
    const text = piece.text.slice(left);
    left -= piece.text.length;
    return text === "" ? [] : [{ ...piece, text }];
  });
}

function withoutEndBreaks(inline: readonly PastedInline[]): readonly PastedInline[] {
  const end = inline.findLastIndex((piece) => !("break" in piece));
  return inline.slice(0, end + 1);
}
