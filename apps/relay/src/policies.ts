// Who may do what, by role. Routes and sync name these lists and nothing else, so that this page is the whole policy.
// What a delegate may do to a text is not here: the judge decides that, update by update.

import type { Role } from "@concord/sync";
import { ROLES } from "./accounts/person.ts";

/** Everybody who is signed in reads the resolutions and their history, and takes part in sync. */
export const MAY_READ: readonly Role[] = ROLES;

/** Secretariat editors invite people. */
export const MAY_INVITE: readonly Role[] = ["editor"];

/** Secretariat editors add resolutions and settle their base. */
export const MAY_ADD: readonly Role[] = ["editor"];

/** Editors and the chair decide changes. */
export const MAY_DECIDE: readonly Role[] = ["editor", "chair"];

/** Editors and the chair type for any proponent; the judge keeps to the same. */
export const MAY_TYPE_FOR: readonly Role[] = ["editor", "chair"];

/** Whether somebody sees drafts in the list. */
export function seesDrafts(role: Role): boolean {
  return MAY_ADD.includes(role);
}
