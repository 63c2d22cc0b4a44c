// Clauses that stand twice: where they were, struck, and where they went, put in. Invariant: a copy is one only of a clause that
// the base has once for each time it is kept.

const GRAM = 3;

/** What two texts share, as a share of the rows of three words of `of`. */
function shareOf(of: readonly string[], other: readonly string[]): number {
  const rows = gramsOf(of);
  if (rows.size === 0) return 0;
  const there = gramsOf(other);
  let shared = 0;
  for (const row of rows) if (there.has(row)) shared++;
  return shared / rows.size;
}

function gramsOf(keys: readonly string[]): Set<string> {
  const out = new Set<string>();
  for (let i = 0; i + GRAM <= keys.length; i++) out.add(keys.slice(i, i + GRAM).join(" "));
  return out;
}

/** Fewest words of a clause that can be known again elsewhere. */
const LEAST_WORDS = 6;
const LIKE = 0.75;

/**
 * [CPY1] For each inserted text (`put`) the index of the kept text that it says again, or -1. Texts are rows of keys; each kept text is
 * said again once at most.
 */
export function movedCopies(kept: readonly (readonly string[])[], put: readonly (readonly string[])[]): number[] {
  const taken = new Set<number>();
  const rows = new Map<string, number[]>();
  for (const [k, keys] of kept.entries()) for (const row of gramsOf(keys)) rows.set(row, [...(rows.get(row) ?? []), k]);
  return put.map((keys) => {
    if (keys.length < LEAST_WORDS) return -1;
    const near = new Set([...gramsOf(keys)].flatMap((row) => rows.get(row) ?? []));
    let best = -1;
    let most = 0;
    for (const k of near) {
      const old = kept[k]!;
      if (taken.has(k) || old.length < LEAST_WORDS) continue;
      const like = Math.min(shareOf(old, keys), shareOf(keys, old));
      if (like >= LIKE && like > most) {
        most = like;
        best = k;
      }
    }
    if (best >= 0) taken.add(best);
    return best;
  });
}
