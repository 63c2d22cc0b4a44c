// The writer of zip files: parts that are kept go out as they are packed, new ones are packed. Invariant: the same parts give the same
// bytes, whatever the time.
import { crc32, deflate } from "#packing";
import type { ZipEntry } from "./zip-directory.ts";

/** A part that is not packed yet. */
export interface NewPart {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** 1 January 1980, as Word writes it: the first day of MS-DOS. */
const STAMP = 0x00210000;
/** Version 2.0 of the format; bit 11 of the flags: names are UTF-8. */
const [VERSION, FLAGS] = [20, 0x0800];

/** The parts as one file, in this order. */
export function writeZip(parts: readonly (ZipEntry | NewPart)[]): Uint8Array {
  const entries = parts.map((part) => ("packed" in part ? part : packedOf(part)));
  const names = entries.map(({ name }) => new TextEncoder().encode(name));
  const total = entries.reduce((sum, { packed }, i) => sum + 76 + 2 * names[i]!.length + packed.length, 22);
  const out = new Uint8Array(total);
  const view = new DataView(out.buffer);
  let at = 0;
  const offsets = entries.map(({ packed, ...entry }, i) => {
    const offset = at;
    view.setUint32(at, 0x04034b50, true);
    writeFields(view, at + 4, entry, packed.length, names[i]!.length);
    out.set(names[i]!, at + 30);
    out.set(packed, at + 30 + names[i]!.length);
    at += 30 + names[i]!.length + packed.length;
    return offset;
  });
  const start = at;
  for (const [i, { packed, ...entry }] of entries.entries()) {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, VERSION, true);
    writeFields(view, at + 6, entry, packed.length, names[i]!.length);
    view.setUint32(at + 42, offsets[i]!, true);
    out.set(names[i]!, at + 46);
    at += 46 + names[i]!.length;
  }
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - start, true);
  view.setUint32(at + 16, start, true);
  return out;
}

/** The 24 bytes that both records of an entry have. */
function writeFields(view: DataView, at: number, entry: Omit<ZipEntry, "packed">, packed: number, name: number): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, FLAGS, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.stamp, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, packed, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, name, true);
}

function packedOf({ name, bytes }: NewPart): ZipEntry {
  const packed = deflate(bytes);
  const deflated = packed.length < bytes.length;
  return {
    name,
    method: deflated ? 8 : 0,
    crc: crc32(bytes),
    size: bytes.length,
    packed: deflated ? packed : bytes,
    stamp: STAMP,
  };
}
