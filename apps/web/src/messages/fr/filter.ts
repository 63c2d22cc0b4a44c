// In French: what of the list is shown.

import type { filter as english } from "../en/filter.ts";
import type { Translated } from "../translated.ts";

export const filter: Translated<typeof english> = {
  "filter.proponents": "Afficher les auteurs",
  "filter.person": "Saisie par",
  "filter.everybody": "Tout le monde",
  "filter.search": "Rechercher",
  "filter.option": "{label} ({count, number})",
  "filter.kind": "Type",
  "filter.kind.all": "Tous les types",
  "filter.kind.insert": "Insertions",
  "filter.kind.delete": "Suppressions",
  "filter.kind.replace": "Remplacements",
  "filter.kind.clause": "Alinéas entiers",
  "filter.kind.format": "Mise en relief",
  "filter.kind.shape": "Niveau et type",
  "filter.kind.move": "Déplacements",
  "filter.kind.bracket": "Crochets",
  "filter.kind.differs": "Écarts sans trace",
  "filter.kind.comments": "Commentaires",
  "filter.state": "État",
  "filter.all": "Tous les états",
  "filter.pending": "En attente",
  "filter.decided": "Tranchées",
  "filter.withdrawn": "Retirées",
  "filter.resolved": "Commentaires clos",
  "filter.count":
    "{count, plural, one {# modification} other {# modifications}}{comments, plural, =0 {} one {, # fil} other {, # fils}}{brackets, plural, =0 {} one {, # paire de crochets} other {, # paires de crochets}}",
};
