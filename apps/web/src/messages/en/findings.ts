// Drafting findings. Their sentences are those of the command line.
import { findingWordsEn } from "@concord/redline";

export const findings = {
  ...findingWordsEn,
  "findings.title": "Drafting findings",
  "findings.sign": "Drafting finding: {what}",
} as const;
