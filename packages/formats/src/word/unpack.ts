// Unpacking one part. Invariant: never more memory than the part declares, whatever the packed bytes would give; who opens a file has added up
// what its parts declare.
import { Inflate, inflateSync } from "fflate";
import { crc32 } from "./crc.ts";
import { Refused } from "./refusal.ts";
import type { ZipEntry } from "./zip-directory.ts";

/** Packed bytes taken at once: 8 kB can become 8 MB at most. */
const BITE = 8_192;

/** [PKG4] The bytes of a part, as many as it declares and with its checksum. Throws `Refused`. */
export function unpack({ name, method, packed, size, crc }: ZipEntry): Uint8Array {
  const bytes = method === 0 ? packed : inflated(packed, size, name);
  if (crc32(bytes) !== crc) throw new Refused("broken", name);
  return bytes;
}

function inflated(packed: Uint8Array, size: number, name: string): Uint8Array {
  try {
    if (packed.length > BITE) return inBites(packed, size, name);
    // A byte more than it may have tells whether it has more.
    const bytes = inflateSync(packed, { out: new Uint8Array(size + 1) });
    if (bytes.length > size) throw new Refused("bomb", name);
    if (bytes.length < size) throw new Refused("cut-off", name);
    return bytes;
  } catch (error) {
    throw error instanceof Refused ? error : new Refused("broken", name);
  }
}

function inBites(packed: Uint8Array, size: number, name: string): Uint8Array {
  const out = new Uint8Array(size);
  let length = 0;
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length > size) throw new Refused("bomb", name);
    out.set(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; at < packed.length; at += BITE)
    inflate.push(packed.subarray(at, at + BITE), at + BITE >= packed.length);
  if (length !== size) throw new Refused("cut-off", name);
  return out;
}
