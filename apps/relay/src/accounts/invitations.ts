// Invitations: links that sign a person in, on as many devices as the person has, until they expire or an editor
// revokes them. Revoking ends the sessions that were opened with the link.

import type { Db } from "../store/database.ts";
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

const COLUMNS = `invitations.id AS invitation, invitations.createdAt, invitations.expiresAt, invitations.revokedAt,
  invitations.lastUsedAt, people.id, people.name, people.role, people.proponent`;

/** The invitations of the meeting. `now` gives the present in milliseconds. */
export class Invitations {
  readonly #db: Db;
  readonly #now: () => number;

  constructor(db: Db, now: () => number) {
    this.#db = db;
    this.#now = now;
  }

  /** Invites a person; the token is in the answer and nowhere else. */
  invite(person: NewPerson): { readonly token: string; readonly invitation: Invitation } {
    const token = newToken();
    return { token, invitation: this.#add(person, token) };
  }

  /** Makes `token` an invitation for `person`; one that exists already is prolonged, a revoked one stays revoked. */
  inviteWith(token: string, person: NewPerson): void {
    const changed = this.#db
      .prepare("UPDATE invitations SET expiresAt = ? WHERE tokenHash = ?")
      .run(this.#expiry(), hashToken(token)).changes;
    if (changed === 0) this.#add(person, token);
  }

  /** Whom a token signs in, if it works. */
  open(token: string): OpenedInvitation | undefined {
    const now = new Date(this.#now()).toISOString();
    const row = this.#db
      .prepare<[string, string], InvitationRow & PersonRow>(
        `SELECT ${COLUMNS} FROM invitations JOIN people ON people.id = invitations.person
         WHERE tokenHash = ? AND revokedAt IS NULL AND expiresAt > ?`,
      )
      .get(hashToken(token), now);
    if (row === undefined) return undefined;
    this.#db.prepare("UPDATE invitations SET lastUsedAt = ? WHERE id = ?").run(now, row.invitation);
    return { invitation: row.invitation, person: personOf(row) };
  }

  /** All invitations, the latest first. */
  list(): Invitation[] {
    return this.#db
      .prepare<[], InvitationRow & PersonRow>(
        `SELECT ${COLUMNS} FROM invitations JOIN people ON people.id = invitations.person
         ORDER BY invitations.createdAt DESC, invitations.rowid DESC`,
      )
      .all()
      .map(invitationOf);
  }

  /** Ends an invitation and the sessions opened with it; false where there is none with this id. */
  revoke(id: string): boolean {
    return this.#db.transaction((): boolean => {
      const found = this.#db
        .prepare("UPDATE invitations SET revokedAt = coalesce(revokedAt, ?) WHERE id = ?")
        .run(new Date(this.#now()).toISOString(), id).changes;
      this.#db.prepare("DELETE FROM sessions WHERE invitation = ?").run(id);
      return found > 0;
    })();
  }

  #add(newPerson: NewPerson, token: string): Invitation {
    return this.#db.transaction((): Invitation => {
      const createdAt = new Date(this.#now()).toISOString();
      const person = addPerson(this.#db, newPerson, createdAt);
      const invitation = { id: newId(), person, createdAt, expiresAt: this.#expiry() };
      this.#db
        .prepare("INSERT INTO invitations (id, tokenHash, person, createdAt, expiresAt) VALUES (?, ?, ?, ?, ?)")
        .run(invitation.id, hashToken(token), person.id, createdAt, invitation.expiresAt);
      return invitation;
    })();
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
