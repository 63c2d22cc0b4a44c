// The English words of what is new since one looked last, which come when something is. Invariant: who imports this has them from then on.

import { news } from "./en/news.ts";
import { en } from "./en.ts";

Object.assign(en, news);
