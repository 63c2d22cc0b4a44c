// In French: the bar above a resolution, and what opens over the page.

import type { bar as english } from "../en/bar.ts";
import type { Translated } from "../translated.ts";

export const bar: Translated<typeof english> = {
  "bar.back": "{meeting}",
  "bar.menu": "Menu",
  "bar.history": "Historique des décisions",
  "bar.invite": "Inviter des participants",

  "presence.label": "Présents",
  "presence.you": "{name} (vous)",
  "presence.more": "{count, plural, one {# autre} other {# autres}}",

  "history.open": "Historique",
  "keys.title": "Touches",
  "scribe.open": "Saisir pour…",
  "scribe.title": "Saisir pour un auteur",
  "adopt.open": "Adopter le texte…",
  "adopt.title": "Adopter le texte",
};
