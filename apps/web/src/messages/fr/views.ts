// In French: the views of a text.

import type { views as english } from "../en/views.ts";
import type { Translated } from "../translated.ts";

export const views: Translated<typeof english> = {
  "view.legend": "Affichage",
  "view.markup": "Toutes les modifications",
  "view.base": "Texte de base",
  "view.agreed": "Convenu à ce stade",
  "view.proposed": "Si tout est accepté",
};
