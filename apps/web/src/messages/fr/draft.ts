// In French: the page where the clauses of a text are checked before it becomes a base.

import type { draft as english } from "../en/draft.ts";
import type { Translated } from "../translated.ts";

export const draft: Translated<typeof english> = {
  "draft.title": "Vérifier les alinéas",
  "draft.found":
    "{clauses, plural, one {# alinéa} other {# alinéas}}, {notes, plural, =0 {aucune note de bas de page} one {# note de bas de page} other {# notes de bas de page}}, {warnings, plural, =0 {aucun avertissement} one {# avertissement} other {# avertissements}}",
  "draft.saved": "Le projet est enregistré",
  "draft.waiting": "Enregistrement…",
  "draft.failed": "Le projet n’a pas pu être enregistré",
  "draft.unsaved": "Non enregistré\u00a0: il faut d’abord corriger un point",
  "draft.clauses": "Alinéas reconnus",
  "draft.notes": "Notes de bas de page",
  "draft.notesHint": "[^1] dans un alinéa marque l’appel de la note de bas de page 1.",
  "draft.source": "Texte reçu",
  "draft.prints": "Numéro tel qu’imprimé",
  "draft.kind": "Nature de {name}",
  "draft.level": "Niveau de {name}",
  "draft.levelN": "Niveau {level}",
  "draft.numbering": "Numérotation de {name}",
  "draft.label": "Numéro fixe de {name}, si la numérotation ne le donne pas",
  "draft.labelCounted": "numéro fixe",
  "draft.words": "Texte de {name}",
  "draft.split": "Scinder",
  "draft.splitHint": "Scinde l’alinéa à l’endroit du curseur",
  "draft.join": "Réunir avec le suivant",
  "draft.remove": "Laisser de côté",
  "draft.left":
    "{count, plural, =0 {Rien n’a été laissé de côté} one {# partie laissée de côté} other {# parties laissées de côté}}",
  "draft.leftNone": "Chaque ligne du texte figure dans un alinéa ou dans une note de bas de page.",
  "draft.lines": "{count, plural, one {Ligne {lines}\u00a0:} other {Lignes {lines}\u00a0:}}",
  "draft.putIn": "Insérer",
  "draft.isIn": "Cette partie est maintenant insérée, comme paragraphe.",
  "draft.confirm": "En faire le texte de base",
  "draft.confirmHint":
    "Le texte de base ne change plus ensuite\u00a0: toute modification est proposée, affichée et tranchée par rapport à lui.",
  "draft.confirmAsk":
    "Une fois devenu la base, ce texte ne pourra être modifié que par des propositions. Avez-vous examiné chaque avertissement et tout ce qui a été laissé de côté\u00a0?",
  "draft.confirmYes": "Oui, c’est le texte de base",
  "draft.notYet": "Pas encore",
  "draft.discard": "Supprimer le projet",
};
