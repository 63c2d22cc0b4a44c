// How a change was recovered from a text that had lost its marks, and what becomes of the proposal that it came with.

export const entered = {
  "evidence.not-in-base": "It is not in the base",
  "evidence.glued": "Old and new words run together",
  "evidence.gluedAt": "Old and new words run together: “{words}”",
  "evidence.signs-touch": "Two signs stand where one does",
  "evidence.number": "The numbers say so",
  "evidence.numberAt": "The number reads {words}",
  "evidence.moved-copy": "The same words stand elsewhere as new",
  "evidence.like-beside-like": "Like stands beside like",
  "evidence.grammar": "With both, the sentence does not read",
  "evidence.same-stem": "The same word stands beside it in another form",
  "evidence.beside-insertion": "New words stand beside it",
  "evidence.same-shape": "Old and new are of one kind and length",
  "evidence.doubled": "A word stands twice",
  "evidence.by-hand": "Marked by hand",
  "evidence.put-back": "Put back after it was withdrawn",
  "evidence.other": "{code}",
  "evidence.otherAt": "{code}: {words}",
  "recovered.line": "Recovered from text: {list}",
  "recovered.none": "Recovered from text",
  "recovered.choose": "Recovered from text, chosen by {who}: {list}",

  "entered.title": "The proposal of {proponent} that was brought in",
  "entered.pending":
    "{count, plural, =0 {No change of it is pending} one {# change of it is pending} other {# changes of it are pending}}{differing, plural, =0 {.} one {, and # place is told to differ.} other {, and # places are told to differ.}}",
  "entered.withdrawn":
    "{count, plural, =0 {No change} one {# change} other {# changes}}{differing, plural, =0 {} one { and # place that differs} other { and # places that differ}} withdrawn.",
  "entered.left":
    "{decided, plural, =0 {} one {# change was decided and stays. } other {# changes were decided and stay. }}{withdrawn, plural, =0 {} one {# had been withdrawn before.} other {# had been withdrawn before.}}",
  "entered.withdraw": "Withdraw all of this proposal",
  "entered.putBack": "Put it back",
} as const;
