// What a device keeps of a resolution, so that it opens without a relay and nothing typed is lost with the tab: the text
// and the ledger as the relay had them, what came since, and one's own edits that the relay has not acknowledged. This is
// the port; where it is stored is the page's business.
import type { LedgerEntry, LedgerSnapshot } from "./ledger.ts";
import type { Hello } from "./messages.ts";
import type { RefusedEdit } from "./peer.ts";

/** One's own units [from, to) of one client id, as they were written in one go. */
export interface OwnEdit {
  readonly epoch: string;
  readonly client: number;
  readonly proponent: string;
  readonly from: number;
  readonly to: number;
  readonly update: Uint8Array;
}

/** The text as the relay had it at the `seq` of the ledger; nothing in it is on its way. */
export interface Snapshot {
  readonly hello: Hello;
  readonly text: Uint8Array;
  readonly ledger: LedgerSnapshot;
  /** Of one's own client ids, the clock up to which the relay has everything. */
  readonly acked: readonly (readonly [client: number, clock: number])[];
}

/** What one turn of the relay brought. */
export interface Arrived {
  readonly seq: number;
  readonly updates: readonly Uint8Array[];
  readonly entries: readonly LedgerEntry[];
}

/** Words that were not accepted, until the person has decided what becomes of them. */
export interface KeptRefusal {
  readonly id: string;
  readonly edit: RefusedEdit;
}

/** Everything that is kept. */
export interface Kept {
  readonly snapshot?: Snapshot;
  /** In order of `seq`, what came after the snapshot. */
  readonly arrived: readonly Arrived[];
  /** In order of client id and clock; also such of an earlier store of the relay. */
  readonly edits: readonly OwnEdit[];
  readonly refusals: readonly KeptRefusal[];
  /** Since when there has been no connection, in milliseconds. */
  readonly offlineSince?: number;
}

/** Keeps one resolution for one person. What it is told is stored in the order in which it is told. */
export interface Device {
  /** Whether all that it was told so far is stored, or will be. */
  readonly works: boolean;
  load(): Promise<Kept | undefined>;
  /** One's own edits as they are stored now: other tabs leave theirs here. */
  edits(): Promise<readonly OwnEdit[]>;
  keep(edit: OwnEdit): void;
  arrived(what: Arrived): void;
  /** Takes the place of what came before it; `make` is called when it is its turn. */
  snapshot(make: () => Snapshot | undefined): void;
  /** Keeps refused words, and of the lanes that lost them only what remains. */
  refuse(id: string, edit: RefusedEdit, remaining: readonly OwnEdit[]): void;
  dismiss(id: string): void;
  offline(since: number | undefined): void;
}
