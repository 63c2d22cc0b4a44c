// The structs of a Yjs update (encoding V1), parsed before Yjs sees it. Only what an honest client of ours can send is
// parsed; anything else ends the parse with a reason. Invariant: no step allocates more than the bytes that are there,
// and every byte of the update is accounted for.

import { MAX_WORDS } from "@concord/redline";
import * as decoding from "lib0/decoding";
import { MAX_CLIENT, MAX_CLOCK } from "./acts.ts";
import type { RefusalCode } from "./messages.ts";

export interface StructId {
  readonly client: number;
  readonly clock: number;
}

export type StructContent =
  | { readonly type: "string"; readonly text: string }
  | { readonly type: "embed"; readonly json: unknown }
  | { readonly type: "any"; readonly values: readonly unknown[] };

export interface Struct {
  readonly clock: number;
  readonly length: number;
  readonly origin: StructId | undefined;
  readonly rightOrigin: StructId | undefined;
  /** Name of the root; only where there is neither origin. */
  readonly root: string | undefined;
  readonly content: StructContent;
}

/** Structs of one client that follow on one another. */
export interface Block {
  readonly client: number;
  readonly clock: number;
  /** Clock after the last struct. */
  readonly end: number;
  readonly structs: readonly Struct[];
  /** Where the structs stand in the bytes. */
  readonly start: number;
  readonly stop: number;
}

export type ParsedUpdate =
  | { readonly ok: true; readonly blocks: readonly Block[] }
  | { readonly ok: false; readonly code: RefusalCode; readonly reason: string };

/** [JDG1] Caps of one update. */
export const UPDATE_LIMITS = {
  bytes: 256 * 1024,
  clients: 16,
  structs: 4_000,
  embedBytes: 256,
  values: 5_000,
  /** Items of the text, and parts of it as acts cut it, that all acts of an update are about, counted as often as named. */
  visits: 250_000,
} as const;

/** Names of the contents that no honest client of ours sends (refs of Yjs 13). */
const FOREIGN: Readonly<Record<number, string>> = {
  0: "GC",
  1: "ContentDeleted",
  2: "ContentJSON",
  3: "ContentBinary",
  6: "ContentFormat",
  7: "ContentType",
  9: "ContentDoc",
  10: "Skip",
};

class Refused extends Error {
  readonly code: RefusalCode;
  constructor(code: RefusalCode, reason: string) {
    super(reason);
    this.code = code;
  }
}

/** Parses `update`; never throws. */
export function parseUpdate(update: Uint8Array): ParsedUpdate {
  if (update.length > UPDATE_LIMITS.bytes) {
    return {
      ok: false,
      code: "too-large",
      reason: `an update may have ${UPDATE_LIMITS.bytes} bytes, this has ${update.length}`,
    };
  }
  try {
    return { ok: true, blocks: parse(update) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, code: error.code, reason: error.message };
    return { ok: false, code: "malformed", reason: `no Yjs update: ${error instanceof Error ? error.message : "?"}` };
  }
}

function parse(update: Uint8Array): Block[] {
  const decoder = decoding.createDecoder(update);
  const clients = decoding.readVarUint(decoder);
  if (clients > UPDATE_LIMITS.clients) throw new Refused("too-large", `${clients} clients in one update`);
  const blocks: Block[] = [];
  let total = 0;
  for (let i = 0; i < clients; i++) {
    const count = decoding.readVarUint(decoder);
    total += count;
    if (total > UPDATE_LIMITS.structs) throw new Refused("too-large", `more than ${UPDATE_LIMITS.structs} structs`);
    if (count === 0) throw new Refused("malformed", "a client without structs");
    const client = decoding.readVarUint(decoder);
    if (client >= MAX_CLIENT) throw new Refused("malformed", `${client} is no client id`);
    if (blocks.some((b) => b.client === client)) throw new Refused("malformed", `client ${client} twice`);
    const clock = decoding.readVarUint(decoder);
    const start = decoder.pos;
    const structs: Struct[] = [];
    let at = clock;
    for (let k = 0; k < count; k++) {
      const struct = readStruct(decoder, at);
      structs.push(struct);
      at += struct.length;
      if (at >= MAX_CLOCK) throw new Refused("malformed", `clock ${at} is too large`);
    }
    blocks.push({ client, clock, end: at, structs, start, stop: decoder.pos });
  }
  if (decoding.readVarUint(decoder) !== 0)
    throw new Refused("delete-set", "an update deletes nothing; deletions are acts");
  if (decoder.pos !== update.length) throw new Refused("malformed", "bytes after the end");
  return blocks;
}

