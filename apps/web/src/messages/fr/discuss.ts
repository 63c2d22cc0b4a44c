// In French: what people say about changes and words, comments and reasons.

import type { discuss as english } from "../en/discuss.ts";
import type { Translated } from "../translated.ts";

export const discuss: Translated<typeof english> = {
  "thread.comment": "Commenter",
  "thread.answer": "Réponse",
  "thread.reply": "Répondre",
  "thread.resolve": "Clore",
  "thread.takeBack": "Retirer",
  "thread.name": "Fil de commentaires, {count, number}",
  "thread.resolved": "{count, plural, one {# commentaire clos} other {# commentaires clos}}",
  "thread.article": "{count, plural, one {# commentaire} other {# commentaires}}, {state}, sur\u00a0: {words}",
  "thread.on": "sur {words}",
  "thread.wordsGone": "sur des mots qui ne sont plus dans le texte",

  "reasons.title": "Motifs",
  "reasons.button": "Motifs",
  "reasons.clause": "Motifs pour l’alinéa",
  "reasons.whole": "Pour toutes les modifications de {code} à cet alinéa",
};
