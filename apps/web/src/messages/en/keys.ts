// The keys of a resolution's page.

export const keys = {
  "keys.alone": "Keys work alone outside the text",
  "keys.inText":
    "In the text: Ctrl+B bold, Ctrl+I italic, Tab and Shift+Tab the level of an item (after Escape, Tab goes on), Alt+↑ and Alt+↓ move the clause, Escape in a note goes back to the text.",
  "keys.hint": "In the text they work with Alt. What is switched off here stays off on this device.",
  "keys.next-change": "Next change",
  "keys.previous-change": "Previous change",
  "keys.next-clause": "Next clause",
  "keys.previous-clause": "Previous clause",
  "keys.accept": "Accept the change",
  "keys.reject": "Reject the change",
  "keys.hold": "Hold in brackets: the selected words, else the change or clause one is at",
  "keys.reasons": "Reasons for the change",
  "keys.comment": "Comment on the selected words, or on the change",
  "keys.search": "Search the changes",
  "keys.view-markup": "All changes",
  "keys.view-base": "Base text",
  "keys.view-agreed": "Agreed so far",
  "keys.view-proposed": "If all accepted",
  "keys.view-as": "As proposed by…",
  "keys.view-changed": "Changed clauses",
  "keys.view-sides": "Side by side",
  "keys.outline": "Clauses",
  "keys.show-keys": "Show these keys",
} as const;
