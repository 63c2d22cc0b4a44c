// Waiting in tests for something to become true, without asking the clock: whoever changes something says so.

export class Waiting {
  readonly #looking = new Set<() => void>();

  /** Done when `holds` does, now or after a change. */
  until(holds: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (!holds()) return;
        this.#looking.delete(look);
        resolve();
      };
      this.#looking.add(look);
      look();
    });
  }

  /** Something has changed: whoever waits looks again. */
  changed(): void {
    for (const look of this.#looking) look();
  }
}
