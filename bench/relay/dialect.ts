// How a client speaks to each of the servers: what it says first, when it may begin, how it wraps an update. Invariant:
// the clients are otherwise the same for all servers and read no more of a frame than the mark they look for.
import { MESSAGE } from "@concord/sync";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import * as sync from "y-protocols/sync";
import type * as Y from "yjs";

export interface Dialect {
  /** Frames to send when the socket is open. */
  greeting(doc: Y.Doc): Uint8Array[];
  /** Reads a frame that came before the client was ready, into the document; true when it may begin. */
  prepare(frame: Uint8Array, doc: Y.Doc): boolean;
  /** One update as a frame. */
  wrap(update: Uint8Array): Uint8Array;
  /** Up to which clock of a client a frame says that it is on disk; not there where nothing is. */
  acknowledged?(frame: Buffer, client: number): number | undefined;
}

function frame(write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  write(encoder);
  return encoding.toUint8Array(encoder);
}

/** Reads a message of y-protocols' sync; true when it was step 2, that is the text. */
function readSync(decoder: decoding.Decoder, doc: Y.Doc): boolean {
  return sync.readSyncMessage(decoder, encoding.createEncoder(), doc, "server") === sync.messageYjsSyncStep2;
}

/** Nothing to say: the update itself is the frame. */
const RAW: Dialect = {
  greeting: () => [],
  prepare: () => false,
  wrap: (update) => update,
};

/** The relay's: y-websocket's, and what is on disk. */
const CONCORD: Dialect = {
  greeting: (doc) => [
    frame((encoder) => {
      encoding.writeVarUint(encoder, 0);
      sync.writeSyncStep1(encoder, doc);
    }),
  ],
  prepare: (bytes, doc) => {
    const decoder = decoding.createDecoder(bytes);
    return decoding.readVarUint(decoder) === 0 && readSync(decoder, doc);
  },
  wrap: (update) =>
    frame((encoder) => {
      encoding.writeVarUint(encoder, 0);
      sync.writeUpdate(encoder, update);
    }),
  acknowledged: (bytes, client) => {
    if (bytes[0] !== MESSAGE.entries) return undefined;
    const at = bytes.lastIndexOf(`[[${client},`);
    // [[client,from,to]]
    return at < 0 ? undefined : Number(bytes.toString("latin1", at, bytes.indexOf("]", at)).split(",")[2]);
  },
};

const NAME = "resolution";
const HOCUSPOCUS_AUTH = 2;

/** Hocuspocus's: the document's name first, and a token before anything else. */
const HOCUSPOCUS: Dialect = {
  greeting: (doc) => [
    frame((encoder) => {
      encoding.writeVarString(encoder, NAME);
      encoding.writeVarUint(encoder, HOCUSPOCUS_AUTH);
      encoding.writeVarUint(encoder, 0);
      encoding.writeVarString(encoder, "");
      encoding.writeVarString(encoder, "4.7.0");
    }),
    frame((encoder) => {
      encoding.writeVarString(encoder, NAME);
      encoding.writeVarUint(encoder, 0);
      sync.writeSyncStep1(encoder, doc);
    }),
  ],
  prepare: (bytes, doc) => {
    const decoder = decoding.createDecoder(bytes);
    decoding.readVarString(decoder);
    return decoding.readVarUint(decoder) === 0 && readSync(decoder, doc);
  },
  wrap: (update) =>
    frame((encoder) => {
      encoding.writeVarString(encoder, NAME);
      encoding.writeVarUint(encoder, 0);
      sync.writeUpdate(encoder, update);
    }),
};

export const DIALECTS = { raw: RAW, hocuspocus: HOCUSPOCUS, concord: CONCORD } as const satisfies Record<
  string,
  Dialect
>;

export type DialectName = keyof typeof DIALECTS;
