// In French: what one can do to a clause beside typing: buttons above the text and in the menu "Alinéa".

import type { tools as english } from "../en/tools.ts";
import type { Translated } from "../translated.ts";

export const tools: Translated<typeof english> = {
  "tools.label": "Alinéa",
  "tools.more": "Plus",
  "tools.key": "{name} ({key})",

  "tools.bold": "Gras",
  "tools.italic": "Italique",
  "tools.superscript": "Exposant",
  "tools.subscript": "Indice",

  "tools.add.item": "Nouvel alinéa",
  "tools.add.subitem": "Nouveau sous-alinéa",
  "tools.add.call": "Nouvelle formule",
  "tools.add.section": "Nouvelle section",
  "tools.add.heading": "Nouveau titre",
  "tools.add.paragraph": "Nouveau paragraphe",
  "tools.footnote": "Nouvelle note",

  "tools.deeper": "Niveau inférieur",
  "tools.shallower": "Niveau supérieur",
  "tools.up": "Monter",
  "tools.down": "Descendre",

  "tools.kind": "Type",
  "tools.numbering": "Numérotation",
};
