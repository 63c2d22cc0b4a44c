// The lines of a source, and what is known of each before anything is read into it. Invariant: a line keeps the
// number it has in the source (from 1), whatever is taken out of its text.
import { PAGE_BREAK } from "./admit.ts";

export interface Line {
  readonly no: number;
  /** Without blanks at both ends; a reference to a note is a token (see note-tokens.ts). */
  text: string;
  /** How wide the line is in the source, indentation counted. */
  readonly width: number;
  /** How far it is indented, in characters; a tab is one. */
  readonly indent: number;
  /** Whether a line without words, or a page break, stands before it. */
  blankBefore: boolean;
  pageBefore: boolean;
  /** Whether a rule (underscores, dashes or a long row of blanks) stands before it, as before footnotes. */
  ruleBefore: boolean;
  /** Whether it is a label that was torn off its item, and so in no paragraph; or perhaps the number of a page. */
  loose?: "torn" | "perhaps";
}

/** A line that only draws: a rule, a row of stars. */
function isOrnament(text: string): boolean {
  return text.length > 0 && text.length < 500 && /^[\s_=*~.·•\-–—─━]+$/u.test(text) && !/^[•·*\-–—]$/u.test(text);
}

/** Rows of at least so many blanks, alone on a line, are the rule above footnotes in text from a PDF. */
const RULE_OF_BLANKS = 20;

export interface Lines {
  readonly lines: Line[];
  /** Numbers of lines that only draw. */
  readonly ornaments: { no: number; text: string }[];
}

/** Characters; those of Chinese are two wide. */
function widthOf(text: string): number {
  return text.length + (text.match(/[\p{Script=Han}\u3000-\u303f\uff00-\uff60]/gu)?.length ?? 0);
}

/** Cuts admitted text into its lines; those without words are told by the lines after them. */
export function cutLines(text: string): Lines {
  const lines: Line[] = [];
  const ornaments: { no: number; text: string }[] = [];
  let blank = true;
  let page = false;
  let rule = false;
  for (const [i, raw] of text.split("\n").entries()) {
    const parts = raw.split(PAGE_BREAK);
    for (const [j, part] of parts.entries()) {
      if (j > 0) {
        blank = true;
        page = true;
      }
      const trimmed = part.trim();
      if (trimmed === "") {
        if (part.length >= RULE_OF_BLANKS) rule = true;
        if (parts.length === 1) blank = true;
        continue;
      }
      if (isOrnament(trimmed)) {
        ornaments.push({ no: i + 1, text: trimmed });
        blank = true;
        rule = true;
        continue;
      }
      const width = widthOf(part.trimEnd());
      lines.push({
        no: i + 1,
        text: trimmed,
        width,
        indent: part.length - part.trimStart().length,
        blankBefore: blank,
        pageBefore: page,
        ruleBefore: rule,
      });
      blank = false;
      page = false;
      rule = false;
    }
  }
  return { lines, ornaments };
}
