// What speaks for one reading of a replacement, in numbers: which words beside an insertion it struck. Invariant: features say
// nothing of one text in particular; how much each counts is in span-weights.ts.
import { follows } from "./grammar.ts";
import { areKindred } from "./kindred.ts";
import { phraseFeatures } from "./phrase-features.ts";
import { content, countOf, groupOf, isFunction, type Reading, shapesOf, typeOf, type Word } from "./reading.ts";
import { faultsOf } from "./sentence-faults.ts";
import { wordFeatures } from "./word-features.ts";

export const FEATURES = [
  "none",
  "one",
  "two",
  "three",
  "four",
  "six",
  "many",
  "behind",
  "longer",
  "shorter",
  "firstKind",
  "lastKind",
  "firstGroup",
  "lastGroup",
  "joinBefore",
  "joinAfter",
  "sharedStem",
  "stemOutside",
  "doubled",
  "beginsPhrase",
  "endsPhrase",
  "beginsConjunction",
  "endsFunction",
  "comma",
  "preposition",
  "conjunction",
  "afterConjunction",
  "firstWord",
  "lastWord",
  "shape",
  "modifierBefore",
  "nounAfter",
  "ending",
  "number",
  "verbGap",
  "capitals",
  "startType",
  "endType",
  "shapeGlue",
  "kindred",
  "kindredOutside",
  "lastKindred",
  "seenBefore",
  "seenAfter",
  "changeBefore",
  "changeAfter",
  "session",
  "sameCount",
  "joinsOn",
  "keptInside",
  "twice",
  "cutsUnit",
  "unitApart",
  "agrees",
  "article",
  "finiteMore",
  "finiteLess",
  "verbAgrees",
  "samePhrase",
  "sameEnds",
  "pattern",
  "patternEnd",
  "conjunct",
  "asyndetic",
  "conjunctKin",
  "samePreposition",
  "chars",
  "startsPreposition",
  "startsDeterminer",
  "splitsPreposition",
  "splitsNoun",
  "splitsBehind",
  "noneAdjective",
  "noneAdverb",
  "noneNoun",
  "nonePreposition",
  "noneConjunction",
  "noneVerb",
  "noneLong",
  "heads",
  "kinShare",
  "gapVerb",
  "seenCut",
  "retyped",
  "identical",
  "caseOnly",
  "inflected",
  "noneRetyped",
  "noneEnd",
  "noneLast",
  "noneWhole",
  "kinHead",
  "kinFirst",
  "gluedSign",
  "faults",
  "overreach",
  "wholeUnit",
  "synonym",
  "sharedRow",
  "verbs",
  "verbLeft",
] as const;
export type Feature = (typeof FEATURES)[number];

/** [SPN4] Whether two words or more begin others or end them: who typed them again with more put something before or behind. */
function insideOf(words: readonly Word[], others: readonly Word[]): boolean {
  if (words.length < 2 || words.length >= others.length) return false;
  const behind = others.length - words.length;
  return words.every((w, i) => w.key === others[i]!.key) || words.every((w, i) => w.key === others[behind + i]!.key);
}

/** Whether a city and year stand for another: of a city of several words, all of it ("Buenos Aires"). */
function isSession(struck: readonly Word[], inserted: readonly Word[]): boolean {
  const shapes = shapesOf(struck);
  return struck.length > 0 && /X.*9999$/u.test(shapes) && shapes === shapesOf(inserted);
}

