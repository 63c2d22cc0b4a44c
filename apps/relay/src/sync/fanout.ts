// What relays that share a store tell one another. Every hint may be lost, come late or come twice, and nothing rests on
// one: heads are compared, and sessions looked up, every two seconds all the same.

/** The state of somebody who is present, as a relay that has the connection tells it; "null" when gone. */
export type PresentState = readonly [client: number, clock: number, state: string];

/** A relay that has not been heard for so long, in milliseconds, is taken to be gone: each says every two seconds that it is there. */
export const SILENT_MS = 6_000;

export type Hint =
  /** Logs have grown. */
  | { readonly type: "heads"; readonly heads: readonly (readonly [resolution: string, seq: number])[] }
  /** Sessions may have ended. */
  | { readonly type: "sessions" }
  /** Who is present in a resolution has changed, or what of it was asked for. */
  | { readonly type: "presence"; readonly resolution: string; readonly states: readonly PresentState[] }
  /** Asks who is present in a resolution. */
  | { readonly type: "who"; readonly resolution: string }
  /** The sender is there; of one that has not said so for a while nobody is present. */
  | { readonly type: "here" }
  /** The sender goes. */
  | { readonly type: "gone" };

export interface Listener {
  /** `relay`: which relay said it; never this one. */
  heard(relay: string, hint: Hint): void;
  /** Hints may have been lost until now. */
  reconnected(): void;
}

export interface Fanout {
  publish(hint: Hint): void;
  listen(listener: Listener): void;
}

/** The fanout of a relay that has its store for itself. */
export const ALONE: Fanout = { publish: () => {}, listen: () => {} };
