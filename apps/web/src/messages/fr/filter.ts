// In French: what of the list is shown.

import type { filter as english } from "../en/filter.ts";
import type { Translated } from "../translated.ts";

export const filter: Translated<typeof english> = {
  "filter.proponents": "Afficher les auteurs",
  "filter.state": "État",
  "filter.all": "Tous les états",
  "filter.pending": "En attente",
  "filter.decided": "Tranchées",
  "filter.withdrawn": "Retirées",
  "filter.count": "{count, plural, one {# modification} other {# modifications}}",
};
