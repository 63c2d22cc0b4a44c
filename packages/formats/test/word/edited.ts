// What several administrations and the chair do to a text, at random but by seed: words put in and taken out, clauses split, joined and moved,
// emphases and kinds proposed, changes accepted and rejected. Invariant: each result is one that a replica could derive.
import {
  type Attribution,
  type Clause,
  identify,
  NOTES,
  type Redline,
  type Run,
  type Thread,
  type Tracking,
} from "@concord/redline";
import type { Random } from "@concord/testing";

const PROPONENTS = ["RCC", "J", "KEN"];

/**
 * `redline` after `count` random acts. `tables`: ids of objects that are clauses of their own: they are moved and taken out whole, and nothing is
 * joined to them, for that has no form in Word.
 */
export function edited(redline: Redline, random: Random, count: number, tables: ReadonlySet<string>): Redline {
  const editor = new Editor(redline, random, tables);
  for (let i = 0; i < count; i++) editor.act(i);
  return editor.result();
}

type Editable = { -readonly [K in keyof Clause]: Clause[K] };

class Editor {
  readonly #redline: Redline;
  readonly #random: Random;
  #clauses: Editable[];
  #notes: Editable[];
  readonly #threads: Thread[] = [];
  #count = 0;

  readonly #tables: ReadonlySet<string>;

  constructor(redline: Redline, random: Random, tables: ReadonlySet<string>) {
    this.#tables = tables;
    this.#redline = redline;
    this.#random = random;
    this.#clauses = redline.clauses.map((clause) => ({ ...clause }));
    this.#notes = redline.notes.map((clause) => ({ ...clause }));
  }

