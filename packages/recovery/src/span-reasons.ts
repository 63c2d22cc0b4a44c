// The reasons for one reading of a replacement, as data. Invariant: a reason is told only where its feature is there.
import { type Reading, shapesOf } from "./reading.ts";
import type { Reason } from "./types.ts";

/** [CND2] What speaks for a reading, the heaviest first. */
export function reasonsFor({ struck, inserted, before, after }: Reading, glued: boolean): Reason[] {
  const out: Reason[] = [];
  const add = (code: Reason["code"], weight: number, ...words: (string | undefined)[]) => {
    const said = words.filter((w) => w !== undefined);
    out.push({ code, weight, ...(said.length > 0 ? { words: said } : {}) });
  };
  if (struck.length === 0) return [{ code: "not-in-base", weight: 1 }];
  if (glued) add("glued", 3);
  else add("beside-insertion", 1);
  if (shapesOf(struck) === shapesOf(inserted) && /9|X/u.test(shapesOf(struck))) add("like-beside-like", 3);
  const stem = struck.find((s) => s.stem.length > 2 && inserted.some((i) => i.stem === s.stem));
  if (stem) add("same-stem", 2, stem.key, inserted.find((i) => i.stem === stem.stem)?.key);
  const [first, last] = [struck[0]!, struck.at(-1)!];
  if (first.kinds[0] === inserted[0]!.kinds[0] && last.kinds[0] === inserted.at(-1)!.kinds[0])
    add("same-shape", 1, last.key, inserted.at(-1)!.key);
  if (before[0] && before[0].key === inserted[0]!.key) add("doubled", -2, before[0].key);
  if (after[0] && after[0].key === inserted.at(-1)!.key) add("doubled", -2, after[0].key);
  return out.sort((a, b) => b.weight - a.weight);
}
