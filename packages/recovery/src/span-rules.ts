// What struck words and those put in for them have in common, by which of two spans one is no reading. Invariant: each rule is asked of spans that an
// insertion touches; where none holds, none is left out.
import { isEnglish } from "./base-stream.ts";
import type { Insertion } from "./insertions.ts";
import { kindsOf, stemOf } from "./lexicon.ts";
import type { Word } from "./reading.ts";
import { isClosing } from "./tokens.ts";
import type { Work, WorkToken } from "./work.ts";

/** Base tokens `from` up to `to` that an insertion may have struck. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

type SpanRule = (work: Work, span: Span, insertion: Insertion, inserted: readonly Word[]) => boolean;

/** In the order in which they leave spans out. */
export const SPAN_RULES: readonly SpanRule[] = [
  saysOther,
  quotesMatch,
  bracketsMatch,
  symbolAgain,
  opensAgain,
  capitalStays,
  articleGoes,
  countedStays,
  articleAgain,
  timeAgain,
  numberGoes,
  numberStays,
  numbersMatch,
  numberAgain,
  otherFigures,
  beginsAgain,
];

/** [STR5] Who types words again as they were, right behind them, does it for more words than these. Word does it with a reference. */
export function saysOther(work: Work, span: Span, insertion: Span): boolean {
  return hasNumber(work, insertion) || !sameCharacters(work, span, insertion);
}

function sameCharacters({ tokens, flat }: Work, a: Span, b: Span): boolean {
  const printed = ({ from, to }: Span) => flat.text.slice(tokens[from]!.from, tokens[to - 1]!.to);
  return printed(a) === printed(b);
}

function hasNumber({ tokens }: Work, { from, to }: Span): boolean {
  return tokens.slice(from, to).some(({ kind }) => kind === "number");
}

/** [INS8] What is put in for words has quotes open behind it where they have. */
function quotesMatch({ tokens }: Work, span: Span, insertion: Span): boolean {
  const open = ({ from, to }: Span) => tokens.slice(from, to).filter(({ key }) => key === '"').length % 2;
  return open(span) === open(insertion);
}

/** [INS8] Nor does it close a bracket that the struck words leave open. */
function bracketsMatch({ tokens }: Work, span: Span, insertion: Span): boolean {
  return bracketsOf(tokens, span) === bracketsOf(tokens, insertion);
}

/** The brackets in a row of tokens that have no other half there: ")(". */
function bracketsOf(tokens: readonly WorkToken[], { from, to }: Span): string {
  let out = "";
  for (let t = from; t < to; t++) {
    const { key } = tokens[t]!;
    if (key === "(") out += key;
    else if (key === ")") out = out.endsWith("(") ? out.slice(0, -1) : out + key;
  }
  return out;
}

/** [INS9] The symbol of a document stands for one: "A.1052(27)", "A/71/212–E/2016/12". */
function symbolAgain(work: Work, span: Span, insertion: Span): boolean {
  const { tokens } = work;
  const isSymbol = ({ from, to }: Span) =>
    hasNumber(work, { from, to }) &&
    tokens.slice(from, to).some(({ kind }) => kind === "word") &&
    !tokens.slice(from + 1, to).some(({ spaced }) => spaced);
  const whole = span.from >= insertion.to || tokens[span.from]!.spaced || tokens[span.from - 1]?.key === "(";
  return whole && isSymbol(insertion) && isSymbol(span);
}

/** [INS11] What opens a sentence, with its capital, stands for what opened it. */
function opensAgain(work: Work, span: Span, insertion: Insertion): boolean {
  return opens(work, insertion.from) && opens(work, span.from) && beginsSentence(work, span.from, insertion.first);
}

/** [INS11] And what has no capital does not. */
function capitalStays(work: Work, span: Span, insertion: Insertion): boolean {
  if (/^\p{Lu}/u.test(work.flat.text.slice(work.tokens[insertion.from]!.from))) return true;
  return !(opens(work, span.from) && beginsSentence(work, span.from, insertion.first));
}

const ARTICLES = new Set(
  "the a an this these those its their our le la l les un une cet cette ces ce leur leurs el los las lo unos unas este esta estos estas su sus".split(
    " ",
  ),
);

