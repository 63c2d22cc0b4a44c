// In French: what the reader left out of a text, what it warns of, and what is still to be put right.

import type { reading as english } from "../en/reading.ts";
import type { Translated } from "../translated.ts";

export const reading: Translated<typeof english> = {
  "left.front-matter": "Couverture ou avant-propos, avant la résolution.",
  "left.page-number": "Un numéro de page.",
  "left.running-head": "Une ligne répétée à chaque page.",
  "left.ornament": "Une ligne sans mots.",
  "left.machinery": "Reste du logiciel qui a produit le fichier.",
  "left.footnote-mark":
    "L’appel imprimé d’une note de bas de page\u00a0; le numéro de la note est donné par la numérotation.",
  "left.closing": "La séance à laquelle elle a été adoptée.",
  "left.stray-label": "Un numéro qui n’est suivi d’aucun mot.",
  "left.repeated-call": "Un verbe introductif que la ligne suivante répète avec son alinéa.",
  "left.another-resolution": "Appartient à une autre résolution.",

  "warning.fused-date":
    "«\u00a0{words}\u00a0» ressemble à une ancienne et à une nouvelle référence accolées. Ce texte provient-il d’une copie de modifications apparentes\u00a0?",
  "warning.fused-words":
    "«\u00a0{words}\u00a0» ressemble à deux mots accolés, comme lorsque l’on copie des modifications apparentes.",
  "warning.fused-label": "Le numéro «\u00a0{words}\u00a0» ressemble à un ancien et à un nouveau numéro accolés.",
  "warning.label-order": "Le numéro «\u00a0{words}\u00a0» ne suit pas celui qui le précède.",
  "warning.restored-label":
    "Le numéro «\u00a0{words}\u00a0» manquait ou figurait devant un autre alinéa. Il est donné par la numérotation\u00a0: est-il à sa place\u00a0?",
  "warning.repeated-edition":
    "«\u00a0{words}\u00a0» cite deux fois la même édition, comme lorsque l’on copie des modifications apparentes.",
  "warning.doubled-words":
    "«\u00a0{words}\u00a0» figure deux fois de suite, comme lorsque l’on copie des modifications apparentes.",
  "warning.footnote-without-body":
    "Il est fait référence ici («\u00a0{words}\u00a0») à une note de bas de page dont le texte est introuvable.",
  "warning.footnote-without-mark": "Rien dans le texte ne renvoie à cette note de bas de page.",
  "warning.control-characters": "Des caractères invisibles ont été retirés ici.",
  "warning.no-structure":
    "Aucun verbe introductif ni point n’a été reconnu\u00a0: s’agit-il bien d’une résolution\u00a0?",

  "fault.noClauses": "Il n’y a aucun alinéa. Insérez d’abord quelque chose.",
  "fault.noWords": "Cet alinéa est vide\u00a0: rédigez-le ou laissez-le de côté.",
  "fault.noWordsAt": "L’alinéa {label} est vide\u00a0: rédigez-le ou laissez-le de côté.",
  "fault.noSuchNote": "[^{note}] renvoie à une note de bas de page qui n’existe pas.",
  "fault.noteNotReferred":
    "Rien ne renvoie à la note de bas de page {note}\u00a0: écrivez [^{note}] dans l’alinéa voulu ou laissez la note de côté.",
};
