// Adopting a text, and what a page says of one that was adopted.

export const adopt = {
  "adopt.open": "Adopt the text…",
  "adopt.title": "Adopt the text",
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

  "adopted.title": "Adopted, {city}, {year}",
  "adopted.by": "On {when}, entered by {who} (entry {seq, number}).",
  "adopted.closed": "This resolution is closed: nobody changes it any more.",
  "adopted.left":
    "{count, plural, one {# change was not decided, and is not in the adopted text.} other {# changes were not decided, and are not in the adopted text.}}",
  "adopted.show": "Show the adopted text",
  "adopted.next": "Start the next edition",
} as const;
