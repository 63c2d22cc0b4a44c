// In French: the list of drafting findings.

import type { findingsList as english } from "../en/findings-list.ts";
import type { Translated } from "../translated.ts";

export const findingsList: Translated<typeof english> = {
  "findings.hint": "Dans le texte si tout était accepté",
  "findings.hint.adopted": "Dans le texte tel qu’il a été adopté",
  "findings.signs": "Afficher les signes dans le texte",
  "findings.propose": "Proposer cela",
  "findings.leave": "Laisser",
  "findings.left":
    "{count, plural, one {# laissée par vous sur cet appareil} other {# laissées par vous sur cet appareil}}",
  "findings.again": "Montrer de nouveau",
};
