// The English words of bringing in a proposal, which come with its page: there are many, and a first visit to a resolution on a slow
// network does without them. Invariant: who imports this has them from then on.

import { bringIn } from "./en/bring-in.ts";
import { en } from "./en.ts";

Object.assign(en, bringIn);
