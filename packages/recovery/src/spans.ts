// Which base words beside an insertion could have been struck for it. Invariant: a span that could have been struck is kept text of the same
// clause, touches the insertion, and holds whole words.
import { isEnglish } from "./base-stream.ts";
import type { Insertion } from "./insertions.ts";
import { isConjunction, kindsOf, stemOf } from "./lexicon.ts";
import { finiteVerbs } from "./phrases.ts";
import type { Word } from "./reading.ts";
import { isClosing } from "./tokens.ts";
import type { Work, WorkToken } from "./work.ts";

/** Base tokens `from` up to `to` that an insertion may have struck. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const MOST_WORDS = 14;
const MOST_SPACED = 9;

/** [INS3] The spans that could have been struck for an insertion; an empty one stands for none. */
export function spansOf(work: Work, insertion: Insertion, inserted: readonly Word[]): Span[] {
  const { from, to, gluedBefore, gluedAfter } = insertion;
  const out: Span[] = [];
  const glued = gluedBefore || gluedAfter;
  const most = glued ? MOST_WORDS : MOST_SPACED;
  if (gluedBefore || (!glued && !isListed(work, insertion))) out.push(...spansBefore(work, insertion, most, inserted));
  if (gluedAfter || !glued) out.push(...spansBehind(work, insertion, most));
  const again = out.find((span) => sameLetters(work, span, insertion));
  if (again) return [again];
  if (!glued) return [{ from, to: from }, ...out.filter((span) => !addsTo(work, insertion, span, inserted))];
  if (out.length === 0) return [{ from: to, to }];
  let spans = out;
  for (const holds of [quotesMatch, numberStays, numbersMatch, numberAgain, otherFigures, beginsAgain]) {
    const some = spans.filter((span) => holds(work, span, insertion, inserted));
    if (some.length > 0) spans = some;
  }
  return spans;
}

/** [STR5] Words that were typed again as they were, or with other capitals, hyphens and blanks, stand for themselves. */
function sameLetters({ tokens }: Work, span: Span, insertion: Span): boolean {
  const letters = ({ from, to }: Span) =>
    tokens
      .slice(from, to)
      .map(({ key }) => (key === "-" ? "" : key))
      .join("");
  return letters(span) === letters(insertion);
}

/** [INS8] What is put in for words has quotes open behind it where they have. */
function quotesMatch({ tokens }: Work, span: Span, insertion: Span): boolean {
  const open = ({ from, to }: Span) => tokens.slice(from, to).filter(({ key }) => key === '"').length % 2;
  return open(span) === open(insertion);
}

/** [INS9] A number before the struck words stays where neither a number nor what could stand for one is put in. */
function numberStays({ tokens }: Work, span: Span, { from }: Span, inserted: readonly Word[]): boolean {
  if (span.to !== from || tokens[span.from]!.kind !== "number") return true;
  return inserted.some(({ shape }) => /9/u.test(shape)) || "DQ".includes(inserted[0]!.kinds[0]!);
}

/** [INS9] A number, or letter, that one of the base touches stands for words that begin, or behind it end, with one as it does. */
function numbersMatch({ tokens }: Work, span: Span, { from, to }: Span): boolean {
  const isNumber = (t: number) =>
    tokens[t]?.kind === "number" || (tokens[t]?.kind === "word" && tokens[t]!.key.length === 1);
  if (span.to === from) return isNumber(from - 1) && isNumber(from) && isNumber(span.from);
  return isNumber(to) && isNumber(to - 1) && isNumber(span.to - 1);
}

/** [INS9] And where it is the number with which such words begin, for those. */
function numberAgain(work: Work, span: Span, insertion: Span): boolean {
  return numbersMatch(work, span, insertion) && work.tokens[span.from]!.key === work.tokens[insertion.from]!.key;
}

/** [INS9] Words with figures stand for the same words with other ones: "53 per cent". */
function otherFigures({ tokens }: Work, span: Span, insertion: Span): boolean {
  const words = ({ from, to }: Span) =>
    tokens
      .slice(from, to)
      .map(({ kind, key }) => (kind === "number" ? "9" : key))
      .join(" ")
      .replace(/9(?: 9)+/gu, "9");
  return tokens[insertion.from]!.kind === "number" && words(span) === words(insertion);
}

/**
 * [INS10] An insertion that begins with words before it and has their sign at its end too replaced those: that is how what compares two texts
 * at their blanks tells it. In a language of which nothing else is known, the sign is not needed.
 */
function beginsAgain({ tokens, base }: Work, span: Span, { from, to }: Span): boolean {
  const sign = isClosing(tokens[span.to - 1]!) && isClosing(tokens[to - 1]!);
  if (span.to !== from || (!sign && isEnglish(base))) return false;
  const words = tokens.slice(span.from, sign ? span.to - 1 : span.to);
  return words.length > 0 && words.every(({ key }, i) => key === tokens[from + i]?.key);
}

/**
 * [INS6] What goes on with a conjunction stands beside what is there before, or for what went on so too, unless it ends with the same word. A
 * number alone stands for a number, and a time for a time: "each year".
 */
