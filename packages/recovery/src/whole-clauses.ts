// Clauses of the base that were deleted whole. Invariant: a clause is held to be so only by evidence outside of it: the numbers of its
// list, a copy elsewhere, the signs at the ends of the items before it.
import type { Numbering } from "@concord/redline";
import type { ReadLabel } from "./labels-fused.ts";
import { movedCopies } from "./moved-copies.ts";
import { goneByNumbers, type Numbered } from "./renumbering.ts";
import type { Draft } from "./segments.ts";
import type { EvidenceCode } from "./types.ts";
import type { Work, WorkToken } from "./work.ts";

export interface Gone {
  readonly evidence: EvidenceCode;
  /** Index of the draft that says it again. */
  readonly copy?: number;
}

export type Labels = ReadonlyMap<Draft, ReadLabel>;

/** [WHL1] Which drafts are base clauses deleted whole, and why. */
export function goneClauses(work: Work, drafts: readonly Draft[], labels: Labels): Map<Draft, Gone> {
  const out = new Map<Draft, Gone>();
  for (const list of listsOf(work, drafts, labels)) {
    for (const i of goneByNumbers(list.map((entry) => entry.numbered)))
      if (isWholeBase(work, list[i]!.draft)) out.set(list[i]!.draft, { evidence: "number" });
  }
  byCopies(work, drafts, out);
  byEndSigns(work, drafts, out);
  return out;
}

interface Entry {
  readonly draft: Draft;
  readonly numbered: Numbered;
}

const NUMBERINGS = new Set<Numbering>(["letter", "number", "roman"]);

/** Lists of drafts that count together: a call, or a first number again, begins another one. */
function listsOf(work: Work, drafts: readonly Draft[], labels: Labels): Entry[][] {
  const out: Entry[][] = [];
  let open = new Map<Numbering, Entry[]>();
  for (const draft of drafts) {
    if (draft.kind === "call" || draft.kind === "enacting" || draft.kind === "heading") open = new Map();
    const label = labels.get(draft);
    const numbering = numberingOf(draft, label?.proposed);
    if (!label?.proposed || !numbering) continue;
    const inserted = draft.clauses.length === 0;
    const unchanged = !inserted && label.base !== undefined && !label.fused && !label.parts.some((p) => p.silent);
    const origin = inserted ? "inserted" : unchanged ? "unchanged" : "renumbered";
    let list = open.get(numbering);
    if (!list || (unchanged && /^\(?(?:1|a|i)[).]*$/u.test(label.proposed) && list.length > 0)) {
      list = [];
      open.set(numbering, list);
      out.push(list);
    }
    list.push({ draft, numbered: { numbering, label: label.proposed, origin } });
  }
  void work;
  return out;
}

function numberingOf(draft: Draft, label: string | undefined): Numbered["numbering"] | undefined {
  if (draft.kind === "footnote") return undefined;
  const own = draft.clauses[0]?.clause.numbering;
  if (own && NUMBERINGS.has(own)) return own as Numbered["numbering"];
  if (label === undefined || own === "bullet") return undefined;
  if (/^\(?\d+[).]*$/u.test(label)) return "number";
  return /^\(?[a-z]{1,2}\)$/u.test(label) ? "letter" : undefined;
}

function tokensOf(work: Work, draft: Draft): readonly WorkToken[] {
  return work.tokens.slice(work.lines[draft.from]!.from, work.lines[draft.to - 1]!.to);
}

/** Whether a draft is one base clause and nothing else. */
function isWholeBase(work: Work, draft: Draft): boolean {
  const tokens = tokensOf(work, draft);
  return draft.clauses.length === 1 && tokens.length > 0 && tokens.every((t) => t.op === "keep" && !t.silent);
}

/** [WHL2] A clause that stands as it was and again as an insertion was moved. */
function byCopies(work: Work, drafts: readonly Draft[], out: Map<Draft, Gone>): void {
  const kept = drafts.filter((d) => d.clauses[0]?.in === "clauses" && isWholeBase(work, d));
  const put = drafts.filter((d) => d.clauses.length === 0 && d.kind !== "front" && tokensOf(work, d).length > 0);
  const keys = (draft: Draft) => tokensOf(work, draft).flatMap((t) => (t.kind === "sign" ? [] : [t.key]));
  const copies = movedCopies(kept.map(keys), put.map(keys));
  const places = new Map(drafts.map((draft, index) => [draft, index]));
  for (const [i, k] of copies.entries())
    if (k >= 0) out.set(kept[k]!, { evidence: "moved-copy", copy: places.get(put[i]!)! });
}

/** [WHL3] An item whose end sign was made that of the last one (`;` to `,` or `.`) is the last: base items behind it are gone. */
function byEndSigns(work: Work, drafts: readonly Draft[], out: Map<Draft, Gone>): void {
  for (const [i, draft] of drafts.entries()) {
    if (draft.kind !== "item" && draft.kind !== "bullet") continue;
    if (!becameLast(tokensOf(work, draft))) continue;
    const behind: Draft[] = [];
    for (const next of drafts.slice(i + 1)) {
      if (next.kind === "blank" || next.kind === "noise" || next.kind === "footnote") continue;
      if ((next.kind !== "item" && next.kind !== "bullet") || !isWholeBase(work, next)) break;
      behind.push(next);
    }
    const after = drafts.slice(drafts.indexOf(behind.at(-1) ?? draft) + 1).find((d) => d.kind !== "blank");
    if (after && (after.kind === "item" || after.kind === "bullet")) continue;
    for (const gone of behind) if (!out.has(gone)) out.set(gone, { evidence: "like-beside-like" });
  }
}

/** Whether what is put in at the end has the sign of a last item, right behind that of another, or with words before it. */
function becameLast(tokens: readonly WorkToken[]): boolean {
  const [a, b] = [tokens.at(-2), tokens.at(-1)];
  if (!a || !b || a.kind !== "sign" || b.kind !== "sign") return wordsBecameLast(tokens);
  const [kept, put] = a.op === "keep" ? [a, b] : [b, a];
  return kept.op === "keep" && put.op === "ins" && kept.key === ";" && isLastSign(put);
}

const isLastSign = ({ key }: WorkToken) => key === "," || key === ".";

/** "to the Council; and to all keepers,". */
function wordsBecameLast(tokens: readonly WorkToken[]): boolean {
  const put = tokens.findLastIndex(({ op }) => op !== "ins") + 1;
  const [kept, head, tail] = [tokens[put - 1], tokens[put], tokens.at(-1)];
  if (!kept?.base || !head?.spaced || kept.key !== ";" || !isLastSign(tail!)) return false;
  return kept.base.token === kept.base.clause.tokens.length - 1;
}
