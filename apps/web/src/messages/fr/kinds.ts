// In French: what kinds of clauses and ways of numbering are called.

import type { kinds as english } from "../en/kinds.ts";
import type { Translated } from "../translated.ts";

export const kinds: Translated<typeof english> = {
  "kind.proposal": "Ligne de proposition",
  "kind.number": "Numéro",
  "kind.title": "Titre",
  "kind.history": "Historique",
  "kind.enacting": "Formule introductive",
  "kind.call": "Verbe introductif",
  "kind.item": "Point",
  "kind.paragraph": "Paragraphe",
  "kind.heading": "Intertitre",
  "kind.reasons": "Motifs",
  "kind.note": "Note",
  "kind.footnote": "Note de bas de page",
  "kind.abstract": "Résumé",

  "numbering.none": "sans numéro",
  "numbering.letter": "a) b) c)",
  "numbering.number": "1 2 3",
  "numbering.decimal": "1.1 1.2",
  "numbering.roman": "i) ii) iii)",
  "numbering.bullet": "•",
};
