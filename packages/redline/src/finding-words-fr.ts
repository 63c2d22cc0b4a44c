// The sentences of findings in French.
import type { findingWordsEn } from "./finding-words-en.ts";

export const findingWordsFr: Readonly<Record<keyof typeof findingWordsEn, string>> = {
  "finding.edition-differs.number": "on lit ici « {says} », mais « {other} » dans le numéro.",
  "finding.edition-differs.history": "on lit ici « {says} », mais « {other} » dans l’historique.",
  "finding.edition-differs.enacting": "on lit ici « {says} », mais « {other} » dans la formule introductive.",
  "finding.item-ending": "un point se termine par « {wanted} », celui-ci par « {found} ».",
  "finding.item-ending.none": "un point se termine par « {wanted} », celui-ci n’a aucun signe final.",
  "finding.section-ending": "le dernier point d’une section se termine par « {wanted} », celui-ci par « {found} ».",
  "finding.section-ending.none":
    "le dernier point d’une section se termine par « {wanted} », celui-ci n’a aucun signe final.",
  "finding.resolution-ending":
    "le dernier point de la résolution se termine par « {wanted} », celui-ci par « {found} ».",
  "finding.resolution-ending.none":
    "le dernier point de la résolution se termine par « {wanted} », celui-ci n’a aucun signe final.",
  "finding.older-citation.text":
    "la Résolution {number} est citée sous la forme « {cited} » ; ce texte cite aussi « {newer} ».",
  "finding.older-citation.register":
    "la Résolution {number} est citée sous la forme « {cited} » ; le registre indique « {newer} ».",
  "finding.label-order": "le numéro est « {label} », le suivant de sa liste est « {expected} ».",
  "finding.single-label": "le seul point d’une section n’a pas de numéro ; celui-ci porte « {label} ».",
  "finding.mixed-spelling": "« {found} » s’écrit le plus souvent « {used} » dans ce texte.",
  "finding.mixed-spelling.even": "ce texte emploie à la fois « {found} » et « {used} ».",
  "finding.missing-item": "« {words} » renvoie à un point qui n’existe pas.",
  "finding.no-reasons": "la proposition {proposal} n’a pas de motifs.",
};
