// What the marks in the text say: heard for codes, and the notes of moves, brackets and footnotes.

export const marks = {
  "label.renumbered": "was {original}, now {resulting}",

  "say.insertion": ", inserted by {proponent},",
  "say.deletion": ", deleted by {proponent},",
  "say.replacement": ", changed by {proponent},",
  "say.emphasis": ", made {how} by {proponent},",
  "say.shape": ", another kind, level or numbering by {proponent},",
  "say.clauseInserted": ", clause inserted by {proponent}.",
  "say.clauseDeleted": ", clause deleted by {proponent}.",
  "say.split": ", clause ended here by {proponent}.",
  "say.joined": ", joined with the next clause by {proponent}.",

  "emphasis.bold": "bold",
  "emphasis.italic": "italic",
  "emphasis.superscript": "superscript",
  "emphasis.subscript": "subscript",
  "emphasis.not": "not {emphasis}",

  "moved.to": "↓ moved to {place}",
  "moved.toAfter": "↓ moved, now after {place}",
  "moved.toElsewhere": "↓ moved to another place",
  "moved.from": "↑ moved here from {place}",
  "moved.fromElsewhere": "↑ moved here from another place",
  "moved.edit": "To change the words, go to where they were: press here.",

  "held.by": "held by {holders}",
  "held.chair": "the chair",
  "held.editor": "the secretariat",

  "note.back": "Back to the text",
} as const;
