// Choosing for whom one types.

export const typeFor = {
  "scribe.hint":
    "What you type carries the proponent’s code. That you typed it is recorded and shown, with your name and office.",
  "scribe.none": "No proponent is known yet. Write the code.",
  "scribe.other": "Another code",
  "scribe.otherHint": "Capital letters, as KEN or ECP",
  "scribe.begin": "Type for this code",
  "scribe.choose": "Type for {code}",
} as const;
