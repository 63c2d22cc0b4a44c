// The list of changes and what a change is called.

export const changes = {
  "changes.list": "Changes",
  "changes.inClause":
    "{changes, plural, one {# change} other {# changes}}, {proponents, plural, one {# proponent} other {# proponents}}",
  "changes.whoDecides": "The chair and the secretariat decide.",

  "change.name": "{proponent}, {state}: {words}",
  "change.insert": "inserts {words}",
  "change.delete": "deletes {words}",
  "change.format": "sets {words} in another way",
  "change.shape": "gives the clause another kind or level",
  "change.move": "moves the clause",
  "change.replace": "{old} → {words}",
  "change.insertClause": "inserts a clause {words}",
  "change.deleteClause": "deletes the clause {words}",
  "change.split": "splits the clause in two",
  "change.join": "joins the clause with the next one",
  "change.entered": "{who}, {when}",
  "change.enteredNow": "{who}, on its way",

  "state.pending": "pending",
  "state.accepted": "accepted",
  "state.rejected": "rejected",
  "state.partly": "partly decided",
  "state.withdrawn": "withdrawn",

  "nothing.title": "No changes yet",
  "nothing.propose": "Type in the text to propose one. It will carry the code {code}.",
  "nothing.wait": "What delegates propose appears here.",
  "nothing.matches": "Nothing matches",
  "nothing.hidden": "{count, plural, one {# other change is} other {# other changes are}} hidden by the filter.",
  "nothing.showAll": "Show all",

  "sheet.previous": "Previous change",
  "sheet.next": "Next change",
  "sheet.changes": "{count, plural, =0 {No changes} one {# change} other {# changes}}",
  "sheet.hint": "Tap a change in the text",
  "sheet.of": "change {place} of {count} · fold",
  "sheet.ofFolded": "change {place} of {count} · open",
} as const;
