// Unpacking one part. Invariant: never more memory than the part declares, whatever the packed bytes would give; who opens a file has added up
// what its parts declare.
import { crc32, inflate } from "#packing";
import { Refused } from "./refusal.ts";
import type { ZipEntry } from "./zip-directory.ts";

/** [PKG4] The bytes of a part, as many as it declares and with its checksum. Throws `Refused`. */
export function unpack({ name, method, packed, size, crc }: ZipEntry): Uint8Array {
  const bytes = method === 0 ? packed : inflated(packed, size, name);
  if (bytes.length < size) throw new Refused("cut-off", name);
  if (crc32(bytes) !== crc) throw new Refused("broken", name);
  return bytes;
}

function inflated(packed: Uint8Array, size: number, name: string): Uint8Array {
  try {
    return inflate(packed, size);
  } catch (error) {
    throw new Refused(error instanceof RangeError ? "bomb" : "broken", name);
  }
}
