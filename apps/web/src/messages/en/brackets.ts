// Brackets: words that are held.

export const brackets = {
  "bracket.add": "Bracket",
  "bracket.name.held": "In brackets, held by {who}: {words}",
  "bracket.name.lifted": "Brackets lifted, held before by {who}: {words}",
  "bracket.name.retracted": "Brackets taken back by {who}: {words}",
  "bracket.heldBy": "held by {who}",
  "bracket.liftedBy": "lifted by {who}, {when}",
  "bracket.retractedBy": "taken back by {who}",
  "bracket.by.chair": "the chair",
  "bracket.by.editor": "the secretariat",
  "bracket.office.chair": "chair",
  "bracket.office.editor": "secretariat",
  "bracket.lift": "Lift",
  "bracket.liftOwn": "Lift ours",
  "bracket.liftOthers": "Lift the others’",
  "bracket.holdToo": "Hold it too",
  "bracket.back": "Put back",
} as const;
