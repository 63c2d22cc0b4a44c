// In French: the history of decisions.

import type { history as english } from "../en/history.ts";
import type { Translated } from "../translated.ts";

export const history: Translated<typeof english> = {
  "history.open": "Historique",
  "history.title": "Historique des décisions",
  "history.none": "Aucune décision n’a encore été prise.",
  "history.base": "Texte de base confirmé",
  "history.accepted": "Acceptée",
  "history.rejected": "Rejetée",
  "history.pending": "Rouverte",
  "history.when": "{when}",
  "history.seq": "inscription {seq, number}",
  "history.by.chair": "Décision de la présidence, consignée par {who} ({role})",
  "history.by.secretariat": "Décision du secrétariat, consignée par {who} ({role})",
  "history.by.none": "{who} ({role})",
};
