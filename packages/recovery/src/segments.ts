// Lines into segments: one for each clause as it stands in the flattened text. Invariant: segments are ranges of lines, in
// order, and every line is in one.
import type { StreamClause } from "./base-stream.ts";
import { residueIn } from "./flat-lines.ts";
import type { SegmentKind } from "./types.ts";
import type { Work } from "./work.ts";

export interface Draft {
  /** Lines `from` up to `to`, not included. */
  from: number;
  to: number;
  kind: SegmentKind;
  /** The clauses of the base whose words it has, the one with most words first. */
  clauses: StreamClause[];
}

/** [SEG1] The segments of a text whose tokens are paired. */
export function drafts(work: Work): Draft[] {
  const out: Draft[] = [];
  const first = work.lines.findIndex((l) => l.note === undefined && hasPairs(work, l));
  for (const [l, line] of work.lines.entries()) {
    const last = out.at(-1);
    if (line.from === line.to) {
      const kind = work.flat.lines[l]!.label ? "item" : residueOnly(work, l) ? "noise" : "blank";
      if (last && kind === "blank" && last.kind === "blank") last.to = l + 1;
      else out.push({ from: l, to: l + 1, kind, clauses: [] });
      continue;
    }
    if (draws(work, line)) {
      for (let t = line.from; t < line.to; t++) work.tokens[t]!.op = "noise";
      out.push({ from: l, to: l + 1, kind: "noise", clauses: [] });
      continue;
    }
    if (last && goesOn(work, out, l)) {
      last.to = l + 1;
      continue;
    }
    out.push({ from: l, to: l + 1, kind: first < 0 || l < first ? "front" : "paragraph", clauses: [] });
  }
  for (const draft of out) {
    if (draft.kind === "blank" || draft.kind === "noise") continue;
    draft.clauses = clausesOf(work, draft);
    if (draft.kind !== "front") draft.kind = kindOf(work, draft);
  }
  return out;
}

/** [FLT1] Whether a line has only signs, and none of the base: a rule, a row of stars. */
function draws({ tokens }: Work, { from, to }: { from: number; to: number }): boolean {
  return to - from > 2 && tokens.slice(from, to).every(({ kind, base }) => kind === "sign" && !base);
}

function hasPairs(work: Work, line: { from: number; to: number }): boolean {
  for (let t = line.from; t < line.to; t++) if (work.tokens[t]!.base) return true;
  return false;
}

function residueOnly(work: Work, l: number): boolean {
  return residueIn(work.flat.residue, work.flat.lines[l]!).length > 0;
}

/** [SEG2] A line goes on with the segment before it when it does not begin a clause and the words around the end are of one. */
function goesOn(work: Work, before: readonly Draft[], l: number): boolean {
  const line = work.lines[l]!;
  const last = before.at(-1)!;
  if (last.kind === "front" || line.starts || work.flat.lines[l]!.label) return false;
  const previous = work.lines[last.to - 1]!;
  if (previous.note !== line.note || last.to !== l || previous.from === previous.to) return false;
  const a = work.tokens[previous.to - 1]!;
  const b = work.tokens[line.from]!;
  const same = a.base && b.base && a.base.clause === b.base.clause && b.base.token > 0;
  return same === true && wrapped(work);
}

const wraps = new WeakMap<Work, boolean>();

/** Whether lines are cut at a width: clauses of the base mostly stand on several lines. */
function wrapped(work: Work): boolean {
  const known = wraps.get(work);
  if (known !== undefined) return known;
  let inside = 0;
  let starts = 0;
  for (const line of work.lines) {
    if (line.from === line.to || line.note) continue;
    if (line.starts) starts++;
    else if ((work.tokens[line.from]!.base?.token ?? 0) > 0) inside++;
  }
  const answer = inside * 3 > starts;
  wraps.set(work, answer);
  return answer;
}

function clausesOf(work: Work, draft: Draft): StreamClause[] {
  const counts = new Map<StreamClause, number>();
  for (let t = work.lines[draft.from]!.from; t < work.lines[draft.to - 1]!.to; t++) {
    const clause = work.tokens[t]!.base?.clause;
    if (clause) counts.set(clause, (counts.get(clause) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([clause]) => clause);
}

function kindOf(work: Work, draft: Draft): SegmentKind {
  const line = work.flat.lines[draft.from]!;
  const clause = draft.clauses[0];
  if (line.body !== undefined || clause?.in === "notes") return "footnote";
  if (clause) {
    const { kind, numbering } = clause.clause;
    if (kind === "proposal") return "proposal-line";
    return kind === "item" && numbering === "bullet" ? "bullet" : kind;
  }
  if (!line.label) return "paragraph";
  return /^[\p{L}\p{N}(]/u.test(line.label.text) ? "item" : "bullet";
}
