// The English words of the pages that come when they are asked for: bringing in a proposal, preparing a base text, people. There are
// many, and a first visit to a resolution on a slow network does without them. Invariant: who imports this has them from then on.

import { bringIn } from "./en/bring-in.ts";
import { draft } from "./en/draft.ts";
import { people } from "./en/people.ts";
import { reading } from "./en/reading.ts";
import { en } from "./en.ts";

export const later = { ...bringIn, ...draft, ...people, ...reading };

Object.assign(en, later);
