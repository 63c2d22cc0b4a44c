// Signs where the logs end: once on each day (UTC), within a minute of its beginning, and once more when the relay stops in order.

import type { KeyObject } from "node:crypto";
import type { Report } from "../report.ts";
import type { Store } from "../store/store.ts";
import { type Due, signHeads } from "./signed-heads.ts";

const LOOK_MS = 60_000;

export class HeadSigner {
  readonly #store: Store;
  readonly #key: KeyObject;
  readonly #now: () => number;
  readonly #report: Report;
  readonly #timer: NodeJS.Timeout;
  /** When the last record was made, as far as this relay knows. */
  #signedAt: string | undefined;

  constructor(store: Store, key: KeyObject, { now, report }: { readonly now: () => number; readonly report: Report }) {
    this.#store = store;
    this.#key = key;
    this.#now = now;
    this.#report = report;
    this.#timer = setInterval(() => void this.look(), LOOK_MS).unref();
  }

  /** Milliseconds since 1970 of the last record; undefined where there is none. */
  get signedAt(): number | undefined {
    return this.#signedAt === undefined ? undefined : Date.parse(this.#signedAt);
  }

  /** Signs where that is due. Never fails: what cannot be signed now is due again in a minute. */
  async look(due: Due = "daily"): Promise<void> {
    const today = new Date(this.#now()).toISOString().slice(0, 10);
    if (due === "daily" && this.#signedAt?.startsWith(today)) return;
    try {
      this.#signedAt = await signHeads(this.#store, this.#key, this.#now(), due);
    } catch (error) {
      this.#report("the heads of the logs could not be signed", error);
    }
  }

  /** Signs a last time. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.look("changed");
  }
}
