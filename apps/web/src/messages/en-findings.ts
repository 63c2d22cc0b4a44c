// The English words of the list of drafting findings, which come with it. Invariant: who imports this has them from then on.

import { findingsList } from "./en/findings-list.ts";
import { en } from "./en.ts";

Object.assign(en, findingsList);
