// A person as the relay knows one: a name, one role in the meeting and, for whoever may propose, one proponent. It
// never changes after the invitation, so that an entry of the log means the same for ever.

import type { Actor, Role } from "@concord/sync";
import type { Store } from "../store/store.ts";
import { newId } from "./token.ts";

export const ROLES = ["editor", "chair", "delegate", "observer"] as const satisfies readonly Role[];

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly proponent?: string;
}

/** What is known of a person before there is one. */
export type NewPerson = Omit<Person, "id">;

/** A row of `people` as stores give it. */
export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly proponent: string | null;
}

/** Adds a person. */
export async function addPerson(store: Store, person: NewPerson, at: string): Promise<Person> {
  const id = newId();
  await store.run(
    'INSERT INTO people (id, name, role, proponent, "createdAt") VALUES ($1, $2, $3, $4, $5)',
    id,
    person.name,
    person.role,
    person.proponent ?? null,
    at,
  );
  return { id, ...person };
}

export function personOf(row: PersonRow): Person {
  const { id, name, role, proponent } = row;
  return proponent === null ? { id, name, role } : { id, name, role, proponent };
}

/** How a person is named in the log and to the judge. An observer speaks for nobody, whatever the invitation says. */
export function actorOf(person: Person): Actor {
  const { id, name, role } = person;
  const proponent = role === "observer" ? undefined : person.proponent;
  return proponent === undefined ? { userId: id, name, role } : { userId: id, name, role, proponent };
}

/** What a role is called where nobody gave a name. */
export function defaultName(role: Role, proponent: string | undefined): string {
  switch (role) {
    case "editor":
      return "Secretariat";
    case "chair":
      return "Chair";
    case "observer":
      return "Observer";
    case "delegate":
      return `Delegate, ${proponent ?? ""}`;
  }
}
