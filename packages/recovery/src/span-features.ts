// What speaks for one reading of a replacement, in numbers: which words beside an insertion it struck. Invariant: features say
// nothing of one text in particular; how much each counts is in span-weights.ts.
import { follows } from "./grammar.ts";
import { areKindred } from "./kindred.ts";
import { phraseFeatures } from "./phrase-features.ts";
import { content, countOf, groupOf, isFunction, type Reading, shapesOf, typeOf, type Word } from "./reading.ts";
import { wordFeatures } from "./word-features.ts";

export const FEATURES = [
  "none",
  "two",
  "six",
  "many",
  "behind",
  "longer",
  "shorter",
  "firstKind",
  "lastKind",
  "firstGroup",
  "joinBefore",
  "joinAfter",
  "sharedStem",
  "stemOutside",
  "endsPhrase",
  "beginsConjunction",
  "comma",
  "firstWord",
  "shape",
  "nounAfter",
  "number",
  "capitals",
  "startType",
  "endType",
  "shapeGlue",
  "kindred",
  "kindredOutside",
  "seenBefore",
  "changeBefore",
  "session",
  "sameCount",
  "joinsOn",
  "keptInside",
  "twice",
  "cutsUnit",
  "finiteMore",
  "finiteLess",
  "verbAgrees",
  "samePhrase",
  "sameEnds",
  "pattern",
  "patternEnd",
  "asyndetic",
  "samePreposition",
  "chars",
  "noneAdjective",
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
  "caseOnly",
  "noneEnd",
  "noneWhole",
  "kinHead",
  "kinFirst",
  "gluedSign",
  "faults",
  "determinerLost",
  "determinerKept",
  "wordAgain",
  "overreach",
  "wholeUnit",
  "synonym",
  "sharedRow",
  "verbs",
  "verbLeft",
  "countAgain",
  "governorLeft",
  "noneClause",
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

/** More faults than these say no more. */
const MOST_FAULTS = 5;

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
    two: flag(n === 2),
    six: flag(n === 5 || n === 6),
    many: n > 6 ? Math.log2(n / 3) : 0,
    behind: flag(behind && some),
    longer: some ? Math.max(0, Math.log2(Math.max(n, 1) / m)) : 0,
    shorter: some ? Math.max(0, Math.log2(m / Math.max(n, 1))) : 0,
    firstKind: turns ? 0 : kinds(from, first),
    lastKind: kinds(to, last),
    firstGroup: flag(some && !turns && groupOf(from) === groupOf(first)),
    joinBefore: follows(left?.kinds ?? ".", first.kinds),
    joinAfter: follows(last.kinds, right?.kinds ?? "."),
    sharedStem: Math.min(shared, 2),
    stemOutside: flag(outside),
    endsPhrase: flag(some && (isFunction(right) || right?.kinds[0] === ")")),
    beginsConjunction: flag(from?.kinds[0] === "C" && first.kinds[0] !== "C"),
    comma: flag(struck.some((w) => w.key === ",") && !inserted.some((w) => w.key === ",")),
    firstWord: flag(some && from!.key === first.key),
    shape: flag(some && /9|X/u.test(shapesOf(struck)) && shapesOf(struck) === shapesOf(inserted)),
    nounAfter: flag(some && "NSX".includes(right?.kinds[0] ?? "-")),
    number: flag(some && "NS".includes(to!.kinds[0]!) && to!.kinds[0] === last.kinds[0]),
    capitals: flag(some && /^X/.test(from!.shape) === /^X/.test(first.shape)),
    startType: flag(some && typeOf(from) === typeOf(first)),
    endType: flag(some && typeOf(to) === typeOf(last)),
    shapeGlue: flag(some && /9/u.test(shapesOf(inserted)) !== /9/u.test(shapesOf(struck))),
    kindred: flag(struck.some(akin)),
    kindredOutside: flag(before.slice(0, 2).some(akin)) + flag(after.slice(0, 2).some(akin)),
    seenBefore: flag(reading.seenBefore),
    changeBefore: some ? follows(left?.kinds ?? ".", first.kinds) - follows(left?.kinds ?? ".", from!.kinds) : 0,
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
    faults: Math.min(MOST_FAULTS, reading.faults),
    wordAgain: flag(struck.length === 1 && (from!.key === first.key || from!.key === last.key)),
    session: flag(isSession(struck, inserted) && (behind || left?.shape !== "Xx")),
  };
}
