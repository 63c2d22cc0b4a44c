// What a page says of a text that was adopted.

export const adopted = {
  "adopted.title": "Adopted, {city}, {year}",
  "adopted.by": "On {when}, entered by {who} (entry {seq, number}).",
  "adopted.closed": "This resolution is closed: nobody changes it any more.",
  "adopted.left":
    "{count, plural, one {# change was not decided, and is not in the adopted text.} other {# changes were not decided, and are not in the adopted text.}}",
  "adopted.show": "Show the adopted text",
  "adopted.next": "Start the next edition",
  "adopted.toNext": "Go to the next edition",
  "adopted.previous": "Begins with the text as adopted, {city}, {year}",
} as const;
