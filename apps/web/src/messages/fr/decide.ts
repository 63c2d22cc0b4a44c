// In French: deciding, and what was decided.

import type { decide as english } from "../en/decide.ts";
import type { Translated } from "../translated.ts";

export const decide: Translated<typeof english> = {
  "decide.addNote": "Ajouter une note",
  "decide.note": "Note pour le dossier",
  "decide.recordAs": "Consigner comme",
  "decide.leftOut": "Ce qui a été ajouté ou retiré entre-temps n’a pas été pris en compte.",
  "decide.hidden":
    "Cette modification est acceptée mais n’apparaît pas\u00a0: les mots qui l’entourent sont supprimés.",
  "decide.by.chair": "Décision de la présidence\u00a0: {state}. Consignée par {who}, {when}.",
  "decide.by.secretariat": "Décision du secrétariat\u00a0: {state}. Consignée par {who}, {when}.",
  "decide.by.none": "{state}, consignée par {who}, {when}.",
  "ruling.chair": "décision de la présidence",
  "ruling.secretariat": "décision du secrétariat",
};
