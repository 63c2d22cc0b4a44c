// Deciding, and what was decided.

export const decide = {
  "decide.addNote": "Add a note",
  "decide.note": "Note for the record",
  "decide.recordAs": "Record decisions as",
  "decide.leftOut": "What was added or withdrawn meanwhile was left out.",
  "decide.hidden": "It is accepted, but does not show: the words around it are deleted.",
  "decide.by.chair": "The chair’s ruling: {state}. Entered by {who}, {when}.",
  "decide.by.secretariat": "The secretariat’s decision: {state}. Entered by {who}, {when}.",
  "decide.by.none": "{state}, entered by {who}, {when}.",

  "ruling.chair": "the chair’s ruling",
  "ruling.secretariat": "the secretariat’s own",
} as const;
