// Recoveries in progress on this device: one for each person and resolution. Invariant: writes are in order, and of those that
// wait only the latest is made.
import type { Work } from "../bring-in/work.ts";
import { openDatabase, scopes } from "./database.ts";

export class KeptRecovery {
  readonly #scope: string;
  #next: Work | null | undefined;
  #writing: Promise<void> | undefined;
  #works = true;

  constructor(person: string, resolution: string) {
    this.#scope = scopes.of(person, resolution);
  }

  /** Whether what is kept is still there after a reload. */
  get works(): boolean {
    return this.#works;
  }

  async load(): Promise<Work | undefined> {
    try {
      const db = await openDatabase();
      if (!db) this.#works = false;
      const work = await db?.get("recoveries", this.#scope);
      return work?.version === 1 ? work : undefined;
    } catch {
      this.#works = false;
      return undefined;
    }
  }

  /** Keeps `work`, or forgets what is kept. */
  keep(work: Work | null): Promise<void> {
    this.#next = work;
    this.#writing ??= this.#write();
    return this.#writing;
  }

  async #write(): Promise<void> {
    try {
      const db = await openDatabase();
      while (db && this.#next !== undefined) {
        const next = this.#next;
        this.#next = undefined;
        if (next) await db.put("recoveries", next, this.#scope);
        else await db.delete("recoveries", this.#scope);
      }
      if (!db) this.#works = false;
    } catch {
      this.#works = false;
    }
    this.#writing = undefined;
  }
}
