// In French: the views of a text.

import type { views as english } from "../en/views.ts";
import type { Translated } from "../translated.ts";

export const views: Translated<typeof english> = {
  "view.legend": "Affichage",
  "view.markup": "Toutes les modifications",
  "view.base": "Texte de base",
  "view.agreed": "Convenu à ce stade",
  "view.proposed": "Si tout est accepté",
  "view.as": "Tel que proposé par…",
  "view.changed": "Alinéas modifiés",
  "view.sides": "Côte à côte",

  "view.as.who": "Montrer ce qui est convenu et ce que proposent :",
  "view.as.none": "Personne n’est choisi : voici ce qui est convenu à ce stade.",
  "view.as.nobody": "Personne n’a encore rien proposé.",

  "view.fold": "{count, plural, one {# alinéa sans modification} other {# alinéas sans modification}}",

  "view.sides.label": "Texte de base et texte si tout est accepté, côte à côte",
  "view.sides.base": "Texte de base",
  "view.sides.proposed": "Si tout est accepté",
  "view.sides.new": "N’est pas dans le texte de base",
  "view.sides.gone": "Supprimé, ou réuni à l’alinéa qui précède",
  "view.sides.elsewhere": "Se trouve ailleurs",
  "view.sides.moved": "Déplacé ici :",

  "references.title": "Renvois à vérifier",
  "references.renumbered": "« {said} » devient {now}",
  "references.moved": "« {said} » devient {now}",
  "references.deleted": "« {said} » est proposé à la suppression",
  "references.nameless": "« {said} » se trouve ailleurs",
  "references.propose": "Proposer le nouveau numéro",

  "policy.legend": "Numéros des points",
  "policy.renumber": "Renuméroter, ancien et nouveau visibles",
  "policy.suffix": "Garder ; les nouveaux points ont bis, ter…",
  "policy.frozen": "Garder ; les nouveaux points n’en ont pas",
  "policy.running.suffix": "Les numéros sont gardés ; les nouveaux points ont bis, ter…",
  "policy.running.frozen": "Les numéros sont gardés ; les nouveaux points n’en ont pas encore.",
};
