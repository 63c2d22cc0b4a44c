// Where remarks stand: at the units that they are about. Invariant: every remark has a place where anything is written.
import type { Redline } from "@concord/redline";
import type { NumberedComment } from "./comment-parts.ts";
import type { Placed } from "./flow-paragraphs.ts";
import type { Unit } from "./flow-units.ts";
import { keysOf, type Remark } from "./remarks.ts";

/**
 * [DOC6] Where remarks and their answers stand: from the first to the last unit that they are about, of a change in one clause; what is about
 * nothing that is written stands at the end. `comments`: those of each remark.
 */
export function placesOf(
  remarks: readonly Remark[],
  comments: readonly (readonly NumberedComment[])[],
  units: readonly Unit[],
  redline: Redline,
): Placed[] {
  if (units.length === 0) return [];
  const places = placesByKey(units, redline);
  return remarks.flatMap(({ key }, r) => {
    const about = places.get(key) ?? [];
    const there = about.filter((i) => units[i]!.placing !== "from");
    const all = there.length > 0 ? there : about;
    const [first = units.length - 1] = all;
    const wide = /^(?:thread|held) /.test(key);
    const last = all.findLast((i) => wide || units[i]!.step === units[first]!.step) ?? first;
    return comments[r]!.map(({ id }) => ({ id, first, last }));
  });
}

/** Units by their keys; a reference stands for what is said of its note. */
function placesByKey(units: readonly Unit[], { clauses, notes }: Redline): Map<string, number[]> {
  const bodies = new Map(notes.map((note) => [note.id, note]));
  const out = new Map<string, number[]>();
  for (const [i, { clause, of, keys }] of units.entries()) {
    const run = typeof of === "number" ? clauses[clause]!.runs[of]! : undefined;
    const body = run && "footnote" in run ? bodies.get(run.footnote) : undefined;
    const ofNote = body ? [...body.runs, { tracking: body.mark }].flatMap((one) => keysOf(one)) : [];
    for (const key of new Set([...keys, ...ofNote])) {
      const list = out.get(key);
      if (list) list.push(i);
      else out.set(key, [i]);
    }
  }
  return out;
}
