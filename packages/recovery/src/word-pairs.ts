// Which words stand next to each other in the base: a text is the best witness of what it can say. Invariant: a clause does not
// bear witness for itself.
import type { BaseStream, StreamClause } from "./base-stream.ts";

export class WordPairs {
  /** Pair → the clauses that have it. */
  readonly #clauses = new Map<string, Set<StreamClause>>();
  readonly #counts = new Map<string, number>();

  constructor(base: BaseStream) {
    for (const clause of base.clauses) {
      for (let i = 1; i < clause.tokens.length; i++) {
        const pair = `${clause.tokens[i - 1]!.key} ${clause.tokens[i]!.key}`;
        const owners = this.#clauses.get(pair) ?? new Set();
        this.#clauses.set(pair, owners.add(clause));
        this.#counts.set(pair, (this.#counts.get(pair) ?? 0) + 1);
      }
    }
  }

  /** [GRM3] Whether another clause than `own` has `before` and `after` next to each other. */
  has(before: string, after: string, own: StreamClause | undefined): boolean {
    const owners = this.#clauses.get(`${before} ${after}`);
    if (!owners) return false;
    return owners.size > 1 || (own ? !owners.has(own) : true);
  }

  /** How often `before` and `after` stand next to each other. */
  count(before: string, after: string): number {
    return this.#counts.get(`${before} ${after}`) ?? 0;
  }
}
