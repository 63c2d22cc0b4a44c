// The readings of a replacement as a person chooses among them. Invariant: each candidate gives the whole clause as it would read.

import type { BasePlace } from "@concord/redline";
import { placeOf } from "./base-stream.ts";
import type { Insertion } from "./insertions.ts";
import type { Ranked } from "./ranked-readings.ts";
import type { Draft } from "./segments.ts";
import { reasonsFor } from "./span-reasons.ts";
import type { Candidate } from "./types.ts";
import type { Work } from "./work.ts";

/** [CND1] Candidates of one insertion, in the order of `ranked`. */
export function candidatesOf(work: Work, draft: Draft, insertion: Insertion, ranked: readonly Ranked[]): Candidate[] {
  const { tokens } = work;
  const shown = ranked[0]!.span;
  return ranked.map(({ span, reading, score }): Candidate => {
    const some = span.to > span.from;
    return {
      struck: some ? [{ from: tokens[span.from]!.from, to: tokens[span.to - 1]!.to }] : [],
      base: some ? placesOf(work, span.from, span.to) : [],
      reading: readingWith(work, draft, shown, span),
      reasons: reasonsFor(reading, insertion.gluedBefore || insertion.gluedAfter),
      score: Math.round(score * 100) / 100,
    };
  });
}

/** Where base words `from` up to `to` are: one place for each stretch of a clause. */
function placesOf({ tokens }: Work, from: number, to: number): BasePlace[] {
  const out: BasePlace[] = [];
  for (let t = from; t < to; ) {
    const first = tokens[t++]!.base;
    if (!first) continue;
    let last = first;
    for (; t < to; t++) {
      const next = tokens[t]!.base;
      if (next?.clause !== last.clause || next.token < last.token) break;
      last = next;
    }
    out.push(placeOf(first.clause, first.token, last.token + 1));
  }
  return out;
}

/** The proposed reading of the clause if `span` were struck instead of `shown`; every run of blanks is one. */
function readingWith(
  work: Work,
  draft: Draft,
  shown: { from: number; to: number },
  span: { from: number; to: number },
): string {
  const { tokens, flat } = work;
  const first = work.lines[draft.from]!.from;
  const end = work.lines[draft.to - 1]!.to;
  let out = "";
  let gap = false;
  for (let t = first; t < end; t++) {
    const token = tokens[t]!;
    const here = t >= span.from && t < span.to;
    const there = t >= shown.from && t < shown.to;
    if (token.spaced) gap = true;
    if (here || (token.op === "del" && !there)) {
      gap = gap || !(out === "" || /[([/-]$/u.test(out));
      continue;
    }
    const blank = gap && out !== "" && !(token.kind === "sign" && ",;.:)]".includes(token.key) && !token.spaced);
    out += (blank ? " " : "") + flat.text.slice(token.from, token.to);
    gap = false;
  }
  return out;
}
