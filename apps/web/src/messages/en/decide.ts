// Deciding, and what was decided.

export const decide = {
  "decide.addNote": "Add a note",
  "decide.note": "Note for the record",
  "decide.recordAs": "Record decisions as",
  "decide.leftOut": "What was added or withdrawn meanwhile was left out.",
  "decide.hidden": "It is accepted, but does not show: the words around it are deleted.",
  "decide.kept": "The clause stays for the words of others in it.",
  "decide.halves": "Only one half",
  "decide.by.chair": "The chair’s ruling: {state}. Entered by {who}, {when}.",
  "decide.by.secretariat": "The secretariat’s decision: {state}. Entered by {who}, {when}.",
  "decide.by.none": "{state}, entered by {who}, {when}.",

  "half.insertion": "the insertion",
  "half.deletion": "the deletion",
  "half.format": "the emphasis",
  "half.shape": "the level",
  "half.move": "the move",
  "half.accepted": "Accept only {half}",
  "half.rejected": "Reject only {half}",

  "clause.decide": "Clause",
  "clause.acceptAll":
    "{count, plural, one {Accept the pending change in the clause} other {Accept all # pending changes in the clause}}",
  "clause.rejectAll":
    "{count, plural, one {Reject the pending change in the clause} other {Reject all # pending changes in the clause}}",

  "clause.withNote": "Decide them with a note…",
  "clause.title": "All that is pending in the clause",
  "selection.title": "Selected words",
  "selection.withNote": "With a note…",
  "decide.ask":
    "{count, plural, =0 {Nothing of this is pending any more.} one {# change is pending.} other {# changes are pending.}}",

  "proponent.decide": "Decide all of",
  "proponent.pending": "{count, number} pending",
  "proponent.title": "All that {proponent} proposes",
  "proponent.ask":
    "{count, plural, =0 {Nothing of {proponent} is pending any more.} one {# change of {proponent} is pending.} other {# changes of {proponent} are pending.}} What is decided already stays as it is.",
  "decide.acceptAll": "{count, plural, one {Accept it} other {Accept all #}}",
  "decide.rejectAll": "{count, plural, one {Reject it} other {Reject all #}}",

  "overlap.title.accepted": "Before it is accepted",
  "overlap.title.rejected": "Before it is rejected",
  "overlap.covers-insertion": "{of}’s deletion covers an insertion by {proponent}: {words}",
  "overlap.under-accepted-deletion": "{of}’s insertion will not show: {proponent}’s deletion over it is accepted.",
  "overlap.under-deletion": "{proponent} proposes to delete words that {of} inserts: {words}",
  "overlap.in-proposed-clause":
    "{of}’s words stand in a clause that {proponent} proposes and nobody has accepted: {words} Without it they go into the next clause.",
  "overlap.also-deleted": "{proponent} proposes to delete the same words: {words}",
  "overlap.alternative": "{proponent} proposes something else for the same words, or another place: {words}",
  "overlap.words-left-over": "{proponent} has words in the clause that would go: {words}",
  "overlap.more": "{count, plural, one {and # more} other {and # more}}",
  "overlap.leave": "{count, plural, one {Leave it pending} other {Leave them pending}}",
  "overlap.anyway": "Accept anyway",
  "overlap.keepClause": "Keep the clause for these words",
  "overlap.rejectToo": "{count, plural, one {Reject it too} other {Reject them too}}",
  "overlap.acceptToo": "{count, plural, one {Accept it too} other {Accept them too}}",
  "overlap.acceptClause": "Accept the clause too",
  "overlap.settle": "Settle all of them",

  "ruling.chair": "the chair’s ruling",
  "ruling.secretariat": "the secretariat’s own",
} as const;
