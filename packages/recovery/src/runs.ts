// The runs of a segment: stretches of one kind together, and every blank given to the run that it goes with. Invariant: the
// runs of all segments joined are the text.
import type { BasePlace } from "@concord/redline";
import { placeOf, type StreamClause } from "./base-stream.ts";
import type { Op, RecoveredRun } from "./types.ts";
import type { Work, WorkToken } from "./work.ts";

/** A stretch of the text without blanks at its ends, of one kind: a token, a label, residue. */
export interface Atom {
  readonly from: number;
  readonly to: number;
  readonly op: Op;
  readonly label?: true;
  readonly silent?: boolean;
  readonly token?: WorkToken;
}

/** [RUN1] Runs of `atoms` (in order) from `from` up to `to`; `clause`: where insertions go. */
export function runsOf(
  work: Work,
  atoms: readonly Atom[],
  from: number,
  to: number,
  clause: StreamClause | undefined,
): RecoveredRun[] {
  const { text } = work.flat;
  if (atoms.length === 0) return to > from ? [{ t: text.slice(from, to), op: "keep" }] : [];
  const cuts = gapCuts(atoms);
  const groups: { atoms: Atom[]; from: number; to: number }[] = [];
  for (const [i, atom] of atoms.entries()) {
    const left = i === 0 ? from : cuts[i - 1]!;
    const right = i === atoms.length - 1 ? to : cuts[i]!;
    const last = groups.at(-1);
    if (last && sameRun(last.atoms.at(-1)!, atom)) {
      last.atoms.push(atom);
      last.to = right;
    } else groups.push({ atoms: [atom], from: left, to: right });
  }
  let reached = 0;
  return groups.map(({ atoms: group, from: a, to: b }) => {
    const run = runOf(text.slice(a, b), group, clause, reached);
    if (run.base && run.op !== "ins") reached = run.base.at + run.base.length;
    return run;
  });
}

function sameRun(a: Atom, b: Atom): boolean {
  if (a.op !== b.op || (a.silent ?? false) !== (b.silent ?? false) || a.label !== b.label) return false;
  if (b.op === "ins") return b.token?.candidates === undefined;
  if (!a.token || !b.token) return !a.token && !b.token;
  const [x, y] = [a.token.base, b.token.base];
  return x && y ? x.clause === y.clause && y.token >= x.token : !x && !y;
}

const changed = (atom: Atom | undefined) => atom?.op === "ins" || atom?.op === "del";

/**
 * [RUN2] Where the gaps between atoms are cut. A change that stands alone takes the blank behind it along, or the one before it
 * where there is none behind; struck and inserted words that touch share both, so that both readings have them.
 */
function gapCuts(atoms: readonly Atom[]): number[] {
  const gap = (i: number) => i >= 0 && i < atoms.length - 1 && atoms[i]!.to < atoms[i + 1]!.from;
  const withLeft = atoms.slice(1).map((next, i) => atoms[i]!.op !== "noise" || next.op === "noise");
  for (let i = 0; i < atoms.length; i++) {
    if (!changed(atoms[i])) continue;
    let j = i;
    while (changed(atoms[j + 1])) j++;
    let touching = false;
    for (let k = i; k < j; k++) if (atoms[k]!.op !== atoms[k + 1]!.op && !gap(k)) touching = true;
    const trailing = j === atoms.length - 1 || gap(j);
    if (i > 0 && atoms[i - 1]!.op !== "noise") withLeft[i - 1] = touching || trailing;
    for (let k = i; k < j; k++) withLeft[k] = trailing;
    if (j < atoms.length - 1 && atoms[j + 1]!.op !== "noise") withLeft[j] = !touching && trailing;
    i = j;
  }
  return withLeft.map((left, i) => (left ? atoms[i + 1]!.from : atoms[i]!.to));
}

function runOf(t: string, atoms: readonly Atom[], clause: StreamClause | undefined, reached: number): RecoveredRun {
  const first = atoms[0]!;
  const tokens = atoms.flatMap((a) => (a.token ? [a.token] : []));
  const token = tokens[0];
  const evidence = [...new Set(tokens.flatMap((w) => w.evidence))];
  const base = baseOf(tokens, first.op, clause, reached);
  return {
    t,
    op: first.op,
    ...(first.silent ? { silent: true as const } : {}),
    ...(first.label ? { label: true as const } : {}),
    ...(evidence.length > 0 ? { evidence } : {}),
    ...(token?.certainty ? { certainty: token.certainty } : {}),
    ...(token?.candidates ? { candidates: token.candidates } : {}),
    ...(base ? { base } : {}),
  };
}

function baseOf(
  tokens: readonly WorkToken[],
  op: Op,
  clause: StreamClause | undefined,
  reached: number,
): BasePlace | undefined {
  const first = tokens[0]?.base;
  const last = tokens.at(-1)?.base;
  if (first && last) return placeOf(first.clause, first.token, last.token + 1);
  if (op !== "ins" || !clause) return undefined;
  return { in: clause.in, index: clause.index, at: reached, length: 0 };
}
