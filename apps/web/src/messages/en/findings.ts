// Drafting findings. Their sentences are those of the command line.
import { findingWordsEn } from "@concord/redline";

export const findings = {
  ...findingWordsEn,
  "findings.title": "Drafting findings",
  "findings.hint": "In the text if all were accepted",
  "findings.hint.adopted": "In the text as adopted",
  "findings.signs": "Show signs in the text",
  "findings.sign": "Drafting finding: {what}",
  "findings.propose": "Propose this",
} as const;
