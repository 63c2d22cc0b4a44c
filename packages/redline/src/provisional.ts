// Labels while a text is negotiated, where nothing gets another number: what the base has keeps its label, and what is put
// in takes the label of what stands before it with bis, ter, quater … ("suffix"), or none until adoption ("frozen").
// Invariant: of the labels that are given here no two in one series are alike, and none is one of the base's.

import type { PlainClause, PlainText } from "./projections.ts";
import { labelOfCount, RESETS } from "./series.ts";
import { suffixOf, withSuffix } from "./suffixes.ts";
import type { ClauseMark, Numbering, NumberingPolicy, Redline } from "./types.ts";

/** A label of the base, with what it counts: it is kept as long as the clause is that. */
interface Kept {
  readonly label: string;
  readonly numbering: Numbering;
  readonly level: number;
  /** The call and the item that it stands under. */
  readonly under: string;
}

/** Where one is in a text: under which call, and which item of each level. */
class Under {
  #reset = "";
  #levels: (string | undefined)[] = [];

  /** Goes past a clause; returns what it stands under. */
  pass({ id, kind, level, numbering }: Pick<PlainClause, "id" | "kind" | "level" | "numbering">): string {
    if (RESETS.has(kind)) {
      this.#reset = id;
      this.#levels = [];
    }
    const under = `${this.#reset} ${this.#levels[level - 2] ?? ""}`;
    if (numbering !== "none") {
      this.#levels.length = Math.min(this.#levels.length, level);
      this.#levels[level - 1] = id;
    }
    return under;
  }
}

/** The labels that the base has, by the id of the clause. */
export function keptLabels(base: PlainText, labels: ReadonlyMap<string, string>): Map<string, Kept> {
  const out = new Map<string, Kept>();
  const place = new Under();
  for (const clause of base.clauses) {
    const under = place.pass(clause);
    const label = labels.get(clause.id);
    const { numbering, level } = clause;
    if (label !== undefined) out.set(clause.id, { label, numbering, level, under });
  }
  return out;
}

/** What counts together: the items of one numbering and level under one item or call. */
interface Series {
  readonly numbering: Numbering;
  /** Labels that are not to be given again. */
  readonly used: Set<string>;
  /** The label of the base, or given, that stands last so far. */
  last: string | undefined;
  /** Whether there is an item of the base in it. */
  based: boolean;
  count: number;
}

/** A clause on the way: one of the text, or one of the base that is struck and keeps its number free. */
interface Member {
  readonly id: string;
  readonly mark: ClauseMark;
  readonly there: boolean;
  readonly kept: string | undefined;
  readonly series: Series | undefined;
}

/**
 * The labels of `text`, a projection of `redline`. `base`: what the base has.
 * [LAB6] A clause of the base keeps its label; what is struck leaves its number free. One that stands under another call or
 * item because it was moved, or is of another numbering or level, is there as one that was put in.
 * [LAB7] `suffix`: what is put in has the label before it with bis, ter …; before the first of the base it is number 0,
 * and where nothing is of the base it is counted.
 * [LAB8] `frozen`: what is put in has no label until adoption, bullets excepted.
 */
export function provisionalLabels(
  redline: Redline,
  text: PlainText,
  base: ReadonlyMap<string, Kept>,
  policy: Exclude<NumberingPolicy, "renumber">,
): Map<string, string> {
  const out = new Map<string, string>();
  const parents: (string | undefined)[] = [];
  for (const { id, mark, there, kept, series } of membersOf(redline, text, base)) {
    const { level, numbering } = mark;
    let label = kept;
    if (!series) label = mark.label;
    else if (kept === undefined) label = mark.label ?? given(series, policy, parents[level - 2], text.lang);
    if (series && label !== undefined) series.last = label;
    if (!there || label === undefined) continue;
    if (series) series.used.add(label);
    out.set(id, label);
    if (numbering === "none") continue;
    parents.length = Math.min(parents.length, level);
    parents[level - 1] = label;
  }
  return out;
}

