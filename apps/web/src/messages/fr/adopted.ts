// In French: what a page says of a text that was adopted.

import type { adopted as english } from "../en/adopted.ts";
import type { Translated } from "../translated.ts";

export const adopted: Translated<typeof english> = {
  "adopted.title": "Adoptée, {city}, {year}",
  "adopted.by": "Le {when}, saisie par {who} (entrée {seq, number}).",
  "adopted.closed": "Cette résolution est close\u00a0: personne ne la modifie plus.",
  "adopted.left":
    "{count, plural, one {# modification n’a pas fait l’objet d’une décision et ne figure pas dans le texte adopté.} other {# modifications n’ont pas fait l’objet d’une décision et ne figurent pas dans le texte adopté.}}",
  "adopted.show": "Afficher le texte adopté",
  "adopted.next": "Commencer l’édition suivante",
  "adopted.toNext": "Aller à l’édition suivante",
  "adopted.previous": "Commence par le texte adopté, {city}, {year}",
};
