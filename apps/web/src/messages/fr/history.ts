// In French: the history of decisions.

import type { history as english } from "../en/history.ts";
import type { Translated } from "../translated.ts";

export const history: Translated<typeof english> = {
  "history.none": "Aucune décision n’a encore été prise.",
  "history.base": "Texte de base confirmé",
  "history.accepted": "Acceptée",
  "history.rejected": "Rejetée",
  "history.pending": "Rouverte",
  "history.adopted": "Adoptée\u00a0: {city}, {year}",
  "history.lifted": "Crochets levés",
  "history.putBack": "Crochets remis",
  "history.policy": "Numérotation modifiée",
  "history.policy.renumber": "Numérotation\u00a0: les points sont renumérotés",
  "history.policy.suffix": "Numérotation\u00a0: les nouveaux points reçoivent bis, ter",
  "history.policy.frozen": "Numérotation\u00a0: les points gardent leur numéro",
  "history.changes": "{state}\u00a0: {count, plural, one {# modification} other {# modifications}}",
  "history.proponent":
    "{state}\u00a0: {count, plural, one {# modification} other {# modifications}} de {proponent}, tout ce qui était en suspens",
  "history.clause":
    "{state}\u00a0: {count, plural, one {# modification} other {# modifications}} dans un alinéa, tout ce qui était en suspens",
  "history.selection":
    "{state}\u00a0: {count, plural, one {# modification} other {# modifications}} dans des mots sélectionnés",
  "history.decision": "{state}\u00a0: la décision de l’inscription {seq, number}",
  "history.along": "{count, plural, one {Décidée avec elle\u00a0:} other {# autres décidées avec\u00a0:}}",
  "history.more": "{count, plural, one {# autre} other {# autres}}",
  "history.reopen": "Rouvrir les {count, number}",
  "history.when": "{when}",
  "history.seq": "inscription {seq, number}",
  "history.by.chair": "Décision de la présidence, consignée par {who} ({role})",
  "history.by.secretariat": "Décision du secrétariat, consignée par {who} ({role})",
  "history.by.none": "{who} ({role})",
  "scribe.who": "{code}, saisie par {who} ({office})",
  "history.closed": "Écart sans trace clos",
  "history.openedAgain": "Écart sans trace rouvert",
};
