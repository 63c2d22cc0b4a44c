// Where the bodies of the base's notes stand in the flattened text: behind the title, in the middle of a page, at the end.
// Invariant: a line is the body of one note at most, and of one only if
// most of it is in that note, or most of that note in it.
import type { Work } from "./work.ts";

const GRAM = 3;
/** So long a note can be known by what it says in a line that says more. */
const LEAST = 6;

/** [NOT1] For each note of the base the lines that have its body, next to each other. */
export function noteLines(work: Work): Map<number, number[]> {
  const out = new Map<number, number[]>();
  const owners = new Map<string, number>();
  for (const note of work.base.notes)
    for (const gram of gramsOf(note.tokens.map((t) => t.key))) owners.set(gram, note.index);
  // What the clauses say too shows nothing.
  for (const clause of work.base.clauses)
    for (const gram of gramsOf(clause.tokens.map((t) => t.key))) owners.delete(gram);
  if (owners.size === 0) return out;
  const counts = new Map<number, number>();
  for (const owner of owners.values()) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  for (const [l, line] of work.lines.entries()) {
    const grams = gramsOf(work.tokens.slice(line.from, line.to).map((t) => t.key));
    const votes = new Map<number, number>();
    for (const gram of grams) {
      const owner = owners.get(gram);
      if (owner !== undefined) votes.set(owner, (votes.get(owner) ?? 0) + 1);
    }
    const [owner, most] = [...votes].sort((a, b) => b[1] - a[1])[0] ?? [-1, 0];
    const own = counts.get(owner) ?? 0;
    const mostly = most * 2 >= grams.length || (own >= LEAST && most * 2 >= own);
    if (most === 0 || !mostly) continue;
    const lines = out.get(owner) ?? [];
    const near = lines.length === 0 || l - lines.at(-1)! <= 2;
    if (near) out.set(owner, [...lines, l]);
  }
  return out;
}

function gramsOf(keys: readonly string[]): string[] {
  const out: string[] = [];
  for (let i = 0; i + GRAM <= keys.length; i++) out.push(keys.slice(i, i + GRAM).join(" "));
  return out;
}
