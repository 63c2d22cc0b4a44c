// The Word files that resolutions came from, byte for byte, and what the objects in them show. Invariant: a file that was kept is never
// changed; what is told of objects is derived from files that came.

import { createHash } from "node:crypto";
import type { PictureBytes, WordObjects } from "@concord/formats";
import type { ObjectContent } from "@concord/redline";
import type { Store } from "./store/store.ts";

/** A file as it came. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Its authors, and the codes of those for whom they speak. */
  readonly authors: ReadonlyMap<string, string>;
}

/** A file that is kept. */
export interface KeptSource extends SourceFile {
  /** The log of the resolution says what the file says when it ends here. */
  readonly seq: number;
}

export class Sources {
  readonly #store: Store;
  readonly #now: () => number;

  /** `now` gives the present in milliseconds. */
  constructor(store: Store, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  /** The same within a transaction. */
  within(store: Store): Sources {
    return new Sources(store, this.#now);
  }

  /** Keeps the file that a resolution came from, whose log ends at `seq`. */
  async keep(resolution: string, { name, bytes, authors }: SourceFile, seq: number): Promise<void> {
    await this.#store.run(
      `INSERT INTO sources (resolution, name, sha256, bytes, authors, seq, "createdAt") VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      resolution,
      name,
      createHash("sha256").update(bytes).digest("hex"),
      bytes,
      JSON.stringify([...authors]),
      seq,
      new Date(this.#now()).toISOString(),
    );
  }

  /** The file that a resolution came from; undefined where it came from none. */
  async find(resolution: string): Promise<KeptSource | undefined> {
    const row = await this.#store.row<Omit<KeptSource, "authors"> & { authors: string }>(
      "SELECT name, bytes, authors, seq FROM sources WHERE resolution = $1",
      resolution,
    );
    return row && { ...row, authors: new Map(JSON.parse(row.authors) as [string, string][]) };
  }

  /** Adds what objects show to what is known of a resolution. */
  async addObjects(resolution: string, { contents, pictures }: WordObjects): Promise<void> {
    for (const [id, content] of contents) {
      await this.#store.run(
        "INSERT INTO objects (resolution, id, content) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
        resolution,
        id,
        JSON.stringify(content),
      );
    }
    for (const [id, { mime, bytes }] of pictures) {
      await this.#store.run(
        "INSERT INTO pictures (resolution, id, mime, bytes) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
        resolution,
        id,
        mime,
        bytes,
      );
    }
  }

  /** What the objects of one resolution show is known of its next edition too. */
  async copyObjects(from: string, to: string): Promise<void> {
    await this.#store.run(
      "INSERT INTO objects (resolution, id, content) SELECT $1, id, content FROM objects WHERE resolution = $2",
      to,
      from,
    );
    await this.#store.run(
      "INSERT INTO pictures (resolution, id, mime, bytes) SELECT $1, id, mime, bytes FROM pictures WHERE resolution = $2",
      to,
      from,
    );
  }

  /** What the objects of a resolution show, by their ids. */
  async objects(resolution: string): Promise<Record<string, ObjectContent>> {
    const rows = await this.#store.rows<{ id: string; content: string }>(
      "SELECT id, content FROM objects WHERE resolution = $1",
      resolution,
    );
    return Object.fromEntries(rows.map(({ id, content }) => [id, JSON.parse(content) as ObjectContent]));
  }

  /** The pictures of a resolution, as many as have at most so many bytes together, the small ones first. */
  async pictures(resolution: string, most: number): Promise<Map<string, PictureBytes>> {
    const sizes = await this.#store.rows<{ id: string; size: number }>(
      "SELECT id, length(bytes) AS size FROM pictures WHERE resolution = $1 ORDER BY length(bytes)",
      resolution,
    );
    const out = new Map<string, PictureBytes>();
    let sum = 0;
    for (const { id, size } of sizes) {
      sum += Number(size);
      const picture = sum > most ? undefined : await this.picture(resolution, id);
      if (!picture) break;
      out.set(id, picture);
    }
    return out;
  }

  picture(resolution: string, id: string): Promise<PictureBytes | undefined> {
    return this.#store.row<PictureBytes>(
      "SELECT mime, bytes FROM pictures WHERE resolution = $1 AND id = $2",
      resolution,
      id,
    );
  }
}
