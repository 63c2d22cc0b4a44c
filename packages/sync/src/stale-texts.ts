// Which texts may have other pieces now, and who is told of it. Invariant: a text is told of once for every time that
// something in it changed, and is stale until its pieces are derived again.

/** Told of the texts that may differ, perhaps of none; `timesOnly`: in nothing but when the relay received what is here already. */
export type ChangeListener = (stale: ReadonlySet<string>, timesOnly: boolean) => void;

export class StaleTexts {
  readonly #stale = new Set<string>();
  /** Those among them that nobody has been told of. */
  readonly #untold = new Set<string>();
  readonly #listeners = new Set<ChangeListener>();
  readonly #version: () => string;
  /** The version when somebody was told last. */
  #told = "";

  /** `version` is another one when something was said or received, though it be about no text: that is told too. */
  constructor(version: () => string) {
    this.#version = version;
  }

  has(name: string): boolean {
    return this.#stale.has(name);
  }

  /** How many texts changed since somebody was told. */
  get untold(): number {
    return this.#untold.size;
  }

  touch(name: string): void {
    this.#stale.add(name);
    this.#untold.add(name);
  }

  /** The pieces of a text are derived again. */
  derived(name: string): void {
    this.#stale.delete(name);
  }

  onChange(listener: ChangeListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(timesOnly = false): void {
    const now = this.#version();
    if (this.#untold.size === 0 && now === this.#told) return;
    this.#told = now;
    const told = new Set(this.#untold);
    this.#untold.clear();
    for (const listener of this.#listeners) listener(told, timesOnly);
  }

  /** Nobody is told any more. */
  close(): void {
    this.#listeners.clear();
  }
}
