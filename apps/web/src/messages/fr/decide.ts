// In French: deciding, and what was decided.

import type { decide as english } from "../en/decide.ts";
import type { Translated } from "../translated.ts";

export const decide: Translated<typeof english> = {
  "decide.addNote": "Ajouter une note",
  "decide.note": "Note pour le dossier",
  "decide.recordAs": "Consigner comme",
  "decide.leftOut": "Ce qui a été ajouté ou retiré entre-temps n’a pas été pris en compte.",
  "decide.hidden":
    "Cette modification est acceptée mais n’apparaît pas\u00a0: les mots qui l’entourent sont supprimés.",
  "decide.kept": "L’alinéa reste pour les mots d’autres participants qui s’y trouvent.",
  "decide.halves": "Une moitié seulement",
  "decide.by.chair": "Décision de la présidence\u00a0: {state}. Consignée par {who}, {when}.",
  "decide.by.secretariat": "Décision du secrétariat\u00a0: {state}. Consignée par {who}, {when}.",
  "decide.by.none": "{state}, consignée par {who}, {when}.",

  "half.insertion": "l’ajout",
  "half.deletion": "la suppression",
  "half.format": "la mise en valeur",
  "half.shape": "le niveau",
  "half.move": "le déplacement",
  "half.accepted": "Accepter seulement {half}",
  "half.rejected": "Rejeter seulement {half}",

  "clause.decide": "Alinéa",
  "clause.acceptAll":
    "{count, plural, one {Accepter la modification en suspens de l’alinéa} other {Accepter les # modifications en suspens de l’alinéa}}",
  "clause.rejectAll":
    "{count, plural, one {Rejeter la modification en suspens de l’alinéa} other {Rejeter les # modifications en suspens de l’alinéa}}",

  "clause.withNote": "Décider avec une note…",
  "clause.title": "Tout ce qui est en suspens dans l’alinéa",
  "selection.title": "Mots sélectionnés",
  "selection.withNote": "Avec une note…",
  "decide.ask":
    "{count, plural, =0 {Plus rien n’est en suspens ici.} one {# modification est en suspens.} other {# modifications sont en suspens.}}",

  "proponent.decide": "Tout décider de",
  "proponent.pending": "{count, number} en suspens",
  "proponent.title": "Tout ce que propose {proponent}",
  "proponent.ask":
    "{count, plural, =0 {Plus rien de {proponent} n’est en suspens.} one {# modification de {proponent} est en suspens.} other {# modifications de {proponent} sont en suspens.}} Ce qui est déjà décidé reste tel quel.",
  "decide.acceptAll": "{count, plural, one {L’accepter} other {Accepter les #}}",
  "decide.rejectAll": "{count, plural, one {La rejeter} other {Rejeter les #}}",

  "overlap.title.accepted": "Avant l’acceptation",
  "overlap.title.rejected": "Avant le rejet",
  "overlap.covers-insertion": "La suppression de {of} couvre un ajout de {proponent}\u00a0: {words}",
  "overlap.under-accepted-deletion":
    "L’ajout de {of} n’apparaîtra pas\u00a0: la suppression de {proponent} qui le couvre est acceptée.",
  "overlap.under-deletion": "{proponent} propose de supprimer des mots ajoutés par {of}\u00a0: {words}",
  "overlap.in-proposed-clause":
    "Les mots de {of} se trouvent dans un alinéa proposé par {proponent} et que personne n’a accepté\u00a0: {words} Sans lui, ils passent dans l’alinéa suivant.",
  "overlap.also-deleted": "{proponent} propose de supprimer les mêmes mots\u00a0: {words}",
  "overlap.alternative": "{proponent} propose autre chose pour les mêmes mots, ou une autre place\u00a0: {words}",
  "overlap.words-left-over": "{proponent} a des mots dans l’alinéa qui disparaîtrait\u00a0: {words}",
  "overlap.more": "{count, plural, one {et # autre} other {et # autres}}",
  "overlap.leave": "{count, plural, one {Laisser en suspens} other {Les laisser en suspens}}",
  "overlap.anyway": "Accepter quand même",
  "overlap.keepClause": "Garder l’alinéa pour ces mots",
  "overlap.rejectToo": "{count, plural, one {Rejeter aussi} other {Les rejeter aussi}}",
  "overlap.acceptToo": "{count, plural, one {Accepter aussi} other {Les accepter aussi}}",
  "overlap.acceptClause": "Accepter aussi l’alinéa",
  "overlap.settle": "Tout régler",

  "ruling.chair": "décision de la présidence",
  "ruling.secretariat": "décision du secrétariat",
};
