// How the clause about an insertion reads with it, whatever it strikes. Invariant: the words before and behind are gone through once for all
// readings; further away than the grammar can be of use nothing is looked at.
import type { Insertion } from "./insertions.ts";
import type { Word } from "./reading.ts";
import {
  anywhere,
  atEnd,
  atStart,
  beforeWord,
  behindWord,
  faultsBetween,
  leastOf,
  type Ways,
} from "./sentence-grammar.ts";
import type { Span } from "./span-rules.ts";
import { placedWords } from "./words-seen.ts";
import type { Work } from "./work.ts";

/** Tokens that are looked at before an insertion, and behind it. */
const FAR_BEFORE = 45;
const FAR_BEHIND = 24;
/** Words of a long insertion that are looked at, at its beginning and at its end. */
const LONG = 24;

export class Seams {
  readonly #insertion: Insertion;
  readonly #inserted: readonly Word[];
  /** By token: how the words before it read, and those from it on. */
  readonly #before = new Map<number, Ways>();
  readonly #after = new Map<number, Ways>();

  constructor(work: Work, insertion: Insertion, inserted: readonly Word[]) {
    this.#insertion = insertion;
    this.#inserted = inserted;
    this.#goThrough(work);
  }

  #goThrough(work: Work): void {
    const { tokens, flat } = work;
    const { from, to, first, end } = this.#insertion;
    const start = behindLabel(work, first, from);
    let t = Math.max(start, from - FAR_BEFORE);
    let ways = t === start ? atStart() : anywhere();
    while (t < from) {
      let next = t;
      while (next < from && tokens[next]!.op !== "del") next++;
      for (const { word, at } of placedWords(tokens, flat.text, t, next)) {
        this.#before.set(at, ways);
        ways = behindWord(ways, word);
      }
      while (next < from && tokens[next]!.op === "del") next++;
      t = next;
    }
    this.#before.set(from, ways);
    const far = Math.min(end, to + FAR_BEHIND);
    let after = far === end ? atEnd() : anywhere();
    this.#after.set(far, after);
    for (const { word, at } of placedWords(tokens, flat.text, to, far).toReversed()) {
      if (tokens[at]!.op !== "del") after = beforeWord(word, after);
      this.#after.set(at, after);
    }
    if (!this.#after.has(to)) this.#after.set(to, after);
  }

  /** [GRM4] What does not read of the clause if `span` is struck, beyond what does not read of the base words that stay: those somebody adopted. */
  faultsOf({ from, to }: Span): number {
    const none = from === to;
    const behind = !none && from >= this.#insertion.to;
    const before = this.#before.get(none || behind ? this.#insertion.from : from);
    const after = this.#after.get(behind ? to : this.#insertion.to);
    if (!before || !after) return 0;
    return faultsBetween(this.#through(before), after) - leastOf(before) - leastOf(after);
  }

  #through(before: Ways): Ways {
    const words = this.#inserted;
    if (words.length <= LONG) return words.reduce(behindWord, before);
    // What is between is read alike by all readings.
    return words.slice(-LONG / 2).reduce(behindWord, words.slice(0, LONG / 2).reduce(behindWord, before));
  }
}

/** The first token of a segment behind its label. */
function behindLabel({ tokens, flat }: Work, first: number, from: number): number {
  for (let t = first; t < Math.min(first + 4, from + 1); t++)
    if (t > first && flat.text.slice(tokens[t - 1]!.to, tokens[t]!.from).includes("\t")) return t;
  return first;
}
