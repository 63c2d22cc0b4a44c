// An encoder of Yjs updates (V1) that obeys nobody: every field can be written, also those that no client of ours sends.
// Invariant: what comes out has the shape that Yjs's own decoder reads, unless a test asks for raw bytes.
import * as encoding from "lib0/encoding";

export interface RawId {
  readonly client: number;
  readonly clock: number;
}

/** Content by its number in Yjs: how its bytes are written after the parent. */
export interface RawContent {
  readonly ref: number;
  readonly write: (encoder: encoding.Encoder) => void;
  /** Units that it takes. */
  readonly length: number;
}

export interface RawStruct {
  readonly origin?: RawId | undefined;
  readonly right?: RawId | undefined;
  /** Without origins: a root by name, an item by id. */
  readonly parent?: { readonly root: string } | { readonly item: RawId };
  readonly parentSub?: string;
  readonly content: RawContent;
}

export interface RawBlock {
  readonly client: number;
  readonly clock: number;
  readonly structs: readonly RawStruct[];
}

export interface RawDeletion {
  readonly client: number;
  readonly clock: number;
  readonly length: number;
}

/** The bytes of an update. */
export function rawUpdate(
  blocks: readonly RawBlock[],
  deletions: readonly RawDeletion[] = [],
  tail: readonly number[] = [],
): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, blocks.length);
  for (const { client, clock, structs } of blocks) {
    encoding.writeVarUint(encoder, structs.length);
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    for (const struct of structs) writeStruct(encoder, struct);
  }
  encoding.writeVarUint(encoder, deletions.length);
  for (const { client, clock, length } of deletions) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarUint(encoder, length);
  }
  for (const byte of tail) encoding.writeUint8(encoder, byte);
  return encoding.toUint8Array(encoder);
}

function writeStruct(encoder: encoding.Encoder, { origin, right, parent, parentSub, content }: RawStruct): void {
  // GC and Skip have a length and nothing else.
  if (content.ref === 0 || content.ref === 10) {
    encoding.writeUint8(encoder, content.ref);
    content.write(encoder);
    return;
  }
  const info = content.ref | (origin ? 0x80 : 0) | (right ? 0x40 : 0) | (parentSub === undefined ? 0 : 0x20);
  encoding.writeUint8(encoder, info);
  for (const id of [origin, right]) {
    if (!id) continue;
    encoding.writeVarUint(encoder, id.client);
    encoding.writeVarUint(encoder, id.clock);
  }
  if (!origin && !right) {
    const under = parent ?? { root: "s:0" };
    encoding.writeVarUint(encoder, "root" in under ? 1 : 0);
    if ("root" in under) encoding.writeVarString(encoder, under.root);
    else {
      encoding.writeVarUint(encoder, under.item.client);
      encoding.writeVarUint(encoder, under.item.clock);
    }
    if (parentSub !== undefined) encoding.writeVarString(encoder, parentSub);
  }
  content.write(encoder);
}

/** Words. */
export function rawText(text: string): RawContent {
  return { ref: 4, length: text.length, write: (e) => encoding.writeVarString(e, text) };
}

/** Words as any bytes, valid UTF-8 or not. */
export function rawBytes(bytes: readonly number[]): RawContent {
  return { ref: 4, length: bytes.length, write: (e) => encoding.writeVarUint8Array(e, Uint8Array.from(bytes)) };
}

/** An embed with this JSON. */
export function rawEmbed(json: string): RawContent {
  return { ref: 5, length: 1, write: (e) => encoding.writeVarString(e, json) };
}

/** Elements of an array in lib0's encoding of any values. */
export function rawAny(...values: readonly unknown[]): RawContent {
  return {
    ref: 8,
    length: values.length,
    write: (e) => {
      encoding.writeVarUint(e, values.length);
      for (const value of values) encoding.writeAny(e, value as never);
    },
  };
}

/** The kinds of content that no client of ours sends. */
export const FOREIGN_CONTENT = {
  gc: { ref: 0, length: 3, write: (e) => encoding.writeVarUint(e, 3) },
  deleted: { ref: 1, length: 2 ** 50, write: (e) => encoding.writeVarUint(e, 2 ** 50) },
  json: {
    ref: 2,
    length: 1,
    write: (e) => {
      encoding.writeVarUint(e, 1);
      encoding.writeVarString(e, '"words"');
    },
  },
  binary: { ref: 3, length: 1, write: (e) => encoding.writeVarUint8Array(e, Uint8Array.of(1, 2, 3)) },
  format: {
    ref: 6,
    length: 1,
    write: (e) => {
      encoding.writeVarString(e, "bold");
      encoding.writeVarString(e, "true");
    },
  },
  type: { ref: 7, length: 1, write: (e) => encoding.writeVarUint(e, 2) },
  doc: {
    ref: 9,
    length: 1,
    write: (e) => {
      encoding.writeVarString(e, "guid");
      encoding.writeAny(e, {});
    },
  },
  skip: { ref: 10, length: 5, write: (e) => encoding.writeVarUint(e, 5) },
  unknown: { ref: 31, length: 1, write: (e) => encoding.writeVarUint(e, 1) },
} as const satisfies Record<string, RawContent>;
