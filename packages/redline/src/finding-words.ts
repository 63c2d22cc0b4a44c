// Which sentence a finding is, and what is put into it. The sentences stand in finding-words-en.ts and finding-words-fr.ts: the
// command line and the pages say the same. Invariant: a finding has a sentence in each language, made of its data alone.
import { assertNever } from "./assert-never.ts";
import { findingWordsEn } from "./finding-words-en.ts";
import type { FindingSays } from "./findings.ts";

type Sentence<Id> = Id extends `finding.${infer Rest}` ? Rest : never;

/** A sentence by the end of its id, and what stands at its places in braces. */
export interface FindingWords {
  readonly id: Sentence<keyof typeof findingWordsEn>;
  readonly values: Readonly<Record<string, string>>;
}

/** What is to be said of a finding. */
export function wordsOfFinding(finding: FindingSays): FindingWords {
  switch (finding.code) {
    case "edition-differs": {
      const { says, other } = finding;
      return { id: `edition-differs.${finding.otherIn}`, values: { says, other } };
    }
    case "item-ending":
    case "section-ending":
    case "resolution-ending": {
      const { found, wanted } = finding;
      return found === ""
        ? { id: `${finding.code}.none`, values: { wanted } }
        : { id: finding.code, values: { found, wanted } };
    }
    case "older-citation": {
      const { number, cited, newer, knownFrom } = finding;
      return { id: `older-citation.${knownFrom}`, values: { number, cited, newer } };
    }
    case "label-order": {
      const { label, expected } = finding;
      return { id: "label-order", values: { label, expected } };
    }
    case "single-label":
      return { id: "single-label", values: { label: finding.label } };
    case "mixed-spelling": {
      const { found, used, even } = finding;
      return { id: even ? "mixed-spelling.even" : "mixed-spelling", values: { found, used } };
    }
    case "missing-item":
      return { id: "missing-item", values: { words: finding.words } };
    case "no-reasons":
      return { id: "no-reasons", values: { proposal: finding.proposal.replace(/\s+/g, " ") } };
    default:
      return assertNever(finding);
  }
}

/** The sentence in English. */
export function sayFindingInEnglish(finding: FindingSays): string {
  const { id, values } = wordsOfFinding(finding);
  return findingWordsEn[`finding.${id}`].replace(/\{(\w+)\}/g, (_, name: string) => values[name]!);
}
