// The history of decisions.

export const history = {
  "history.open": "History",
  "history.title": "History of decisions",
  "history.none": "Nothing has been decided yet.",
  "history.base": "Base text confirmed",
  "history.accepted": "Accepted",
  "history.rejected": "Rejected",
  "history.pending": "Reopened",
  "history.when": "{when}",
  "history.seq": "entry {seq, number}",
  "history.by.chair": "The chair’s ruling, entered by {who} ({role})",
  "history.by.secretariat": "The secretariat’s decision, entered by {who} ({role})",
  "history.by.none": "{who} ({role})",
} as const;
