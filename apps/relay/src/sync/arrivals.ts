// What has come to a room and is not judged yet, connection by connection; whose turn it is first. Of each connection
// what it sent stays in order, and is there until it has been judged for good.

import { joinStart } from "@concord/sync";
import type { Connection } from "./connection.ts";

/** An update that waits. */
interface Waiting {
  readonly update: Uint8Array;
  /** Whether it was refused once, by what the room knew then. */
  refused: boolean;
}

/** The first things that wait of a connection, as one update. */
export interface Arrival {
  readonly connection: Connection;
  readonly update: Uint8Array;
  /** How many updates it is made of. */
  readonly count: number;
  /** Whether it was refused once. */
  readonly refused: boolean;
}

/** A connection that has more than this waiting is not read from until it has less, in bytes. */
const MOST_WAITING = 1024 * 1024;

export class Arrivals {
  readonly #waiting = new Map<Connection, Waiting[]>();
  readonly #bytes = new Map<Connection, number>();

  get isEmpty(): boolean {
    return this.#waiting.size === 0;
  }

  add(connection: Connection, update: Uint8Array): void {
    const list = this.#waiting.get(connection);
    if (list === undefined) this.#waiting.set(connection, [{ update, refused: false }]);
    else list.push({ update, refused: false });
    this.#count(connection, update.length);
  }

  /** What is first of each connection, whoever has waited longest first. */
  *first(): IterableIterator<Arrival> {
    for (const [connection, list] of [...this.#waiting]) {
      const [head] = list;
      if (head === undefined) continue;
      // What was refused is judged alone: perhaps because of what it was joined with.
      if (head.refused) yield { connection, update: head.update, count: 1, refused: true };
      else yield { connection, ...joinStart(list.map(({ update }) => update)), refused: false };
    }
  }

  /** The first update that waits of a connection, by itself. */
  alone({ connection }: Arrival): Arrival {
    const [head] = this.#waiting.get(connection) ?? [];
    if (head === undefined) throw new Error("nothing waits of this connection");
    return { connection, update: head.update, count: 1, refused: head.refused };
  }

  /** Notes that the first update was refused, to be judged once more when the room knows what the log says. */
  refuse({ connection }: Arrival): void {
    const [head] = this.#waiting.get(connection) ?? [];
    if (head !== undefined) head.refused = true;
  }

  /** Takes out what has been judged for good; its connection waits behind the others then. */
  take({ connection, count }: Arrival): void {
    const list = this.#waiting.get(connection);
    if (list === undefined) return;
    const taken = list.splice(0, count);
    this.#waiting.delete(connection);
    if (list.length > 0) this.#waiting.set(connection, list);
    this.#count(connection, -taken.reduce((sum, { update }) => sum + update.length, 0));
  }

  /** Puts back what was taken and could not be appended, before whatever else waits of the same connection. */
  putBack(arrivals: readonly Arrival[]): void {
    for (const { connection, update } of arrivals) {
      const list = this.#waiting.get(connection) ?? [];
      this.#waiting.set(connection, [{ update, refused: false }, ...list]);
      this.#count(connection, update.length);
    }
  }

  /** Forgets everything: who sent it comes back and offers it again. */
  clear(): void {
    for (const connection of this.#waiting.keys()) connection.hold(false);
    this.#waiting.clear();
    this.#bytes.clear();
  }

  #count(connection: Connection, change: number): void {
    const bytes = (this.#bytes.get(connection) ?? 0) + change;
    if (bytes === 0) this.#bytes.delete(connection);
    else this.#bytes.set(connection, bytes);
    connection.hold(bytes > MOST_WAITING);
  }
}
