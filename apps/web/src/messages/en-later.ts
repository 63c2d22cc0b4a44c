// The English words of what comes when it is asked for: bringing in a proposal, preparing a base text, people, tables and pictures. There are
// many, and a first visit to a resolution on a slow network does without them. Invariant: who imports this has them from then on.

import { bringIn } from "./en/bring-in.ts";
import { draft } from "./en/draft.ts";
import { objects } from "./en/objects.ts";
import { people } from "./en/people.ts";
import { reading } from "./en/reading.ts";
import { word } from "./en/word.ts";
import { en } from "./en.ts";

export const later = { ...bringIn, ...draft, ...objects, ...people, ...reading, ...word };

Object.assign(en, later);
