// What the words themselves say of a reading: the same ones typed again, in another form, of one field; and how an insertion that strikes
// nothing stands where it is. Invariant: as in span-features.ts.
import { areKindred } from "./kindred.ts";
import { isWholeUnit } from "./phrases.ts";
import { content, groupOf, isSign, type Reading, shapesOf, type Word } from "./reading.ts";

const flag = (condition: boolean) => (condition ? 1 : 0);
const is = (kinds: string, word: Word | undefined) => kinds.includes(word?.kinds[0] ?? ".");
const kin = (a: Word | undefined, b: Word | undefined) =>
  a !== undefined && b !== undefined && areKindred(a.stem, b.stem);
const same = (a: readonly Word[], b: readonly Word[]) =>
  a.length === b.length && a.every((w, i) => w.key === b[i]!.key);

/** [SPN6] What the words of a reading say. */
export function wordFeatures(reading: Reading) {
  return { ...likeWords(reading), ...addition(reading), ...extent(reading), ...rewriting(reading) };
}

/** Whether the struck words go as far as what stands for them. */
function extent({ struck, inserted, before, after }: Reading) {
  const [first, last] = [inserted[0], inserted.at(-1)];
  const beside = (a: Word | undefined, b: Word | undefined) =>
    a !== undefined && b !== undefined && content(a) && content(b) && groupOf(a) === groupOf(b) && kin(a, b);
  return {
    overreach: flag(overreaches(struck, inserted)),
    wholeUnit: flag(isWholeUnit(struck) && !(inserted.length === 1 && isWholeUnit([struck[0]!, first!]))),
    synonym: flag(beside(before[0], first)) + flag(beside(last, after[0])),
  };
}

const MOST_SHARED = 4;
/** Longest row of words of an insertion that is looked at for words that were struck too. */
const LONGEST_ROW = 60;

/** Whether a phrase was written anew: with words of the old one in their order, and a verb, or a sign, for a verb, or a sign. */
function rewriting({ struck, inserted, before, after }: Reading) {
  const n = struck.length;
  const some = struck.length > 0;
  const [from, first] = [struck[0], inserted[0]];
  // What goes on with another conjunction, or a comma, says words again that stay.
  const most = from?.key === first?.key || !is("C,", first) ? MOST_SHARED : is("C", first) ? 0 : 1;
  // Whatever it is elsewhere, it is a verb there.
  const behindModal = is("TM", before[0]);
  return {
    sharedRow: Math.min(most, sharedInOrder(struck.filter(content), inserted.slice(0, LONGEST_ROW).filter(content))),
    verbs: flag(
      some &&
        (behindModal || (isVerb(from) && !is("DAQ", before[0]))) &&
        isVerb(first) &&
        (behindModal || isBare(from)) === isBare(first),
    ),
    countAgain: flag(n === 1 && QUANTITIES.has(from!.key) && isCount(inserted) && is("ANSXGE", after[0])),
    verbLeft: flag(some && is("VZMB", first) && !is("VZMB", from) && !behindModal),
  };
}

const QUANTITIES = new Set("many several few some most numerous various".split(" "));
const SCALES = new Set("dozen million billion trillion".split(" "));
/** "over two billion", "at least twenty". */
const isCount = (words: readonly Word[]) =>
  words.some((w) => is("Q", w)) && words.every((w) => is("PRTQ", w) || SCALES.has(w.key));

const isVerb = (word: Word | undefined) => is("VZMB", word) || /[VZ]/u.test(word?.kinds ?? "");
/** Behind "to" or "shall". */
const isBare = (word: Word | undefined) => /V/u.test(word?.kinds ?? "") || word?.key === "be";

/** How many words of one family two rows have in the same order. */
function sharedInOrder(a: readonly Word[], b: readonly Word[]): number {
  let row = new Uint8Array(b.length + 1);
  for (const word of a) {
    const next = new Uint8Array(b.length + 1);
    for (let j = 1; j <= b.length; j++)
      next[j] = word.stem === b[j - 1]!.stem ? row[j - 1]! + 1 : Math.max(row[j]!, next[j - 1]!);
    row = next;
  }
  return row[b.length]!;
}

/** Whether more is struck than the word that is typed again to be joined to another: "sensor networks" for "networks and systems". */
function overreaches(struck: readonly Word[], inserted: readonly Word[]): boolean {
  const [first, conjunction, last] = inserted;
  const again = struck.at(-1)?.key;
  return (
    struck.length > 1 && inserted.length === 3 && is("C", conjunction) && (again === first?.key || again === last?.key)
  );
}

/** Struck words beside those that stand for them. */
function likeWords({ struck, inserted }: Reading) {
  const some = struck.length > 0;
  const n = struck.length;
  const put = inserted.filter(content);
  const gone = struck.filter(content);
  const again = some && same(struck, inserted);
  const inSameLetters = shapesOf(struck) === shapesOf(inserted);
  return {
    kinShare: gone.length > 0 ? gone.filter((w) => put.some((k) => kin(w, k))).length / gone.length : 0,
    kinHead: flag(some && kin(gone.at(-1), put.at(-1))),
    kinFirst: flag(some && kin(gone[0], put[0])),
    retyped: flag(
      some && n < inserted.length && (same(struck, inserted.slice(0, n)) || same(struck, inserted.slice(-n))),
    ),
    caseOnly: flag(again && !inSameLetters),
  };
}

/** An insertion that struck nothing. */
function addition({ struck, inserted, after }: Reading) {
  const none = struck.length === 0;
  const [first, last] = [inserted[0]!, inserted.at(-1)!];
  const right = after[0];
  return {
    noneAdjective: flag(none && is("AE", first)),
    noneNoun: flag(none && is("NSX", first)),
    nonePreposition: flag(none && is("P", first)),
    noneConjunction: flag(none && (is("C", first) || first.key === "," || is("C", last))),
    noneClause: flag(none && is("W", first)),
    noneVerb: flag(none && is("VZMBG", first)),
    noneLong: none ? Math.min(4, Math.log2(inserted.length)) : 0,
    noneEnd: flag(none && isSign(right) && is("PE,W", first)),
    noneWhole: flag(none && inserted.length === 1 && is("AG", first) && is("NSA", right)),
  };
}
