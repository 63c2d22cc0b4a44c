// Segments as they are handed back: each with its clause, its fate, its label and its runs. Invariant: one segment for each draft,
// in order.
import type { StreamClause } from "./base-stream.ts";
import { candidatesOf } from "./candidates.ts";
import { residueIn } from "./flat-lines.ts";
import type { ReadLabel } from "./labels-fused.ts";
import { newNoteName } from "./new-notes.ts";
import { type Atom, runsOf } from "./runs.ts";
import type { Draft } from "./segments.ts";
import type { Decided } from "./strikes.ts";
import type { Fate, Op, Segment } from "./types.ts";
import type { Gone, Labels } from "./whole-clauses.ts";
import type { Work } from "./work.ts";

const refOf = (c: StreamClause) => ({ in: c.in, index: c.index });

/** [SEG3] The segments: what became of each clause, where inserted ones come, which ones were joined, split or moved. */
export function segmentsOf(
  work: Work,
  drafts: readonly Draft[],
  labels: Labels,
  gone: ReadonlyMap<Draft, Gone>,
  decided: ReadonlyMap<Draft, readonly Decided[]>,
): Segment[] {
  const firstOf = new Map<StreamClause, number>();
  const origins = originsOf(drafts, gone);
  let call = "";
  let after: StreamClause | undefined;
  return drafts.map((draft, index): Segment => {
    const clause = draft.clauses[0];
    const label = labels.get(draft);
    for (const { insertion, ranked } of decided.get(draft) ?? [])
      work.tokens[insertion.from]!.candidates = candidatesOf(work, draft, insertion, ranked);
    const atoms = atomsOf(work, draft, label, gone.has(draft));
    const runs = runsOf(work, atoms, work.flat.lines[draft.from]!.from, work.flat.lines[draft.to - 1]!.to, clause);
    if (clause?.clause.kind === "call") call = clause.name;
    const earlier = clause && firstOf.get(clause);
    if (clause && earlier === undefined) firstOf.set(clause, index);
    const fate = fateOf(draft, atoms);
    const movedFrom = origins.get(index);
    const moved = draft.clauses.length === 0 ? work.moved.get(draft.from) : undefined;
    const before = after;
    if (clause?.in === "clauses") after = clause;
    const joins = draft.clauses.slice(1).filter((c) => hasStart(work, draft, c));
    return {
      clause: clause?.name ?? newNoteName(work, draft) ?? (`${call} ${label?.proposed ?? ""}`.trim() || draft.kind),
      kind: draft.kind,
      fate,
      ...(clause ? { baseClause: refOf(clause) } : {}),
      ...(joins.length > 0 ? { joins: joins.map(refOf) } : {}),
      // Behind the body of a footnote that stands in its midst a clause goes on.
      ...(earlier === undefined || !beginsLine(work, draft) ? {} : { splitFrom: earlier }),
      ...(movedFrom === undefined ? {} : { movedFrom }),
      ...(moved ? { movedClause: refOf(moved) } : {}),
      ...(!clause && fate === "inserted" && before ? { after: refOf(before) } : {}),
      ...(label && (label.base ?? label.proposed) !== undefined ? { label: labelPair(label) } : {}),
      runs,
    };
  });
}

function beginsLine({ flat: { text, lines } }: Work, draft: Draft): boolean {
  const { from } = lines[draft.from]!;
  return from === 0 || text[from - 1] === "\n";
}

/** Of each segment that is the copy of another: which. */
function originsOf(drafts: readonly Draft[], gone: ReadonlyMap<Draft, Gone>): Map<number, number> {
  const out = new Map<number, number>();
  for (const [index, draft] of drafts.entries()) {
    const copy = gone.get(draft)?.copy;
    if (copy !== undefined && !out.has(copy)) out.set(copy, index);
  }
  return out;
}

function labelPair({ base, proposed }: ReadLabel): { base?: string; proposed?: string } {
  return { ...(base === undefined ? {} : { base }), ...(proposed === undefined ? {} : { proposed }) };
}

function hasStart(work: Work, draft: Draft, clause: StreamClause): boolean {
  for (let t = work.lines[draft.from]!.from; t < work.lines[draft.to - 1]!.to; t++) {
    const { base } = work.tokens[t]!;
    if (base?.clause === clause && base.token === 0) return true;
  }
  return false;
}

function fateOf(draft: Draft, atoms: readonly Atom[]): Fate {
  if (draft.kind === "front" || draft.kind === "blank" || draft.kind === "noise") return "none";
  const said = atoms.filter((a) => a.op !== "noise");
  if (said.length > 0 && said.every((a) => a.op === "keep" && a.silent)) return "silent";
  const ops = new Set(said.map((a) => a.op));
  if (ops.size !== 1) return "changed";
  if (draft.clauses.length === 0) return ops.has("ins") ? "inserted" : "silent";
  return ops.has("del") ? "deleted" : ops.has("ins") ? "inserted" : said.some((a) => a.silent) ? "changed" : "kept";
}

function atomsOf(work: Work, draft: Draft, label: ReadLabel | undefined, gone: boolean): Atom[] {
  const noise = draft.kind === "front" || draft.kind === "blank" || draft.kind === "noise";
  const out: Atom[] = [];
  const { from } = work.flat.lines[draft.from]!;
  const { to } = work.flat.lines[draft.to - 1]!;
  for (const r of residueIn(work.flat.residue, { from, to })) out.push({ from: r.from, to: r.to, op: "noise" });
  for (let l = draft.from; l < draft.to; l++) {
    const printed = work.flat.lines[l]!.label;
    const line = work.lines[l]!;
    if (printed) {
      const whole: Op | undefined = noise ? "noise" : gone ? "del" : wholeOp(work, draft);
      let at = printed.from;
      for (const part of label?.parts ?? [{ t: work.flat.text.slice(printed.from, printed.to), op: "keep" as const }]) {
        const end = at + part.t.trimEnd().length;
        out.push({
          from: at,
          to: end,
          op: whole ?? part.op,
          label: true,
          silent: whole ? whole === "keep" : (part.silent ?? false),
        });
        at += part.t.length;
      }
    }
    for (let t = line.from; t < line.to; t++) {
      const token = work.tokens[t]!;
      out.push({ from: token.from, to: token.to, op: noise ? "noise" : token.op, silent: token.silent, token });
    }
  }
  return out.sort((a, b) => a.from - b.from);
}

/** A clause that is none of the base: its label goes with its words. */
function wholeOp(work: Work, draft: Draft): Op | undefined {
  if (draft.clauses.length > 0) return undefined;
  return work.tokens[work.lines[draft.from]!.from]?.silent ? "keep" : "ins";
}