function readStruct(decoder: decoding.Decoder, clock: number): Struct {
  const info = readByte(decoder);
  const ref = info & 0x1f;
  const foreign = FOREIGN[ref];
  if (foreign) throw new Refused("forbidden-content", `${foreign} is nothing that a proposal consists of`);
  if (info & 0x20) throw new Refused("forbidden-content", "there are no maps and no attributes");
  const origin = info & 0x80 ? readId(decoder) : undefined;
  const rightOrigin = info & 0x40 ? readId(decoder) : undefined;
  let root: string | undefined;
  if (!origin && !rightOrigin) {
    const named = decoding.readVarUint(decoder);
    if (named === 0) throw new Refused("forbidden-parent", "the parent is no root");
    if (named !== 1) throw new Refused("malformed", `parent info ${named}`);
    root = readString(decoder, 64);
  }
  const content = readContent(decoder, ref);
  const length = content.type === "string" ? content.text.length : content.type === "any" ? content.values.length : 1;
  if (length === 0) throw new Refused("malformed", "a struct without length");
  return { clock, length, origin, rightOrigin, root, content };
}

function readContent(decoder: decoding.Decoder, ref: number): StructContent {
  switch (ref) {
    case 4:
      return { type: "string", text: readString(decoder, UPDATE_LIMITS.bytes) };
    case 5:
      return { type: "embed", json: JSON.parse(readString(decoder, UPDATE_LIMITS.embedBytes)) };
    case 8: {
      const length = decoding.readVarUint(decoder);
      if (length > UPDATE_LIMITS.values) throw new Refused("too-large", `${length} acts in one struct`);
      const values: unknown[] = [];
      for (let i = 0; i < length; i++) values.push(readActValue(decoder));
      return { type: "any", values };
    }
    default:
      throw new Refused("forbidden-content", `content ${ref} is unknown`);
  }
}

/**
 * One element of `acts`: an array of strings and integers, in lib0's encoding of any values (117 array, 119 string,
 * 125 integer; 123 a double, which Yjs writes for integers above 2^31). Parsed by hand so that nothing nests.
 */
function readActValue(decoder: decoding.Decoder): unknown {
  if (readByte(decoder) !== 117) throw new Refused("bad-act", "an act is an array");
  const length = decoding.readVarUint(decoder);
  if (length > UPDATE_LIMITS.values) throw new Refused("bad-act", `an act of ${length} numbers`);
  const out: unknown[] = [];
  for (let i = 0; i < length; i++) {
    const type = readByte(decoder);
    if (type === 119) out.push(readString(decoder, 3 * MAX_WORDS));
    else if (type === 125) out.push(decoding.readVarInt(decoder));
    else if (type === 124) out.push(decoding.readFloat32(decoder));
    else if (type === 123) out.push(decoding.readFloat64(decoder));
    else throw new Refused("bad-act", `an act holds words and whole numbers, not type ${type}`);
  }
  return out;
}

function readByte(decoder: decoding.Decoder): number {
  // lib0 reads on beyond the end in places.
  if (decoder.pos >= decoder.arr.length) throw new Refused("malformed", "the update ends too early");
  return decoding.readUint8(decoder);
}

function readId(decoder: decoding.Decoder): StructId {
  const client = decoding.readVarUint(decoder);
  const clock = decoding.readVarUint(decoder);
  if (client >= MAX_CLIENT || clock >= MAX_CLOCK) throw new Refused("malformed", `${client}:${clock} is no id`);
  return { client, clock };
}

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function readString(decoder: decoding.Decoder, limit: number): string {
  const bytes = decoding.readVarUint(decoder);
  if (bytes > limit) throw new Refused("too-large", `a string of ${bytes} bytes`);
  if (decoder.pos + bytes > decoder.arr.length) throw new Refused("malformed", "a string longer than the update");
  const text = utf8.decode(decoder.arr.subarray(decoder.pos, decoder.pos + bytes));
  decoder.pos += bytes;
  return text;
}
