// Ids of the changes and pictures in a file that is written. Invariant: no two changes written anew have one id, and none has that of another part of
// the file.

export class RevisionIds {
  #next: number;
  readonly #used = new Set<string>();

  /** `sources`: the parts of the file as it was. */
  constructor(sources: Iterable<string>) {
    let most = 0;
    for (const source of sources) {
      for (const match of source.matchAll(/[:\s]id="(\d{1,9})"/g)) most = Math.max(most, Number(match[1]));
    }
    this.#next = most + 1;
  }

  /** The id of a change: the number it had, when that is written for the first time; else a new one. */
  take(had: string): string {
    const id = !/^\d+$/.test(had) || this.#used.has(had) ? String(this.#next++) : had;
    this.#used.add(id);
    return id;
  }
}
