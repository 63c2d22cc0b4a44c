// Base and proposed side by side, clause by clause. Invariant: the left sides in order are the base, the right sides the text
// if all were accepted, and what differs is told by the tracking, never guessed from the words.
import { formatIn } from "./attributes.ts";
import { type Inset, insetOf } from "./insets.ts";
import { labelsIn } from "./labels.ts";
import { composed, type FormedClause, formClauses, inView, type PlainClause } from "./projections.ts";
import type { ClauseKind, Format, Redline, Run, View } from "./types.ts";

/** Words of one side, or what stands among them; `differs`: it is on this side only, or is set in something else; `held`: ids of
 * the brackets that it stands in, one for each pair. */
export type SideRun = ({ readonly text: string; readonly format?: Format } | Inset) & {
  readonly differs: boolean;
  readonly held: readonly string[];
};

/** A clause of one side. */
export interface Side {
  readonly id: string;
  readonly kind: ClauseKind;
  readonly level: number;
  readonly label: string;
  readonly moved: boolean;
  readonly runs: readonly SideRun[];
}

/** A clause of the base and what would become of it; one of the two may not be. */
export interface SideRow {
  readonly base?: Side;
  readonly proposed?: Side;
  readonly note: boolean;
  /** Whether the two say the same. */
  readonly same: boolean;
}

const BASE: View = { kind: "base" };
const PROPOSED: View = { kind: "proposed" };

/** [SID1] The clauses of base and proposed in rows: a clause that is in both and was not moved stands in one row. */
export function sideBySide(redline: Redline): { readonly rows: readonly SideRow[]; readonly labels: SideLabels } {
  const left = sideOf(redline, BASE);
  const right = sideOf(redline, PROPOSED);
  const rows = [...aligned(left.clauses, right.clauses, false), ...aligned(left.notes, right.notes, true)];
  return { rows, labels: { base: left.labels, proposed: right.labels } };
}

/** The labels of both sides, by the id of the clause: what a reference to a footnote shows. */
export interface SideLabels {
  readonly base: ReadonlyMap<string, string>;
  readonly proposed: ReadonlyMap<string, string>;
}

function sideOf(redline: Redline, view: View) {
  const formed = formClauses(redline.clauses, view);
  const formedNotes = formClauses(redline.notes, view);
  const text = composed(redline, view, formed, formedNotes);
  const labels = labelsIn(redline, view, text);
  const tracked = new Map([...formed, ...formedNotes].map((part: FormedClause) => [part.clause, part.tracked]));
  const byId = new Map([...formed, ...formedNotes].map((part) => [part.clause.id, part.tracked]));
  const side = (clause: PlainClause): Side => ({
    id: clause.id,
    kind: clause.kind,
    level: clause.level,
    label: labels.get(clause.id) ?? "",
    moved: clause.home !== undefined,
    runs: inPairs((tracked.get(clause) ?? byId.get(clause.id) ?? []).map((run) => sideRun(run, view))),
  });
  return { clauses: text.clauses.map(side), notes: text.notes.map(side), labels };
}

function sideRun(run: Run, view: View): SideRun {
  const held = (run.tracking.held ?? []).map((h) => h.change);
  const other = view.kind === "base" ? PROPOSED : BASE;
  const only = !inView(run.tracking, other);
  if (!("text" in run)) return { ...insetOf(run), differs: only, held };
  const format = formatIn(run, view);
  const reset = JSON.stringify(format ?? {}) !== JSON.stringify(formatIn(run, other) ?? {});
  return { text: run.text, ...(format ? { format } : {}), differs: only || reset, held };
}

/** Of the brackets around the same words one alone, for they are one pair, whoever holds them. */
function inPairs(runs: readonly SideRun[]): SideRun[] {
  const reach = new Map<string, [first: number, last: number]>();
  for (const [i, { held }] of runs.entries()) for (const id of held) reach.set(id, [reach.get(id)?.[0] ?? i, i]);
  const firsts = new Map<string, string>();
  for (const [id, ends] of reach) if (!firsts.has(ends.join())) firsts.set(ends.join(), id);
  const stays = new Set(firsts.values());
  return runs.map((run) => ({ ...run, held: run.held.filter((id) => stays.has(id)) }));
}

function aligned(left: readonly Side[], right: readonly Side[], note: boolean): SideRow[] {
  const there = new Map(right.map((side) => [side.id, side]));
  const here = new Set(left.map((side) => side.id));
  const both = (side: Side) => here.has(side.id) && there.get(side.id)?.moved === false;
  const rows: SideRow[] = [];
  let j = 0;
  const alone = (until: string | undefined) => {
    for (; j < right.length && right[j]!.id !== until; j++) rows.push({ proposed: right[j]!, note, same: false });
  };
  for (const base of left) {
    if (!both(base)) {
      rows.push({ base, note, same: false });
      continue;
    }
    alone(base.id);
    const proposed = right[j];
    if (!proposed) {
      rows.push({ base, note, same: false });
      continue;
    }
    j++;
    rows.push({ base, proposed, note, same: alike(base, proposed) });
  }
  alone(undefined);
  return rows;
}

function alike(a: Side, b: Side): boolean {
  const differs = (side: Side) => side.runs.some((run) => run.differs);
  // Words that were another clause's before a join, or after a split, differ nowhere in the tracking.
  const words = (side: Side) =>
    side.runs.map((run) => ("text" in run ? run.text : "footnote" in run ? "" : JSON.stringify(insetOf(run)))).join("");
  const shape = a.label === b.label && a.kind === b.kind && a.level === b.level;
  return shape && !differs(a) && !differs(b) && words(a) === words(b);
}
