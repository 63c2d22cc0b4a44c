// What is said aloud to people who do not see the page. Invariant: at most one announcement in ten seconds; what comes
// in between is said together, the newest of each subject.

/** Time between two announcements, in milliseconds. */
export const PAUSE = 10_000;

/** Where time comes from, so that tests need not wait. */
export interface Clock {
  now(): number;
  after(ms: number, run: () => void): () => void;
}

/** The clock of the browser. */
const browserClock: Clock = {
  now: () => performance.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/** Says things through `say`, never too often. */
export class Announcements {
  readonly #say: (words: string) => void;
  readonly #clock: Clock;
  readonly #waiting = new Map<string, string>();
  #last = -PAUSE;
  #cancel: (() => void) | undefined;

  constructor(say: (words: string) => void, clock: Clock = browserClock) {
    this.#say = say;
    this.#clock = clock;
  }

  /** Says `words` now, or with what else has come when the pause is over. `subject`: what it replaces if unsaid. */
  announce(subject: string, words: string): void {
    this.#waiting.delete(subject);
    this.#waiting.set(subject, words);
    if (this.#cancel) return;
    const wait = this.#last + PAUSE - this.#clock.now();
    if (wait <= 0) this.#speak();
    else this.#cancel = this.#clock.after(wait, () => this.#speak());
  }

  /** Says nothing any more. */
  stop(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    this.#waiting.clear();
  }

  #speak(): void {
    this.#cancel = undefined;
    this.#last = this.#clock.now();
    const words = [...this.#waiting.values()].join(" ");
    this.#waiting.clear();
    this.#say(words);
  }
}
