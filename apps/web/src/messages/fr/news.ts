// Ce qui est nouveau depuis la dernière visite.

import type { news as english } from "../en/news.ts";
import type { Translated } from "../translated.ts";

export const news: Translated<typeof english> = {
  "news.title": "Nouveau depuis votre dernière visite",
  "news.count": "{count, plural, one {# nouveauté} many {# de nouveautés} other {# nouveautés}} depuis {when}",
  "news.date": "le {when}",
  "news.previous": "Nouveauté précédente",
  "news.next": "Nouveauté suivante",
  "news.seeAll": "Tout marquer comme vu",
};
