// Recovery: from a flattened text and its base to the changes that were flattened into it. Invariant: pure; the runs joined are
// the text, whatever the text is.
import type { BaseText } from "@concord/redline";
import { checkOf, gapsOf, markSilent } from "./base-check.ts";
import { baseStream } from "./base-stream.ts";
import { labelOf } from "./clause-labels.ts";
import { insertionsIn } from "./insertions.ts";
import type { ReadLabel } from "./labels-fused.ts";
import { markMovedLines } from "./moved-lines.ts";
import { isNewNote, markNewNotes } from "./new-notes.ts";
import { pair } from "./pairing.ts";
import { segmentsOf } from "./segment-of.ts";
import { type Draft, drafts as draftsOf } from "./segments.ts";
import { signsOf } from "./signs.ts";
import { slideInsertions } from "./slides.ts";
import { type Decided, strikeIn } from "./strikes.ts";
import { struckTwice } from "./struck-twice.ts";
import type { BaseCheck, Recovery, RefusalCode, Segment } from "./types.ts";
import { goneClauses } from "./whole-clauses.ts";
import type { Work } from "./work.ts";

export interface RecoverOptions {
  /** Told how far it is, 0 to 1, a few times. */
  readonly onProgress?: (done: number) => void;
}

/** Longest text that is looked into, in UTF-16 units. */
const MAX_FLAT = 1_000_000;

const NO_BASE: BaseText = { lang: "en", clauses: [], notes: [] };

/**
 * [REC1] The changes in `flat` against `base`. Without a base: only what the text itself shows.
 * [REC2] Never throws on any text: what cannot be looked into comes back whole, as noise, with a `refusal`.
 */
export function recover(flat: string, base: BaseText | undefined, options: RecoverOptions = {}): Recovery {
  const refusal = refusalOf(flat);
  if (refusal) return refused(flat, refusal);
  const tell = options.onProgress ?? (() => undefined);
  tell(0.05);
  const work = pair(flat, baseStream(base ?? NO_BASE));
  tell(0.5);
  slideInsertions(work);
  markMovedLines(work);
  const gaps = gapsOf(work);
  markSilent(work, gaps);
  const drafts = draftsOf(work);
  markNewNotes(work, drafts);
  const labels = new Map<Draft, ReadLabel>();
  for (const draft of drafts) {
    // The number of a note is none of a list.
    const label = isNewNote(draft) ? undefined : labelOf(work, draft);
    if (label) labels.set(draft, label);
  }
  const gone = goneClauses(work, drafts, labels);
  tell(0.6);
  const open = drafts.filter((draft) => draft.clauses.length > 0 && !gone.has(draft));
  const twice = struckTwice(
    work,
    open.flatMap((draft) => insertionsIn(work, draft)),
  );
  const decided = new Map<Draft, Decided[]>();
  for (const draft of drafts) {
    const whole = gone.get(draft);
    if (whole) strikeWhole(work, draft, whole.evidence);
    else if (draft.clauses.length > 0) decided.set(draft, strikeIn(work, draft, twice));
  }
  tell(0.8);
  const segments = segmentsOf(work, drafts, labels, gone, decided);
  const baseCheck = checkOf(work, gaps, drafts);
  tell(1);
  return { format: "concord-recovery/1", baseCheck, segments, signs: signsOf(flat) };
}

function strikeWhole(work: Work, draft: Draft, evidence: WorkEvidence): void {
  for (let t = work.lines[draft.from]!.from; t < work.lines[draft.to - 1]!.to; t++) {
    const token = work.tokens[t]!;
    token.op = "del";
    token.evidence = [evidence];
    token.certainty = evidence === "like-beside-like" ? "likely" : "shown";
  }
}

type WorkEvidence = Work["tokens"][number]["evidence"][number];

function refusalOf(flat: string): RefusalCode | undefined {
  if (flat.length > MAX_FLAT) return "too-long";
  if (flat.includes("\u0000")) return "binary";
  return /[\p{L}\p{N}]/u.test(flat) ? undefined : "empty";
}

function refused(flat: string, refusal: RefusalCode): Recovery {
  const runs = flat === "" ? [] : [{ t: flat, op: "noise" as const }];
  const segments: Segment[] = [{ clause: "", kind: "noise", fate: "none", runs }];
  const baseCheck: BaseCheck = { verdict: "no-base", words: 0, found: 0, missing: [], extra: [] };
  return { format: "concord-recovery/1", refusal, baseCheck, segments, signs: [] };
}
