// What a backup holds: the tables and columns that both stores have, in an order in which rows can be put in again. Not in it:
// sessions, so that a restore signs nobody in who has signed out since; snapshots, which are made again from the log; and the key that signs
// heads, for whoever gets a backup is not to sign with it.

import { placeholders, type Row, type Store, type Value } from "../store/store.ts";

/** How the values of a column are: in JSON, bytes stand as base64. */
type Kind = "text" | "number" | "bytes";

export interface Table {
  readonly name: string;
  readonly columns: Readonly<Record<string, Kind>>;
  /** In which order its rows are written, as SQL. */
  readonly order: string;
  /** Rows that are read at once: of what can be large, few. */
  readonly atOnce: number;
}

const CHAIN = { hash: "bytes", seq: "number", resolution: "text" } as const;

export const TABLES: readonly Table[] = [
  {
    name: "meeting",
    columns: { id: "number", name: "text", epoch: "text", origin: "text", createdAt: "text" },
    order: "id",
    atOnce: 1,
  },
  {
    name: "people",
    columns: { id: "text", name: "text", role: "text", proponent: "text", createdAt: "text" },
    order: "rowid",
    atOnce: 1_000,
  },
  {
    name: "invitations",
    columns: {
      id: "text",
      tokenHash: "text",
      person: "text",
      createdAt: "text",
      expiresAt: "text",
      revokedAt: "text",
      lastUsedAt: "text",
    },
    order: "rowid",
    atOnce: 1_000,
  },
  {
    name: "resolutions",
    columns: { id: "text", title: "text", state: "text", source: "text", draft: "text", createdAt: "text" },
    order: "rowid",
    atOnce: 10,
  },
  { name: "next_editions", columns: { adopted: "text", next: "text" }, order: "adopted", atOnce: 1_000 },
  {
    name: "entries",
    columns: { ...CHAIN, actor: "text", receivedAt: "text", kind: "text", payload: "bytes", previousHash: "bytes" },
    order: "resolution, seq",
    atOnce: 500,
  },
  { name: "heads", columns: CHAIN, order: "resolution", atOnce: 1_000 },
  {
    name: "sources",
    columns: {
      resolution: "text",
      name: "text",
      sha256: "text",
      bytes: "bytes",
      authors: "text",
      seq: "number",
      createdAt: "text",
    },
    order: "resolution",
    atOnce: 1,
  },
  {
    name: "objects",
    columns: { resolution: "text", id: "text", content: "text" },
    order: "resolution, id",
    atOnce: 100,
  },
  {
    name: "pictures",
    columns: { resolution: "text", id: "text", mime: "text", bytes: "bytes" },
    order: "resolution, id",
    atOnce: 4,
  },
  {
    name: "signed_heads",
    columns: { number: "number", document: "text", signature: "text", publicKey: "text" },
    order: "number",
    atOnce: 10,
  },
];

/** A row of a table as JSON. */
export function rowToJson({ columns }: Table, row: Row): unknown[] {
  return Object.keys(columns).map((name) => {
    const value = row[name] ?? null;
    return value instanceof Uint8Array ? Buffer.from(value).toString("base64") : value;
  });
}

/** A row out of JSON; undefined where it is none of this table. */
export function rowFromJson({ columns }: Table, json: unknown): Row | undefined {
  const entries = Object.entries(columns);
  if (!Array.isArray(json) || json.length !== entries.length) return undefined;
  const row: Record<string, Value> = {};
  for (const [index, [name, kind]] of entries.entries()) {
    const value: unknown = json[index];
    if (value === null) row[name] = null;
    else if (kind === "number" && typeof value === "number") row[name] = value;
    else if (kind === "text" && typeof value === "string") row[name] = value;
    else if (kind === "bytes" && typeof value === "string") row[name] = Buffer.from(value, "base64");
    else return undefined;
  }
  return row;
}

/** The statement that reads a table. */
export function selectFrom({ name, columns, order }: Table): string {
  return `SELECT ${quoted(columns)} FROM ${name} ORDER BY ${order}`;
}

/** Puts rows into a table. */
export async function insert(store: Pick<Store, "run">, { name, columns }: Table, rows: readonly Row[]): Promise<void> {
  const width = Object.keys(columns).length;
  const places = rows.map((_row, index) => `(${placeholders(width, index * width + 1)})`);
  const values = rows.flatMap((row) => Object.keys(columns).map((column) => row[column] ?? null));
  await store.run(`INSERT INTO ${name} (${quoted(columns)}) VALUES ${places.join(", ")}`, ...values);
}

function quoted(columns: Table["columns"]): string {
  return Object.keys(columns)
    .map((column) => `"${column}"`)
    .join(", ");
}