  result(): Redline {
    const { threads = [] } = this.#redline;
    return {
      ...this.#redline,
      clauses: identify(this.#clauses),
      notes: this.#notes,
      threads: [...threads, ...this.#threads],
    };
  }

  act(i: number): void {
    const random = this.#random;
    const act = random.weighted({
      type: 8,
      remove: 8,
      split: 2,
      join: 2,
      clause: 3,
      move: 2,
      format: 2,
      shape: 1,
      note: 1,
      comment: 2,
      accept: 5,
      reject: 4,
    });
    const by = this.#by();
    switch (act) {
      case "type":
        this.#type([{ text: random.pick(["new ", "a", " more words", "\u2011x", "é"]), tracking: { inserted: by } }]);
        return;
      case "note": {
        const id = `e:n${this.#count++}`;
        const mark = { inserted: by };
        const words: Run = { text: `Note ${i}.`, tracking: mark };
        this.#notes.push({
          kind: "footnote",
          level: 1,
          numbering: "none",
          id,
          markId: id,
          base: false,
          stretch: NOTES,
          mark,
          runs: [words],
        });
        this.#type([{ footnote: id, tracking: { inserted: by } }]);
        return;
      }
      case "comment": {
        const clause = random.pick(this.#clauses);
        const { change: id, state: _state, ...voice } = by;
        const comments = random.chance(0.5) ? [{ ...voice, id: `${id} 2`, text: "Because.\nIt is." }] : [];
        this.#threads.push({
          id,
          about: { words: true },
          resolved: random.chance(0.3),
          comments: [{ ...voice, id, text: `Why ${i}?` }, ...comments],
        });
        const over = { commented: [...(clause.mark.commented ?? []), id] };
        if (random.chance(0.2)) clause.mark = { ...clause.mark, ...over };
        clause.runs = clause.runs.map((run) => ({ ...run, tracking: { ...run.tracking, ...over } }));
        return;
      }
      case "remove":
        this.#remove(by);
        return;
      case "split":
        this.#split(by);
        return;
      case "join": {
        const at = random.below(this.#clauses.length - 1);
        const clause = this.#clauses[at];
        const next = this.#clauses[at + 1];
        if (!clause || !next || this.#isTable(clause) || this.#isTable(next)) return;
        if (clause.mark.inserted?.proponent === by.proponent) return;
        // Nor to a table that was moved between the two.
        if (this.#clauses.some((one) => this.#isTable(one) && one.moved?.some((m) => m.after === clause.markId)))
          return;
        clause.mark = withDeletion(clause.mark, by);
        return;
      }
      case "clause": {
        const at = random.below(this.#clauses.length);
        const like = this.#clauses[at]!;
        const id = `e:c${this.#count++}`;
        const { kind, level, numbering } = like;
        const tracking = { inserted: by };
        // Before a table nothing is put that could be joined to it.
        if (this.#isTable(like)) return;
        const runs: Run[] = random.chance(0.8) ? [{ text: `Clause ${i} of ${by.proponent};`, tracking }] : [];
        this.#clauses.splice(at, 0, {
          kind,
          level,
          numbering,
          id,
          markId: id,
          base: false,
          stretch: like.stretch,
          mark: tracking,
          runs,
        });
        return;
      }
      case "move": {
        const clause = random.pick(this.#clauses);
        const target = random.chance(0.1) ? undefined : random.pick(this.#clauses);
        const after = target?.markId ?? null;
        if (after === clause.markId || clause.moved) return;
        // A table is not moved between two clauses that one reading joins.
        if (this.#isTable(clause) && (target?.mark.inserted || target?.mark.deleted)) return;
        clause.moved = [{ ...by, after, order: 1_000 + i }];
        return;
      }
      case "format":
        this.#runs((run) => {
          if (!("text" in run) || run.tracking.inserted?.proponent === by.proponent) return run;
          const set = random.pick([{ bold: true }, { italic: false, bold: true }, { superscript: true }]);
          return {
            ...run,
            tracking: { ...run.tracking, reformatted: [...(run.tracking.reformatted ?? []), { ...by, set }] },
          };
        });
        return;
      case "shape": {
        const clause = random.pick(this.#clauses);
        if (clause.mark.inserted || clause.runs.some((run) => "object" in run)) return;
        const set = random.pick([
          { kind: "call" as const },
          { kind: "heading" as const },
          { kind: "paragraph" as const },
        ]);
        clause.reshaped = [...(clause.reshaped ?? []), { ...by, set }];
        return;
      }
      case "accept":
      case "reject": {
        const change = this.#anyChange();
        if (change) this.#decide(change, act === "accept", i);
        return;
      }
    }
  }

  #isTable({ runs }: Editable): boolean {
    return runs.some((run) => "object" in run && this.#tables.has(run.object));
  }

  #by(): Attribution {
    const proponent = this.#random.pick(PROPONENTS);
    const at = `2025-01-02T00:00:${String(this.#count % 60).padStart(2, "0")}Z`;
    return { change: `e:${this.#count++}`, proponent, enteredBy: `Person of ${proponent}`, at, state: "pending" };
  }

  /** A place in a clause: which run to put something before, cut so that one begins there. */
  #place(): { clause: Editable; run: number } {
    const clause = this.#random.pick(this.#random.chance(0.15) && this.#notes.length > 0 ? this.#notes : this.#clauses);
    const units = clause.runs.reduce((sum, run) => sum + ("text" in run ? run.text.length : 1), 0);
    return { clause, run: cutAt(clause, this.#random.below(units + 1)) };
  }

  #type(runs: readonly Run[]): void {
    const { clause, run } = this.#place();
    if (this.#isTable(clause)) return;
    if (clause.stretch === NOTES && runs.some((one) => "footnote" in one)) return;
    clause.runs = [...clause.runs.slice(0, run), ...runs, ...clause.runs.slice(run)];
  }

  #remove(by: Attribution): void {
    this.#runs((run) => {
      const own = run.tracking.inserted?.proponent === by.proponent && run.tracking.inserted.state === "pending";
      return own ? undefined : { ...run, tracking: withDeletion(run.tracking, by) };
    });
  }

  /** Changes some runs beside each other, cut at random places. */
  #runs(change: (run: Run) => Run | undefined): void {
    const clause = this.#random.pick(this.#clauses);
    if (this.#isTable(clause)) {
      const by = change({ text: "", tracking: {} })?.tracking.deleted?.[0];
      if (!by) return;
      clause.runs = clause.runs.map((run) => ({ ...run, tracking: withDeletion(run.tracking, by) }));
      clause.mark = withDeletion(clause.mark, by);
      return;
    }
    const units = clause.runs.reduce((sum, run) => sum + ("text" in run ? run.text.length : 1), 0);
    const from = this.#random.below(units + 1);
    const start = cutAt(clause, from);
    const end = cutAt(clause, Math.min(units, from + this.#random.between(1, 20)));
    clause.runs = clause.runs.flatMap((run, i) => (i >= start && i < end ? (change(run) ?? []) : [run]));
  }

  #split(by: Attribution): void {
    const at = this.#random.below(this.#clauses.length);
    const clause = this.#clauses[at]!;
    if (this.#isTable(clause)) return;
    const units = clause.runs.reduce((sum, run) => sum + ("text" in run ? run.text.length : 1), 0);
    const run = cutAt(clause, this.#random.below(units + 1));
    const id = `e:s${this.#count++}`;
    const { kind, level, numbering, stretch } = clause;
    const first = {
      kind,
      level,
      numbering,
      id,
      markId: id,
      base: false,
      stretch,
      mark: { inserted: by },
      runs: clause.runs.slice(0, run),
    };
    clause.runs = clause.runs.slice(run);
    this.#clauses.splice(at, 0, first);
  }

  #anyChange(): string | undefined {
    const all = new Set<string>();
    for (const { runs, mark, reshaped = [], moved = [] } of this.#clauses) {
      for (const t of [mark, ...runs.map(({ tracking }) => tracking)]) {
        for (const a of [t.inserted, ...(t.deleted ?? []), ...(t.reformatted ?? [])])
          if (a?.state === "pending") all.add(a.change);
      }
      for (const a of [...reshaped, ...moved]) if (a.state === "pending") all.add(a.change);
    }
    return all.size > 0 ? this.#random.pick([...all]) : undefined;
  }

  #decide(change: string, accept: boolean, i: number): void {
    const one = <A extends Attribution>(a: A): A | undefined => {
      if (a.change !== change) return a;
      return accept ? { ...a, state: "accepted", decidedBy: "Chair", decidedAt: i + 1 } : undefined;
    };
    const list = <A extends Attribution>(all: readonly A[] | undefined): A[] | undefined => {
      const kept = all?.flatMap((a) => one(a) ?? []);
      return kept && kept.length > 0 ? kept : undefined;
    };
    /** Undefined: what it is about is gone. */
    const track = ({ inserted, deleted, reformatted, ...more }: Tracking): Tracking | undefined => {
      const put = inserted && one(inserted);
      if (inserted && !put) return undefined;
      const [out, set] = [list(deleted), list(reformatted)];
      return {
        ...more,
        ...(put ? { inserted: put } : {}),
        ...(out ? { deleted: out } : {}),
        ...(set ? { reformatted: set } : {}),
      };
    };
    const decided = (clauses: readonly Editable[]) => {
      const out: Editable[] = [];
      let carried: readonly Run[] = [];
      for (const { reshaped, moved, ...clause } of clauses) {
        const runs = clause.runs.flatMap((run) => {
          const tracking = track(run.tracking);
          return tracking ? [{ ...run, tracking }] : [];
        });
        const mark = track(clause.mark);
        const all = [...carried, ...runs];
        carried = [];
        if (!mark) {
          carried = all;
          continue;
        }
        const [shapes, moves] = [list(reshaped), list(moved)];
        out.push({
          ...clause,
          runs: all,
          mark,
          ...(shapes ? { reshaped: shapes } : {}),
          ...(moves ? { moved: moves } : {}),
        });
      }
      return out;
    };
    this.#clauses = decided(this.#clauses);
    this.#notes = decided(this.#notes);
  }
}

function withDeletion(tracking: Tracking, by: Attribution): Tracking {
  if (tracking.deleted?.some(({ proponent }) => proponent === by.proponent)) return tracking;
  return { ...tracking, deleted: [...(tracking.deleted ?? []), by] };
}

/** Cuts the runs of a clause so that one begins at a unit, and says which. */
function cutAt(clause: Editable, unit: number): number {
  let at = 0;
  for (const [i, run] of clause.runs.entries()) {
    if (at === unit) return i;
    const length = "text" in run ? run.text.length : 1;
    if (unit < at + length && "text" in run) {
      // Behind a character of two units, not within it.
      const cut = unit - at + (/^[\udc00-\udfff]/.test(run.text.slice(unit - at)) ? 1 : 0);
      if (cut === length) return i + 1;
      const [before, after] = [run.text.slice(0, cut), run.text.slice(cut)];
      clause.runs = [
        ...clause.runs.slice(0, i),
        { ...run, text: before },
        { ...run, text: after },
        ...clause.runs.slice(i + 1),
      ];
      return i + 1;
    }
    at += length;
  }
  return clause.runs.length;
}
