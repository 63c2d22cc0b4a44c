// The fanout over LISTEN and NOTIFY, on a connection of its own that is opened again whenever it breaks. What is published
// meanwhile is lost, as a hint may be. A payload of NOTIFY has less than 8,000 bytes: longer ones go in parts. That logs have
// grown, which every key makes them do, is not told while no other relay is heard.

import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { type Fanout, type Hint, type Listener, SILENT_MS } from "../sync/fanout.ts";
import { connectionConfig } from "./postgres-connection.ts";

const CHANNEL = "concord";
/** Longest part of a message, in UTF-16 units of JSON that has ASCII only. */
const LONGEST_PART = 7_800;
/** Most messages that wait to be sent; the oldest are lost. */
const MOST_WAITING = 5_000;
/** Most messages whose parts have not all come. */
const MOST_PARTIAL = 100;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 2_000;
const IGNORE = (): void => {};

/** [relay, number of the message, this part, parts, text] as it is sent. */
type Part = readonly [relay: string, message: number, part: number, of: number, text: string];

export class PostgresFanout implements Fanout {
  readonly #url: string;
  /** Names this relay, as long as it runs. */
  readonly #relay = randomUUID();
  readonly #partial = new Map<string, string[]>();
  #waiting: Hint[] = [];
  #listener: Listener | undefined;
  #client: Client | undefined;
  /** When another relay was heard last, by a clock that nobody sets. */
  #othersAt = Number.NEGATIVE_INFINITY;
  #isSending = false;
  #isClosed = false;
  #messages = 0;
  #pause = FIRST_PAUSE_MS;
  #timer: NodeJS.Timeout | undefined;

  constructor(url: string) {
    this.#url = url;
  }

  listen(listener: Listener): void {
    this.#listener = listener;
    void this.#connect();
  }

  publish(hint: Hint): void {
    if (this.#client === undefined) return;
    if (hint.type === "heads" && performance.now() - this.#othersAt > SILENT_MS) return;
    this.#waiting.push(hint);
    if (this.#waiting.length > MOST_WAITING) this.#waiting.shift();
    if (!this.#isSending) setImmediate(() => void this.#send());
    this.#isSending = true;
  }

  async close(): Promise<void> {
    const client = this.#client;
    if (client !== undefined && !this.#isSending) await this.#sendAll(client).catch(IGNORE);
    this.#isClosed = true;
    clearTimeout(this.#timer);
    this.#client = undefined;
    await client?.end().catch(IGNORE);
  }

  async #connect(): Promise<void> {
    const client = new Client(connectionConfig(this.#url));
    client.on("error", () => this.#lost(client));
    client.on("end", () => this.#lost(client));
    client.on("notification", ({ payload }) => this.#take(payload ?? ""));
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
    } catch {
      client.end().catch(IGNORE);
      this.#again();
      return;
    }
    if (this.#isClosed) {
      client.end().catch(IGNORE);
      return;
    }
    this.#client = client;
    this.#pause = FIRST_PAUSE_MS;
    this.#listener?.reconnected();
  }

  #lost(client: Client): void {
    if (this.#client !== client) return;
    this.#client = undefined;
    this.#waiting = [];
    this.#partial.clear();
    client.end().catch(IGNORE);
    this.#again();
  }

  #again(): void {
    if (this.#isClosed) return;
    this.#timer = setTimeout(() => void this.#connect(), this.#pause * (0.5 + Math.random())).unref();
    this.#pause = Math.min(2 * this.#pause, LONGEST_PAUSE_MS);
  }

  /** Sends what waits, one statement at a time; what comes meanwhile goes with the next. */
  async #send(): Promise<void> {
    const client = this.#client;
    try {
      while (client !== undefined && this.#client === client && this.#waiting.length > 0) await this.#sendAll(client);
    } catch {
      if (client !== undefined) this.#lost(client);
    } finally {
      this.#isSending = false;
    }
  }

  async #sendAll(client: Client): Promise<void> {
    const parts = joinedHeads(this.#waiting.splice(0)).flatMap((hint) => this.#partsOf(hint));
    if (parts.length === 0) return;
    const sql = `SELECT pg_notify('${CHANNEL}', part) FROM unnest($1::text[]) WITH ORDINALITY AS parts (part, at) ORDER BY at`;
    await client.query(sql, [parts]);
  }

  #partsOf(hint: Hint): string[] {
    const text = ascii(JSON.stringify(hint));
    const of = Math.ceil(text.length / (LONGEST_PART / 2));
    const message = ++this.#messages;
    return Array.from({ length: of }, (_, part) => {
      const piece = text.slice((part * LONGEST_PART) / 2, ((part + 1) * LONGEST_PART) / 2);
      return JSON.stringify([this.#relay, message, part, of, piece] satisfies Part);
    });
  }

  #take(payload: string): void {
    const [relay, message, part, of, text] = JSON.parse(payload) as Part;
    if (relay === this.#relay) return;
    this.#othersAt = performance.now();
    if (of === 1) {
      this.#heard(relay, text);
      return;
    }
    // Parts of a message come in order, and nothing of another one of its relay between them.
    const key = `${relay} ${message}`;
    const parts = this.#partial.get(key) ?? [];
    if (parts.length !== part) return;
    this.#partial.set(key, parts);
    parts.push(text);
    if (parts.length === of) {
      this.#partial.delete(key);
      this.#heard(relay, parts.join(""));
    }
    for (const [oldest] of this.#partial) {
      if (this.#partial.size <= MOST_PARTIAL) break;
      this.#partial.delete(oldest);
    }
  }

  #heard(relay: string, text: string): void {
    this.#listener?.heard(relay, JSON.parse(text) as Hint);
  }
}

/** Hints of heads as one, with the latest of each log. */
function joinedHeads(hints: readonly Hint[]): Hint[] {
  const heads = new Map(hints.flatMap((hint) => (hint.type === "heads" ? hint.heads : [])));
  const others = hints.filter(({ type }) => type !== "heads");
  return heads.size === 0 ? others : [{ type: "heads", heads: [...heads] }, ...others];
}

/** JSON with a byte for each unit. */
function ascii(json: string): string {
  return json.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
