// Replacements that leave a sentence which reads, if one takes them for additions: "high [top] priority". Invariant: judged by hand on the
// words alone, never by what was recovered.
import { SCORED } from "./scored-words.ts";

/** Adjectives: another one can stand beside them. */
const ADJECTIVES = new Set(
  "increasing growing relevant competent adequate sufficient older obsolete correct proper common shared quick high top large"
    .split(" ")
    .concat(SCORED.adjectives.split(/[ |\n]/u)),
);

/** Adverbials and the like, behind which another one can stand. */
const ADVERBIALS = new Set([
  "in electronic form",
  "at their request",
  "every year",
  "on the results",
  "free of charge",
  "as required",
  "as appropriate",
  "on a regular basis",
  "on request",
  "every two years",
  "every four years",
  "within existing resources",
  "in this regard",
  "for this purpose",
  "in recent years",
  "in the last decade",
  "at the international level",
  "on this subject",
  "under this resolution",
  "to all members",
  "without charge",
  "taken by others",
  "to date of bdt programme 2,",
]);

/**
 * Whether a sentence reads with struck and inserted words next to each other: an adjective beside an adjective, an adverbial beside another.
 * A verb beside a verb, a noun beside a noun, and words said twice do not.
 */
export function readsWithBoth(struck: string, inserted: string): boolean {
  const [old, fresh] = [struck.trim().toLowerCase(), inserted.trim().toLowerCase()];
  if (fresh.startsWith(old) || fresh.endsWith(old)) return false;
  if (ADVERBIALS.has(old)) return true;
  return ADJECTIVES.has(old) && ADJECTIVES.has(fresh.split(" ").at(-1) ?? "");
}
