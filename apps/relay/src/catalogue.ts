// The resolutions of the meeting: which there are and in which state. A resolution is a draft, whose base text is being
// corrected, or open: then its base is entry 1 of its log and neither is ever changed or removed.

import type { BaseText } from "@concord/redline";
import type { Actor } from "@concord/sync";
import { baseUpdate } from "@concord/sync";
import { newId } from "./accounts/token.ts";
import type { NewEntry } from "./log/log.ts";
import type { Store } from "./store/store.ts";
import { titleOf } from "./title.ts";

/** A resolution as the list shows it. */
export interface Listed {
  readonly id: string;
  readonly title: string;
  readonly state: "draft" | "open";
  readonly createdAt: string;
}

/** A base text that is being corrected. `source`: the plain text that it was read from. */
export interface Draft {
  readonly source: string;
  readonly base: BaseText;
}

/** The editions before and after a resolution, where there are such. */
interface Editions {
  readonly previous?: string | undefined;
  readonly next?: string | undefined;
}

const LISTED = 'SELECT id, title, state, "createdAt" FROM resolutions';

/** The catalogue of one store. `now` gives the present in milliseconds. */
export class Catalogue {
  readonly #store: Store;
  readonly #now: () => number;

  constructor(store: Store, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  /** All resolutions, in the order in which they were added. */
  list(): Promise<Listed[]> {
    return this.#store.rows<Listed>(`${LISTED} ORDER BY "createdAt", rowid`);
  }

  find(id: string): Promise<Listed | undefined> {
    return this.#store.row<Listed>(`${LISTED} WHERE id = $1`, id);
  }

  /** Adds a draft and answers its id. */
  async addDraft(draft: Draft): Promise<string> {
    const id = newId();
    await this.#store.run(
      `INSERT INTO resolutions (id, title, state, source, draft, "createdAt") VALUES ($1, $2, 'draft', $3, $4, $5)`,
      id,
      titleOf(draft.base),
      draft.source,
      JSON.stringify(draft.base),
      this.#at(),
    );
    return id;
  }

  /** The draft of a resolution; undefined where there is none or none any more. */
  async draft(id: string): Promise<Draft | undefined> {
    const row = await this.#store.row<{ source: string; draft: string }>(
      "SELECT source, draft FROM resolutions WHERE id = $1 AND state = 'draft'",
      id,
    );
    return row && { source: row.source, base: JSON.parse(row.draft) as BaseText };
  }

  /** Puts a corrected base in the place of a draft's; false where there is no such draft. */
  async correctDraft(id: string, base: BaseText): Promise<boolean> {
    const corrected = await this.#store.run(
      "UPDATE resolutions SET draft = $1, title = $2 WHERE id = $3 AND state = 'draft'",
      JSON.stringify(base),
      titleOf(base),
      id,
    );
    return corrected > 0;
  }

  /** Throws a draft away; false where there is no such draft. */
  async dropDraft(id: string): Promise<boolean> {
    return (await this.#store.run("DELETE FROM resolutions WHERE id = $1 AND state = 'draft'", id)) > 0;
  }

  /** Makes a draft's text the base, for good; false where there is no such draft. */
  confirm(id: string, actor: Actor): Promise<boolean> {
    return this.#store.transaction(async (store) => {
      // First, so that of two who confirm, correct or drop it at the same time the second finds no draft.
      const opened = await store.run("UPDATE resolutions SET state = 'open' WHERE id = $1 AND state = 'draft'", id);
      if (opened === 0) return false;
      const row = await store.row<{ draft: string }>("SELECT draft FROM resolutions WHERE id = $1", id);
      await store.run("UPDATE resolutions SET draft = NULL WHERE id = $1", id);
      await this.#begin(store, id, JSON.parse(row?.draft ?? "") as BaseText, actor);
      return true;
    });
  }

  /**
   * Adds a resolution that is open from the start; answers its id. `entries`: its log, the base first; absent: its base alone. `beside`: what else
   * is kept of it, as part of the same.
   */
  addOpen(
    base: BaseText,
    actor: Actor,
    entries?: readonly NewEntry[],
    beside: (store: Store, id: string) => Promise<void> = async () => {},
  ): Promise<string> {
    const id = newId();
    return this.#store.transaction(async (store) => {
      await this.#open(store, id, base, actor, entries, beside);
      return id;
    });
  }

  /**
   * Adds the resolution that begins with the text that another was adopted with; answers its id. There is one: who comes second,
   * also at the same moment, gets the one that there is. `beside`: as above.
   */
  addNext(
    adopted: string,
    base: BaseText,
    actor: Actor,
    beside: (store: Store, id: string) => Promise<void>,
  ): Promise<{ readonly id: string; readonly added: boolean }> {
    const id = newId();
    return this.#store.transaction(async (store) => {
      await store.run(
        "INSERT INTO next_editions (adopted, next) VALUES ($1, $2) ON CONFLICT (adopted) DO NOTHING",
        adopted,
        id,
      );
      const { next = id } = await around(store, adopted);
      if (next !== id) return { id: next, added: false };
      await this.#open(store, id, base, actor, undefined, beside);
      return { id, added: true };
    });
  }

  /** The resolution that this one began with the text of, and the one that began with its. */
  editionsAround(id: string): Promise<Editions> {
    return around(this.#store, id);
  }

  async #open(
    store: Store,
    id: string,
    base: BaseText,
    actor: Actor,
    entries: readonly NewEntry[] | undefined,
    beside: (store: Store, id: string) => Promise<void>,
  ): Promise<void> {
    await store.run(
      `INSERT INTO resolutions (id, title, state, "createdAt") VALUES ($1, $2, 'open', $3)`,
      id,
      titleOf(base),
      this.#at(),
    );
    await this.#begin(store, id, base, actor, entries);
    await beside(store, id);
  }

  async #begin(
    { log }: Store,
    id: string,
    base: BaseText,
    actor: Actor,
    entries: readonly NewEntry[] = [{ at: this.#at(), actor, kind: "base", payload: baseUpdate(base) }],
  ): Promise<void> {
    const [appended] = await log.append([{ resolution: id, expectedHead: 0, entries }]);
    if (!appended?.ok) throw new Error(`resolution ${id} has a log before it has a base`);
  }

  #at(): string {
    return new Date(this.#now()).toISOString();
  }
}

async function around(store: Store, id: string): Promise<Editions> {
  const rows = await store.rows<{ adopted: string; next: string }>(
    "SELECT adopted, next FROM next_editions WHERE adopted = $1 OR next = $1",
    id,
  );
  return {
    previous: rows.find(({ next }) => next === id)?.adopted,
    next: rows.find(({ adopted }) => adopted === id)?.next,
  };
}
