// What of the list is shown.

export const filter = {
  "filter.proponents": "Show proponents",
  "filter.person": "Entered by",
  "filter.everybody": "Everybody",
  "filter.search": "Search",
  "filter.option": "{label} ({count, number})",
  "filter.kind": "Kind",
  "filter.kind.all": "Every kind",
  "filter.kind.insert": "Insertions",
  "filter.kind.delete": "Deletions",
  "filter.kind.replace": "Replacements",
  "filter.kind.clause": "Whole clauses",
  "filter.kind.format": "Emphasis",
  "filter.kind.shape": "Level and kind",
  "filter.kind.move": "Moves",
  "filter.kind.bracket": "Brackets",
  "filter.kind.differs": "Differs without trace",
  "filter.kind.comments": "Comments",
  "filter.state": "State",
  "filter.all": "All states",
  "filter.pending": "Pending",
  "filter.decided": "Decided",
  "filter.withdrawn": "Withdrawn",
  "filter.resolved": "Resolved comments",
  "filter.count":
    "{count, plural, one {# change} other {# changes}}{comments, plural, =0 {} one {, # thread} other {, # threads}}{brackets, plural, =0 {} one {, # bracket} other {, # brackets}}",
} as const;
