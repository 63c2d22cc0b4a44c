// Statements: acts that say something of units without saying whether they are in the text: emphasis, shape, another place,
// brackets, reasons, comments. Invariant: what is on record follows from the acts in their order alone, and how much is
// kept of one unit is bounded, whatever is sent.
import { type Act, RETRACTABLE } from "./acts.ts";
import { BASE_CLIENT, type IdRange, idOf, RangeMap } from "./ids.ts";

type Said = Exclude<
  Act,
  { kind: "delete" | "takeBack" | "withdraw" | "restore" | "gesture" | "retract" | "reinstate" }
>;

/** One act on record. */
export interface Statement {
  readonly id: string;
  readonly client: number;
  readonly clock: number;
  readonly act: Said;
  /** Place among all statements, in order of the acts. */
  readonly order: number;
  retracted: boolean;
}

/** [FOLD5] How many statements of one proponent about one unit are kept that were never decided: the latest. */
const KEPT = 32;

export class Statements {
  /** By id, in order of the acts. */
  readonly all = new Map<string, Statement>();
  /** What is said of units: format, shape, move, bracket and comment. */
  readonly on = new RangeMap<readonly Statement[]>();
  /** Grows whenever something is said or taken back. */
  version = 0;

  /** Per thread, the answers to it. */
  readonly #answers = new Map<string, Statement[]>();

  clear(): void {
    this.version++;
    this.all.clear();
    this.#answers.clear();
    this.on.clear();
  }

  /**
   * Takes the next act. `same` tells whether a client is of the same proponent, `wasDecided` whether there are rulings on an
   * act. Returns the ranges of the texts that may look different now.
   */
  add(
    act: Said,
    [client, clock]: readonly [number, number],
    same: (client: number) => boolean,
    wasDecided: (act: string) => boolean,
  ): readonly IdRange[] {
    const id = idOf(client, clock);
    const statement: Statement = { id, client, clock, act, order: this.all.size, retracted: false };
    this.all.set(id, statement);
    if (act.kind === "answer") {
      const answers = this.#answers.get(act.thread);
      if (answers) answers.push(statement);
      else this.#answers.set(act.thread, [statement]);
    }
    this.version++;
    const made = new Map<readonly Statement[] | undefined, readonly Statement[]>();
    for (const [target, from, length] of rangesOf(act)) {
      this.on.update(target, from, from + length, (before) => {
        const known = made.get(before) ?? [...bounded(before ?? [], same, wasDecided), statement];
        made.set(before, known);
        return known;
      });
    }
    return this.#shownBy(act);
  }

  /** Takes back acts, or puts them in force again, of the same proponent alone. */
  retract(acts: readonly IdRange[], retracted: boolean, same: (client: number) => boolean): readonly IdRange[] {
    const touched: IdRange[] = [];
    for (const statement of this.named(acts)) {
      const { client, act } = statement;
      if (client === BASE_CLIENT || !same(client) || !RETRACTABLE.has(act.kind)) continue;
      if (statement.retracted === retracted) continue;
      statement.retracted = retracted;
      touched.push(...this.#shownBy(act));
      this.version++;
    }
    return touched;
  }

  /** What looks different by an act: of a thread that was taken back the answers tell whether it is still there. */
  #shownBy(act: Said): readonly IdRange[] {
    const shown = act.kind === "answer" ? this.all.get(act.thread)?.act : act;
    return shown ? rangesOf(shown) : [];
  }

  /** Whether somebody's answer to a thread holds. */
  isAnswered(thread: string): boolean {
    return this.#answers.get(thread)?.some(({ retracted }) => !retracted) ?? false;
  }

  /** The acts on record with these ids. */
  named(acts: readonly IdRange[]): Statement[] {
    return acts.flatMap(([client, clock, length]) => {
      // Ranges may be long and acts few.
      if (length > this.all.size) {
        return [...this.all.values()].filter(
          (s) => s.client === client && s.clock >= clock && s.clock < clock + length,
        );
      }
      return Array.from({ length }, (_, i) => this.all.get(idOf(client, clock + i)) ?? []).flat();
    });
  }
}

/** The units of the texts that a statement is about. */
export function rangesOf(act: Said): readonly IdRange[] {
  if ("ranges" in act) return act.ranges;
  return act.kind === "comment" && "ranges" in act.about ? act.about.ranges : [];
}

/** `statements` without the earliest of the proponent that was never decided, where there are as many as are kept. */
function bounded(
  statements: readonly Statement[],
  same: (client: number) => boolean,
  wasDecided: (act: string) => boolean,
): readonly Statement[] {
  if (statements.length < KEPT) return statements;
  let own = 0;
  let earliest = -1;
  for (const [i, { client, id }] of statements.entries()) {
    if (client === BASE_CLIENT || !same(client) || wasDecided(id)) continue;
    own++;
    if (earliest < 0) earliest = i;
  }
  return own < KEPT ? statements : statements.toSpliced(earliest, 1);
}
