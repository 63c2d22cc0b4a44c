// In French: choosing for whom one types.

import type { typeFor as english } from "../en/type-for.ts";
import type { Translated } from "../translated.ts";

export const typeFor: Translated<typeof english> = {
  "scribe.hint":
    "Ce que vous saisissez porte le code de l’auteur. Votre nom et votre fonction sont consignés et affichés.",
  "scribe.none": "Aucun auteur n’est encore connu. Écrivez le code.",
  "scribe.other": "Un autre code",
  "scribe.otherHint": "En majuscules, comme KEN ou ECP",
  "scribe.begin": "Saisir pour ce code",
  "scribe.choose": "Saisir pour {code}",
};
