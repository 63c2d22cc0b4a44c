// Which unit of a text as it is now is which of the file: base units by their order, which nobody can change; what was put in by whose it is and
// between which base units it stands. Invariant: two units that are paired say the same, and pairs of one clause do not cross.
import { type Clause, type Run, signOfInset } from "@concord/redline";

/** Units [at, at + length) of a clause are those of the file's clause from `from` on. The clause mark is the unit behind the last. */
export interface SourceSpan {
  readonly at: number;
  readonly length: number;
  readonly clause: number;
  readonly from: number;
}

export interface Paired {
  /** For each clause, in order of its units. */
  readonly spans: readonly (readonly SourceSpan[])[];
  /** Whether what was read at the import is what the file says now. */
  readonly faithful: boolean;
}

/** [WRX2] Pairs the units of `now` with those of `file`; `before`: the text right after the import. */
export function pairUnits(file: readonly Clause[], before: readonly Clause[], now: readonly Clause[]): Paired {
  const filed = sequencesOf(file);
  const imported = before === file ? filed : sequencesOf(before);
  const current = now === before ? imported : sequencesOf(now);
  const spans: SourceSpan[][] = now.map(() => []);
  const put = (piece: Piece, skip: number, length: number, to: Sequence, index: number) => {
    let done = 0;
    while (done < length) {
      const target = to.at(index + done);
      if (!target) return;
      const count = Math.min(length - done, target.length);
      spans[piece.clause]!.push({
        at: piece.from + skip + done,
        length: count,
        clause: target.clause,
        from: target.from,
      });
      done += count;
    }
  };
  const faithful = filed.base.text === imported.base.text && filed.base.text === current.base.text;
  if (faithful) for (const piece of current.base.pieces) put(piece, 0, piece.length, filed.base, piece.start);
  for (const [key, group] of current.groups) {
    const was = imported.groups.get(key);
    const theirs = was && filed.whose.get(was.proponent);
    if (!was || !theirs || theirs.text !== imported.whose.get(was.proponent)?.text) continue;
    const kept = keptIn(was.sequence.text, group.sequence.text);
    for (const piece of group.sequence.pieces) {
      for (let i = 0; i < piece.length; i++) {
        const index = kept[piece.start + i]!;
        if (index < 0) continue;
        const place = was.sequence.at(index)!;
        put(piece, i, 1, theirs, was.order.get(place.piece)! + place.skip);
      }
    }
  }
  return { spans: spans.map(joined), faithful };
}

/** Units of one clause that belong to one sequence. */
interface Piece {
  readonly clause: number;
  /** First unit in the clause. */
  readonly from: number;
  /** First unit in the sequence. */
  readonly start: number;
  readonly length: number;
}

/** Units in order, from however many clauses. */
class Sequence {
  readonly pieces: Piece[] = [];
  readonly #texts: string[] = [];
  #text: string | undefined;
  length = 0;

  add(clause: number, from: number, text: string): Piece {
    const piece = { clause, from, start: this.length, length: text.length };
    this.pieces.push(piece);
    this.#texts.push(text);
    this.length += text.length;
    return piece;
  }

  get text(): string {
    this.#text ??= this.#texts.join("");
    return this.#text;
  }

  /** Where a unit is, and how many of the same piece follow it, itself counted. */
  at(index: number): { piece: Piece; skip: number; clause: number; from: number; length: number } | undefined {
    let low = 0;
    let high = this.pieces.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const piece = this.pieces[middle]!;
      if (index < piece.start) high = middle - 1;
      else if (index >= piece.start + piece.length) low = middle + 1;
      else {
        const skip = index - piece.start;
        return { piece, skip, clause: piece.clause, from: piece.from + skip, length: piece.length - skip };
      }
    }
    return undefined;
  }
}

/** What one change of a proponent put in between two base units. */
interface Group {
  readonly proponent: string;
  readonly sequence: Sequence;
  /** Of each piece, its first unit among all that the proponent put in. */
  readonly order: Map<Piece, number>;
}

interface Sequences {
  readonly base: Sequence;
  readonly groups: ReadonlyMap<string, Group>;
  readonly whose: ReadonlyMap<string, Sequence>;
}

/** What stands for a clause mark among units. */
const MARK = "\u2029";

function sequencesOf(clauses: readonly Clause[]): Sequences {
  const base = new Sequence();
  const groups = new Map<string, Group>();
  const whose = new Map<string, Sequence>();
  const add = (clause: number, from: number, text: string, inserted: Clause["mark"]["inserted"]) => {
    if (!inserted) {
      base.add(clause, from, text);
      return;
    }
    const { proponent, change } = inserted;
    const all = whose.get(proponent) ?? new Sequence();
    whose.set(proponent, all);
    const key = `${base.length} ${proponent} ${change}`;
    const group = groups.get(key) ?? { proponent, sequence: new Sequence(), order: new Map() };
    groups.set(key, group);
    group.order.set(group.sequence.add(clause, from, text), all.length);
    all.add(clause, from, text);
  };
  for (const [i, { runs, mark }] of clauses.entries()) {
    let at = 0;
    for (const run of runs) {
      const text = unitText(run);
      add(i, at, text, run.tracking.inserted);
      at += text.length;
    }
    add(i, at, MARK, mark.inserted);
  }
  return { base, groups, whose };
}

const unitText = (run: Run): string => ("text" in run ? run.text : signOfInset(run));

/** For each unit of `now`, which of `was` it is, or -1: some of `was` may be gone, and others may stand between. */
function keptIn(was: string, now: string): number[] {
  const out = new Array<number>(now.length).fill(-1);
  let start = 0;
  while (start < was.length && start < now.length && was[start] === now[start]) out[start] = start++;
  let end = 0;
  while (end < was.length - start && end < now.length - start && was.at(-1 - end) === now.at(-1 - end)) {
    end++;
    out[now.length - end] = was.length - end;
  }
  let at = start;
  for (let i = start; i < now.length - end; i++) {
    const found = was.indexOf(now[i]!, at);
    if (found < 0 || found >= was.length - end) continue;
    out[i] = found;
    at = found + 1;
  }
  return out;
}

function joined(spans: readonly SourceSpan[]): SourceSpan[] {
  const out: SourceSpan[] = [];
  for (const span of [...spans].sort((a, b) => a.at - b.at)) {
    const last = out.at(-1);
    const goesOn =
      last && last.at + last.length === span.at && last.clause === span.clause && last.from + last.length === span.from;
    if (goesOn) out[out.length - 1] = { ...last, length: last.length + span.length };
    else out.push(span);
  }
  return out;
}
