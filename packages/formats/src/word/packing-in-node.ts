// Deflate and CRC-32 as zip files have them, by Node: in a tenth of the time that JavaScript takes before it is compiled. Invariant: what it gives and
// refuses is what packing-in-pages.ts does.
import * as zlib from "node:zlib";

/** The least that is set aside for what is unpacked: less would come out of memory that Node shares. */
const LEAST = 8_192;

/** The CRC-32 of bytes, 0 … 2³²-1: that unpacked bytes are those that were packed. */
export function crc32(bytes: Uint8Array): number {
  return zlib.crc32(bytes);
}

/** What was packed. Throws a RangeError where it is more than `most` bytes, which it never holds, and another error where the bytes are damaged. */
export function inflate(packed: Uint8Array, most: number): Uint8Array {
  // In one piece with room for a byte more, which tells that there is more.
  const room = Math.max(LEAST, most + 1);
  const bytes = zlib.inflateRawSync(packed, { chunkSize: room, maxOutputLength: room });
  if (bytes.length > most) throw new RangeError("more than it may be");
  return plain(bytes);
}

/** The bytes packed. */
export function deflate(bytes: Uint8Array): Uint8Array {
  return plain(zlib.deflateRawSync(bytes, { level: 6 }));
}

/** Bytes as pages have them: slices of a Buffer are no copies. */
function plain({ buffer, byteOffset, length }: Buffer<ArrayBuffer>): Uint8Array {
  return new Uint8Array(buffer, byteOffset, length);
}
