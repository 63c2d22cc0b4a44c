// How much each feature of a reading counts: fitted (conditional likelihood, a small ridge) to the edits of test/fitting-texts.ts and
// test/fitting-proposals.ts and of a delegate with the words of test/fitted-words.ts; those of rules that are too rare in them are set by
// hand (BY_HAND in test/fitting.ts). Invariant: what a reading is worth compares it with the other readings of the same insertion only.
import { worthOfPairs } from "./pair-weights.ts";
import type { Reading } from "./reading.ts";
import { FEATURES, type Feature, featuresOf } from "./span-features.ts";

export const WEIGHTS: Readonly<Record<Feature, number>> = {
  none: 1.52,
  two: -0.39,
  six: -0.48,
  many: -0.45,
  behind: -4.02,
  longer: -1.16,
  shorter: 0.43,
  firstKind: 0.61,
  lastKind: 0.65,
  firstGroup: -0.31,
  joinBefore: 0.34,
  joinAfter: 0.52,
  sharedStem: 1.6,
  stemOutside: -1.15,
  endsPhrase: 0.41,
  beginsConjunction: -1.3,
  comma: -1.61,
  firstWord: -0.94,
  shape: 1.45,
  nounAfter: -0.64,
  number: -0.56,
  capitals: 0.72,
  startType: 0.39,
  endType: -0.2,
  shapeGlue: 0.59,
  kindred: 0.61,
  kindredOutside: -0.44,
  seenBefore: 0.73,
  changeBefore: 0.16,
  session: 2.57,
  sameCount: -0.5,
  joinsOn: -1.77,
  keptInside: 4,
  twice: 3,
  cutsUnit: -1.56,
  finiteMore: -1.55,
  finiteLess: -0.8,
  verbAgrees: 0.73,
  samePhrase: 0.78,
  sameEnds: 0.28,
  pattern: 0.94,
  patternEnd: 0.54,
  asyndetic: -1.01,
  samePreposition: 1.49,
  chars: -0.71,
  noneAdjective: -0.32,
  noneNoun: -0.39,
  nonePreposition: 0.92,
  noneConjunction: 1.41,
  noneVerb: -1.18,
  noneLong: 0.54,
  heads: -0.21,
  kinShare: 1.26,
  gapVerb: 1.32,
  seenCut: -0.47,
  retyped: -1.47,
  caseOnly: 2,
  noneEnd: 1.91,
  noneWhole: 1.13,
  kinHead: -0.23,
  kinFirst: 0.35,
  gluedSign: -1.3,
  faults: -2.18,
  determinerLost: -0.55,
  determinerKept: -0.1,
  wordAgain: 1.06,
  overreach: -1.7,
  wholeUnit: 1.7,
  synonym: -0.5,
  sharedRow: 1.67,
  verbs: 0.91,
  verbLeft: -0.95,
  countAgain: 4.37,
  governorLeft: -3.08,
  noneClause: 1.99,
};

/** What takes more of a language than its small words. */
const OF_ENGLISH = new Set<Feature>([
  "joinBefore",
  "joinAfter",
  "changeBefore",
  "verbAgrees",
  "finiteMore",
  "finiteLess",
  "gapVerb",
  "faults",
  "verbs",
  "verbLeft",
  "nounAfter",
]);

const ANYWHERE: readonly Feature[] = FEATURES.filter((feature) => !OF_ENGLISH.has(feature));

/** [SPN3] What a reading is worth: its features, each by its weight, and the pairs of kinds that it makes. */
export function worthOf(reading: Reading): number {
  const features = featuresOf(reading);
  const counting: readonly Feature[] = reading.foreign ? ANYWHERE : FEATURES;
  const pairs = reading.foreign ? 0 : worthOfPairs(reading);
  return counting.reduce((sum, feature) => sum + WEIGHTS[feature] * features[feature], pairs);
}
