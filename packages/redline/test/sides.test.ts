// Base and proposed side by side: each side is its view, and what differs is what the tracking says.
import { project, type SideRun, sideBySide, wordsOf } from "@concord/redline";
import { deleted, inserted, markup, type Part, Random, randomRedline, redline } from "@concord/testing";
import fc from "fast-check";
import { expect, test } from "vitest";

const said = (runs: readonly SideRun[]): string =>
  runs.map((run) => ("text" in run ? run.text : "break" in run ? "\n" : "")).join("");

test("[SID1] down each side the clauses are those of the view, in its order, and what differs is on one side only", () => {
  let differing = 0;
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
      const made = randomRedline(new Random(seed), 14);
      // Ids of notes and clauses are not told apart in random ones.
      const text = { ...made, notes: [] };
      const { rows } = sideBySide(text);
      for (const [side, kind] of [
        ["base", "base"],
        ["proposed", "proposed"],
      ] as const) {
        const { clauses } = project(text, { kind });
        const cells = rows.flatMap((row) => row[side] ?? []);
        expect(cells.map((cell) => [cell.id, said(cell.runs)])).toEqual(clauses.map((c) => [c.id, wordsOf(c.runs)]));
      }
      for (const { base, proposed, same } of rows) {
        if (same) expect(said(base!.runs)).toBe(said(proposed!.runs));
        const kept = (runs: readonly SideRun[] = []) => said(runs.filter((run) => !run.differs));
        if (base && proposed && kept(base.runs) !== kept(proposed.runs)) differing++;
      }
    }),
    { seed: 12, numRuns: 200 },
  );
  // Only words that another clause took over in a join are in neither side's difference.
  expect(differing).toBeGreaterThan(0);
});

test("[SID1] a clause that is in both stands in one row, every other in a row of its own", () => {
  const item = (runs: Part["runs"], more: Partial<Part> = {}): Part => ({
    kind: "item",
    numbering: "letter",
    runs,
    ...more,
  });
  const clauses = markup(
    item(["one ", ["old", deleted("KEN")], ["new", inserted("IND")], ";"]),
    item([["put in;", inserted("IND")]], { mark: inserted("IND") }),
    item([["goes;", deleted("KEN")]], { mark: deleted("KEN") }),
    item(["stays."]),
  );
  const { rows } = sideBySide(redline(clauses));
  expect(rows.map(({ base, proposed, same }) => [base?.label, proposed?.label, same])).toEqual([
    ["a)", "a)", false],
    ["b)", undefined, false],
    [undefined, "b)", false],
    ["c)", "c)", true],
  ]);
  const held = (...ids: string[]) => ({
    held: ids.map((change) => ({ change, proponent: "J", enteredBy: "H. Mori" })),
  });
  const two = sideBySide(
    redline(markup(item(["on ", ["outer ", held("1:1", "2:1", "3:1")], ["islands", held("1:1", "2:1")]]))),
  );
  expect(two.rows[0]?.base?.runs.map((run) => run.held)).toEqual([[], ["1:1", "3:1"], ["1:1"]]);
  const marked = (runs: readonly SideRun[] = []) => said(runs.filter((run) => run.differs));
  expect([marked(rows[0]?.base?.runs), marked(rows[0]?.proposed?.runs)]).toEqual(["old", "new"]);
});
