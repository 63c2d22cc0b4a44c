// [UND1] Undo: a stack of deeds by id, not of document states. Undoing takes back only what one did oneself, whatever others
// wrote around it; what was decided since is skipped and told. It survives a new Y.Doc, because ids do.
import type { Recovered } from "@concord/redline";
import { type Deed, type IdRange, idOf, type Pen, pushRange, type Replica } from "@concord/sync";

/** A deed, or an act that undid one. */
export interface Done {
  readonly kind: Deed["kind"] | "takeBack" | "restore" | "retract";
  readonly ranges: readonly IdRange[];
  /** What is said of the change that puts a deletion back. */
  readonly recovered?: Recovered;
}

/** What undoes a deed. */
const INVERSE = {
  insert: "withdraw",
  withdraw: "restore",
  restore: "withdraw",
  delete: "takeBack",
  takeBack: "delete",
  state: "retract",
  retract: "state",
} as const;

export interface UndoOutcome {
  /** Whether there was anything to undo. */
  readonly some: boolean;
  /** Whether something was left because it has been decided. */
  readonly decided: boolean;
  /** What was done, for the caret. */
  readonly done: readonly Done[];
}

export class UndoStack {
  #undo: Done[][] = [];
  #redo: Done[][] = [];
  /** At most this many steps are kept. */
  static readonly depth = 500;

  /** Remembers deeds; with `join` as part of the last step. */
  push(deeds: readonly Done[], join: boolean): void {
    if (deeds.length === 0) return;
    this.#redo = [];
    const last = this.#undo.at(-1);
    if (join && last) last.push(...deeds);
    else this.#undo.push([...deeds]);
    if (this.#undo.length > UndoStack.depth) this.#undo.shift();
  }

  get canUndo(): boolean {
    return this.#undo.length > 0;
  }

  get canRedo(): boolean {
    return this.#redo.length > 0;
  }

  undo(replica: Replica, pen: Pen): UndoOutcome {
    return this.#move(this.#undo, this.#redo, replica, pen);
  }

  redo(replica: Replica, pen: Pen): UndoOutcome {
    return this.#move(this.#redo, this.#undo, replica, pen);
  }

  /** Undoes the topmost step that still can be, and puts its inverse on the other stack. */
  #move(from: Done[][], to: Done[][], replica: Replica, pen: Pen): UndoOutcome {
    let decided = false;
    for (let step = from.pop(); step; step = from.pop()) {
      const done: Done[] = [];
      for (const { kind, ranges, recovered } of [...step].reverse()) {
        const act = INVERSE[kind];
        const open = openFor(act, ranges, replica, pen.proponent);
        decided ||= open.decided;
        if (open.ranges.length === 0) continue;
        pen.gesture(act === "delete" ? recovered : undefined);
        if (act === "retract" || act === "state") pen.retract(open.ranges, act === "state");
        else pen.act(act, open.ranges);
        done.push({ kind: act, ranges: open.ranges, ...(recovered ? { recovered } : {}) });
      }
      if (done.length > 0) {
        to.push(done);
        return { some: true, decided, done };
      }
    }
    return { some: false, decided, done: [] };
  }
}

/** The units of `ranges` on which `act` would still do something, and whether others were decided meanwhile. */
function openFor(
  act: (typeof INVERSE)[keyof typeof INVERSE],
  ranges: readonly IdRange[],
  replica: Replica,
  proponent: string,
): { ranges: IdRange[]; decided: boolean } {
  if (act === "retract" || act === "state") return openActs(ranges, replica, act === "state");
  const out: IdRange[] = [];
  let decided = false;
  for (const { piece, range } of replica.piecesOf(ranges)) {
    const own = piece.deleted.filter((d) => d.proponent === proponent);
    const fate = piece.inserted?.fate;
    const ruled =
      act === "withdraw" || act === "restore"
        ? fate === "accepted" || fate === "rejected"
        : own.some((d) => d.fate === "accepted");
    const open =
      act === "withdraw"
        ? fate === "pending"
        : act === "restore"
          ? fate === "withdrawn"
          : act === "takeBack"
            ? own.some((d) => d.fate === "pending")
            : piece.visible && !own.some((d) => d.fate === "pending" || d.fate === "accepted");
    if (open && !ruled) pushRange(out, ...range);
    else if (ruled) decided = true;
  }
  return { ranges: out, decided };
}

/** The acts among `ranges` that can still be retracted (or put in force again), and whether some were decided. */
function openActs(
  ranges: readonly IdRange[],
  replica: Replica,
  retracted: boolean,
): { ranges: IdRange[]; decided: boolean } {
  const out: IdRange[] = [];
  let decided = false;
  for (const [client, clock, length] of ranges) {
    for (let at = clock; at < clock + length; at++) {
      const statement = replica.statements.all.get(idOf(client, at));
      if (!statement || statement.retracted !== retracted) continue;
      const rulings = replica.ledger.acts.get(statement.id);
      if (rulings && !rulings.empty) decided = true;
      else pushRange(out, client, at, 1);
    }
  }
  return { ranges: out, decided };
}
