// Typing for a proponent, by the secretariat or the chair.

export const scribe = {
  "scribe.open": "Type for…",
  "scribe.title": "Type for a proponent",
  "scribe.hint":
    "What you type carries the proponent’s code. That you typed it is recorded and shown, with your name and office.",
  "scribe.none": "No proponent is known yet. Write the code.",
  "scribe.other": "Another code",
  "scribe.otherHint": "Capital letters, as KEN or ECP",
  "scribe.begin": "Type for this code",
  "scribe.choose": "Type for {code}",
  "scribe.line": "Being typed for {code} by you",
  "scribe.lineHint": "Undo and Withdraw act on the changes of {code} only.",
  "scribe.stop": "Stop typing for {code}",
  "scribe.stopShort": "Stop",
  "scribe.entered": "{code}, entered by {who} ({office}), {when}",
  "scribe.enteredNow": "{code}, entered by {who} ({office}), on its way",
  "scribe.who": "{code}, entered by {who} ({office})",
  "scribe.office.editor": "secretariat",
  "scribe.office.chair": "chair",
  "scribe.present": "{name}, typing for {code}",
} as const;
