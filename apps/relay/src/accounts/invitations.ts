// Invitations: links that sign a person in, on as many devices as the person has, until they expire or an editor
// revokes them. Revoking ends the sessions that were opened with the link.

import type { Store } from "../store/store.ts";
import { addPerson, type NewPerson, type Person, type PersonRow, personOf } from "./person.ts";
import { hashToken, newId, newToken } from "./token.ts";

/** How long a link works. */
const INVITATION_DAYS = 60;

/** An invitation as an editor sees it; the token is not known any more. */
export interface Invitation {
  readonly id: string;
  readonly person: Person;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly revokedAt?: string;
  readonly lastUsedAt?: string;
}

/** What a token opens. */
export interface OpenedInvitation {
  readonly invitation: string;
  readonly person: Person;
}

interface InvitationRow {
  readonly invitation: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
  readonly lastUsedAt: string | null;
}

const COLUMNS = `invitations.id AS invitation, invitations."createdAt", invitations."expiresAt", invitations."revokedAt",
  invitations."lastUsedAt", people.id, people.name, people.role, people.proponent`;

/** The invitations of the meeting. `now` gives the present in milliseconds. */
export class Invitations {
  readonly #store: Store;
  readonly #now: () => number;

  constructor(store: Store, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  /** Invites a person; the token is in the answer and nowhere else. */
  async invite(person: NewPerson): Promise<{ readonly token: string; readonly invitation: Invitation }> {
    const token = newToken();
    return { token, invitation: await this.#add(person, token) };
  }

  /** Makes `token` an invitation for `person`; one that exists already is prolonged, a revoked one stays revoked. */
  async inviteWith(token: string, person: NewPerson): Promise<void> {
    const changed = await this.#store.run(
      'UPDATE invitations SET "expiresAt" = $1 WHERE "tokenHash" = $2',
      this.#expiry(),
      hashToken(token),
    );
    if (changed === 0) await this.#add(person, token);
  }

  /** Whom a token signs in, if it works. */
  async open(token: string): Promise<OpenedInvitation | undefined> {
    const now = new Date(this.#now()).toISOString();
    const row = await this.#store.row<InvitationRow & PersonRow>(
      `SELECT ${COLUMNS} FROM invitations JOIN people ON people.id = invitations.person
       WHERE "tokenHash" = $1 AND "revokedAt" IS NULL AND "expiresAt" > $2`,
      hashToken(token),
      now,
    );
    if (row === undefined) return undefined;
    await this.#store.run('UPDATE invitations SET "lastUsedAt" = $1 WHERE id = $2', now, row.invitation);
    return { invitation: row.invitation, person: personOf(row) };
  }

  /** All invitations, the latest first. */
  async list(): Promise<Invitation[]> {
    const rows = await this.#store.rows<InvitationRow & PersonRow>(
      `SELECT ${COLUMNS} FROM invitations JOIN people ON people.id = invitations.person
       ORDER BY invitations."createdAt" DESC, invitations.rowid DESC`,
    );
    return rows.map(invitationOf);
  }

  /** Ends an invitation and the sessions opened with it; false where there is none with this id. */
  revoke(id: string): Promise<boolean> {
    return this.#store.transaction(async (store) => {
      const found = await store.run(
        'UPDATE invitations SET "revokedAt" = coalesce("revokedAt", $1) WHERE id = $2',
        new Date(this.#now()).toISOString(),
        id,
      );
      await store.run("DELETE FROM sessions WHERE invitation = $1", id);
      return found > 0;
    });
  }

  #add(newPerson: NewPerson, token: string): Promise<Invitation> {
    return this.#store.transaction(async (store) => {
      const createdAt = new Date(this.#now()).toISOString();
      const person = await addPerson(store, newPerson, createdAt);
      const invitation = { id: newId(), person, createdAt, expiresAt: this.#expiry() };
      await store.run(
        'INSERT INTO invitations (id, "tokenHash", person, "createdAt", "expiresAt") VALUES ($1, $2, $3, $4, $5)',
        invitation.id,
        hashToken(token),
        person.id,
        createdAt,
        invitation.expiresAt,
      );
      return invitation;
    });
  }

  #expiry(): string {
    return new Date(this.#now() + INVITATION_DAYS * 86_400_000).toISOString();
  }
}

function invitationOf(row: InvitationRow & PersonRow): Invitation {
  return {
    id: row.invitation,
    person: personOf(row),
    createdAt: row.createdAt,
    expiresAt: row.expiresAt,
    ...(row.revokedAt === null ? {} : { revokedAt: row.revokedAt }),
    ...(row.lastUsedAt === null ? {} : { lastUsedAt: row.lastUsedAt }),
  };
}

/** The link that a person opens. The token is in the fragment, which no server sees and no log keeps. */
export function invitationUrl(origin: string, token: string): string {
  return `${origin}/join#${token}`;
}
