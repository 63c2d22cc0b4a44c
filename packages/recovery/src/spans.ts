// Which base words beside an insertion could have been struck for it. Invariant: a span that could have been struck is kept text of the same
// clause, touches the insertion, and holds whole words.
import type { Insertion } from "./insertions.ts";
import { isConjunction, kindsOf, stemOf } from "./lexicon.ts";
import { finiteVerbs } from "./phrases.ts";
import { sameType, type Word } from "./reading.ts";
import { beginsSentence, OFTEN, opens, SPAN_RULES, type Span, saysOther, TIMES } from "./span-rules.ts";
import { isClosing } from "./tokens.ts";
import { wordsSeen } from "./words-seen.ts";
import type { Work, WorkToken } from "./work.ts";

const MOST_WORDS = 14;
const MOST_SPACED = 9;
/** Who types before the old words deletes a few of them; more are marked first, and stand before. */
const MOST_SPACED_BEHIND = 3;
/** Words that begin as the insertion does: further away than others. */
const MOST_ALIKE = 30;

/** [INS3] The spans that could have been struck for an insertion; an empty one stands for none. */
export function spansOf(work: Work, insertion: Insertion, inserted: readonly Word[]): Span[] {
  const { from, to, gluedBefore, gluedAfter } = insertion;
  const out: Span[] = [];
  const glued = gluedBefore || gluedAfter;
  const most = glued ? MOST_WORDS : MOST_SPACED;
  if (gluedBefore || (!glued && !isListed(work, insertion))) out.push(...spansBefore(work, insertion, most, inserted));
  if (gluedAfter || !glued) out.push(...spansBehind(work, insertion, glued ? most : MOST_SPACED_BEHIND));
  const again = out.find((span) => sameLetters(work, span, insertion));
  if (again && (!glued || saysOther(work, again, insertion))) return [again];
  if (!glued) return [{ from, to: from }, ...out.filter((span) => !addsTo(work, insertion, span, inserted))];
  if (out.length === 0) return [{ from: to, to }];
  let spans = out;
  for (const holds of SPAN_RULES) {
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

/**
 * [INS6] What goes on with a conjunction stands beside what is there before, or for what went on so too, unless it ends with the same word. A
 * number alone stands for a number, a time for a time ("each year"), and one word for one of its kind.
 */
function addsTo(work: Work, { from, to }: Insertion, span: Span, inserted: readonly Word[]): boolean {
  const { tokens } = work;
  const struck = tokens.slice(span.from, span.to);
  if (inserted.length === 1 && tokens[from]!.kind === "number")
    return !struck.some(({ kind, key }) => kind === "number" || kindsOf(key, key)[0] === "Q");
  if (OFTEN.has(tokens[from]!.key) && TIMES.has(stemOf(tokens[to - 1]!.key)))
    return !struck.some(({ key }) => TIMES.has(stemOf(key)) || /ly$/u.test(key));
  const old = wordsSeen(tokens, work.flat.text, span.from, span.to).at(-1);
  const noun = "NSX".includes(inserted[0]!.kinds[0]!);
  if (inserted.length === 1 && (noun || struck.length === 1) && !sameType(old!, inserted[0]!)) return true;
  if (!isConjunction(tokens[from]!.key) || isConjunction(struck[0]!.key)) return false;
  return span.to > from || !isSameWord(tokens[from - 1], tokens[to - 1]);
}

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
  const far = insertion.gluedBefore && inserted.length > 2 ? MOST_ALIKE : most;
  const out: Span[] = [];
  let words = 0;
  for (let t = from - 1; t >= first; t--) {
    const token = tokens[t]!;
    if (!strikable(token) || (token.key === ";" && t < from - 1)) break;
    if (token.kind !== "sign") words++;
    if (words > far && !sentence) break;
    const start = beginsSentence(work, t, first);
    const begins = sentence
      ? start
      : (beginsWord(tokens, t, first) || isNumberAgain(tokens, t, insertion)) &&
        (words <= most || beginsAlike(work, t, insertion));
    if (begins) out.push({ from: t, to: from });
    if (start && (sentence || opens(work, from))) break;
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

/** Whether a number alone, behind letters or as the year of a number, could stand for the one that is put in: "WRC-15", "14/2022". */
function isNumberAgain(tokens: readonly WorkToken[], t: number, { from, to }: Insertion): boolean {
  const [token, sign, before, put] = [tokens[t]!, tokens[t - 1], tokens[t - 2], tokens[from]!];
  if (token.kind !== "number" || put.kind !== "number" || !sign || !"-/.".includes(sign.key)) return false;
  return before?.kind !== "number" || (to - from === 1 && token.key.length === 4 && put.key.length === 4);
}

const ELIDED = /^(?:[cdjlmnst]|(?:jus|lors|puis)?qu)$/u;

/** Whether words begin as an insertion does: both open a sentence, or a bracket; with the same word; with a verb behind "to" or "shall". */
function beginsAlike(work: Work, t: number, { from, first }: Insertion): boolean {
  const { tokens } = work;
  if (opens(work, from)) return beginsSentence(work, t, first);
  const [old, put] = [tokens[t]!, tokens[from]!];
  if (old.key === put.key) return true;
  const verbal = ({ key }: WorkToken) => /[VMB]/u.test(kindsOf(key, key));
  return t > first && "TM".includes(kindsOf(tokens[t - 1]!.key, tokens[t - 1]!.key)[0]!) && verbal(put);
}

function endsWord(tokens: readonly WorkToken[], t: number, end: number): boolean {
  const next = t + 1 < end ? tokens[t + 1] : undefined;
  return (
    next === undefined || next.spaced || next.op === "ins" || (next.kind === "sign" && ",;.:)]".includes(next.key))
  );
}
