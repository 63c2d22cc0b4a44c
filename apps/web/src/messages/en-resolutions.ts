// The English words of the list of resolutions, which come with it. Invariant: who imports this has them from then on.

import { resolutions } from "./en/resolutions.ts";
import { en } from "./en.ts";

Object.assign(en, resolutions);
