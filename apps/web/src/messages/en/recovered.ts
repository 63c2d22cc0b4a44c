// What was recovered from a text that had lost its marks, as the page of a resolution says it.

export const recovered = {
  "bringIn.open": "Bring in a proposal",
  "deviation.name": "{proponent}, {state}: differs without trace, {what}",
  "deviation.kind": "differs without trace",
  "deviation.lacks": "lacks {words}",
  "deviation.has": "has {words}",
  "deviation.hasFor": "has {words} for {base}",
  "deviation.mark": "{proponent} {what}, without trace",
  "deviation.hint": "The text as received differs from the base here, and nothing shows that anybody proposed it.",
  "deviation.propose": "Propose it",
  "deviation.withdraw": "Withdraw",
  "deviation.close": "Close",
  "deviation.reopen": "Open again",
  "deviation.closed": "closed",
  "deviation.open": "open",
  "deviation.withdrawn": "withdrawn",
  "deviation.closedBy": "Closed by {who}, {when}",
} as const;
