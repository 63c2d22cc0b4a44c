// What this device keeps for whom: how much of a person's has not reached the relay, and forgetting people. Invariant: what
// a person typed and the relay does not have is forgotten only when that person signs out here and says so.

import type { Kept } from "@concord/sync";
import { type DeviceDatabase, openDatabase, STORES, scopes } from "./database.ts";
import { forgetNotes } from "./notes.ts";
import { readScope } from "./stored-device.ts";

/** How many edits of a person are on this device alone, refused words and proposals that are being brought in among them. */
export async function unsentOf(person: string): Promise<number> {
  const db = await openDatabase();
  if (!db) return 0;
  let sum = 0;
  for (const scope of await scopesIn(db)) {
    if (scopes.person(scope) !== person) continue;
    sum += unsentIn(await readScope(db, scope)) + (await db.count("recoveries", scope));
  }
  return sum;
}

/** Forgets a person: everything that is kept here for them. */
export async function forget(person: string): Promise<void> {
  forgetNotes((whose) => whose === person);
  const db = await openDatabase();
  if (!db) return;
  for (const scope of await scopesIn(db)) if (scopes.person(scope) === person) await forgetScope(db, scope);
}

/** Forgets everybody else, but for what of theirs is here alone: somebody has signed in after them. */
export async function forgetOthers(person: string): Promise<void> {
  forgetNotes((whose) => whose !== person);
  const db = await openDatabase();
  if (!db) return;
  for (const scope of await scopesIn(db)) {
    if (scopes.person(scope) === person || (await db.count("recoveries", scope)) > 0) continue;
    if (unsentIn(await readScope(db, scope)) === 0) await forgetScope(db, scope);
  }
}

function unsentIn({ snapshot, arrived, edits, refusals }: Kept): number {
  const acked = new Map(snapshot?.acked);
  for (const { entries } of arrived) {
    for (const entry of entries) {
      if (entry.kind !== "update") continue;
      for (const [client, , to] of entry.spans) acked.set(client, Math.max(to, acked.get(client) ?? 0));
    }
  }
  return edits.filter(({ client, to }) => to > (acked.get(client) ?? 0)).length + refusals.length;
}

async function scopesIn(db: DeviceDatabase): Promise<Set<string>> {
  const found = new Set<string>();
  for (const store of ["snapshots", "recoveries"] as const)
    for (const key of await db.getAllKeys(store)) found.add(key);
  for (const store of ["edits", "refusals"] as const)
    for (const [scope] of await db.getAllKeys(store)) found.add(scope);
  return found;
}

async function forgetScope(db: DeviceDatabase, scope: string): Promise<void> {
  const tx = db.transaction(STORES, "readwrite");
  void tx.objectStore("snapshots").delete(scope);
  void tx.objectStore("offline").delete(scope);
  void tx.objectStore("recoveries").delete(scope);
  for (const store of ["arrived", "edits", "refusals"] as const) void tx.objectStore(store).delete(scopes.parts(scope));
  await tx.done;
}
