// Snapshots of resolutions beside the log: they make opening one fast and are never the truth. One that is damaged, of
// another version, or of another log than the one that is there is passed over, and the log is folded from its start.

import { createHash } from "node:crypto";
import { Resolution } from "@concord/sync";
import type { Report } from "../report.ts";
import type { Store } from "../store/store.ts";

/** A snapshot is made again when so many entries are behind the last. */
export const ENTRIES_BEHIND = 2_000;

interface SnapshotRow {
  readonly seq: number;
  readonly checksum: string;
  readonly payload: Buffer;
  /** Hash of the entry that it was made at, as it is in the log now. */
  readonly entryHash: Buffer;
}

/** A resolution, and how far the snapshot goes that it was opened from; 0 where there was none. */
export interface Opened {
  readonly resolution: Resolution;
  readonly snapshotAt: number;
}

export class Snapshots {
  readonly #store: Store;
  readonly #report: Report;

  constructor(store: Store, report: Report) {
    this.#store = store;
    this.#report = report;
  }

  /** A resolution as the log has it now. */
  async open(id: string): Promise<Opened> {
    const row = await this.#store.row<SnapshotRow>(
      `SELECT snapshots.seq, snapshots.checksum, snapshots.payload, entries.hash AS "entryHash"
       FROM snapshots JOIN entries ON entries.resolution = snapshots.resolution AND entries.seq = snapshots.seq
       WHERE snapshots.resolution = $1`,
      id,
    );
    if (row !== undefined) {
      const following = await this.#store.log.read(id, row.seq);
      try {
        if (checksumOf(row.payload, row.entryHash) !== row.checksum) throw new Error("it is damaged");
        const resolution = Resolution.restore(new Uint8Array(row.payload), following);
        return { resolution, snapshotAt: row.seq };
      } catch (error) {
        this.#report(`the snapshot of resolution ${id} is passed over`, error);
      }
    }
    return { resolution: Resolution.replay(await this.#store.log.read(id)), snapshotAt: 0 };
  }

  /** Keeps a resolution as it is now, in the place of an older snapshot. */
  async keep(id: string, resolution: Resolution): Promise<void> {
    const { head } = resolution;
    const payload = Buffer.from(resolution.snapshot());
    const sql = "SELECT hash FROM entries WHERE resolution = $1 AND seq = $2";
    const entry = await this.#store.row<{ hash: Buffer }>(sql, id, head);
    if (entry === undefined) return;
    await this.#store.run(
      `INSERT INTO snapshots (resolution, seq, checksum, payload) VALUES ($1, $2, $3, $4)
       ON CONFLICT (resolution) DO UPDATE SET seq = excluded.seq, checksum = excluded.checksum, payload = excluded.payload`,
      id,
      head,
      checksumOf(payload, entry.hash),
      payload,
    );
  }
}

/** Over the bytes and the entry: so a snapshot belongs to one log only. */
function checksumOf(payload: Buffer, entryHash: Buffer): string {
  return createHash("sha256").update(entryHash).update(payload).digest("hex");
}
