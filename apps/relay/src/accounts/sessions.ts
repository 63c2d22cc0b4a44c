// Sessions: who is signed in on which device. A session lasts as long as it is used at least once in SESSION_DAYS.

import type { Db } from "../store/database.ts";
import type { OpenedInvitation } from "./invitations.ts";
import { type Person, type PersonRow, personOf } from "./person.ts";
import { hashToken, newToken } from "./token.ts";

export const SESSION_DAYS = 30;

/** How old `seenAt` may grow before it is written again: a read does not cost a disk write each. */
const TOUCH_AFTER_MS = 3_600_000;

/** A signed-in person on one device. `id` is the hash of the session's token. */
export interface Session {
  readonly id: string;
  readonly person: Person;
}

interface SessionRow {
  readonly tokenHash: string;
  readonly seenAt: string;
}

/** The sessions of the meeting. `now` gives the present in milliseconds. */
export class Sessions {
  readonly #db: Db;
  readonly #now: () => number;

  constructor(db: Db, now: () => number) {
    this.#db = db;
    this.#now = now;
  }

  /** Signs a person in and answers the token for the cookie; clears away what has expired. */
  start(opened: OpenedInvitation): string {
    const token = newToken();
    const now = new Date(this.#now()).toISOString();
    this.#db.prepare("DELETE FROM sessions WHERE expiresAt <= ?").run(now);
    this.#db
      .prepare("INSERT INTO sessions (tokenHash, person, invitation, seenAt, expiresAt) VALUES (?, ?, ?, ?, ?)")
      .run(hashToken(token), opened.person.id, opened.invitation, now, this.#expiry());
    return token;
  }

  /** Whose session a token is, if it lasts. */
  find(token: string): Session | undefined {
    const now = new Date(this.#now()).toISOString();
    const row = this.#db
      .prepare<[string, string], SessionRow & PersonRow>(
        `SELECT tokenHash, seenAt, people.id, people.name, people.role, people.proponent
         FROM sessions JOIN people ON people.id = sessions.person WHERE tokenHash = ? AND expiresAt > ?`,
      )
      .get(hashToken(token), now);
    if (row === undefined) return undefined;
    if (Date.parse(row.seenAt) + TOUCH_AFTER_MS < this.#now()) {
      this.#db
        .prepare("UPDATE sessions SET seenAt = ?, expiresAt = ? WHERE tokenHash = ?")
        .run(now, this.#expiry(), row.tokenHash);
    }
    return { id: row.tokenHash, person: personOf(row) };
  }

  /** Whether a session still lasts; for connections, which outlive the request they came with. */
  lasts(id: string): boolean {
    const row = this.#db
      .prepare<[string, string]>("SELECT 1 FROM sessions WHERE tokenHash = ? AND expiresAt > ?")
      .get(id, new Date(this.#now()).toISOString());
    return row !== undefined;
  }

  /** Signs a device out. */
  end(id: string): void {
    this.#db.prepare("DELETE FROM sessions WHERE tokenHash = ?").run(id);
  }

  #expiry(): string {
    return new Date(this.#now() + SESSION_DAYS * 86_400_000).toISOString();
  }
}
