// In French: what the marks in the text say: heard for codes, and the notes of moves, brackets and footnotes.

import type { marks as english } from "../en/marks.ts";
import type { Translated } from "../translated.ts";

export const marks: Translated<typeof english> = {
  "label.renumbered": "ancien numéro {original}, nouveau numéro {resulting}",

  "say.insertion": ", inséré par {proponent},",
  "say.deletion": ", supprimé par {proponent},",
  "say.replacement": ", modifié par {proponent},",
  "say.emphasis": ", mis en {how} par {proponent},",
  "say.shape": ", autre type, niveau ou numérotation, par {proponent},",
  "say.clauseInserted": ", alinéa inséré par {proponent}.",
  "say.clauseDeleted": ", alinéa supprimé par {proponent}.",
  "say.split": ", alinéa terminé ici par {proponent}.",
  "say.joined": ", alinéa réuni avec le suivant par {proponent}.",

  "emphasis.bold": "gras",
  "emphasis.italic": "italique",
  "emphasis.superscript": "exposant",
  "emphasis.subscript": "indice",
  "emphasis.not": "non-{emphasis}",

  "moved.to": "↓ déplacé vers {place}",
  "moved.toAfter": "↓ déplacé, maintenant après {place}",
  "moved.toElsewhere": "↓ déplacé ailleurs",
  "moved.from": "↑ déplacé ici depuis {place}",
  "moved.fromElsewhere": "↑ déplacé ici depuis un autre endroit",
  "moved.edit": "Pour modifier les mots, allez là où ils se trouvaient\u00a0: appuyez ici.",

  "held.by": "maintenus par {holders}",
  "held.chair": "la présidence",
  "held.editor": "le secrétariat",

  "note.back": "Retour au texte",
};
