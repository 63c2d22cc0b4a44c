// What phrases say of a reading: whether it cuts them where they begin, puts like for like, and leaves a sentence that agrees in number and
// has one verb. Invariant: as in span-features.ts.
import { finiteVerbs, isUnit, isWholeUnit, phraseOf, verbAgreement } from "./phrases.ts";
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
  const some = struck.length > 0;
  const [first, last] = [inserted[0], inserted.at(-1)];
  const [a, b] = behind ? [struck.at(-1), after[0]] : [before[0], struck[0]];
  const noun = some && !behind && !is("D", first);
  return {
    cutsUnit: flag(some && isUnit(a, b) && !becomesUnit(a, struck, inserted)),
    seenCut: flag(some && seenCut && a !== undefined && b !== undefined && content(a) && content(b)),
    // The noun that stays behind loses its determiner: "at [its] seventh session".
    determinerLost: flag(noun && is("D", struck[0]) && is("ANSXEQ", last) && is("ANSG", after[0])),
    // One stays before what begins no noun.
    determinerKept: flag(noun && is("D", before[0]) && !is("ANSXEQGR", first)),
  };
}

/** Whether a set phrase of two words becomes another one: "where {necessary|appropriate}". */
function becomesUnit(left: Word | undefined, struck: readonly Word[], inserted: readonly Word[]): boolean {
  if (!left || struck.length !== 1 || inserted.length !== 1) return false;
  return isWholeUnit([left, struck[0]!]) && isWholeUnit([left, inserted[0]!]);
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
    governorLeft: flag(some && leavesGovernor(struck, inserted, before)),
    samePreposition: flag(some && is("P", from) && from!.key === first!.key) - flag(again),
    chars: some ? Math.abs(Math.log2(lettersOf(struck) / lettersOf(inserted))) : 0,
    heads: some ? Math.abs(nounsOf(struck) - nounsOf(inserted)) : 0,
    gluedSign: flag(some && isSign(to) !== isSign(last)),
  };
}

/**
 * Whether a preposition (or "that", "to") is put in again behind words that it depends on, with words it has in the base, while what it depended on
 * there stays: "[high] in {many regions|a barrier in several regions}".
 */
function leavesGovernor(struck: readonly Word[], inserted: readonly Word[], before: readonly Word[]): boolean {
  if (!is("NSXAEVZBMGDQO", inserted[0]) || inserted.length > LONGEST_GOVERNED) return false;
  const row = [...before].reverse().concat(struck);
  for (const [i, word] of inserted.entries()) {
    if (i === 0 || !(is("PT", word) || word.key === "that")) continue;
    const at = row.findLastIndex((w) => w.key === word.key);
    if (at < 0 || at > before.length) continue;
    const behind = inserted.slice(i + 1).filter(content);
    if (row.slice(at + 1).some((w) => content(w) && behind.some((b) => b.stem === w.stem))) return true;
  }
  return false;
}

const LONGEST_GOVERNED = 40;

/** Whether the proposed sentence agrees with itself. */
function sentence({ struck, inserted, before, after }: Reading) {
  const [first, last] = [inserted[0]!, inserted.at(-1)!];
  const [left, right] = [before[0], after[0]];
  const more = finiteVerbs(inserted) - finiteVerbs(struck);
  const inner = inserted.slice(1, -1).some((w) => is("C", w));
  return {
    verbAgrees: verbAgreement(last, right) + verbAgreement(left, first),
    finiteMore: Math.max(0, more),
    finiteLess: Math.max(0, -more),
    // A noun stays whose verb was struck: "measures that are needed" became "measures required", which has no verb to miss.
    gapVerb: flag(more < 0 && finiteVerbs(inserted) === 0 && is("NSXO", left)),
    asyndetic: flag(inner && !is("C", first) && !isSign(left) && groupOf(left) === groupOf(first)),
  };
}
