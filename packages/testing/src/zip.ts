// Zip files built byte by byte, honest or not. Invariant: the same parts give the same bytes, and every lie is one that the test asked for.
import { crc32, deflateRawSync } from "node:zlib";

/** A part, and what its records say of it that is not so. Absent: the truth. */
export interface ZipPart {
  readonly name: string;
  readonly bytes: Uint8Array | string;
  /** Not packed. */
  readonly stored?: boolean;
  readonly says?: {
    readonly size?: number;
    readonly crc?: number;
    readonly method?: number;
    readonly flags?: number;
    /** Name in the record before the bytes. */
    readonly localName?: string;
    /** Place of the record before the bytes. */
    readonly offset?: number;
  };
  /** Sizes and checksum behind the bytes and not before them. */
  readonly descriptor?: boolean;
  /** Sizes and place in 64 bits. */
  readonly wide?: boolean;
}

export interface ZipSays {
  /** Number of parts as the end of the file says. */
  readonly count?: number;
  /** The end of the file in 64 bits, too. */
  readonly wide?: boolean;
  readonly comment?: string;
}

const LIMIT = 0xffffffff;

/** The file. */
export function zipOf(parts: readonly ZipPart[], says: ZipSays = {}): Uint8Array<ArrayBuffer> {
  const pieces: Uint8Array[] = [];
  let at = 0;
  const put = (...more: Uint8Array[]): void => {
    for (const piece of more) {
      pieces.push(piece);
      at += piece.length;
    }
  };
  const central: Uint8Array[] = [];
  for (const part of parts) {
    const { name, stored = false, descriptor = false, wide = false, says: lies = {} } = part;
    const bytes = typeof part.bytes === "string" ? utf8(part.bytes) : part.bytes;
    const packed = stored ? bytes : deflateRawSync(bytes);
    const method = lies.method ?? (stored ? 0 : 8);
    const crc = lies.crc ?? crc32(bytes);
    const size = lies.size ?? bytes.length;
    const flags = (lies.flags ?? 0) | (descriptor ? 8 : 0) | 0x800;
    const offset = lies.offset ?? at;
    const fields = (open: boolean) => [
      ...u16(20, flags, method, 0, 0x21),
      ...(open ? u32(0, 0, 0) : u32(crc, packed.length, size)),
    ];
    const local = utf8(lies.localName ?? name);
    put(Uint8Array.from([...u32(0x04034b50), ...fields(descriptor), ...u16(local.length, 0)]), local, packed);
    if (descriptor) put(Uint8Array.from(u32(0x08074b50, crc, packed.length, size)));
    const own = utf8(name);
    const extra = wide ? [...u16(1, 24), ...u64(size, packed.length, offset)] : [];
    central.push(
      Uint8Array.from([
        ...u32(0x02014b50),
        ...u16(20, 20, flags, method, 0, 0x21),
        ...(wide ? u32(crc, LIMIT, LIMIT) : u32(crc, packed.length, size)),
        ...u16(own.length, extra.length, 0, 0, 0),
        ...u32(0, wide ? LIMIT : offset),
      ]),
      own,
      Uint8Array.from(extra),
    );
  }
  const start = at;
  for (const piece of central) put(piece);
  const size = at - start;
  const count = says.count ?? parts.length;
  if (says.wide) {
    const end = at;
    put(
      Uint8Array.from([
        ...u32(0x06064b50),
        ...u64(44),
        ...u16(45, 45),
        ...u32(0, 0),
        ...u64(count, count, size, start),
      ]),
    );
    put(Uint8Array.from([...u32(0x07064b50, 0), ...u64(end), ...u32(1)]));
  }
  const comment = utf8(says.comment ?? "");
  const shown = says.wide ? [0xffff, 0xffff] : [Math.min(count, 0xffff), Math.min(count, 0xffff)];
  put(
    Uint8Array.from([
      ...u32(0x06054b50),
      ...u16(0, 0, ...shown),
      ...(says.wide ? u32(LIMIT, LIMIT) : u32(size, start)),
      ...u16(comment.length),
    ]),
    comment,
  );
  const out = new Uint8Array(at);
  let to = 0;
  for (const piece of pieces) {
    out.set(piece, to);
    to += piece.length;
  }
  return out;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const u16 = (...numbers: number[]): number[] => numbers.flatMap((n) => [n & 255, (n >>> 8) & 255]);
const u32 = (...numbers: number[]): number[] => numbers.flatMap((n) => u16(n & 0xffff, n >>> 16));
const u64 = (...numbers: number[]): number[] => numbers.flatMap((n) => u32(n % 2 ** 32, Math.floor(n / 2 ** 32)));
