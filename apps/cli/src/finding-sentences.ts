// What a finding says on the command line, in English. The pages have their own sentences, in the language of the interface.
import { assertNever, type FindingSays } from "@concord/redline";

const SOURCE = { number: "number line", history: "history", enacting: "enacting line" } as const;
const sign = (found: string): string => (found === "" ? "no sign" : `"${found}"`);

/** One sentence. */
export function sayFinding(finding: FindingSays): string {
  switch (finding.code) {
    case "edition-differs":
      return `it says "${finding.says}", but the ${SOURCE[finding.otherIn]} says "${finding.other}".`;
    case "item-ending":
      return `an item ends with "${finding.wanted}", this one with ${sign(finding.found)}.`;
    case "section-ending":
      return `the last item of a section ends with "${finding.wanted}", this one with ${sign(finding.found)}.`;
    case "resolution-ending":
      return `the last item of the resolution ends with "${finding.wanted}", this one with ${sign(finding.found)}.`;
    case "older-citation":
      return `Resolution ${finding.number} is cited as "${finding.cited}"; ${finding.knownFrom === "text" ? "this text also cites" : "the register has"} "${finding.newer}".`;
    case "label-order":
      return `the label is "${finding.label}", the next of its list is "${finding.expected}".`;
    case "single-label":
      return `the only item of a section has no label; this one has "${finding.label}".`;
    case "mixed-spelling":
      return `"${finding.found}" is mostly spelt "${finding.used}" in this text.`;
    case "missing-item":
      return `"${finding.words}" refers to an item that is not there.`;
    case "no-reasons":
      return `there are no reasons for the proposal ${finding.proposal.replace(/\s+/g, " ")}.`;
    default:
      return assertNever(finding);
  }
}
