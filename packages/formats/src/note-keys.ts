// Keys of footnotes in text: what stands in `[^1]` and before the body. Invariant: no two notes of one text have one key.
import type { PlainClause } from "@concord/redline";

/** [WTX4] The label of each note as its key; where two have the same, the later one gets `-2`, `-3` … behind it. */
export function noteKeys(
  notes: readonly Pick<PlainClause, "id">[],
  labelOf: (id: string) => string | undefined,
): Map<string, string> {
  const keys = new Map<string, string>();
  const taken = new Set<string>();
  for (const note of notes) {
    const label = (labelOf(note.id) ?? String(notes.length + 1)).replace(/[\s\]^]/gu, "_");
    let key = label;
    for (let n = 2; taken.has(key); n++) key = `${label}-${n}`;
    taken.add(key);
    keys.set(note.id, key);
  }
  return keys;
}
