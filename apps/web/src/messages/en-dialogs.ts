// The English words of what opens over the page of a resolution, which come with it: history, adoption, keys, typing for somebody.
// Invariant: who imports this has them from then on.

import { adopt } from "./en/adopt.ts";
import { history } from "./en/history.ts";
import { keys } from "./en/keys.ts";
import { typeFor } from "./en/type-for.ts";
import { en } from "./en.ts";

export const dialogs = { ...adopt, ...history, ...keys, ...typeFor };

Object.assign(en, dialogs);
