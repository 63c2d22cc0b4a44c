// A resolution as this device keeps it, in IndexedDB. Invariant: an edit is deleted only when the text that is stored in the
// same transaction has it, or when its words are stored as refused; two tabs that write at once lose nothing of one
// another.

import type { Arrived, Device, Kept, OwnEdit, RefusedEdit, Snapshot } from "@concord/sync";
import type { IDBPTransaction } from "idb";
import { type DeviceDatabase, type DeviceSchema, openDatabase, type STORES, scopes } from "./database.ts";

/** A database that does not answer in so many milliseconds keeps nobody waiting. */
const PATIENCE = 3_000;

type Stores = (typeof STORES)[number][];
type Writing = IDBPTransaction<DeviceSchema, Stores, "readwrite">;

export class StoredDevice implements Device {
  readonly #scope: string;
  readonly #opening: Promise<DeviceDatabase | undefined>;
  #db: DeviceDatabase | undefined;
  #works = true;

  constructor(person: string, resolution: string) {
    this.#scope = scopes.of(person, resolution);
    this.#opening = openDatabase().then((db) => {
      this.#db = db;
      if (!db) this.#works = false;
      return db;
    });
  }

  get works(): boolean {
    return this.#works;
  }

  async load(): Promise<Kept | undefined> {
    const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE));
    try {
      return await Promise.race([this.#load(), late]);
    } catch {
      this.#works = false;
      return undefined;
    }
  }

  async #load(): Promise<Kept | undefined> {
    const db = await this.#opening;
    return db && readScope(db, this.#scope);
  }

  async edits(): Promise<readonly OwnEdit[]> {
    try {
      return (await (await this.#opening)?.getAll("edits", scopes.parts(this.#scope))) ?? [];
    } catch {
      return [];
    }
  }

  keep(edit: OwnEdit): void {
    this.#write(["edits"], async (tx) => {
      void tx.objectStore("edits").put(edit, [this.#scope, edit.client, edit.from]);
    });
  }

  arrived(what: Arrived): void {
    this.#write(["arrived"], async (tx) => {
      void tx.objectStore("arrived").put(what, [this.#scope, what.seq]);
    });
  }

  snapshot(make: () => Snapshot | undefined): void {
    // Not while somebody waits for the page.
    const later = globalThis.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 50));
    later(
      () => {
        const snapshot = make();
        if (snapshot) this.#write(["snapshots", "arrived", "edits"], (tx) => this.#replace(tx, snapshot));
      },
      { timeout: 1_000 },
    );
  }

  async #replace(tx: Writing, snapshot: Snapshot): Promise<void> {
    const { seq } = snapshot.ledger;
    const { epoch } = snapshot.hello;
    const before = await tx.objectStore("snapshots").get(this.#scope);
    const same = before === undefined || before.hello.epoch === epoch;
    // Another tab has stored a later one.
    if (before && same && before.ledger.seq > seq) return;
    void tx.objectStore("snapshots").put(snapshot, this.#scope);
    const come = same ? IDBKeyRange.bound([this.#scope], [this.#scope, seq]) : scopes.parts(this.#scope);
    void tx.objectStore("arrived").delete(come);
    for (const [client, acked] of snapshot.acked) {
      const own = IDBKeyRange.bound([this.#scope, client], [this.#scope, client, acked]);
      let cursor = await tx.objectStore("edits").openCursor(own);
      for (; cursor; cursor = await cursor.continue()) {
        if (cursor.value.epoch === epoch && cursor.value.to <= acked) void cursor.delete();
      }
    }
  }

  refuse(id: string, edit: RefusedEdit, remaining: readonly OwnEdit[]): void {
    this.#write(["refusals", "edits"], async (tx) => {
      void tx.objectStore("refusals").put({ id, edit }, [this.#scope, id]);
      const edits = tx.objectStore("edits");
      for (const [client] of edit.lost) {
        void edits.delete(IDBKeyRange.bound([this.#scope, client], [this.#scope, client, []]));
      }
      for (const rest of remaining) void edits.put(rest, [this.#scope, rest.client, rest.from]);
    });
  }

  dismiss(id: string): void {
    this.#write(["refusals"], async (tx) => {
      void tx.objectStore("refusals").delete([this.#scope, id]);
    });
  }

  offline(since: number | undefined): void {
    this.#write(["offline"], async (tx) => {
      const store = tx.objectStore("offline");
      void (since === undefined ? store.delete(this.#scope) : store.put(since, this.#scope));
    });
  }

  /** Begins at once where the database is open, so that what is written while the page goes is still stored. */
  #write(stores: Stores, work: (tx: Writing) => Promise<void>): void {
    if (this.#db) void this.#run(this.#db, stores, work);
    else void this.#opening.then((db) => db && this.#run(db, stores, work));
  }

  async #run(db: DeviceDatabase, stores: Stores, work: (tx: Writing) => Promise<void>): Promise<void> {
    try {
      const tx = db.transaction(stores, "readwrite");
      await work(tx);
      tx.commit();
      await tx.done;
    } catch {
      // Full, or closed by a later version of the program: from now on the page says that it keeps nothing.
      this.#works = false;
    }
  }
}

/** Everything that is kept in a scope. */
export async function readScope(db: DeviceDatabase, scope: string): Promise<Kept> {
  const tx = db.transaction(["snapshots", "arrived", "edits", "refusals", "offline"]);
  const parts = scopes.parts(scope);
  const [snapshot, arrived, edits, refusals, offlineSince] = await Promise.all([
    tx.objectStore("snapshots").get(scope),
    tx.objectStore("arrived").getAll(parts),
    tx.objectStore("edits").getAll(parts),
    tx.objectStore("refusals").getAll(parts),
    tx.objectStore("offline").get(scope),
  ]);
  return {
    ...(snapshot ? { snapshot } : {}),
    arrived: arrived.filter(({ seq }) => seq > (snapshot?.ledger.seq ?? 0)),
    edits,
    refusals,
    ...(offlineSince === undefined ? {} : { offlineSince }),
  };
}
