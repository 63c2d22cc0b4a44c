// Deflate and CRC-32 as zip files have them, where there is no Node. Invariant: what it gives and refuses is what packing-in-node.ts does.
import { deflateSync, Inflate } from "fflate";

/** Packed bytes taken at once: 8 kB can become 8 MB at most. */
const BITE = 8_192;

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** The CRC-32 of bytes, 0 … 2³²-1: that unpacked bytes are those that were packed. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) crc = TABLE[(crc ^ bytes[i]!) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** What was packed. Throws a RangeError where it is more than `most` bytes, which it never holds, and another error where the bytes are damaged. */
export function inflate(packed: Uint8Array, most: number): Uint8Array {
  const out = new Uint8Array(most);
  let length = 0;
  const unpacking = new Inflate((chunk) => {
    if (length + chunk.length > most) throw new RangeError("more than it may be");
    out.set(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; at < packed.length; at += BITE)
    unpacking.push(packed.subarray(at, at + BITE), at + BITE >= packed.length);
  return out.subarray(0, length);
}

/** The bytes packed. */
export function deflate(bytes: Uint8Array): Uint8Array {
  return deflateSync(bytes, { level: 6 });
}
