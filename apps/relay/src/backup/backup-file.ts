// The file of a backup, the same for both stores: lines of JSON, compressed with gzip. The first line says what it is, each further one
// is a row of a table, and the last one says how many rows there are and the SHA-256 of all bytes before it, so that a file that was cut
// off or damaged is never taken for a whole one.

import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import type { Row } from "../store/store.ts";
import { rowFromJson, rowToJson, TABLES, type Table } from "./tables.ts";

const FORMAT = "concord-backup/1";
const NEWLINE = 0x0a;
/** Longest line, in bytes: of more no relay takes a file. */
const MOST_IN_LINE = 256 * 1024 * 1024;

/** Rows of one table. */
export interface Rows {
  readonly table: Table;
  readonly rows: readonly Row[];
}

/** How many rows there are of each table. */
export type Counts = Readonly<Record<string, number>>;

/** What is told of a file that is no backup, or no whole one. */
export class BackupFault extends Error {}

/** Writes a new file that nobody else on the machine reads; on disk when it answers. */
export async function writeBackup(file: string, at: string, rows: AsyncIterable<Rows>): Promise<Counts> {
  const counts: Record<string, number> = {};
  const lines = async function* (): AsyncGenerator<string> {
    const hash = createHash("sha256");
    const line = (value: unknown): string => {
      const text = `${JSON.stringify(value)}\n`;
      hash.update(text);
      return text;
    };
    yield line({ format: FORMAT, at });
    for await (const { table, rows: some } of rows) {
      for (const row of some) yield line([table.name, rowToJson(table, row)]);
      counts[table.name] = (counts[table.name] ?? 0) + some.length;
    }
    yield `${JSON.stringify({ rows: counts, sha256: hash.digest("hex") })}\n`;
  };
  const output = createWriteStream(file, { flags: "wx", mode: 0o600, flush: true });
  await pipeline(Readable.from(lines()), createGzip(), output);
  return counts;
}

/** Reads a file; throws a BackupFault where it is none. Only when the last row has come without one it is certain that the file is whole. */
export async function* readBackup(file: string): AsyncGenerator<Rows> {
  const hash = createHash("sha256");
  const counts: Record<string, number> = {};
  let number = 0;
  let isEnded = false;
  let waiting: { table: Table; rows: Row[] } | undefined;
  for await (const bytes of linesOf(file)) {
    number += 1;
    const value = parsed(bytes, number);
    if (number === 1) checkFormat(value);
    else if (isEnded) throw new BackupFault("it goes on after its end");
    else if (Array.isArray(value)) {
      const table = TABLES.find(({ name }) => name === value[0]);
      const row = table && rowFromJson(table, value[1]);
      if (row === undefined) throw new BackupFault(`line ${number} is no row of a table`);
      counts[table!.name] = (counts[table!.name] ?? 0) + 1;
      if (waiting !== undefined && (waiting.table !== table || waiting.rows.length >= table.atOnce)) {
        yield waiting;
        waiting = undefined;
      }
      waiting ??= { table: table!, rows: [] };
      waiting.rows.push(row);
    } else {
      isEnded = true;
      const whole = JSON.stringify({ rows: counts, sha256: hash.digest("hex") });
      if (JSON.stringify(value) !== whole) throw new BackupFault("its rows are not those that were written");
      continue;
    }
    hash.update(bytes).update("\n");
  }
  if (!isEnded) throw new BackupFault("it ends too early");
  if (waiting !== undefined) yield waiting;
}

function parsed(bytes: Buffer, number: number): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    throw new BackupFault(number === 1 ? "it is no backup of Concord" : `line ${number} cannot be read`);
  }
}

function checkFormat(value: unknown): void {
  const format = (value as { format?: unknown } | null)?.format;
  if (format === FORMAT) return;
  const isNewer = typeof format === "string" && format.startsWith("concord-backup/");
  throw new BackupFault(isNewer ? "it was written by a newer Concord" : "it is no backup of Concord");
}

/** The lines of a compressed file, without their ends. */
async function* linesOf(file: string): AsyncGenerator<Buffer> {
  let parts: Buffer[] = [];
  let length = 0;
  try {
    const input = createReadStream(file);
    const unpacked = createGunzip();
    input.once("error", (error) => unpacked.destroy(error));
    for await (const chunk of input.pipe(unpacked) as AsyncIterable<Buffer>) {
      let start = 0;
      for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
        yield Buffer.concat([...parts, chunk.subarray(start, end)]);
        parts = [];
        length = 0;
        start = end + 1;
      }
      parts.push(chunk.subarray(start));
      length += chunk.length - start;
      if (length > MOST_IN_LINE) throw new BackupFault("a line in it is longer than any row");
    }
  } catch (error) {
    throw faultOf(error);
  }
  if (length > 0) throw new BackupFault("it ends too early");
}

/** What the unpacking stumbled over. */
function faultOf(error: unknown): unknown {
  const { code } = (error ?? {}) as { code?: unknown };
  if (code === "Z_BUF_ERROR") return new BackupFault("it ends too early");
  if (code === "Z_DATA_ERROR") return new BackupFault("it is no backup of Concord, or it is damaged");
  return error;
}
