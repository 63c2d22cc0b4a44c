// Recovery: from a flattened text and its base to the changes that were flattened into it. Invariant: pure; the runs joined are
// the text, whatever the text is.
import type { BaseText } from "@concord/redline";
import { baseStream, type StreamClause } from "./base-stream.ts";
import { pair } from "./pairing.ts";
import { type Atom, runsOf } from "./runs.ts";
import { type Draft, drafts } from "./segments.ts";
import type { BaseCheck, Fate, Recovery, RefusalCode, Segment } from "./types.ts";
import type { Work } from "./work.ts";

export interface RecoverOptions {
  /** Told how far it is, 0 to 1, a few times. */
  readonly onProgress?: (done: number) => void;
}

/** Longest text that is looked into, in UTF-16 units. */
const MAX_FLAT = 1_000_000;

/**
 * [REC1] The changes in `flat` against `base`. Without a base: only what the text itself shows.
 * [REC2] Never throws on any text: what cannot be looked into comes back whole, as noise, with a `refusal`.
 */
export function recover(flat: string, base: BaseText | undefined, options: RecoverOptions = {}): Recovery {
  const refusal = refusalOf(flat);
  if (refusal) return refused(flat, refusal);
  options.onProgress?.(0.05);
  const work = pair(flat, baseStream(base ?? { lang: "en", clauses: [], notes: [] }));
  options.onProgress?.(0.6);
  const segments = drafts(work).map((draft) => segmentOf(work, draft));
  options.onProgress?.(1);
  return { format: "concord-recovery/1", baseCheck: emptyCheck(base), segments, signs: [] };
}

function emptyCheck(base: BaseText | undefined): BaseCheck {
  return { verdict: base ? "this-base" : "no-base", words: 0, found: 0, missing: [], extra: [] };
}

function refusalOf(flat: string): RefusalCode | undefined {
  if (flat.length > MAX_FLAT) return "too-long";
  if (flat.includes("\u0000")) return "binary";
  return /[\p{L}\p{N}]/u.test(flat) ? undefined : "empty";
}

function refused(flat: string, refusal: RefusalCode): Recovery {
  const runs = flat === "" ? [] : [{ t: flat, op: "noise" as const }];
  const segments: Segment[] = [{ clause: "", kind: "noise", fate: "none", runs }];
  return { format: "concord-recovery/1", refusal, baseCheck: emptyCheck(undefined), segments, signs: [] };
}

function segmentOf(work: Work, draft: Draft): Segment {
  const { from } = work.flat.lines[draft.from]!;
  const { to } = work.flat.lines[draft.to - 1]!;
  const clause = draft.clauses[0];
  const atoms = atomsOf(work, draft);
  const runs = runsOf(work, atoms, from, to, clause);
  const ref = (c: StreamClause) => ({ in: c.in, index: c.index });
  return {
    clause: clause?.name ?? draft.kind,
    kind: draft.kind,
    fate: fateOf(draft, atoms),
    ...(clause ? { baseClause: ref(clause) } : {}),
    runs,
  };
}

function fateOf(draft: Draft, atoms: readonly Atom[]): Fate {
  if (draft.kind === "front" || draft.kind === "blank" || draft.kind === "noise") return "none";
  const ops = new Set(atoms.filter((a) => a.op !== "noise").map((a) => a.op));
  if (ops.size === 1) return ops.has("ins") ? "inserted" : ops.has("del") ? "deleted" : "kept";
  return "changed";
}

function atomsOf(work: Work, draft: Draft): Atom[] {
  const noise = draft.kind === "front" || draft.kind === "blank" || draft.kind === "noise";
  const out: Atom[] = [];
  const { from } = work.flat.lines[draft.from]!;
  const { to } = work.flat.lines[draft.to - 1]!;
  for (const r of work.flat.residue) if (r.from < to && r.to > from) out.push({ from: r.from, to: r.to, op: "noise" });
  for (let l = draft.from; l < draft.to; l++) {
    const { label } = work.flat.lines[l]!;
    const line = work.lines[l]!;
    const op = noise ? "noise" : draft.clauses.length === 0 ? "ins" : "keep";
    if (label) out.push({ from: label.from, to: label.to, op, label: true });
    for (let t = line.from; t < line.to; t++) {
      const token = work.tokens[t]!;
      out.push({ from: token.from, to: token.to, op: noise ? "noise" : token.op, silent: token.silent, token });
    }
  }
  return out.sort((a, b) => a.from - b.from);
}