/** [SPN1] The features of one reading, as `FEATURES` names them. */
export function featuresOf(reading: Reading): Record<Feature, number> {
  const { struck, inserted, before, after, behind } = reading;
  const n = countOf(struck);
  const m = Math.max(1, countOf(inserted));
  const first = inserted[0]!;
  const last = inserted.at(-1)!;
  const from = struck[0];
  const to = struck.at(-1);
  const some = struck.length > 0;
  const flag = (condition: boolean) => (condition ? 1 : 0);
  const stems = new Set(inserted.filter(content).map((w) => w.stem));
  const shared = new Set(struck.filter((w) => stems.has(w.stem)).map((w) => w.stem)).size;
  const outside = [...before.slice(0, 3), ...after.slice(0, 3)].some((w) => content(w) && stems.has(w.stem));
  const left = before[0];
  const right = after[0];
  // Who puts "or" for "and" puts it for that word alone.
  const turns = struck.length > 1 && from!.kinds[0] === "C" && first.kinds[0] === "C" && from!.key !== first.key;
  const kinds = (a: Word | undefined, b: Word | undefined) =>
    !a || !b ? 0 : a.kinds[0] === b.kinds[0] ? 1 : [...a.kinds].some((k) => b.kinds.includes(k)) ? 0.5 : 0;
  const kin = inserted.filter(content);
  const akin = (w: Word) => content(w) && kin.some((k) => areKindred(w.stem, k.stem));
  return {
    none: flag(!some),
    one: flag(some && n <= 1),
    two: flag(n === 2),
    three: flag(n === 3),
    four: flag(n === 4),
    six: flag(n === 5 || n === 6),
    many: n > 6 ? Math.log2(n / 3) : 0,
    behind: flag(behind && some),
    longer: some ? Math.max(0, Math.log2(Math.max(n, 1) / m)) : 0,
    shorter: some ? Math.max(0, Math.log2(m / Math.max(n, 1))) : 0,
    firstKind: turns ? 0 : kinds(from, first),
    lastKind: kinds(to, last),
    firstGroup: flag(some && !turns && groupOf(from) === groupOf(first)),
    lastGroup: flag(some && groupOf(to) === groupOf(last)),
    joinBefore: follows(left?.kinds ?? ".", first.kinds),
    joinAfter: follows(last.kinds, right?.kinds ?? "."),
    sharedStem: Math.min(shared, 2),
    stemOutside: flag(outside),
    doubled: flag(left?.key === first.key) + flag(right?.key === last.key),
    beginsPhrase: flag(some && isFunction(left)),
    endsPhrase: flag(some && (isFunction(right) || right?.kinds[0] === ")")),
    beginsConjunction: flag(from?.kinds[0] === "C" && first.kinds[0] !== "C"),
    endsFunction: flag(some && isFunction(to) && !isFunction(last)),
    comma: flag(struck.some((w) => w.key === ",") && !inserted.some((w) => w.key === ",")),
    preposition: flag(struck.slice(1).some((w) => w.kinds[0] === "P") && !inserted.some((w) => w.kinds[0] === "P")),
    conjunction: flag(struck.some((w) => w.kinds[0] === "C") && !inserted.some((w) => w.kinds[0] === "C")),
    afterConjunction: flag(some && left?.kinds[0] === "C"),
    firstWord: flag(some && from!.key === first.key),
    lastWord: flag(some && to!.key === last.key),
    shape: flag(some && /9|X/u.test(shapesOf(struck)) && shapesOf(struck) === shapesOf(inserted)),
    modifierBefore: flag(some && "ANQ".includes(left?.kinds[0] ?? "-")),
    nounAfter: flag(some && "NSX".includes(right?.kinds[0] ?? "-")),
    ending: flag(n > 0 && to!.key.length > 4 && last.key.length > 4 && to!.key.slice(-3) === last.key.slice(-3)),
    number: flag(some && "NS".includes(to!.kinds[0]!) && to!.kinds[0] === last.kinds[0]),
    verbGap: flag(left?.kinds[0] === "T" && groupOf(first) !== "v"),
    capitals: flag(some && /^X/.test(from!.shape) === /^X/.test(first.shape)),
    startType: flag(some && typeOf(from) === typeOf(first)),
    endType: flag(some && typeOf(to) === typeOf(last)),
    shapeGlue: flag(some && /9/u.test(shapesOf(inserted)) !== /9/u.test(shapesOf(struck))),
    kindred: flag(struck.some(akin)),
    kindredOutside: flag(before.slice(0, 2).some(akin)) + flag(after.slice(0, 2).some(akin)),
    lastKindred: flag(some && content(to!) && content(last) && areKindred(to!.stem, last.stem)),
    seenBefore: flag(reading.seenBefore),
    seenAfter: flag(reading.seenAfter),
    changeBefore: some ? follows(left?.kinds ?? ".", first.kinds) - follows(left?.kinds ?? ".", from!.kinds) : 0,
    changeAfter: some ? follows(last.kinds, right?.kinds ?? ".") - follows(to!.kinds, right?.kinds ?? ".") : 0,
    joinsOn: flag(
      some &&
        (first.kinds[0] === "C" || first.key === "," || last.kinds[0] === "C") &&
        (from!.kinds[0] !== "C" || turns),
    ),
    sameCount: flag(some && n === m),
    twice: flag(reading.twice),
    keptInside: flag(some && insideOf(struck, inserted)),
    ...phraseFeatures(reading),
    ...wordFeatures(reading),
    faults: faultsOf(reading),
    session: flag(isSession(struck, inserted) && (behind || left?.shape !== "Xx")),
  };
}
