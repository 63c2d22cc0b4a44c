// In French: what is said aloud to people who do not see the page.

import type { announce as english } from "../en/announce.ts";
import type { Translated } from "../translated.ts";

export const announce: Translated<typeof english> = {
  "announce.offline": "Hors ligne. Ce que vous écrivez est gardé sur cet appareil.",
  "announce.online": "Connexion rétablie.",
  "announce.refused": "Une partie de votre texte n’a pas été acceptée. Elle est gardée à la fin du texte.",
  "announce.pending":
    "{count, plural, one {# modification proposée par d’autres est} other {# modifications proposées par d’autres sont}} en attente.",
  "announce.adopted": "Le texte a été adopté, {city}, {year}. Plus rien n’est modifié.",
  "announce.decided": "{count, plural, one {# modification est tranchée} other {# modifications sont tranchées}}.",
};
