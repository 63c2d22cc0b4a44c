// The English words of changes that were recovered, which come with the first of them that is looked at. Invariant: who imports this
// has them from then on.

import { entered } from "./en/entered.ts";
import { en } from "./en.ts";

Object.assign(en, entered);
