// A proposal that was recovered against one edition, carried over to the base of a resolution: clause by clause, word by word.
// Invariant: what has no place there is told, never dropped.
import {
  type BaseClause,
  type BasePlace,
  type BaseText,
  lengthOfClause,
  type ProposalEdit,
  type ProposedChange,
  type ProposedClause,
  type ProposedText,
  wordsAt,
  wordsOfPut,
} from "@concord/redline";

/** The proposal on the other base, and the words of what has no place there. */
export interface CarriedOver {
  readonly text: ProposedText;
  readonly lost: readonly string[];
}

/** [ONB1] [ONB2] `text`, whose places are of `from`, with places of `to`. */
export function onto(text: ProposedText, from: BaseText, to: BaseText): CarriedOver {
  const carrying = new Carrying(from, to);
  const changes: ProposedChange[] = [];
  for (const change of text.changes) {
    const edits = change.edits.flatMap((edit) => carrying.edit(edit));
    if (edits.length > 0) changes.push({ ...change, edits });
  }
  const deviations = text.deviations.flatMap((deviation) => {
    const place = carrying.place(deviation.place);
    // What the resolution's own base does not have either is no deviation from it.
    return place && place.length > 0 === deviation.place.length > 0 ? [{ ...deviation, place }] : [];
  });
  return { text: { changes, deviations }, lost: carrying.lost };
}

/** Carries edits and places of `from` over to `to`, one after the other. */
export class Carrying {
  /** The words of the edits that have no place there. */
  readonly lost: string[] = [];
  readonly #from: BaseText;
  readonly #to: BaseText;
  readonly #pairs: Readonly<Record<"clauses" | "notes", ReadonlyMap<number, number>>>;
  readonly #units = new Map<string, readonly (number | undefined)[]>();

  constructor(from: BaseText, to: BaseText) {
    this.#from = from;
    this.#to = to;
    this.#pairs = { clauses: pairs(from.clauses, to.clauses), notes: pairs(from.notes, to.notes) };
  }

