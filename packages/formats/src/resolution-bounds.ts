// Where a resolution begins and ends in what was handed in, and what stands before its first call. Invariant: a
// paragraph before the beginning is an abstract, a proposal line, or left out and listed.
import { enacting, isAbstract, isCall, isHistory, isProposalLine, isRecital, numberLine } from "./clause-shapes.ts";
import type { Paragraph } from "./paragraphs.ts";

/** How many paragraphs there may be between the number and the enacting line or first call. */
const HEAD = 12;

export interface Bounds {
  /** Index of its first paragraph. */
  readonly start: number;
  /** Index of the enacting line, or of the first call where there is none; `start` where there is neither. */
  readonly body: number;
  /** Past its last paragraph. */
  readonly end: number;
  /** Whether a number, an enacting line or a call was found at all. */
  readonly found: boolean;
}

/** [BND1] The resolution in the paragraphs: from the first number line that an enacting line or a call follows. */
export function boundsOf(paragraphs: readonly Paragraph[]): Bounds {
  const numbers = numberLines(paragraphs);
  const heads = numbers.map((i) => ({ start: i, ...bodyAfter(paragraphs, i) }));
  const head = heads.find((h) => h.body !== undefined) ?? heads[0];
  if (head) {
    const start = head.start;
    const body = head.body ?? Math.min(start + 2, paragraphs.length);
    const says = paragraphs[start]!.text;
    // The same number line again is a running head, unless an enacting line follows.
    const next = heads.find((h) => h.start > body && (h.enacted || paragraphs[h.start]!.text !== says));
    return { start, body, end: endBefore(paragraphs, next?.start), found: true };
  }
  // [BND2] No number line: the title is what stands right before the enacting line.
  const bracketed = paragraphs.findIndex((p) => /\)[,，،]/u.test(p.text) && enacting(p.text) !== undefined);
  const enacted = bracketed >= 0 ? bracketed : paragraphs.findIndex((p) => isBodyAlone(p.text));
  const body = enacted >= 0 ? enacted : paragraphs.findIndex((p) => isCall(p.text));
  if (body < 0) return { start: 0, body: 0, end: paragraphs.length, found: false };
  let start = body - 1;
  while (start > 0 && isHistory(paragraphs[start]!.text)) start--;
  return { start: body <= 3 ? 0 : start, body, end: paragraphs.length, found: true };
}

/** "La Asamblea General,": a body with nothing else, as the recitals of the United Nations have it before them. */
function isBodyAlone(text: string): boolean {
  return text.length < 100 && /^[^,，،()（）]+[,，،]$/u.test(text) && enacting(text) !== undefined && !isCall(text);
}

/** Number lines; where some are in capitals, "Resolution 12" alone on a line is only the end of a sentence. */
function numberLines(paragraphs: readonly Paragraph[]): number[] {
  const all: number[] = [];
  for (const [i, p] of paragraphs.entries()) if (numberLine(p.text)) all.push(i);
  const inCapitals = all.filter((i) => /^[\p{Lu}\s]{4}/u.test(paragraphs[i]!.text));
  return inCapitals.length > 0 ? inCapitals : all;
}

function bodyAfter(paragraphs: readonly Paragraph[], number: number): { body: number | undefined; enacted: boolean } {
  let call: number | undefined;
  const titled = numberLine(paragraphs[number]!.text)?.title === undefined ? number + 1 : number;
  for (let i = number + 1; i < Math.min(paragraphs.length, number + HEAD); i++) {
    const text = paragraphs[i]!.text;
    if (/^\p{Lu}{4}/u.test(text) && numberLine(text)) break;
    if (enacting(text)) return { body: i, enacted: true };
    // Recitals may stand above the enacting line.
    if (i > titled && isRecital(text)) return { body: i, enacted: false };
    // What comes after the number is the title, whatever it begins with, unless the title is on the same line.
    if (i > titled && isCall(text)) call ??= i;
  }
  return { body: call, enacted: false };
}

/** The abstract and the proposal line before another resolution belong to that one. */
function endBefore(paragraphs: readonly Paragraph[], next: number | undefined): number {
  if (next === undefined) return paragraphs.length;
  let end = next;
  while (end > 0 && (isProposalLine(paragraphs[end - 1]!.text) || isAbstract(paragraphs[end - 1]!.text))) end--;
  return end;
}
