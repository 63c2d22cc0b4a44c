// Resolutions with the places at which delegates edit them, in the notation of edited-texts.ts, for fitting the weights of a reading alone.
// Invariant: no score is taken of them, and no sentence of them stands in a text of which one is.
import { PEOPLE } from "./fitting-people.ts";
import { REWRITTEN } from "./fitting-rewritten.ts";
import { THINGS } from "./fitting-things.ts";

/** All of them. */
export const FITTING_TEXTS: readonly string[] = [...PEOPLE, ...THINGS, ...REWRITTEN];
