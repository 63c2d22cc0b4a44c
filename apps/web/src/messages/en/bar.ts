// The bar above a resolution, and what opens over the page.

export const bar = {
  "bar.back": "{meeting}",
  "bar.menu": "Menu",
  "bar.history": "History of decisions",
  "bar.invite": "Invite people",

  "presence.label": "Here now",
  "presence.you": "{name} (you)",
  "presence.more": "{count, plural, one {# more} other {# more}}",

  "history.open": "History",
  "keys.title": "Keys",
  "scribe.open": "Type for…",
  "scribe.title": "Type for a proponent",
  "adopt.open": "Adopt the text…",
  "adopt.title": "Adopt the text",
} as const;
