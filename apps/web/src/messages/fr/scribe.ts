// In French: typing for a proponent, by the secretariat or the chair.

import type { scribe as english } from "../en/scribe.ts";
import type { Translated } from "../translated.ts";

export const scribe: Translated<typeof english> = {
  "scribe.line": "Vous saisissez pour {code}",
  "scribe.lineHint": "Annuler et Retirer ne concernent que les modifications de {code}.",
  "scribe.stop": "Cesser de saisir pour {code}",
  "scribe.stopShort": "Cesser",
  "scribe.entered": "{code}, saisie par {who} ({office}), {when}",
  "scribe.enteredNow": "{code}, saisie par {who} ({office}), en cours d’envoi",
  "scribe.office.editor": "secrétariat",
  "scribe.office.chair": "présidence",
  "scribe.present": "{name}, saisit pour {code}",
};
