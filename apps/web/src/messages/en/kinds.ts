// What kinds of clauses and ways of numbering are called.

export const kinds = {
  "kind.proposal": "Proposal line",
  "kind.number": "Number",
  "kind.title": "Title",
  "kind.history": "History",
  "kind.enacting": "Enacting line",
  "kind.call": "Call",
  "kind.item": "Item",
  "kind.paragraph": "Paragraph",
  "kind.heading": "Heading",
  "kind.reasons": "Reasons",
  "kind.note": "Note",
  "kind.footnote": "Footnote",
  "kind.abstract": "Abstract",

  "numbering.none": "no label",
  "numbering.letter": "a) b) c)",
  "numbering.number": "1 2 3",
  "numbering.decimal": "1.1 1.2",
  "numbering.roman": "i) ii) iii)",
  "numbering.bullet": "•",
} as const;
