// The text of a resolution: what is above it and beside it.

export const text = {
  "text.label": "Resolution text",
  "text.skip": "Skip to the text",

  "notice.undo-decided": "What was decided meanwhile stays: undo left it out.",
  "notice.nothing-to-undo": "There is nothing to undo.",
  "notice.paste-too-long":
    "More than {limit, number} characters do not go in at once, so nothing was pasted. They are still on your clipboard: paste them in parts.",

  "outline.title": "Clauses",
  "outline.changes": "{count, plural, one {change} other {changes}}",

  "running.base": "Base text {hash}",
  "running.adopted": "Adopted text {hash}",
  "running.decide": "Delegates propose; you accept or reject.",
  "running.read": "You can read here. Delegates propose changes.",
  "running.view": "To write or comment, choose “All changes” or “If all accepted”.",
  "print.as": "As proposed by {proponents}",
  "running.download": "Download",
  "running.docx": "Word file",
  "running.docx.hint": "This view, with tracked changes",
  "running.pending": "Word file of what is pending",
  "running.pending.hint": "Pending changes on the agreed text",
  "running.txt": "Text file",
  "running.txt.hint": "This view, for reading and pasting",
  "running.html": "Web page",
  "running.html.hint": "This view with its marks, for printing and mail",
  "running.json": "Data file",
  "running.json.hint": "To open again here, with nothing lost",
} as const;
