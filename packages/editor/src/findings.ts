// Drafting findings in the text if all were accepted, held by ids so that they keep their places while others write: what the
// page lists, and the proposal that puts one right. Derived, therefore nobody's. Invariant: what a fix proposes is worked out
// from the text as it is at the press, never from what a page still shows.
import type { Finding, FormedClause, PlainText, StaleReference } from "@concord/redline";
import { gapIn, placeIn, rangesIn } from "@concord/redline";
import { offsetOf, type Piece, unitAt } from "@concord/sync";
import type { Binding } from "./binding.ts";
import type { Place } from "./positions.ts";
import { shapeActs } from "./reshape.ts";

type Unit = readonly [client: number, clock: number];

/** A finding where it is in the texts. */
export interface PointedFinding {
  /** The same for the same finding at the same words, whatever is written elsewhere. */
  readonly id: string;
  readonly finding: Finding;
  readonly name: string;
  /** Where it is: at these words; where something is missing, behind a sign, or before what begins a clause. */
  readonly at: { readonly first: Unit; readonly last: Unit } | { readonly behind: Unit } | { readonly before: Unit };
  /** Whether there is something that could be proposed instead. */
  readonly fixable: boolean;
  /** The label of the clause in which it stands; "" where it has none. */
  readonly label: string;
}

/** What finds them in a text whose labels are `labels`. */
export type Find = (text: PlainText, labels: ReadonlyMap<string, string>) => readonly Finding[];

/** What the text if all were accepted gives to find them in. */
export interface FoundIn {
  readonly findings: readonly Finding[];
  readonly formed: ReadonlyMap<string, FormedClause>;
}

/** [FND1] The findings, in order of the text; a reference that is pointed out to be checked is not told twice. */
export function findingsIn(binding: Binding, find: Find): PointedFinding[] {
  return pointed(binding, binding.model.findings(find));
}

function pointed({ model, peer }: Binding, { findings, formed }: FoundIn): PointedFinding[] {
  const stale = Map.groupBy(model.staleReferences(), ({ clause }) => clause);
  return findings.flatMap((finding): PointedFinding[] => {
    const { clause: id, code } = finding;
    const clause = formed.get(id);
    if (!clause || (code === "missing-item" && isStale(clause, finding, stale.get(id)))) return [];
    const name = clause.clause.stretch;
    const at = whereabouts(clause, finding, peer.replica.pieces(name));
    if (!at) return [];
    const label = model.printed.labels.get(id);
    return [
      {
        id: `${code} ${id} ${Object.values(at)}`,
        finding,
        name,
        at,
        fixable: finding.fix !== undefined || finding.numbering !== undefined,
        label: label?.resulting ?? label?.original ?? "",
      },
    ];
  });
}

/**
 * [FND3] Proposes what would put a finding right, for whom one types: one change and one step of undo. Returns whether the text
 * still has it.
 */
export function proposeFix(binding: Binding, id: string, find: Find): boolean {
  if (!binding.editable) return false;
  const found = binding.model.findings(find);
  const finding = pointed(binding, found).find((one) => one.id === id)?.finding;
  const clause = finding && found.formed.get(finding.clause);
  if (!clause) return false;
  const { writer } = binding;
  if (finding.numbering !== undefined) {
    const { numbering } = finding;
    const marked = binding.model.all.find(({ markId }) => markId === clause.clause.markId);
    const { acts, instead } = marked ? shapeActs(binding, [[marked, { numbering }]]) : { acts: [], instead: [] };
    binding.edit(() => {
      writer.say(acts, instead);
      return undefined;
    });
    return acts.length > 0;
  }
  if (finding.fix === undefined) return false;
  const { from, to, words } = smallest(clause, finding, finding.fix);
  const name = clause.clause.stretch;
  const ranges = rangesIn(clause, from, to).map((range) => ({ name, ...range }));
  const place = { name, offset: ranges[0]?.from ?? gapIn(clause, from) };
  binding.edit(() => {
    writer.leave();
    const caret = writer.replace(ranges, place, words === "" ? [] : [words]);
    writer.leave();
    return caret;
  });
  return true;
}

function whereabouts(
  clause: FormedClause,
  { from, to }: Finding,
  pieces: readonly Piece[],
): PointedFinding["at"] | undefined {
  const ranges = rangesIn(clause, from, to);
  if (ranges.length > 0) {
    const [first, last] = [unitAt(pieces, ranges[0]!.from), unitAt(pieces, ranges.at(-1)!.to - 1)];
    return first && last && { first, last };
  }
  const unit = unitAt(pieces, from === 0 ? placeIn(clause, 0) : gapIn(clause, from) - 1);
  return unit && (from === 0 ? { before: unit } : { behind: unit });
}

/** Where a finding is now: the words from `from` to `to`, or a place. Undefined where it is nowhere any more. */
export function placeOfFinding(
  { peer }: Binding,
  { name, at }: PointedFinding,
): { readonly from: Place; readonly to: Place } | undefined {
  const pieces = peer.replica.pieces(name);
  const offset = (unit: Unit, more: number): Place | undefined => {
    const there = offsetOf(pieces, ...unit);
    return there === undefined ? undefined : { name, offset: there + more };
  };
  const from = "first" in at ? offset(at.first, 0) : "before" in at ? offset(at.before, 0) : offset(at.behind, 1);
  const to = "last" in at ? offset(at.last, 1) : from;
  return from && to && { from, to };
}

/** What of the words goes and what comes: whole words, and nothing that both have at an end. */
function smallest(
  { tracked }: FormedClause,
  { from, to }: Finding,
  fix: string,
): { readonly from: number; readonly to: number; readonly words: string } {
  const old = tracked
    .map((run) => ("text" in run ? run.text : "\ufffc"))
    .join("")
    .slice(from, to);
  if (fix.startsWith(old)) return { from: to, to, words: fix.slice(old.length) };
  const [gone, come] = [old, fix].map((words) => words.split(/(?<=\s)/u)) as [string[], string[]];
  let start = 0;
  while (start < Math.min(gone.length, come.length) - 1 && gone[start] === come[start]) start++;
  const kept = gone.slice(0, start).join("").length;
  return { from: from + kept, to, words: fix.slice(kept) };
}

/** Whether the words are those of a reference that is listed to be checked. */
function isStale(clause: FormedClause, { from, to }: Finding, stale: readonly StaleReference[] | undefined): boolean {
  const ranges = rangesIn(clause, from, to);
  return stale?.some((one) => ranges.some((range) => range.from < one.to && range.to > one.from)) ?? false;
}
