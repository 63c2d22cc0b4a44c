// What is said aloud to people who do not see the page.

export const announce = {
  "announce.offline": "Offline. What you write is kept on this device.",
  "announce.online": "Connected again.",
  "announce.refused": "Some of your words were not accepted. They are kept at the end of the text.",
  "announce.pending": "{count, plural, one {# change by others is} other {# changes by others are}} pending.",
  "announce.adopted": "The text was adopted, {city}, {year}. Nothing is changed any more.",
  "announce.decided": "{count, plural, one {# change is} other {# changes are}} decided.",
} as const;
