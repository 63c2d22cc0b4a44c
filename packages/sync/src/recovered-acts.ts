// What acts say of text that was recovered, as stored: which evidence a change has, and where a proposal as received differs
// from the base. Invariant: what is read is bounded, whatever is sent.
import {
  CERTAINTIES,
  DEVIATION_PLACES,
  type DeviationPlace,
  type Evidence,
  inPieces,
  type Recovered,
} from "@concord/redline";
import { cleanText, isCleanText } from "./clean-text.ts";
import type { IdRange } from "./ids.ts";

/** Most pieces of evidence of one change, and the longest words of one, in UTF-16 units. */
export const MAX_EVIDENCE = 12;
export const MAX_EVIDENCE_WORDS = 120;
/** Longest words as received, in UTF-16 units; what differs in more is several deviations. */
export const MAX_RECEIVED = 4_000;

/** [ACT4] Evidence as it may be stored: whatever a text as received has, cut to what is kept of it. */
export function storableEvidence({ certainty, evidence }: Recovered): Recovered {
  const stored = evidence.slice(0, MAX_EVIDENCE).map(({ code, text = "" }): Evidence => {
    const words = cleanText(text.slice(0, MAX_EVIDENCE_WORDS));
    return words === "" ? { code } : { code, text: words };
  });
  return { certainty, evidence: stored };
}

/** [ACT4] Words as received as they may be stored, in pieces each of which is short enough; at least one, perhaps empty. */
export function storableWords(received: string): string[] {
  const pieces = inPieces(received.split("\n").map(cleanText).join("\n"), MAX_RECEIVED);
  return pieces.length > 0 ? pieces : [""];
}

const CODE = /^[a-z][a-z-]{0,31}$/;

/** [ACT4] Behind the code of a gesture: the certainty, then the evidence, each its code and perhaps ":" and words. */
export function encodeRecovered({ certainty, evidence }: Recovered): string[] {
  return [certainty, ...evidence.map(({ code, text }) => (text === undefined ? code : `${code}:${text}`))];
}

/** The gesture that these words say was recovered; undefined when they are none. */
export function decodeRecovered(
  words: readonly unknown[],
): { readonly kind: "gesture"; readonly recovered: Recovered } | undefined {
  const [first, ...rest] = words;
  const certainty = CERTAINTIES.find((c) => c === first);
  if (!certainty || rest.length > MAX_EVIDENCE) return undefined;
  const evidence: Evidence[] = [];
  for (const word of rest) {
    if (typeof word !== "string") return undefined;
    const colon = word.indexOf(":");
    const code = colon < 0 ? word : word.slice(0, colon);
    const text = colon < 0 ? undefined : word.slice(colon + 1);
    if (!CODE.test(code) || (text !== undefined && !isEvidenceWords(text))) return undefined;
    evidence.push({ code, ...(text === undefined ? {} : { text }) });
  }
  return { kind: "gesture", recovered: { certainty, evidence } };
}

function isEvidenceWords(text: string): boolean {
  return text !== "" && text.length <= MAX_EVIDENCE_WORDS && isCleanText(text);
}

interface DeviationAct {
  readonly kind: "deviation";
  readonly received: string;
  readonly place: DeviationPlace;
  readonly ranges: readonly IdRange[];
}

/** [ACT4] Behind the code of a deviation: the words as received, and where they stand. */
export function encodeDeviation({ received, place }: Pick<DeviationAct, "received" | "place">): string[] {
  return [received, place];
}

/** The deviation that is said of `ranges`; undefined when it is none: it takes words, or has some, or both. */
export function decodeDeviation(
  received: unknown,
  placed: unknown,
  ranges: readonly IdRange[],
): DeviationAct | undefined {
  const place = DEVIATION_PLACES.find((p) => p === placed);
  if (!place || typeof received !== "string" || received.length > MAX_RECEIVED) return undefined;
  if (!received.split("\n").every(isCleanText)) return undefined;
  // What the base lacks stands before one character of it.
  const isPoint = ranges.length === 1 && ranges[0]![2] <= 2;
  if (place === "before" && (received === "" || !isPoint)) return undefined;
  return { kind: "deviation", received, place, ranges };
}
