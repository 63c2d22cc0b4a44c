// What phrases say of a reading: whether it cuts them where they begin, puts like for like, and leaves a sentence that agrees in number and
// has one verb. Invariant: as in span-features.ts.
import { areKindred } from "./kindred.ts";
import { agreement, articleClash, finiteVerbs, isUnit, phraseOf, verbAgreement } from "./phrases.ts";
import { content, groupOf, isSign, type Reading, typeOf, type Word } from "./reading.ts";

const flag = (condition: boolean) => (condition ? 1 : 0);
const kindOf = (word: Word | undefined) => word?.kinds[0] ?? ".";
const is = (kinds: string, word: Word | undefined) => kinds.includes(kindOf(word));
/** The sorts of words in a row. */
const sortsOf = (words: readonly Word[]) => words.map(groupOf).join("");
const nounsOf = (words: readonly Word[]) =>
  sortsOf(words)
    .replace(/[aqeg]/gu, "")
    .match(/n+/gu)?.length ?? 0;
const lettersOf = (words: readonly Word[]) =>
  Math.max(
    2,
    words.reduce((n, w) => n + w.key.length, 0),
  );

/** [SPN6] What the phrases of a reading say. */
export function phraseFeatures(reading: Reading) {
  return { ...cuts(reading), ...likeness(reading), ...sentence(reading) };
}

/** Where the struck words begin, and end behind the insertion. */
function cuts({ struck, inserted, before, after, behind, seenCut }: Reading) {
  const [first, last] = [inserted[0], inserted.at(-1)];
  const [from, to] = [struck[0], struck.at(-1)];
  const some = struck.length > 0;
  const ahead = some && !behind;
  const [a, b] = behind ? [to, after[0]] : [before[0], from];
  return {
    cutsUnit: flag(some && isUnit(a, b)),
    seenCut: flag(some && seenCut && a !== undefined && b !== undefined && content(a) && content(b)),
    startsPreposition: flag(some && is("P", from) && is("P", first)),
    startsDeterminer: flag(some && is("D", from) && !is("D", first)),
    splitsPreposition: flag(ahead && is("P", before[0]) && is("P", first)),
    splitsNoun: flag(ahead && is("DAQ", before[0]) && is("NSAX", from) && !is("NSXAEG", first)),
    splitsBehind: flag(some && behind && is("DAQPTMB", to) && !is("DAQPTMB", last)),
  };
}

/** Whether struck and inserted words are the same kind of phrase. */
function likeness({ struck, inserted, before }: Reading) {
  const [first, last] = [inserted[0], inserted.at(-1)];
  const [from, to] = [struck[0], struck.at(-1)];
  const some = struck.length > 0;
  const [a, b] = [sortsOf(struck), sortsOf(inserted)];
  const again = is("P", first) && before.slice(1).some((w) => w.key === first!.key);
  return {
    samePhrase: flag(some && phraseOf(struck) === phraseOf(inserted)),
    sameEnds: flag(some && typeOf(from) === typeOf(first) && typeOf(to) === typeOf(last)),
    pattern: flag(struck.length > 1 && a === b),
    patternEnd: flag(struck.length > 1 && a !== b && a.slice(-2) === b.slice(-2)),
    samePreposition: flag(some && is("P", from) && from!.key === first!.key) - flag(again),
    chars: some ? Math.abs(Math.log2(lettersOf(struck) / lettersOf(inserted))) : 0,
    heads: some ? Math.abs(nounsOf(struck) - nounsOf(inserted)) : 0,
    gluedSign: flag(some && isSign(to) !== isSign(last)),
  };
}

/** Whether the proposed sentence agrees with itself. */
function sentence({ struck, inserted, before, after }: Reading) {
  const [first, last] = [inserted[0]!, inserted.at(-1)!];
  const [left, right] = [before[0], after[0]];
  const more = finiteVerbs(inserted) - finiteVerbs(struck);
  const inner = inserted.slice(1, -1).some((w) => is("C", w));
  const joined = joinedOf(inserted, left, right);
  return {
    agrees: agreement(determinerOf(before), [...inserted, ...after]),
    article: flag(articleClash(left, first)) + flag(articleClash(last, right)),
    verbAgrees: verbAgreement(last, right) + verbAgreement(left, first),
    finiteMore: Math.max(0, more),
    finiteLess: Math.max(0, -more),
    gapVerb: flag(more < 0 && finiteVerbs(inserted) === 0 && is("NSXO", left)),
    conjunct: joined ? parallel(joined[0], joined[1]) : 0,
    conjunctKin: flag(joined?.every((w) => w && content(w)) === true && areKindred(joined[0]!.stem, joined[1]!.stem)),
    asyndetic: flag(inner && !is("C", first) && !isSign(left) && groupOf(left) === groupOf(first)),
  };
}

/** The determiner or figure that the next noun belongs to. */
function determinerOf(before: readonly Word[]): Word | undefined {
  const word = before.slice(0, 3).find((w, i) => is("D", w) || (i === 0 && is("Q", w)) || !is("AQNRE", w));
  return word && is("DQ", word) ? word : undefined;
}

/** The two words that a conjunction at an edge of the insertion joins. */
function joinedOf(inserted: readonly Word[], left: Word | undefined, right: Word | undefined) {
  if (is("C", inserted[0]) && inserted[1]) return [left, inserted[1]] as const;
  return is("C", inserted.at(-1)) ? ([inserted.at(-2), right] as const) : undefined;
}

function parallel(a: Word | undefined, b: Word | undefined): number {
  if (!a || !b || groupOf(a) !== groupOf(b)) return -0.5;
  return kindOf(a) === kindOf(b) ? 1 : 0.7;
}
