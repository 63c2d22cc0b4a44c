// Typing for a proponent, by the secretariat or the chair.

export const scribe = {
  "scribe.line": "Being typed for {code} by you",
  "scribe.lineHint": "Undo and Withdraw act on the changes of {code} only.",
  "scribe.stop": "Stop typing for {code}",
  "scribe.stopShort": "Stop",
  "scribe.entered": "{code}, entered by {who} ({office}), {when}",
  "scribe.enteredNow": "{code}, entered by {who} ({office}), on its way",
  "scribe.office.editor": "secretariat",
  "scribe.office.chair": "chair",
  "scribe.present": "{name}, typing for {code}",
} as const;
