// In French: typing for a proponent, by the secretariat or the chair.

import type { scribe as english } from "../en/scribe.ts";
import type { Translated } from "../translated.ts";

export const scribe: Translated<typeof english> = {
  "scribe.open": "Saisir pour…",
  "scribe.title": "Saisir pour un auteur",
  "scribe.hint":
    "Ce que vous saisissez porte le code de l’auteur. Votre nom et votre fonction sont consignés et affichés.",
  "scribe.none": "Aucun auteur n’est encore connu. Écrivez le code.",
  "scribe.other": "Un autre code",
  "scribe.otherHint": "En majuscules, comme KEN ou ECP",
  "scribe.begin": "Saisir pour ce code",
  "scribe.choose": "Saisir pour {code}",
  "scribe.line": "Vous saisissez pour {code}",
  "scribe.lineHint": "Annuler et Retirer ne concernent que les modifications de {code}.",
  "scribe.stop": "Cesser de saisir pour {code}",
  "scribe.stopShort": "Cesser",
  "scribe.entered": "{code}, saisie par {who} ({office}), {when}",
  "scribe.enteredNow": "{code}, saisie par {who} ({office}), en cours d’envoi",
  "scribe.who": "{code}, saisie par {who} ({office})",
  "scribe.office.editor": "secrétariat",
  "scribe.office.chair": "présidence",
  "scribe.present": "{name}, saisit pour {code}",
};
