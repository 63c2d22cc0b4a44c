// In French: what is said of tables, pictures and other objects of a Word file in the text.

import type { objects as english } from "../en/objects.ts";
import type { Translated } from "../translated.ts";

export const objects: Translated<typeof english> = {
  "object.table": "Tableau",
  "object.picture": "Image",
  "object.chart": "Graphique",
  "object.diagram": "Schéma",
  "object.shape": "Dessin",
  "object.embedded": "Document incorporé",
  "object.other": "Élément du fichier Word",
  "object.named": "{what}\u00a0: {words}",
  "object.unknown": "Tableau ou image\u00a0: son contenu n’est pas connu ici",
  "object.offline": "Tableau ou image\u00a0: affiché dès qu’il y a une connexion",
  "object.inserted": "inséré par {who}",
  "object.deleted": "supprimé par {who}",
};
