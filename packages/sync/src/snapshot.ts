// A resolution as bytes at one `seq` of its log, so that opening it need not fold the whole log. It can be thrown away at any
// time. Invariant [SNAP1]: what is restored from it goes on as the resolution goes on that it was taken of.

import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import type { LedgerSnapshot } from "./ledger.ts";

/** What a snapshot holds. What clients had seen follows from the document, and is not in it. */
export interface SnapshotParts {
  readonly doc: Y.Doc;
  readonly baseHash: string;
  readonly ledger: LedgerSnapshot;
  /** The person that each client id is leased to. */
  readonly users: ReadonlyMap<number, string>;
  /** Per client, up to which clock it was known at which `seq`; both grow. */
  readonly received: ReadonlyMap<number, readonly { readonly seq: number; readonly end: number }[]>;
}

const FORMAT = "concord-snapshot/1";

export function encodeSnapshot({ doc, baseHash, ledger, users, received }: SnapshotParts): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarString(encoder, FORMAT);
  encoding.writeVarString(encoder, baseHash);
  encoding.writeVarString(encoder, JSON.stringify(ledger));
  encoding.writeVarString(encoder, JSON.stringify([...users]));
  encoding.writeVarUint(encoder, received.size);
  for (const [client, list] of received) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, list.length);
    let before = { seq: 0, end: 0 };
    for (const known of list) {
      encoding.writeVarUint(encoder, known.seq - before.seq);
      encoding.writeVarUint(encoder, known.end - before.end);
      before = known;
    }
  }
  encoding.writeVarUint8Array(encoder, Y.encodeStateAsUpdate(doc));
  return encoding.toUint8Array(encoder);
}

/** Reads a snapshot; throws when it is none. */
export function decodeSnapshot(bytes: Uint8Array): SnapshotParts {
  const decoder = decoding.createDecoder(bytes);
  const format = decoding.readVarString(decoder);
  if (format !== FORMAT) throw new Error(`${format.slice(0, 40)} is no snapshot of this version`);
  const baseHash = decoding.readVarString(decoder);
  const ledger = JSON.parse(decoding.readVarString(decoder)) as LedgerSnapshot;
  const users = new Map(JSON.parse(decoding.readVarString(decoder)) as [number, string][]);
  const received = new Map<number, { seq: number; end: number }[]>();
  for (let clients = decoding.readVarUint(decoder); clients > 0; clients--) {
    const client = decoding.readVarUint(decoder);
    const list: { seq: number; end: number }[] = [];
    let [seq, end] = [0, 0];
    for (let left = decoding.readVarUint(decoder); left > 0; left--) {
      seq += decoding.readVarUint(decoder);
      end += decoding.readVarUint(decoder);
      list.push({ seq, end });
    }
    received.set(client, list);
  }
  const doc = new Y.Doc({ gc: false });
  Y.applyUpdate(doc, decoding.readVarUint8Array(decoder), "log");
  return { doc, baseHash, ledger, users, received };
}
