// Adopting a text.

export const adopt = {
  "adopt.what":
    "What is agreed so far becomes the adopted edition, and the base of the next one. This resolution is closed then: nobody changes it any more.",
  "adopt.held":
    "{count, plural, one {A stretch of the text is} other {# stretches of the text are}} in brackets. They are lifted first, then the text can be adopted.",
  "adopt.pending":
    "{count, plural, =0 {Nothing is pending: every change is decided.} one {# change is pending. It will not be in the adopted text; the record keeps it.} other {# changes are pending. They will not be in the adopted text; the record keeps them.}}",
  "adopt.printed": "The number line of the agreed text says “{revision}”.",
  "adopt.numbers": "Items are numbered through; provisional numbers end.",
  "adopt.city": "Where",
  "adopt.year": "Year",
  "adopt.yearHint": "A year of four digits, such as 2026",
  "adopt.final": "An adoption cannot be undone.",
  "adopt.go": "Adopt",
} as const;
