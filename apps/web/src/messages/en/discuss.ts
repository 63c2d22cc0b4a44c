// What people say about changes and words: comments and reasons.

export const discuss = {
  "thread.comment": "Comment",
  "thread.answer": "Answer",
  "thread.reply": "Reply",
  "thread.resolve": "Resolve",
  "thread.takeBack": "Take back",
  "thread.name": "Comment thread, {count, number}",
  "thread.resolved": "{count, plural, one {# resolved comment} other {# resolved comments}}",
  "thread.article": "{count, plural, one {# comment} other {# comments}}, {state}, on: {words}",
  "thread.on": "on {words}",
  "thread.wordsGone": "on words that are in the text no more",

  "reasons.title": "Reasons",
  "reasons.button": "Reasons",
  "reasons.clause": "Reasons for the clause",
  "reasons.whole": "For all changes of {code} to this clause",
} as const;
