// What the reader left out of a text, what it warns of, and what is still to be put right.

export const reading = {
  "left.front-matter": "Cover or foreword, before the resolution.",
  "left.page-number": "A page number.",
  "left.running-head": "A line repeated on every page.",
  "left.ornament": "A line without words.",
  "left.machinery": "Left over from the program that made the file.",
  "left.footnote-mark": "A footnote’s own mark; the footnote has its number from counting.",
  "left.closing": "The meeting at which it was adopted.",
  "left.stray-label": "A label with no words after it.",
  "left.repeated-call": "A call that the next line says again, with its item.",
  "left.another-resolution": "It belongs to another resolution.",

  "warning.fused-date":
    "“{words}” looks like an old and a new reference run into one. Was this text made by copying tracked changes?",
  "warning.fused-words": "“{words}” looks like two words run into one, as when tracked changes are copied.",
  "warning.fused-label": "The label “{words}” looks like an old and a new label run into one.",
  "warning.label-order": "The label “{words}” does not follow the one before it.",
  "warning.restored-label":
    "The label “{words}” was lost or stood at another item. It is given by counting: is this its place?",
  "warning.repeated-edition": "“{words}” names the same edition twice, as when tracked changes are copied.",
  "warning.doubled-words": "“{words}” stands twice in a row, as when tracked changes are copied.",
  "warning.footnote-without-body": "A footnote is referred to here (“{words}”) whose words were not found.",
  "warning.footnote-without-mark": "Nothing in the text refers to this footnote.",
  "warning.control-characters": "Characters that cannot be seen were taken out here.",
  "warning.no-structure": "No calls and items were found: is this the text of a resolution?",

  "fault.noClauses": "There is no clause. Put something in first.",
  "fault.noWords": "This clause has no words: write some, or leave it out.",
  "fault.noWordsAt": "A clause {label} has no words: write some, or leave it out.",
  "fault.noSuchNote": "[^{note}] refers to a footnote that is not there.",
  "fault.noteNotReferred":
    "Nothing refers to footnote {note}: write [^{note}] in the clause where it belongs, or leave the footnote out.",
} as const;
