// The door of the relay: when hundreds come at once, after a restart say, few are let in at a time and the others wait in
// the order in which they came. Opening a room and answering with the whole text costs most, and whoever is in already
// types on in between.

import type { Duplex } from "node:stream";

/** So many are on their way in at a time. */
const AT_A_TIME = 32;
/** Nobody keeps a place for longer, in milliseconds: not who does not ask for the text, nor who waits for the store. */
const PLACE_MS = 1_000;
/** Whoever has waited so long is told to come back; and whoever comes when so many wait. */
const PATIENCE_MS = 15_000;
const MOST_WAITING = 2_000;

/** Somebody who waits. */
interface Waiting {
  readonly stream: Duplex;
  readonly since: number;
  readonly called: (leave: (() => void) | undefined) => void;
}

export class Door {
  #inside = 0;
  readonly #queue: Waiting[] = [];

  /**
   * Waits for one's turn. The answer is to be called when one is in, and may be called again; undefined for whoever has
   * waited too long or has hung up, and when too many wait.
   */
  enter(stream: Duplex): Promise<(() => void) | undefined> {
    if (this.#queue.length >= MOST_WAITING) return Promise.resolve(undefined);
    return new Promise((called) => {
      this.#queue.push({ stream, since: performance.now(), called });
      this.#next();
    });
  }

  #next(): void {
    while (this.#inside < AT_A_TIME) {
      const first = this.#queue.shift();
      if (first === undefined) return;
      const isLate = performance.now() - first.since > PATIENCE_MS;
      first.called(isLate || first.stream.destroyed ? undefined : this.#place(first.stream));
    }
  }

  #place(stream: Duplex): () => void {
    this.#inside++;
    let isIn = true;
    const leave = (): void => {
      if (!isIn) return;
      isIn = false;
      this.#inside--;
      clearTimeout(timer);
      stream.off("close", leave);
      this.#next();
    };
    const timer = setTimeout(leave, PLACE_MS).unref();
    stream.once("close", leave);
    return leave;
  }
}
