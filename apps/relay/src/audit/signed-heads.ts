// Where every log ended at one moment, signed. A record is a text, signed byte for byte with Ed25519:
//
//   {"format":"concord-heads/1","number":2,"at":"2030-03-04T00:00:12.000Z","previous":"<SHA-256 of record 1>","heads":[["<id>",17,"<hash>"]]}
//
// `previous` chains the records, so that none can be left out; hashes are in hex and heads in the order of their ids. Whoever keeps a record
// elsewhere finds a log that was rewritten as a whole, though its own chain holds.

import { createHash, createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import type { LogProblem } from "../log/verify.ts";
import type { Store } from "../store/store.ts";
import { publicHalf } from "./signing-key.ts";

const FORMAT = "concord-heads/1";

/** A record as it is stored and exported. */
export interface SignedHeads {
  readonly document: string;
  /** In base64. */
  readonly signature: string;
  /** The public key that it can be verified with (SPKI in base64): whose key that is, the record cannot say. */
  readonly publicKey: string;
}

/** What a record says. */
interface HeadsDocument {
  readonly format: string;
  readonly number: number;
  readonly at: string;
  readonly previous: string | null;
  readonly heads: readonly (readonly [resolution: string, seq: number, hash: string])[];
}

/** All records of a store, in order. */
export function readSignedHeads(store: Store): Promise<SignedHeads[]> {
  return store.rows<SignedHeads>('SELECT document, signature, "publicKey" FROM signed_heads ORDER BY number');
}

/** The last record of a store and what it says. */
async function lastRecord(
  store: Store,
): Promise<{ readonly document: string; readonly says: HeadsDocument } | undefined> {
  const row = await store.row<{ document: string }>("SELECT document FROM signed_heads ORDER BY number DESC LIMIT 1");
  return row && { document: row.document, says: JSON.parse(row.document) as HeadsDocument };
}

/** When a record is due: on each day (UTC) one, or whenever something was written since the last. */
export type Due = "daily" | "changed";

/** Signs where all logs end, if that is due; answers when the last record was made. Of several relays that sign at once one does. */
export async function signHeads(store: Store, key: KeyObject, now: number, due: Due): Promise<string | undefined> {
  const last = await lastRecord(store);
  const at = new Date(now).toISOString();
  // Another day, be it an earlier one: a clock that was ahead once does not keep anybody from signing until then.
  if (due === "daily" && last?.says.at.slice(0, 10) === at.slice(0, 10)) return last.says.at;
  const rows = await store.rows<{ resolution: string; seq: number; hash: Uint8Array }>(
    "SELECT resolution, seq, hash FROM heads ORDER BY resolution",
  );
  const heads = rows.map(({ resolution, seq, hash }) => [resolution, seq, hex(hash)] as const);
  const isSame = JSON.stringify(heads) === JSON.stringify(last?.says.heads ?? []);
  if (heads.length === 0 || (due === "changed" && isSame)) return last?.says.at;
  const number = (last?.says.number ?? 0) + 1;
  const says: HeadsDocument = { format: FORMAT, number, at, previous: last ? sha256(last.document) : null, heads };
  const document = JSON.stringify(says);
  await store.run(
    `INSERT INTO signed_heads (number, document, signature, "publicKey") VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
    number,
    document,
    sign(null, Buffer.from(document), key).toString("base64"),
    publicHalf(key),
  );
  return at;
}

/** Records as lines of JSON, as they are exported. */
export function writeSignedHeads(records: readonly SignedHeads[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join("");
}

/** Records out of such lines; one sentence's end where they are none. */
export function parseSignedHeads(text: string): readonly SignedHeads[] | { readonly problem: string } {
  const records: SignedHeads[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (line === "") continue;
    try {
      const { document, signature, publicKey } = JSON.parse(line) as Record<keyof SignedHeads, unknown>;
      if (typeof document !== "string" || typeof signature !== "string" || typeof publicKey !== "string")
        throw new Error();
      records.push({ document, signature, publicKey });
    } catch {
      return { problem: `line ${index + 1} is no record of signed heads` };
    }
  }
  return records.length > 0 ? records : { problem: "there is no record of signed heads in it" };
}

/** How records are judged. */
export interface Judging {
  /** The keys that are trusted; without them a record is believed to be signed with its own. */
  readonly keys?: readonly string[];
  /** The hash of an entry as the log has it; undefined where the log has none, "elsewhere" where that is not ours to know. */
  hashAt(resolution: string, seq: number): Promise<Uint8Array | undefined | "elsewhere">;
}

/** What is wrong with records, or with logs by what the records say of them. */
export async function judgeRecords(records: readonly SignedHeads[], { keys, hashAt }: Judging): Promise<LogProblem[]> {
  const problems: LogProblem[] = [];
  let before: SignedHeads | undefined;
  for (const record of records) {
    const says = readDocument(record.document);
    const number = says?.number ?? 0;
    const wrong = (problem: string): unknown => problems.push({ resolution: "signed heads", seq: number, problem });
    if (says === undefined) wrong("cannot be read");
    else if (keys?.includes(record.publicKey) === false) wrong("is signed with another key");
    else if (!isSigned(record)) wrong("does not match its signature");
    else if (before !== undefined && says.previous !== sha256(before.document))
      wrong("does not follow on the record before it");
    else
      for (const [resolution, seq, hash] of says.heads) {
        const there = await hashAt(resolution, seq);
        if (there === "elsewhere" || (there !== undefined && hex(there) === hash)) continue;
        const what = there === undefined ? "missing" : "not the entry";
        problems.push({
          resolution,
          seq,
          problem: `${what} that was signed on ${says.at.slice(0, 10)} (record ${number})`,
        });
      }
    before = record;
  }
  return problems;
}

function readDocument(document: string): HeadsDocument | undefined {
  try {
    const says = JSON.parse(document) as HeadsDocument;
    return says.format === FORMAT && Array.isArray(says.heads) ? says : undefined;
  } catch {
    return undefined;
  }
}

function isSigned({ document, signature, publicKey }: SignedHeads): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, "base64"), type: "spki", format: "der" });
    return verify(null, Buffer.from(document), key, Buffer.from(signature, "base64"));
  } catch {
    return false;
  }
}

function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}
