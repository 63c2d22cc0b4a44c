// In French: the keys of a resolution's page.

import type { keys as english } from "../en/keys.ts";
import type { Translated } from "../translated.ts";

export const keys: Translated<typeof english> = {
  "keys.alone": "Les touches agissent seules hors du texte",
  "keys.inText":
    "Dans le texte\u00a0: Ctrl+B gras, Ctrl+I italique, Tab et Maj+Tab le niveau d’un alinéa (après Échap, Tab passe à la suite), Alt+↑ et Alt+↓ déplacent l’alinéa, Échap dans une note revient au texte.",
  "keys.hint": "Dans le texte, elles agissent avec Alt. Ce choix vaut pour cet appareil.",
  "keys.next-change": "Modification suivante",
  "keys.previous-change": "Modification précédente",
  "keys.next-clause": "Alinéa suivant",
  "keys.previous-clause": "Alinéa précédent",
  "keys.accept": "Accepter la modification",
  "keys.reject": "Rejeter la modification",
  "keys.hold": "Mettre entre crochets les mots sélectionnés, sinon la modification ou la clause où l’on est",
  "keys.reasons": "Motifs de la modification",
  "keys.comment": "Commenter les mots sélectionnés, ou la modification",
  "keys.search": "Rechercher dans les modifications",
  "keys.view-markup": "Toutes les modifications",
  "keys.view-base": "Texte de base",
  "keys.view-agreed": "Convenu à ce stade",
  "keys.view-proposed": "Si tout est accepté",
  "keys.view-as": "Tel que proposé par…",
  "keys.view-changed": "Alinéas modifiés",
  "keys.view-sides": "Côte à côte",
  "keys.outline": "Alinéas",
  "keys.show-keys": "Afficher ces touches",
};
