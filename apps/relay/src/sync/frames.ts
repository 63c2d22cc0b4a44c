// Frames of y-websocket's protocol as the relay reads and writes them. A frame is read strictly: known type, no byte
// missing, none left over; what is handed on has memory of its own, so that no reader can run into a neighbour's bytes.

import { isProponentCode } from "@concord/redline";
import { type LeaseMessage, MESSAGE } from "@concord/sync";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { messageYjsSyncStep1, messageYjsSyncStep2, messageYjsUpdate } from "y-protocols/sync";
import * as Y from "yjs";

/** What a client may say. */
export type ClientFrame =
  | { readonly type: "step1"; readonly stateVector: Uint8Array }
  | { readonly type: "update"; readonly update: Uint8Array }
  | { readonly type: "awareness"; readonly payload: Uint8Array }
  | ({ readonly type: "lease" } & LeaseMessage)
  | { readonly type: "query-awareness" };

/** Reads a frame; undefined when it is none. Step 2 is an update like any other. */
export function readFrame(bytes: Uint8Array): ClientFrame | undefined {
  try {
    const decoder = decoding.createDecoder(bytes);
    const frame = readBody(decoder);
    return decoder.pos === bytes.length ? frame : undefined;
  } catch {
    return undefined;
  }
}

function readBody(decoder: decoding.Decoder): ClientFrame | undefined {
  switch (decoding.readVarUint(decoder)) {
    case MESSAGE.sync:
      switch (decoding.readVarUint(decoder)) {
        case messageYjsSyncStep1:
          return { type: "step1", stateVector: decoding.readVarUint8Array(decoder).slice() };
        case messageYjsSyncStep2:
        case messageYjsUpdate:
          return { type: "update", update: decoding.readVarUint8Array(decoder).slice() };
        default:
          return undefined;
      }
    case MESSAGE.awareness:
      return { type: "awareness", payload: decoding.readVarUint8Array(decoder).slice() };
    case MESSAGE.queryAwareness:
      return { type: "query-awareness" };
    case MESSAGE.lease:
      return readLease(JSON.parse(decoding.readVarString(decoder)));
    default:
      return undefined;
  }
}

function readLease(body: unknown): ClientFrame | undefined {
  if (typeof body !== "object" || body === null || Object.keys(body).length !== 2) return undefined;
  const { client, proponent } = body as { client?: unknown; proponent?: unknown };
  if (typeof client !== "number" || !Number.isSafeInteger(client) || client < 0 || client >= 2 ** 32) return undefined;
  if (typeof proponent !== "string" || !isProponentCode(proponent)) return undefined;
  return { type: "lease", client, proponent };
}

/** Asks a client for what it has and `doc` has not. */
export function step1Frame(doc: Y.Doc): Uint8Array {
  return syncFrame(messageYjsSyncStep1, Y.encodeStateVector(doc));
}

/** What `doc` has and a client with this state vector has not; undefined when the vector is none. */
export function step2Frame(doc: Y.Doc, stateVector: Uint8Array): Uint8Array | undefined {
  try {
    return syncFrame(messageYjsSyncStep2, Y.encodeStateAsUpdate(doc, stateVector));
  } catch {
    return undefined;
  }
}

/** Brings an update. */
export function updateFrame(update: Uint8Array): Uint8Array {
  return syncFrame(messageYjsUpdate, update);
}

function syncFrame(step: number, payload: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.sync);
  encoding.writeVarUint(encoder, step);
  encoding.writeVarUint8Array(encoder, payload);
  return encoding.toUint8Array(encoder);
}
