// The directory of a zip file: which parts there are and where their packed bytes lie. Invariant: no two parts share a byte or a name,
// every part lies inside the file, and what stands before a part says the same of it as the directory does.
import { WORD_LIMITS } from "./limits.ts";
import { Refused } from "./refusal.ts";

/** A part as it lies in the file. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: 0 | 8;
  readonly crc: number;
  /** Size as declared, in bytes. */
  readonly size: number;
  /** The packed bytes, a view into the file. */
  readonly packed: Uint8Array;
  /** Date and time as MS-DOS has them. */
  readonly stamp: number;
}

const END = 0x06054b50;
const END_64_LOCATOR = 0x07064b50;
const END_64 = 0x06064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;

/** [PKG2] The entries in the order of the directory. Throws `Refused`. */
export function readDirectory(file: Uint8Array): ZipEntry[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const { count, start, end } = findDirectory(view);
  if (count > WORD_LIMITS.parts) throw new Refused("too-many-parts");
  const names = new Set<string>();
  const spans: { from: number; to: number; name: string }[] = [];
  const entries: ZipEntry[] = [];
  let at = start;
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) throw new Refused("broken");
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > end) throw new Refused("broken");
    const nameBytes = file.subarray(at + 46, at + 46 + nameLength);
    const name = nameOf(nameBytes);
    const low = name.toLowerCase();
    if (names.has(low)) throw new Refused("bad-name", name);
    names.add(low);
    // bit 0: encrypted; bit 6: strongly; bit 13: names hidden
    if ((flags & 0x2041) !== 0) throw new Refused("locked", name);
    if (method !== 0 && method !== 8) throw new Refused("broken", name);
    const wide = wideFields(view, at, at + 46 + nameLength, extraLength, name);
    const from = wide.offset;
    const to = dataStart(view, from, nameBytes, method, start, name) + wide.packed;
    if (to > start) throw new Refused("cut-off", name);
    if (method === 0 && wide.packed !== wide.size) throw new Refused("bomb", name);
    spans.push({ from, to, name });
    entries.push({
      name,
      method,
      crc: view.getUint32(at + 16, true),
      size: wide.size,
      packed: file.subarray(to - wide.packed, to),
      stamp: view.getUint32(at + 12, true),
    });
    at = next;
  }
  spans.sort((a, b) => a.from - b.from);
  for (let i = 1; i < spans.length; i++)
    if (spans[i]!.from < spans[i - 1]!.to) throw new Refused("bomb", spans[i]!.name);
  return entries;
}

/** Where the directory lies and how many entries it has, from the record at the very end. */
function findDirectory(view: DataView): { count: number; start: number; end: number } {
  const last = view.byteLength - END_SIZE;
  const first = Math.max(0, last - LONGEST_COMMENT);
  for (let at = last; at >= first; at--) {
    if (view.getUint32(at, true) !== END || at + END_SIZE + view.getUint16(at + 20, true) !== view.byteLength) continue;
    let [disk, count, size, start] = [
      view.getUint16(at + 4, true),
      view.getUint16(at + 10, true),
      view.getUint32(at + 12, true),
      view.getUint32(at + 16, true),
    ];
    let end = at;
    if (at >= 20 && view.getUint32(at - 20, true) === END_64_LOCATOR) {
      end = wide64(view, at - 12);
      if (end + 56 > at || view.getUint32(end, true) !== END_64) throw new Refused("broken");
      disk = view.getUint32(end + 16, true);
      count = wide64(view, end + 32);
      size = wide64(view, end + 40);
      start = wide64(view, end + 48);
    }
    // parted over several disks, or not where it says
    if (disk !== 0 || start + size > end) throw new Refused("broken");
    return { count, start, end: start + size };
  }
  throw new Refused("cut-off");
}

/** Sizes and place of an entry; where 32 bits are too few they stand in an extra field. */
function wideFields(view: DataView, at: number, extra: number, extraLength: number, name: string) {
  let size = view.getUint32(at + 24, true);
  let packed = view.getUint32(at + 20, true);
  let offset = view.getUint32(at + 42, true);
  for (let field = extra; field + 4 <= extra + extraLength; ) {
    const end = field + 4 + view.getUint16(field + 2, true);
    if (end > extra + extraLength) break;
    if (view.getUint16(field, true) === 1) {
      let value = field + 4;
      const next = (): number => {
        if (value + 8 > end) throw new Refused("broken", name);
        value += 8;
        return wide64(view, value - 8);
      };
      if (size === 0xffffffff) size = next();
      if (packed === 0xffffffff) packed = next();
      if (offset === 0xffffffff) offset = next();
    }
    field = end;
  }
  return { size, packed, offset };
}

/** Where the packed bytes of an entry begin. Sizes before it may be left open (a data descriptor follows); the rest must agree. */
function dataStart(
  view: DataView,
  at: number,
  name: Uint8Array,
  method: number,
  directory: number,
  shown: string,
): number {
  if (at + 30 > directory || view.getUint32(at, true) !== LOCAL) throw new Refused("broken", shown);
  const length = view.getUint16(at + 26, true);
  const start = at + 30 + length + view.getUint16(at + 28, true);
  if (start > directory || length !== name.length || view.getUint16(at + 8, true) !== method)
    throw new Refused("broken", shown);
  for (let i = 0; i < length; i++) if (view.getUint8(at + 30 + i) !== name[i]) throw new Refused("bad-name", shown);
  return start;
}

function wide64(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

/** [PKG3] The name of a part: relative, without steps up, in characters that every file system knows. */
function nameOf(bytes: Uint8Array): string {
  if (bytes.length === 0 || bytes.length > WORD_LIMITS.name) throw new Refused("bad-name", `${bytes.length} bytes`);
  // what is not UTF-8 is of old code pages, in which no part of a Word file is named
  const name = new TextDecoder("utf-8").decode(bytes);
  const steps = name.split("/");
  const folder = steps.at(-1) === "";
  const bad = (step: string, i: number) =>
    step === "." || step === ".." || (step === "" && !(folder && i === steps.length - 1));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
  if (/[\\:*?"<>|\u0000-\u001f\u007f\ufffd]/.test(name) || steps.some(bad)) throw new Refused("bad-name", name);
  return name;
}
