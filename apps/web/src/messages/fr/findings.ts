// In French: drafting findings.
import { findingWordsFr } from "@concord/redline";
import type { findings as english } from "../en/findings.ts";
import type { Translated } from "../translated.ts";

export const findings: Translated<typeof english> = {
  ...findingWordsFr,
  "findings.title": "Remarques de rédaction",
  "findings.sign": "Remarque de rédaction : {what}",
};
