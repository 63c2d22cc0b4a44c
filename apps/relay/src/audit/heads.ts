// The signed heads of a place, for whoever keeps them elsewhere.

import { nameOf, openExistingStore, type Place } from "../store/open.ts";
import { readSignedHeads, type SignedHeads } from "./signed-heads.ts";

/** All records of a place, the oldest first; at least one. */
export async function headsOf(place: Place): Promise<readonly SignedHeads[] | { readonly problem: string }> {
  const store = await openExistingStore(place, { readonly: true });
  if ("problem" in store) return store;
  try {
    const records = await readSignedHeads(store);
    return records.length > 0 ? records : { problem: `No heads have been signed in ${nameOf(place)} yet.` };
  } catch (error) {
    return { problem: `${nameOf(place)} cannot be read: ${error instanceof Error ? error.message : String(error)}.` };
  } finally {
    await store.close();
  }
}
