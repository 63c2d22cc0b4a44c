// The text in one view, kept stretch by stretch: a key costs its own stretch, and the whole is put together only where
// something asks for it. Invariant: the same as `project` gives.
import {
  type Clause,
  composed,
  type FormedClause,
  formClauses,
  labelsIn,
  movesIn,
  NOTES,
  type PlainClause,
  type PlainText,
  type Redline,
  unitsOf,
  type View,
} from "@concord/redline";

export class Projected {
  readonly view: View;
  readonly #formed = new Map<string, readonly FormedClause[]>();
  readonly #lengths = new Map<string, number>();
  readonly #structure = new Map<string, string>();
  #text: PlainText | undefined;
  #placed: ReadonlyMap<string, readonly PlainClause[]> | undefined;
  #labels: ReadonlyMap<string, string> = new Map();
  /** Whether some clause stands elsewhere. */
  #moves = false;

  constructor(view: View) {
    this.view = view;
  }

  /** Takes the clauses of one stretch; returns whether clauses, labels or references may be others now. */
  update(name: string, clauses: readonly Clause[]): boolean {
    const formed = formClauses(clauses, this.view);
    this.#formed.set(name, formed);
    const own = clauses.reduce((n, { runs, markId }) => {
      const mark = markId === `${name}:end` ? 0 : 1;
      return n + mark + runs.reduce((units, run) => units + unitsOf(run), 0);
    }, 0);
    this.#lengths.set(name, own);
    this.#text = undefined;
    this.#placed = undefined;
    const structure = JSON.stringify([formed.map(structureOf), movesIn(clauses, this.view)]);
    const same = this.#structure.get(name) === structure;
    this.#structure.set(name, structure);
    return !same;
  }

  /** Puts the whole together and counts its labels. */
  count(redline: Redline, names: readonly string[], base: PlainText | undefined): void {
    this.#moves = movesIn(redline.clauses, this.view).length > 0;
    this.#labels = labelsIn(redline, this.view, this.text(redline, names), base);
  }

  get labels(): ReadonlyMap<string, string> {
    return this.#labels;
  }

  /** Whether a clause of one stretch may stand in another. */
  get moves(): boolean {
    return this.#moves;
  }

  text(redline: Redline, names: readonly string[]): PlainText {
    this.#text ??= composed(
      redline,
      this.view,
      names.flatMap((name) => (name === NOTES ? [] : this.formed(name))),
      this.formed(NOTES),
    );
    return this.#text;
  }

  /** The clauses of a stretch as its own words make them, and where in the markup they are. */
  formed(name: string): readonly FormedClause[] {
    return this.#formed.get(name) ?? [];
  }

  /** How many units the markup of a stretch has. */
  length(name: string): number {
    return this.#lengths.get(name) ?? 0;
  }

  /** The clauses that stand in a stretch, moved ones too. */
  placed(name: string, redline: () => Redline, names: readonly string[]): readonly PlainClause[] {
    if (!this.#moves && name !== NOTES) return this.formed(name).map(({ clause }) => clause);
    if (!this.#placed) {
      const { clauses, notes } = this.text(redline(), names);
      const placed = new Map<string, PlainClause[]>([[NOTES, [...notes]]]);
      for (const clause of clauses) {
        const there = placed.get(clause.stretch);
        if (there) there.push(clause);
        else placed.set(clause.stretch, [clause]);
      }
      this.#placed = placed;
    }
    return this.#placed.get(name) ?? [];
  }
}

/** What labels and references depend on. */
function structureOf({ clause }: FormedClause): unknown[] {
  const { id, markId, base, kind, level, numbering, label, runs } = clause;
  return [id, markId, base, kind, level, numbering, label, runs.flatMap((r) => ("footnote" in r ? [r.footnote] : []))];
}
