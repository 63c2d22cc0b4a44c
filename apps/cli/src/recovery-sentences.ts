// What recovery found, in English sentences for the command line. The pages have their own, in every language of the interface.
import type { BaseCheck, EvidenceCode, Reason, RefusalCode, TextSign, Verdict } from "@concord/recovery";

export function verdictSentence({ verdict, words, found }: BaseCheck): string {
  const share = `${found} of ${words} words and signs of the base are in the text`;
  const sentences: Record<Verdict, string> = {
    "this-base": `This is the base: ${share}.`,
    "another-text-of-it": `Another text of this edition, provisional or later: ${share}.`,
    "another-edition": `Another edition: ${share}. The right one would be a better base.`,
    "not-a-base-of-it": `Not written on this base: only ${share}.`,
    "deletions-dropped": `What was deleted seems to be lost: ${share}, and nothing is run together.`,
    "no-base": "No base was given: base words and inserted ones cannot be told apart.",
  };
  return sentences[verdict];
}

/** What an evidence code says for a reading, with its words. */
export function reasonSentence({ code, weight, words = [] }: Reason): string {
  const quoted = words.map((word) => `"${word}"`).join(" and ");
  if (weight < 0) return `against it: ${quoted || EVIDENCE[code]} would stand twice`;
  return quoted ? `${EVIDENCE[code]} (${quoted})` : EVIDENCE[code];
}

const EVIDENCE: Readonly<Record<EvidenceCode, string>> = {
  "not-in-base": "it is not in the base",
  glued: "old and new words run together",
  "signs-touch": "two signs stand where there is one at a time",
  number: "the numbers of the list say so",
  "moved-copy": "the same words stand elsewhere as an insertion",
  "like-beside-like": "it has the form of what stands beside it",
  grammar: "with both the sentence does not read",
  "same-stem": "the same word in another form stands beside it",
  "beside-insertion": "an insertion stands beside it",
  "same-shape": "it is the same kind of phrase",
  doubled: "it stands twice",
};

/** What is said before the signs, where there is no base. */
export const SIGNS_ALONE = {
  some: "The text alone shows that old and new words stand in one row, not which of them is which:",
  none: "Nothing in the text alone shows that changes were flattened into it; that is no proof that none were.",
} as const;

export function signSentence({ code, words }: TextSign): string {
  const sentences: Record<TextSign["code"], string> = {
    "two-editions": "two editions side by side",
    "fused-number": "numbers run together",
    "fused-label": "an old and a new label run together",
    "fused-words": "words run together",
    "doubled-words": "said twice",
    "signs-touch": "two signs where there is one at a time",
  };
  return `${sentences[code]}: "${words}"`;
}

/** Why a text was not looked into. */
export const REFUSALS: Readonly<Record<RefusalCode, string>> = {
  empty: "there is no word in this text.",
  binary: "this is not text.",
  "too-long": "this text is longer than any that is looked into.",
  "too-many-differences": "this text has too little in common with the base.",
};

/** Most characters of words that are named in a sentence. */
const NAMED = 200;

/** Words as a sentence names them: on one line, and cut where they are a text of their own. */
export function named(words: string): string {
  const line = oneLine(words);
  return line.length > NAMED ? `${line.slice(0, NAMED)}… (${line.length} characters)` : line;
}

/** A text on one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
