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

import { createHash } from "node:crypto";

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

/** The hash of an entry. */
export function hashOf(link: ChainLink): Buffer {
  const seq = Buffer.alloc(8);
  seq.writeBigUInt64BE(BigInt(link.seq));
  const hash = createHash("sha256").update(FORMAT);
  for (const text of [link.resolution, link.actor, link.receivedAt, link.kind]) field(hash, Buffer.from(text, "utf8"));
  hash.update(seq);
  field(hash, link.payload);
  return hash.update(link.previousHash).digest();
}

function field(hash: ReturnType<typeof createHash>, bytes: Uint8Array): void {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  hash.update(length).update(bytes);
}
