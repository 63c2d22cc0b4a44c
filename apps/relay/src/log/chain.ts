// The hash chain over one resolution's entries. The hash of an entry is SHA-256 over exactly these bytes, in this order:
//
//   "concord-log/1" in ASCII (13 bytes)
//   field(resolution)  field(actor)  field(receivedAt)  field(kind)      UTF-8
//   seq                                                                  8 bytes, big-endian
//   field(payload)
//   previousHash                                                         32 bytes; zeros before entry 1
//
// where field(x) is the length of x in bytes as 4 bytes, big-endian, and then x, and `actor` is the JSON text as stored.
// Every length is told, so no two entries have the same bytes.

import { hash } from "node:crypto";

/** An entry as it is stored, all but its hash. */
export interface ChainLink {
  readonly resolution: string;
  readonly seq: number;
  readonly actor: string;
  readonly receivedAt: string;
  readonly kind: string;
  readonly payload: Uint8Array;
  readonly previousHash: Uint8Array;
}

/** What entry 1 follows on. */
export const CHAIN_START: Uint8Array = new Uint8Array(32);

const FORMAT = Buffer.from("concord-log/1", "ascii");

const TEXTS = ["resolution", "actor", "receivedAt", "kind"] as const;

/** The hash of an entry: over one run of bytes, since a call for each field costs more than the hash. */
export function hashOf(link: ChainLink): Buffer {
  const { payload, previousHash } = link;
  let size = FORMAT.length + 8 + 4 + payload.length + previousHash.length;
  for (const name of TEXTS) size += 4 + Buffer.byteLength(link[name], "utf8");
  const bytes = Buffer.allocUnsafe(size);
  let at = FORMAT.copy(bytes);
  for (const name of TEXTS) {
    const length = bytes.write(link[name], at + 4, "utf8");
    bytes.writeUInt32BE(length, at);
    at += 4 + length;
  }
  at = bytes.writeBigUInt64BE(BigInt(link.seq), at);
  at = bytes.writeUInt32BE(payload.length, at);
  bytes.set(payload, at);
  bytes.set(previousHash, at + payload.length);
  return hash("sha256", bytes, "buffer");
}
