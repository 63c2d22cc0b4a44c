// In French: the list of resolutions, and adding one.

import type { resolutions as english } from "../en/resolutions.ts";
import type { Translated } from "../translated.ts";

export const resolutions: Translated<typeof english> = {
  "resolutions.title": "Résolutions",
  "resolutions.none": "Il n’y a pas encore de résolution. C’est le secrétariat qui les ajoute.",
  "resolutions.noneEditor": "Il n’y a pas encore de résolution. Ajoutez la première ci-dessous.",
  "resolutions.untitled": "Sans titre",
  "resolutions.open": "Ouverte aux propositions",
  "resolutions.adopted": "Adoptée, {city}, {year}",
  "resolutions.closed":
    "{count, plural, =0 {Close} one {Close, # modification en suspens} other {Close, # modifications en suspens}}",
  "resolutions.draft": "Projet",
  "resolutions.notConfirmed": "Texte de base non confirmé",
  "resolutions.pending":
    "{count, plural, =0 {Aucune modification en attente} one {# modification en attente} other {# modifications en attente}}",

  "add.title": "Ajouter une résolution",
  "add.hint":
    "Un fichier Word est importé avec ses modifications suivies\u00a0: chacune devient une modification en attente du proposant pour qui parle son auteur. D’un texte brut ou d’un PDF, tel qu’adopté, vous voyez les alinéas trouvés et les corrigez avant que le texte ne devienne une base.",
  "add.paste": "Collez le texte",
  "add.go": "Rechercher les alinéas",
  "add.file": "Choisir un fichier…",
  "add.data": "Un fichier de données téléchargé ici (.json) s’ouvre avec tout ce qui a été proposé.",
  "add.reading": "Lecture du texte…",
};