function addsTo({ tokens }: Work, { from, to }: Insertion, span: Span, inserted: readonly Word[]): boolean {
  const struck = tokens.slice(span.from, span.to);
  if (inserted.length === 1 && tokens[from]!.kind === "number")
    return !struck.some(({ kind, key }) => kind === "number" || kindsOf(key, key)[0] === "Q");
  if (OFTEN.has(tokens[from]!.key) && TIMES.has(stemOf(tokens[to - 1]!.key)))
    return !struck.some(({ key }) => TIMES.has(stemOf(key)) || /ly$/u.test(key));
  if (!isConjunction(tokens[from]!.key) || isConjunction(struck[0]!.key)) return false;
  return span.to > from || !isSameWord(tokens[from - 1], tokens[to - 1]);
}

const OFTEN = new Set("each every once twice".split(" "));
const TIMES = new Set("year month week day session meeting cycle".split(" ").map(stemOf));

/**
 * [INS5] Whether an insertion goes on with a list or after a sentence: it has, with the word before it, a sign more, which it begins or ends
 * with. Not if it says that word again, or begins with one right before it.
 */
function isListed({ tokens }: Work, { from, to, first }: Insertion): boolean {
  const [before, head, tail] = [tokens[from - 1], tokens[from]!, tokens[to - 1]!];
  if (from === first || !before) return false;
  if (!head.spaced && ",;.".includes(head.key)) return !isSameWord(before, tail);
  if (!isClosing(tail) || before.key !== tail.key) return false;
  return !tokens.slice(Math.max(first, from - NEAR), from).some((token) => isSameWord(token, head));
}

/** How far before an insertion that begins with a word again that word is looked for. */
const NEAR = 8;

function isSameWord(a: WorkToken | undefined, b: WorkToken | undefined): boolean {
  return a !== undefined && b !== undefined && stemOf(a.key) === stemOf(b.key);
}

function spansBefore(work: Work, insertion: Insertion, most: number, inserted: readonly Word[]): Span[] {
  const { tokens } = work;
  const { from, first } = insertion;
  const sentence = insertion.gluedBefore && isSentence(work, insertion, inserted);
  const out: Span[] = [];
  let words = 0;
  for (let t = from - 1; t >= first; t--) {
    const token = tokens[t]!;
    if (!strikable(token) || (token.key === ";" && t < from - 1)) break;
    if (token.kind !== "sign") words++;
    if (words > most && !sentence) break;
    if (sentence ? beginsSentence(work, t, first) : beginsWord(tokens, t, first)) out.push({ from: t, to: from });
    if (sentence && out.length > 0) break;
  }
  return out;
}

/** [INS7] Whether a sentence was put in. It stands for a sentence that it touches. */
export function isSentence({ tokens, flat }: Work, { from, to, end }: Insertion, inserted: readonly Word[]): boolean {
  const stops = tokens[to - 1]!.key === "." || (to < end && tokens[to]!.key === ".");
  if (!stops || !/^\p{Lu}/u.test(flat.text.slice(tokens[from]!.from))) return false;
  return finiteVerbs(inserted) > 0 || (tokens[from]!.spaced && tokens[from - 1]?.key === ".");
}

function spansBehind({ tokens }: Work, { to, end }: Insertion, most: number): Span[] {
  const out: Span[] = [];
  let words = 0;
  for (let t = to; t < end; t++) {
    const token = tokens[t]!;
    if (!strikable(token) || token.key === ";") break;
    if (token.kind !== "sign") words++;
    if (words > most) break;
    if (endsWord(tokens, t, end)) out.push({ from: to, to: t + 1 });
  }
  return out;
}

function strikable(token: WorkToken): boolean {
  return token.op === "keep" && token.base !== undefined && !token.silent;
}

function beginsWord(tokens: readonly WorkToken[], t: number, first: number): boolean {
  const token = tokens[t]!;
  const before = t > first ? tokens[t - 1] : undefined;
  if (token.spaced || before === undefined || before.key === "(" || before.op === "ins") return true;
  // Behind an opening quote, or a word that lost its vowel: "l'administration".
  if (!"\"'".includes(before.key)) return false;
  return before.spaced || (token.kind !== "sign" && ELIDED.test(tokens[t - 2]?.key ?? ""));
}

const ELIDED = /^(?:[cdjlmnst]|(?:jus|lors|puis)?qu)$/u;

function beginsSentence({ tokens, flat }: Work, t: number, first: number): boolean {
  const ends = t === first || ".:".includes(tokens[t - 1]!.key);
  return ends && /^\p{Lu}/u.test(flat.text.slice(tokens[t]!.from));
}

function endsWord(tokens: readonly WorkToken[], t: number, end: number): boolean {
  const next = t + 1 < end ? tokens[t + 1] : undefined;
  return (
    next === undefined || next.spaced || next.op === "ins" || (next.kind === "sign" && ",;.:)]".includes(next.key))
  );
}
