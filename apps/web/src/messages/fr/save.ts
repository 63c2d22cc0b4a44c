// In French: where one’s words are, and the end of a connection.

import type { save as english } from "../en/save.ts";
import type { Translated } from "../translated.ts";

export const save: Translated<typeof english> = {
  "save.name": "État de l’enregistrement",
  "save.saved": "Enregistré",
  "save.entry": " · inscription {entry, number}",
  "save.saving": "Enregistrement…",
  "save.onTheirWay": " {count, number} en cours d’envoi",
  "save.offline": "Hors ligne depuis {since}",
  "save.offlineEdits": "Hors ligne depuis {since}\u00a0: {count, plural, one {# saisie} other {# saisies}}",
  "save.offlineKept": " sur cet appareil, continuez d’écrire",
  "save.offlineNotKept": " sur cette page seulement, laissez-la ouverte",
  "save.offlineNone": ", continuez d’écrire\u00a0: tout est gardé sur cet appareil",
  "save.connecting": "Connexion…",
  "save.ended": "Non connecté",

  "ended.title": "Cette page n’est plus connectée",
  "ended.4401": "Vous avez été déconnecté. Ouvrez de nouveau votre lien d’invitation.",
  "ended.4403": "Vous ne pouvez pas ouvrir cette résolution.",
  "ended.4404": "Cette résolution n’existe plus.",
  "ended.4413": "Un envoi est trop volumineux.",
  "ended.4400": "Le relais ne comprend pas cette page. Rechargez-la.",
  "ended.other": "Rechargez la page pour continuer.",
  "ended.reload": "Recharger la page",
};
