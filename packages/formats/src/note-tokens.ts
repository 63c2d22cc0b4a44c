// References to footnotes while a text is being read: a token in the text that no text can contain by itself,
// because admission takes noncharacters out. Invariant: every token names an entry of the shelf.
import type { BaseInline } from "@concord/redline";
import { LINE_BREAK } from "./admit.ts";

const OPEN = "\ufdd0";
const CLOSE = "\ufdd1";
const TOKEN = /\ufdd0(\d+)\ufdd1/g;

/** A body of a footnote that was found, with the mark that it was printed with. */
export interface FoundNote {
  readonly mark: string;
  text: string;
  readonly lines: number[];
  /** Whether a token in the text refers to it. */
  referred: boolean;
}

/** The bodies found so far. */
export class NoteShelf {
  readonly notes: FoundNote[] = [];

  add(mark: string, text: string, lines: number[]): number {
    return this.notes.push({ mark, text, lines, referred: false }) - 1;
  }

  /** A token that refers to note `index`. */
  token(index: number): string {
    this.notes[index]!.referred = true;
    return `${OPEN}${index}${CLOSE}`;
  }

  /** [FTN6] Text with tokens as content of a clause; `place` says where a note is in the order of reference. */
  content(text: string, place: (index: number) => number): BaseInline[] {
    const out: BaseInline[] = [];
    let from = 0;
    for (const match of text.matchAll(TOKEN)) {
      words(out, text.slice(from, match.index));
      out.push({ footnote: place(Number(match[1])) });
      from = match.index + match[0].length;
    }
    words(out, text.slice(from));
    return out;
  }
}

/** Notes that a text refers to, in order. */
export function referredIn(text: string): number[] {
  return [...text.matchAll(TOKEN)].map((match) => Number(match[1]));
}

/** Text as a person reads it: tokens taken out. */
export function withoutTokens(text: string): string {
  return text.includes(OPEN) ? text.replace(TOKEN, "") : text;
}

function words(out: BaseInline[], text: string): void {
  for (const [i, part] of text.split(LINE_BREAK).entries()) {
    if (i > 0) out.push({ break: true });
    if (part !== "") out.push({ text: part });
  }
}
