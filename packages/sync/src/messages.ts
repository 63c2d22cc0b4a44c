// What goes over the socket besides y-websocket's own messages (0 sync, 1 awareness, 3 query awareness): types from
// 100 up, JSON in one string; the lease from the client to the relay, the others the other way. Every message is one
// frame.
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import type { LedgerEntry, LedgerSnapshot } from "./ledger.ts";

export const PROTOCOL_VERSION = 1;

export const MESSAGE = {
  sync: 0,
  awareness: 1,
  queryAwareness: 3,
  hello: 100,
  lease: 101,
  refusal: 103,
  ledger: 104,
  entries: 105,
  reset: 106,
  keepalive: 107,
} as const;

/** Close codes. 4400–4499 are final for that client, 4500–4599 mean: try again. */
export const CLOSE = {
  badMessage: 4400,
  noSession: 4401,
  notAllowed: 4403,
  noResolution: 4404,
  tooLarge: 4413,
  tooMany: 4529,
  shuttingDown: 4500,
  tooSlow: 4501,
  cannotStore: 4503,
} as const;

export type Role = "editor" | "chair" | "delegate" | "observer";

/** Longest name of a person, in UTF-16 units. */
export const MAX_NAME = 120;

/** Who acts: from the session, never from what a client says. */
export interface Actor {
  readonly userId: string;
  readonly name: string;
  readonly role: Role;
  readonly proponent?: string;
}

export interface Hello {
  readonly version: number;
  /** Changes when the relay's store is another one: what a client holds of the old one is offered anew. */
  readonly epoch: string;
  readonly head: number;
  readonly user: { readonly id: string; readonly name: string; readonly role: Role; readonly proponent?: string };
  readonly resolution: { readonly id: string; readonly title: string };
}

/** [REF1] Why an update was refused; sentences for people are composed by the page. */
export const REFUSALS = [
  "malformed",
  "too-large",
  "not-a-proponent",
  "base-client",
  "foreign-client",
  "foreign-proponent",
  "gap",
  "delete-set",
  "forbidden-content",
  "forbidden-parent",
  "unknown-root",
  "unknown-id",
  "bad-origin",
  "surrogate",
  "bad-text",
  "bad-embed",
  "bad-act",
  "foreign-range",
  "too-fast",
  "adopted",
] as const;
export type RefusalCode = (typeof REFUSALS)[number];

export interface Refusal {
  readonly code: RefusalCode;
  readonly reason: string;
  readonly client?: number;
  readonly clause?: string;
}

/** A client id is announced before its first update, with the proponent for whom is typed under it. */
export interface LeaseMessage {
  readonly client: number;
  readonly proponent: string;
}

export type ServerMessage =
  | { readonly type: "hello"; readonly hello: Hello }
  | { readonly type: "refusal"; readonly refusal: Refusal }
  | { readonly type: "ledger"; readonly ledger: LedgerSnapshot }
  | { readonly type: "entries"; readonly entries: readonly LedgerEntry[] }
  | { readonly type: "reset"; readonly epoch: string; readonly reason: string }
  | { readonly type: "keepalive" };

const utf8 = new TextEncoder();

/** One frame for `message`. */
export function encodeMessage(message: ServerMessage): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE[message.type]);
  if (message.type !== "keepalive") {
    const { type: _type, ...body } = message;
    // In one piece: lib0 writes a string byte by byte.
    encoding.writeVarUint8Array(encoder, utf8.encode(JSON.stringify(body)));
  }
  return encoding.toUint8Array(encoder);
}

/** One frame that announces a lane. */
export function encodeLease({ client, proponent }: LeaseMessage): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.lease);
  encoding.writeVarString(encoder, JSON.stringify({ client, proponent }));
  return encoding.toUint8Array(encoder);
}

/** The body of a message of `type` from 100 up, whose type has been read from `decoder` already. */
export function decodeMessage(type: keyof typeof MESSAGE, decoder: decoding.Decoder): ServerMessage {
  if (type === "keepalive") return { type };
  return { type, ...JSON.parse(decoding.readVarString(decoder)) } as ServerMessage;
}
