// In French: drafting findings.
import { findingWordsFr } from "@concord/redline";
import type { findings as english } from "../en/findings.ts";
import type { Translated } from "../translated.ts";

export const findings: Translated<typeof english> = {
  ...findingWordsFr,
  "findings.title": "Remarques de rédaction",
  "findings.hint": "Dans le texte si tout était accepté",
  "findings.hint.adopted": "Dans le texte tel qu’il a été adopté",
  "findings.signs": "Afficher les signes dans le texte",
  "findings.sign": "Remarque de rédaction : {what}",
  "findings.propose": "Proposer cela",
};