/** How far from an insertion an article is looked for. */
const NEAR_ARTICLE = 6;

/** [INS11] In a language of which little else is known, what begins with an article stands for words that do. */
function articleAgain({ tokens, base }: Work, span: Span, { from }: Insertion): boolean {
  if (isEnglish(base) || span.to !== from || from - span.from > NEAR_ARTICLE) return false;
  return ARTICLES.has(tokens[from]!.key) && ARTICLES.has(tokens[span.from]!.key);
}

/** [INS11] An article does not stay before words that begin with one. */
function articleGoes({ tokens }: Work, span: Span, { from, first }: Insertion): boolean {
  if (span.to !== from || !ARTICLES.has(tokens[from]!.key)) return true;
  const before = tokens[span.from - 1]?.key === "'" ? span.from - 2 : span.from - 1;
  return before < first || !ARTICLES.has(tokens[before]!.key);
}

/** [INS11] "a" does not go from before a noun that is put in again without one: "a {list|complete list}". */
function countedStays({ tokens }: Work, span: Span, { from, to }: Insertion): boolean {
  const again = tokens[span.to - 1]!.key;
  if (span.to !== from || tokens[to - 1]!.key !== again || !kindsOf(again, again).includes("N")) return true;
  if (tokens.slice(from, to).some(({ key }) => "DQO".includes(kindsOf(key, key)[0]!))) return true;
  for (let t = span.to - 2; t >= span.from; t--) {
    const { key } = tokens[t]!;
    if (key === "a" || key === "an") return false;
    if (!"ANSXEGR".includes(kindsOf(key, key)[0]!)) return true;
  }
  return true;
}

export const OFTEN = new Set("each every once twice".split(" "));
export const TIMES = new Set("year month week day session meeting cycle".split(" ").map(stemOf));

/** [INS9] How often stands for how often: "every year". */
function timeAgain({ tokens }: Work, span: Span, { from, to }: Insertion): boolean {
  const isTime = ({ key }: WorkToken) => TIMES.has(stemOf(key));
  const often = tokens.slice(from, to).some(({ key }) => OFTEN.has(key));
  return often && isTime(tokens[to - 1]!) && OFTEN.has(tokens[span.from]!.key) && isTime(tokens[span.to - 1]!);
}

/** [INS9] A number before the struck words goes too where a number is put in for words without one, or an adverb ("annually"). */
function numberGoes({ tokens }: Work, span: Span, { from, first }: Insertion, inserted: readonly Word[]): boolean {
  const isNumber = ({ kind, key }: WorkToken) => kind === "number" || kindsOf(key, key)[0] === "Q";
  if (span.to !== from || span.from === first || !isNumber(tokens[span.from - 1]!)) return true;
  if (inserted.every(({ kinds }) => kinds[0] === "R")) return false;
  if (inserted[0]!.kinds[0] === "C" || !inserted.some(({ kinds }) => kinds[0] === "Q")) return true;
  return tokens.slice(span.from, span.to).some(isNumber);
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

export function beginsSentence({ tokens, flat }: Work, t: number, first: number): boolean {
  const [before, own] = [tokens[t - 1], tokens[t]!];
  // A title may stand on the line of its number.
  const parted = before?.base !== undefined && own.base !== undefined && before.base.clause !== own.base.clause;
  const ends = t === first || parted || ".:".includes(before!.key);
  return ends && /^\p{Lu}/u.test(flat.text.slice(tokens[t]!.from));
}

/** Whether a word with a capital is one that has it as the first of its sentence: none that could be a name. */
export function opens({ tokens, flat }: Work, t: number): boolean {
  const { key, from } = tokens[t]!;
  if (!/^\p{Lu}(?!\p{Lu})/u.test(flat.text.slice(from))) return false;
  const kinds = kindsOf(key, key);
  if ("DPCTMBWORZGE".includes(kinds[0]!)) return true;
  return kinds.includes("Z") && AFTER_VERB.has(tokens[t + 1]?.key ?? "");
}

/** "Calls upon", none of "States shall". */
const AFTER_VERB = new Set("upon on that the all note".split(" "));
