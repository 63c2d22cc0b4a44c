// The bar above a resolution.

export const bar = {
  "bar.back": "{meeting}",
  "bar.menu": "Menu",
  "bar.history": "History of decisions",
  "bar.invite": "Invite people",

  "presence.label": "Here now",
  "presence.you": "{name} (you)",
  "presence.more": "{count, plural, one {# more} other {# more}}",
} as const;
