// The views of a text.

export const views = {
  "view.legend": "View",
  "view.markup": "All changes",
  "view.base": "Base text",
  "view.agreed": "Agreed so far",
  "view.proposed": "If all accepted",
  "view.as": "As proposed by…",
  "view.changed": "Changed clauses",
  "view.sides": "Side by side",

  "view.as.who": "Show what is agreed and what these propose:",
  "view.as.none": "Nobody is chosen: this is what is agreed so far.",
  "view.as.nobody": "Nobody has proposed anything yet.",

  "view.fold": "{count, plural, one {# clause without changes} other {# clauses without changes}}",

  "view.sides.label": "Base text and text if all accepted, side by side",
  "view.sides.base": "Base text",
  "view.sides.proposed": "If all accepted",
  "view.sides.new": "Not in the base text",
  "view.sides.gone": "Deleted, or part of the clause above",
  "view.sides.elsewhere": "Stands elsewhere",
  "view.sides.moved": "Moved here:",

  "references.title": "References to check",
  "references.renumbered": "“{said}” is now {now}",
  "references.moved": "“{said}” is now {now}",
  "references.deleted": "“{said}” is proposed for deletion",
  "references.nameless": "“{said}” stands elsewhere",
  "references.propose": "Propose the new label",

  "policy.legend": "Numbers of items",
  "policy.renumber": "Renumber, old and new shown",
  "policy.suffix": "Keep, new items get bis, ter…",
  "policy.frozen": "Keep, new items get none",
  "policy.running.suffix": "Numbers are kept; new items have bis, ter…",
  "policy.running.frozen": "Numbers are kept; new items have none yet.",
} as const;
