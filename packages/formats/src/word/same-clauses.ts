// Which clauses say what they said when the file was read. Invariant: what counts as the same has the same units, in the same clause, with the same
// proposals about them.
import {
  type Attribution,
  type Clause,
  type Format,
  formatIn,
  type Reformat,
  type Run,
  type Tracking,
} from "@concord/redline";
import type { SourceSpan } from "./pair-units.ts";

/** For each clause of `now`, the place of the clause of the file that it still is. */
export function sameClauses(
  file: readonly Clause[],
  before: readonly Clause[],
  now: readonly Clause[],
  spans: readonly (readonly SourceSpan[])[],
): (number | undefined)[] {
  const byMark = new Map(before.map((clause) => [clause.markId, clause]));
  return now.map((clause, i) => {
    const [span, ...more] = spans[i]!;
    if (!span || more.length > 0 || span.at !== 0 || span.from !== 0) return undefined;
    const theirs = file[span.clause]!;
    if (span.length !== unitsIn(theirs) + 1 || span.length !== unitsIn(clause) + 1) return undefined;
    const was = byMark.get(clause.markId);
    if (!was || !sameJson(was, clause)) return undefined;
    return before === file || said(was) === said(theirs) ? span.clause : undefined;
  });
}

function unitsIn({ runs }: Clause): number {
  return runs.reduce((sum, run) => sum + ("text" in run ? run.text.length : 1), 0);
}

/** Whether two values are the same JSON, in whatever order their keys are. */
function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const [some, others] = [Object.entries(a), b as Record<string, unknown>];
  return some.length === Object.keys(b).length && some.every(([key, value]) => sameJson(value, others[key]));
}

/** What a clause says, whatever its ids and whoever brought it in. */
function said({ kind, level, numbering, label, runs, mark, reshaped = [], moved = [] }: Clause): string {
  const of = ({ proponent }: Attribution) => proponent;
  const tracked = (tracking: Tracking) => [
    tracking.inserted ? of(tracking.inserted) : "",
    (tracking.deleted ?? []).map(of),
    reformattedIn(tracking, false).map((one) => [of(one), one.set]),
  ];
  const pieces: [string, string][] = [];
  for (const run of runs) {
    const text = "text" in run ? run.text : "footnote" in run ? "*" : "break" in run ? "\n" : run.object;
    const about = JSON.stringify(["text" in run ? ownFormat(run) : "", ...tracked(run.tracking)]);
    const last = pieces.at(-1);
    if (last && last[1] === about) last[0] += text;
    else pieces.push([text, about]);
  }
  return JSON.stringify([
    [kind, level, numbering, label],
    pieces,
    tracked(mark),
    reshaped.map((one) => [of(one), one.set]),
    moved.map(of),
  ]);
}

/** The proposals of another emphasis by who put the words in, or those of others. */
function reformattedIn({ inserted, reformatted = [] }: Tracking, own: boolean): readonly Reformat[] {
  return reformatted.filter(({ proponent }) => (proponent === inserted?.proponent) === own);
}

/** What words are set in by who put them in: for a resolution that is part of the insertion. */
function ownFormat(run: Run & { readonly text: string }): Format | undefined {
  const { tracking } = run;
  return formatIn(
    { ...run, tracking: { ...tracking, reformatted: reformattedIn(tracking, true) } },
    { kind: "markup" },
  );
}
