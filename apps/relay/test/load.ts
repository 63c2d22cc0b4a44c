// People at work on one resolution while something is done to relays, wires and disks: delegates who type as fast as they are
// acknowledged and come back to whatever relay is there, a chair who decides now and then, and at the end the proof that nothing
// acknowledged is lost and all are equal.

import type { LogEntry } from "@concord/sync";
import { expect } from "vitest";
import * as Y from "yjs";
import { Delegate } from "./cluster.ts";
import { wordsOf } from "./long-text.ts";
import { Visitor } from "./relay-under-test.ts";

export interface LoadOptions {
  readonly id: string;
  /** Cookies of delegates, and of somebody who decides. */
  readonly delegates: readonly string[];
  readonly chair: string;
  /** The relay to come to next. */
  readonly where: () => string;
  readonly random: () => number;
}

export class Load {
  readonly delegates: readonly Delegate[];
  /** What the relays said that is decided, by `seq`. */
  readonly decided = new Map<number, string>();
  readonly #options: LoadOptions;
  /** Decisions that are not answered yet. */
  readonly #deciding = new Set<Promise<void>>();
  #isOver = false;

  constructor(options: LoadOptions) {
    this.#options = options;
    this.delegates = options.delegates.map((cookie) => new Delegate({ cookie }, options.id, options.where));
    for (const delegate of this.delegates) {
      const type = (): void => {
        if (!this.#isOver) delegate.type("abcdefghij".slice(0, 1 + this.#pick(9)), options.random());
      };
      delegate.onConnected = type;
      delegate.onAcknowledged = () => {
        setImmediate(type);
        if (options.random() < 0.05) this.decide(delegate);
      };
    }
  }

  /** Waits until everybody got something through, so many times. */
  async progress(times = 1): Promise<void> {
    for (let n = 0; n < times; n++) await Promise.all(this.delegates.map((delegate) => delegate.progress()));
  }

  get typed(): number {
    return this.delegates.reduce((sum, { acknowledged }) => sum + acknowledged, 0);
  }

  get interruptions(): number {
    return this.delegates.reduce((sum, delegate) => sum + delegate.interruptions, 0);
  }

  /** Where everybody stands, a line for each. */
  get standing(): string {
    return this.delegates.map(({ standing }) => standing).join("\n");
  }

  /** Asks for a decision about what a delegate typed. */
  decide({ peer }: Delegate): void {
    const deciding = this.#decide(`${peer.client}:0`).finally(() => this.#deciding.delete(deciding));
    this.#deciding.add(deciding);
  }

  /** Waits until whoever asked for a decision was answered, or cut off. */
  async answered(): Promise<void> {
    await Promise.all(this.#deciding);
  }

  /** Ends the typing, and waits until all that was typed is saved and all that was asked is answered. */
  async settle(): Promise<void> {
    this.#isOver = true;
    await Promise.all(this.delegates.map((delegate) => delegate.saved()));
    await this.answered();
  }

  /** Compares what was acknowledged with the log, and everybody with everybody. */
  async prove(entries: readonly LogEntry[]): Promise<void> {
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_entry, index) => index + 1));
    const doc = docOf(entries);
    const text = wordsOf(doc);
    for (const { peer, acknowledged, client } of this.delegates) {
      expect(Y.getState(doc.store, peer.client)).toBeGreaterThanOrEqual(acknowledged);
      await client?.untilTrue(() => client.text.length === text.length);
      expect(wordsOf(peer.doc)).toBe(text);
      expect(client?.told.filter(({ type }) => type === "refusal") ?? []).toEqual([]);
    }
    for (const [seq, decision] of this.decided) expect(decisionOf(entries[seq - 1])).toBe(decision);
    expect(this.typed).toBeGreaterThan(0);
  }

  async leave(): Promise<void> {
    for (const delegate of this.delegates) await delegate.leave();
  }

  async #decide(change: string): Promise<void> {
    const { where, chair, id, random } = this.#options;
    const state = random() < 0.5 ? "accepted" : "rejected";
    try {
      const body = { type: "decide", change, state };
      const response = await new Visitor(where(), chair).post(`/api/resolutions/${id}/commands`, body);
      if (response.status !== 200) return;
      this.decided.set(((await response.json()) as { seq: number }).seq, `${change} ${state}`);
    } catch {
      // Nothing was answered, so nothing was acknowledged.
    }
  }

  #pick(below: number): number {
    return Math.floor(this.#options.random() * below);
  }
}

/** The text that a log comes to. */
export function docOf(entries: readonly LogEntry[]): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const { kind, payload } of entries) if (kind !== "decision") Y.applyUpdate(doc, payload);
  });
  return doc;
}

/** What an entry decides, as in `5:0 accepted`. */
export function decisionOf(entry: LogEntry | undefined): string {
  const { change, state } = JSON.parse(new TextDecoder().decode(entry?.payload)) as Record<string, string>;
  return `${change} ${state}`;
}