  /** The edit with its place there; none where there is no such place. */
  edit(edit: ProposalEdit): ProposalEdit[] {
    if (edit.kind === "nested") return [edit];
    if (edit.kind === "shape") {
      const clause = this.#pairs.clauses.get(edit.clause);
      if (clause !== undefined) return [{ ...edit, clause }];
      this.lost.push(wordsAt(this.#from.clauses[edit.clause]!).slice(0, -1));
      return [];
    }
    if (edit.kind === "move") {
      const there = (one: ProposedClause) => (typeof one === "number" ? this.#pairs.clauses.get(one) : one);
      const clause = there(edit.clause);
      const after = edit.after === null ? null : there(edit.after);
      if (clause !== undefined && after !== undefined) return [{ ...edit, clause, after }];
      const own = typeof edit.clause === "number" ? this.#from.clauses[edit.clause] : undefined;
      this.lost.push(own ? wordsAt(own).slice(0, -1) : (edit.words ?? ""));
      return [];
    }
    const place = this.place(edit.place);
    if (place) return [{ ...edit, place }];
    const put = edit.kind === "replace" ? edit.put.map(wordsOfPut).join("") : "";
    const clause = this.#from[edit.place.in][edit.place.index];
    const struck = clause ? wordsAt(clause, edit.place.at, edit.place.length) : "";
    this.lost.push([struck.replace("¶", ""), put].filter((part) => part !== "").join(" → "));
    return [];
  }

  /** The same place in the other base; undefined where it has none. */
  place(place: BasePlace): BasePlace | undefined {
    const { in: list, index, at, length } = place;
    const from = this.#from[list][index];
    if (at === 0 && length === 0) return this.#between(place);
    const to = this.#pairs[list].get(index);
    if (from === undefined || to === undefined) return undefined;
    const units = this.#unitsOf(list, index, to);
    if (length === 0) {
      const before = units[at - 1];
      const behind = units[at];
      const there = before === undefined ? behind : before + 1;
      return there === undefined ? undefined : { in: list, index: to, at: there, length: 0 };
    }
    const first = units[at];
    const last = units[at + length - 1];
    // All of it must be there, in one piece.
    if (first === undefined || last === undefined || last - first !== length - 1) return undefined;
    for (let i = 0; i < length; i++) if (units[at + i] !== first + i) return undefined;
    return { in: list, index: to, at: first, length };
  }

  /** Between two clauses: behind the one before, or before the one behind. */
  #between({ in: list, index, at, length }: BasePlace): BasePlace | undefined {
    const behind = this.#pairs[list].get(index);
    if (behind !== undefined) return { in: list, index: behind, at, length };
    for (let i = index - 1; i >= 0; i--) {
      const before = this.#pairs[list].get(i);
      if (before !== undefined) return { in: list, index: before + 1, at, length };
    }
    return index >= this.#from[list].length ? { in: list, index: this.#to[list].length, at, length } : undefined;
  }

  #unitsOf(list: "clauses" | "notes", from: number, to: number): readonly (number | undefined)[] {
    const key = `${list} ${from}`;
    const known = this.#units.get(key);
    if (known) return known;
    const made = sameUnits(this.#from[list][from]!, this.#to[list][to]!);
    this.#units.set(key, made);
    return made;
  }
}

interface Token {
  readonly key: string;
  readonly at: number;
  readonly length: number;
}

function tokensOf(clause: BaseClause): Token[] {
  const words = wordsAt(clause, 0, lengthOfClause(clause));
  return [...words.matchAll(/[\p{L}\p{M}\p{N}]+|\s+|./gsu)].map(({ 0: text, index }) => ({
    key: /^\s/u.test(text) ? " " : text.toLowerCase(),
    at: index,
    length: text.length,
  }));
}

/** For each unit of a clause (its mark last) where it is in another. */
function sameUnits(from: BaseClause, to: BaseClause): (number | undefined)[] {
  const [a, b] = [tokensOf(from), tokensOf(to)];
  const out: (number | undefined)[] = new Array(lengthOfClause(from) + 1).fill(undefined);
  for (const [i, j] of common(a, b, (x, y) => x.key === y.key && x.length === y.length)) {
    for (let unit = 0; unit < a[i]!.length; unit++) out[a[i]!.at + unit] = b[j]!.at + unit;
  }
  out[out.length - 1] = lengthOfClause(to);
  return out;
}

/** [ONB3] Which clause is which: those that say the same in order, and between those the ones that share most words. */
export function pairs(from: readonly BaseClause[], to: readonly BaseClause[]): Map<number, number> {
  const key = (clause: BaseClause) => `${clause.kind} ${wordsAt(clause).toLowerCase().replace(/\s+/g, " ")}`;
  const [a, b] = [from.map(key), to.map(key)];
  const out = new Map<number, number>(common(a, b, (x, y) => x === y));
  const used = new Set(out.values());
  const bags = to.map((clause) => new Set(tokensOf(clause).map((t) => t.key)));
  for (const [i, clause] of from.entries()) {
    if (out.has(i)) continue;
    const [low, high] = [edge(out, i, -1, -1), edge(out, i, 1, to.length)];
    const own = new Set(tokensOf(clause).map((t) => t.key));
    let best: number | undefined;
    let most = 0.5;
    for (let j = low + 1; j < high; j++) {
      if (used.has(j) || to[j]!.kind !== clause.kind) continue;
      const shared = [...own].filter((word) => bags[j]!.has(word)).length / Math.max(own.size, bags[j]!.size, 1);
      if (shared > most) [best, most] = [j, shared];
    }
    if (best === undefined) continue;
    out.set(i, best);
    used.add(best);
  }
  return out;
}

/** To which clause the nearest paired one on a side goes. */
function edge(paired: ReadonlyMap<number, number>, from: number, by: 1 | -1, none: number): number {
  let best = none;
  for (const [i, j] of paired) {
    if (by < 0 ? i < from && j > best : i > from && j < best) best = j;
  }
  return best;
}

/** Most places in the table of two lists. */
const MOST = 4_000_000;

/** Places of a longest common row of two lists: rows of a table, so for clauses and their words alone. */
export function common<T>(a: readonly T[], b: readonly T[], same: (x: T, y: T) => boolean): [number, number][] {
  let start = 0;
  while (start < a.length && start < b.length && same(a[start]!, b[start]!)) start++;
  let [m, n] = [a.length, b.length];
  while (m > start && n > start && same(a[m - 1]!, b[n - 1]!)) {
    m--;
    n--;
  }
  const out: [number, number][] = [];
  for (let i = 0; i < start; i++) out.push([i, i]);
  const ends = [m, n] as const;
  const width = n - start + 1;
  // What is as long as a book in one clause is paired at its ends alone.
  if ((m - start) * width > MOST) [m, n] = [start, start];
  const table = new Uint32Array((m - start + 1) * width);
  for (let i = m - 1; i >= start; i--) {
    for (let j = n - 1; j >= start; j--) {
      const here = (i - start) * width + j - start;
      table[here] = same(a[i]!, b[j]!)
        ? table[here + width + 1]! + 1
        : Math.max(table[here + width]!, table[here + 1]!);
    }
  }
  for (let i = start, j = start; i < m && j < n; ) {
    const here = (i - start) * width + j - start;
    if (same(a[i]!, b[j]!)) out.push([i++, j++]);
    else if (table[here + width]! >= table[here + 1]!) i++;
    else j++;
  }
  for (let i = ends[0], j = ends[1]; i < a.length; i++, j++) out.push([i, j]);
  return out;
}
