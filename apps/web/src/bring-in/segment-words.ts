// The words of a segment as they are shown and marked: each with its place in the text as received. Invariant: words are in
// order and do not overlap; labels and residue are none of them.
import type { ReviewedRun, ReviewedSegment } from "@concord/recovery";

export interface ShownWord {
  readonly text: string;
  /** Units of the segment's text. */
  readonly from: number;
  readonly to: number;
  readonly run: ReviewedRun;
  /** Whether a blank stands before it. */
  readonly blank: boolean;
}

/** Whether words are proposed for deletion and a person is asked. */
export const isDoubtful = ({ op, certainty, byHand }: ReviewedRun): boolean =>
  op === "del" && (certainty === "choose" || certainty === "likely") && !byHand;

/** The words of a segment. */
export function wordsOfSegment({ runs }: Pick<ReviewedSegment, "runs">): ShownWord[] {
  const out: ShownWord[] = [];
  let at = 0;
  let blank = false;
  for (const run of runs) {
    if (run.op !== "noise" && !run.label) {
      for (const match of run.t.matchAll(/\S+/gu)) {
        const from = at + match.index;
        out.push({ text: match[0], from, to: from + match[0].length, run, blank: blank || match.index > 0 });
        blank = false;
      }
    }
    at += run.t.length;
    blank = /\s$/u.test(run.t) || (run.t.trim() === "" ? blank || run.t !== "" : false);
  }
  return out;
}

/** Few words of a longer stretch. */
export function short(text: string): string {
  const list = text.trim().split(/\s+/u);
  return list.length <= 6 ? list.join(" ") : `${list.slice(0, 5).join(" ")} …`;
}

/** Struck words that stand together. */
export interface StruckGroup {
  readonly first: number;
  readonly last: number;
}

/** The groups of struck words, by places in `words`. */
export function struckGroups(words: readonly ShownWord[]): StruckGroup[] {
  const out: { first: number; last: number }[] = [];
  for (const [i, { run }] of words.entries()) {
    if (run.op !== "del") continue;
    const group = out.at(-1);
    if (group && group.last === i - 1) group.last = i;
    else out.push({ first: i, last: i });
  }
  return out;
}

/** What moving an edge of a group to a word marks; undefined when that changes nothing. */
export function edgeMark(
  words: readonly ShownWord[],
  { first, last }: StruckGroup,
  side: "start" | "end",
  to: number,
): { readonly from: number; readonly to: number; readonly mark: "strike" | "keep" } | undefined {
  const span = (a: number, b: number, mark: "strike" | "keep") =>
    a > b || !words[a] || !words[b] ? undefined : { from: words[a].from, to: words[b].to, mark };
  if (side === "start") return to < first ? span(to, first - 1, "strike") : span(first, Math.min(to - 1, last), "keep");
  return to > last ? span(last + 1, to, "strike") : span(Math.max(to + 1, first), last, "keep");
}

/** Stretches of the text as received in which a mark was lost to sight: words run together, numbers in one. */
export function gluedSpans({ runs }: Pick<ReviewedSegment, "runs">): { readonly from: number; readonly to: number }[] {
  const text = runs.map((run) => run.t).join("");
  const out: { from: number; to: number }[] = [];
  const mark = (edge: number): void => {
    const from = edge - /\S*$/u.exec(text.slice(0, edge))![0].length;
    const to = edge + /^\S*/u.exec(text.slice(edge))![0].length;
    const last = out.at(-1);
    if (last && last.to >= from) last.to = Math.max(last.to, to);
    else out.push({ from, to });
  };
  let at = 0;
  for (const [i, run] of runs.entries()) {
    const next = runs[i + 1];
    const end = at + run.t.length;
    const changes = [run.op, next?.op].sort().join(" ");
    if (run.label && run.evidence?.includes("number")) mark(at + run.t.search(/\S|$/u));
    else if (changes === "del ins" && /\S$/u.test(run.t) && /^\S/u.test(next!.t)) mark(end);
    at = end;
  }
  return out;
}
