// The list of drafting findings.

export const findingsList = {
  "findings.hint": "In the text if all were accepted",
  "findings.hint.adopted": "In the text as adopted",
  "findings.signs": "Show signs in the text",
  "findings.propose": "Propose this",
  "findings.leave": "Leave it",
  "findings.left": "{count, plural, one {# left by you on this device} other {# left by you on this device}}",
  "findings.again": "Show again",
} as const;
