// A clause as the lints read it: its words, and what they cite and spell. Invariant: read once, however often it is looked at.
import { type Citation, citationsIn } from "./editions.ts";
import type { PlainClause } from "./projections.ts";
import { type NamedItem, namedItems } from "./references.ts";
import { type Variant, variantsIn } from "./variants.ts";

/** A sign that stands for what stands among words: a footnote's mark, a break, an object. */
export const EMBED = "\ufffc";

export interface ReadClause {
  readonly clause: PlainClause;
  /** Its words; what stands among them is one sign. */
  readonly words: string;
  readonly citations: readonly Citation[];
  readonly variants: readonly Variant[];
  /** The items of the text that it names. */
  readonly named: readonly NamedItem[];
}

export function readClause(clause: PlainClause): ReadClause {
  const words = clause.runs.map((run) => ("text" in run ? run.text : EMBED)).join("");
  return { clause, words, citations: citationsIn(words), variants: variantsIn(words), named: namedItems(words) };
}
