// The database on this device: what is kept of each resolution for each person who was signed in here. Invariant: every
// record is of one scope, a person and a resolution, and nothing is read but by its scope or its person.

import type { Arrived, KeptRefusal, OwnEdit, Snapshot } from "@concord/sync";
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Work } from "../bring-in/work.ts";

export interface DeviceSchema extends DBSchema {
  readonly snapshots: { key: string; value: Snapshot };
  readonly arrived: { key: [scope: string, seq: number]; value: Arrived };
  readonly edits: { key: [scope: string, client: number, from: number]; value: OwnEdit };
  readonly refusals: { key: [scope: string, id: string]; value: KeptRefusal };
  /** Proposals that somebody is bringing in. */
  readonly recoveries: { key: string; value: Work };
  /** Since when there has been no connection. */
  readonly offline: { key: string; value: number };
}

export type DeviceDatabase = IDBPDatabase<DeviceSchema>;

/** Everything that there is a store for. */
export const STORES = ["snapshots", "arrived", "edits", "refusals", "offline", "recoveries"] as const;

const scopeOf = (person: string, resolution: string): string => `${person}/${resolution}`;

/** What is kept of a resolution for a person. */
export const scopes = {
  of: scopeOf,
  /** All keys of a scope in a store whose keys begin with one. */
  parts: (scope: string): IDBKeyRange => IDBKeyRange.bound([scope], [scope, []]),
  person: (scope: string): string => scope.slice(0, scope.indexOf("/")),
};

let opened: Promise<DeviceDatabase | undefined> | undefined;

/** The database; undefined where a device keeps nothing. */
export function openDatabase(): Promise<DeviceDatabase | undefined> {
  opened ??= open();
  return opened;
}

async function open(): Promise<DeviceDatabase | undefined> {
  if (typeof indexedDB === "undefined") return undefined;
  try {
    return await openDB<DeviceSchema>("concord", 2, {
      upgrade: (db) => {
        for (const name of STORES) if (!db.objectStoreNames.contains(name)) db.createObjectStore(name);
      },
      // Another tab has a later version of the program: this one keeps nothing any more, and that one can go on.
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    });
  } catch {
    return undefined;
  }
}