/** [LAB9] The label that is given to what was put in: one that nothing of the series has. */
function given(
  series: Series,
  policy: Exclude<NumberingPolicy, "renumber">,
  parent: string | undefined,
  lang: string,
): string | undefined {
  const { numbering, used } = series;
  if (numbering === "bullet") return labelOfCount(numbering, 1, parent, lang);
  if (policy === "frozen") return undefined;
  if (!series.based) return labelOfCount(numbering, ++series.count, parent, lang);
  const before = series.last === undefined ? { stem: zero(numbering, parent), times: 0 } : suffixOf(series.last);
  for (let times = before.times + 1; ; times++) {
    const label = withSuffix(numbering, { stem: before.stem, times });
    if (!used.has(label)) return label;
  }
}

/** What stands before the first: 0, in the form of the series. */
function zero(numbering: Numbering, parent: string | undefined): string {
  if (numbering === "letter" || numbering === "roman") return "0)";
  return numbering === "decimal" && parent !== undefined ? `${parent}.0` : "0";
}

/** Every clause that counts, in the order of the view, with its series and the label of the base that it keeps. */
function membersOf(redline: Redline, text: PlainText, base: ReadonlyMap<string, Kept>): Member[] {
  const members: Member[] = [];
  const place = new Under();
  let levels: (Series | undefined)[] = [];
  // Struck ones make no series and end none: they keep their numbers free in the one that is open, or opens next.
  let waiting: Kept[] = [];
  const seriesOf = ({ level, numbering }: Pick<ClauseMark, "level" | "numbering">): Series => {
    levels.length = Math.min(levels.length, level);
    const open = levels[level - 1];
    const before = waiting.filter((w) => w.level === level && w.numbering === numbering).map((w) => w.label);
    waiting = waiting.filter((w) => w.level < level);
    if (open?.numbering === numbering) return open;
    const series = {
      numbering,
      used: new Set(before),
      last: before.at(-1),
      based: before.length > 0,
      count: 0,
    };
    levels[level - 1] = series;
    return series;
  };
  for (const each of inOrder(redline, text, base)) {
    if ("struck" in each) {
      const { id, struck } = each;
      const { level, numbering, label } = struck;
      const series = levels[level - 1];
      if (series?.numbering !== numbering) {
        waiting.push(struck);
        continue;
      }
      series.based = true;
      series.used.add(label);
      members.push({ id, mark: { kind: "item", level, numbering }, there: false, kept: label, series });
      continue;
    }
    if (RESETS.has(each.kind)) {
      levels = [];
      waiting = [];
    }
    const under = place.pass(each);
    const known = base.get(each.id);
    const { id, level, numbering, home } = each;
    const same =
      known?.numbering === numbering && known.level === level && (home === undefined || known.under === under);
    const kept = same ? known.label : undefined;
    const series = numbering === "none" ? undefined : seriesOf(each);
    if (series && kept !== undefined) {
      series.based = true;
      series.used.add(kept);
    }
    members.push({ id, mark: each, there: true, kept, series });
  }
  return members;
}

/** The clauses of the text, and between them, where they stood, those of the base that are struck and had a number. */
function* inOrder(
  { clauses }: Redline,
  text: PlainText,
  base: ReadonlyMap<string, Kept>,
): IterableIterator<PlainClause | { readonly id: string; readonly struck: Kept }> {
  const place = new Map(clauses.map(({ markId }, i) => [markId, i]));
  const here = new Set(text.clauses.map(({ id }) => id));
  const gone = [...base]
    .flatMap(([id, struck]) => (here.has(id) || struck.numbering === "none" ? [] : [{ id, struck }]))
    .sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
  let next = 0;
  for (const clause of text.clauses) {
    const at = clause.home === undefined ? place.get(clause.markId) : undefined;
    while (at !== undefined && next < gone.length && (place.get(gone[next]!.id) ?? 0) < at) yield gone[next++]!;
    yield clause;
  }
}
