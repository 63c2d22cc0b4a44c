// In French: what was recovered from a text that had lost its marks, as the page of a resolution says it.

import type { recovered as english } from "../en/recovered.ts";
import type { Translated } from "../translated.ts";

export const recovered: Translated<typeof english> = {
  "bringIn.open": "Introduire une proposition",
  "deviation.name": "{proponent}, {state} : écart sans trace, {what}",
  "deviation.kind": "écart sans trace",
  "deviation.lacks": "omet {words}",
  "deviation.has": "comporte {words}",
  "deviation.hasFor": "comporte {words} au lieu de {base}",
  "deviation.mark": "{proponent} {what}, sans trace",
  "deviation.hint": "Le texte reçu s’écarte ici de la base, et rien ne montre que quelqu’un l’ait proposé.",
  "deviation.propose": "Le proposer",
  "deviation.withdraw": "Retirer",
  "deviation.close": "Clore",
  "deviation.reopen": "Rouvrir",
  "deviation.closed": "clos",
  "deviation.open": "ouvert",
  "deviation.withdrawn": "retiré",
  "deviation.closedBy": "Clos par {who}, {when}",
};
