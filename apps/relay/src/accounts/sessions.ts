// Sessions: who is signed in on which device. A session lasts as long as it is used at least once in SESSION_DAYS.

import { placeholders, type Store } from "../store/store.ts";
import type { OpenedInvitation } from "./invitations.ts";
import { type Person, type PersonRow, personOf } from "./person.ts";
import { hashToken, newToken } from "./token.ts";

export const SESSION_DAYS = 30;

/** How long a session that has expired is kept: a clock that was ahead must not have signed everybody out for good. */
const KEPT_DAYS = 366;

/** How old `seenAt` may grow before it is written again: a read does not cost a disk write each. */
const TOUCH_AFTER_MS = 3_600_000;

/** A signed-in person on one device. `id` is the hash of the session's token. */
export interface Session {
  readonly id: string;
  readonly person: Person;
  /** Whether it was prolonged when it was looked up: its cookie is then too. */
  readonly isProlonged: boolean;
}

interface SessionRow {
  readonly tokenHash: string;
  readonly seenAt: string;
}

/** Also without those of revoked invitations: one may be started in the moment in which its invitation is revoked. */
const LASTING = `sessions JOIN people ON people.id = sessions.person
  JOIN invitations ON invitations.id = sessions.invitation WHERE invitations."revokedAt" IS NULL`;

/** The sessions of the meeting. `now` gives the present in milliseconds. */
export class Sessions {
  readonly #store: Store;
  readonly #now: () => number;

  constructor(store: Store, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  /** Signs a person in and answers the token for the cookie; clears away what expired long ago. */
  async start(opened: OpenedInvitation): Promise<string> {
    const token = newToken();
    const now = new Date(this.#now()).toISOString();
    await this.#store.run('DELETE FROM sessions WHERE "expiresAt" <= $1', this.#inDays(-KEPT_DAYS));
    await this.#store.run(
      'INSERT INTO sessions ("tokenHash", person, invitation, "seenAt", "expiresAt") VALUES ($1, $2, $3, $4, $5)',
      hashToken(token),
      opened.person.id,
      opened.invitation,
      now,
      this.#inDays(SESSION_DAYS),
    );
    return token;
  }

  /** Whose session a token is, if it lasts. */
  async find(token: string): Promise<Session | undefined> {
    const now = new Date(this.#now()).toISOString();
    const row = await this.#store.row<SessionRow & PersonRow>(
      `SELECT sessions."tokenHash", sessions."seenAt", people.id, people.name, people.role, people.proponent
       FROM ${LASTING} AND sessions."tokenHash" = $1 AND sessions."expiresAt" > $2`,
      hashToken(token),
      now,
    );
    if (row === undefined) return undefined;
    const isProlonged = Date.parse(row.seenAt) + TOUCH_AFTER_MS < this.#now();
    if (isProlonged) {
      await this.#store.run(
        'UPDATE sessions SET "seenAt" = $1, "expiresAt" = $2 WHERE "tokenHash" = $3',
        now,
        this.#inDays(SESSION_DAYS),
        row.tokenHash,
      );
    }
    return { id: row.tokenHash, person: personOf(row), isProlonged };
  }

  /** Which of these sessions still last; for connections, which outlive the request they came with. */
  async lasting(ids: readonly string[]): Promise<ReadonlySet<string>> {
    if (ids.length === 0) return new Set();
    const rows = await this.#store.rows<Pick<SessionRow, "tokenHash">>(
      `SELECT sessions."tokenHash" FROM ${LASTING}
       AND sessions."expiresAt" > $1 AND sessions."tokenHash" IN (${placeholders(ids.length, 2)})`,
      new Date(this.#now()).toISOString(),
      ...ids,
    );
    return new Set(rows.map(({ tokenHash }) => tokenHash));
  }

  /** Signs a device out. */
  async end(id: string): Promise<void> {
    await this.#store.run('DELETE FROM sessions WHERE "tokenHash" = $1', id);
  }

  #inDays(days: number): string {
    return new Date(this.#now() + days * 86_400_000).toISOString();
  }
}
