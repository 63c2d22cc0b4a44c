// In French: adopting a text.

import type { adopt as english } from "../en/adopt.ts";
import type { Translated } from "../translated.ts";

export const adopt: Translated<typeof english> = {
  "adopt.what":
    "Ce qui est convenu à ce stade devient l’édition adoptée, et la base de la suivante. Cette résolution est alors close\u00a0: personne ne la modifie plus.",
  "adopt.held":
    "{count, plural, one {Un passage du texte est} other {# passages du texte sont}} entre crochets. Ils sont levés d’abord\u00a0; le texte peut être adopté ensuite.",
  "adopt.pending":
    "{count, plural, =0 {Rien n’est en suspens\u00a0: toutes les modifications ont fait l’objet d’une décision.} one {# modification est en suspens. Elle ne figurera pas dans le texte adopté\u00a0; elle reste consignée.} other {# modifications sont en suspens. Elles ne figureront pas dans le texte adopté\u00a0; elles restent consignées.}}",
  "adopt.printed": "La ligne du numéro, dans le texte convenu, porte «\u00a0{revision}\u00a0».",
  "adopt.numbers": "Les points sont numérotés de suite\u00a0; les numéros provisoires disparaissent.",
  "adopt.city": "Lieu",
  "adopt.year": "Année",
  "adopt.yearHint": "Une année de quatre chiffres, par exemple 2026",
  "adopt.final": "Une adoption est définitive.",
  "adopt.go": "Adopter",
};
