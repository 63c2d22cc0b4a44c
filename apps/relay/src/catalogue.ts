// The resolutions of the meeting: which there are and in which state. A resolution is a draft, whose base text is being
// corrected, or open: then its base is entry 1 of its log and neither is ever changed or removed.

import type { BaseText } from "@concord/redline";
import type { Actor } from "@concord/sync";
import { baseUpdate } from "@concord/sync";
import { newId } from "./accounts/token.ts";
import type { Log, NewEntry } from "./log/log.ts";
import type { Db } from "./store/database.ts";
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

interface ListedRow {
  readonly id: string;
  readonly title: string;
  readonly state: "draft" | "open";
  readonly createdAt: string;
}

/** The catalogue of one store. `now` gives the present in milliseconds. */
export class Catalogue {
  readonly #db: Db;
  readonly #log: Log;
  readonly #now: () => number;

  constructor(db: Db, log: Log, now: () => number) {
    this.#db = db;
    this.#log = log;
    this.#now = now;
  }

  /** All resolutions, in the order in which they were added. */
  list(): Listed[] {
    return this.#db
      .prepare<[], ListedRow>("SELECT id, title, state, createdAt FROM resolutions ORDER BY createdAt, rowid")
      .all();
  }

  find(id: string): Listed | undefined {
    return this.#db
      .prepare<[string], ListedRow>("SELECT id, title, state, createdAt FROM resolutions WHERE id = ?")
      .get(id);
  }

  /** Adds a draft and answers its id. */
  addDraft(draft: Draft): string {
    const id = newId();
    this.#db
      .prepare("INSERT INTO resolutions (id, title, state, source, draft, createdAt) VALUES (?, ?, 'draft', ?, ?, ?)")
      .run(id, titleOf(draft.base), draft.source, JSON.stringify(draft.base), this.#at());
    return id;
  }

  /** The draft of a resolution; undefined where there is none or none any more. */
  draft(id: string): Draft | undefined {
    const row = this.#db
      .prepare<[string], { source: string; draft: string }>(
        "SELECT source, draft FROM resolutions WHERE id = ? AND state = 'draft'",
      )
      .get(id);
    return row && { source: row.source, base: JSON.parse(row.draft) as BaseText };
  }

  /** Puts a corrected base in the place of a draft's; false where there is no such draft. */
  correctDraft(id: string, base: BaseText): boolean {
    const { changes } = this.#db
      .prepare("UPDATE resolutions SET draft = ?, title = ? WHERE id = ? AND state = 'draft'")
      .run(JSON.stringify(base), titleOf(base), id);
    return changes > 0;
  }

  /** Throws a draft away; false where there is no such draft. */
  dropDraft(id: string): boolean {
    return this.#db.prepare("DELETE FROM resolutions WHERE id = ? AND state = 'draft'").run(id).changes > 0;
  }

  /** Makes a draft's text the base, for good; false where there is no such draft. */
  confirm(id: string, actor: Actor): boolean {
    return this.#db.transaction((): boolean => {
      const draft = this.draft(id);
      if (draft === undefined) return false;
      this.#db.prepare("UPDATE resolutions SET state = 'open', draft = NULL WHERE id = ?").run(id);
      this.#begin(id, draft.base, actor, []);
      return true;
    })();
  }

  /** Adds a resolution that is open from the start, with whatever entries follow on its base; answers its id. */
  addOpen(base: BaseText, actor: Actor, following: readonly NewEntry[] = []): string {
    const id = newId();
    this.#db.transaction(() => {
      this.#db
        .prepare("INSERT INTO resolutions (id, title, state, createdAt) VALUES (?, ?, 'open', ?)")
        .run(id, titleOf(base), this.#at());
      this.#begin(id, base, actor, following);
    })();
    return id;
  }

  #begin(id: string, base: BaseText, actor: Actor, following: readonly NewEntry[]): void {
    const first: NewEntry = { at: this.#at(), actor, kind: "base", payload: baseUpdate(base) };
    const [appended] = this.#log.append([{ resolution: id, expectedHead: 0, entries: [first, ...following] }]);
    if (!appended?.ok) throw new Error(`resolution ${id} has a log before it has a base`);
  }

  #at(): string {
    return new Date(this.#now()).toISOString();
  }
}
