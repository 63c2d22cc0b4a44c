// The store in SQLite. A statement is carried out at once, within the call; but there is one connection, so while a
// transaction is under way everybody else waits for its end.

import type { Statement } from "better-sqlite3";
import type { Log } from "../log/log.ts";
import { sqliteLog } from "../log/sqlite.ts";
import { ALONE } from "../sync/fanout.ts";
import type { Db } from "./database.ts";
import type { Gate } from "./gate.ts";
import type { OpenStore, Reading, Row, Store, Value } from "./store.ts";

/** Most statements that are kept prepared. */
const MOST_PREPARED = 200;

export class SqliteStore implements OpenStore {
  readonly db: Db;
  readonly log: Log;
  /** A data directory has one relay; see claim.ts. */
  readonly fanout = ALONE;
  readonly #gate: Gate = { busy: undefined };
  readonly #isTransaction: boolean;
  readonly #closed: () => void;
  readonly #statements = new Map<string, Statement<[object]>>();

  /** `closed`: called when the database is closed. */
  constructor(db: Db, closed: () => void = () => {}, isTransaction = false) {
    this.db = db;
    this.#closed = closed;
    this.#isTransaction = isTransaction;
    this.log = sqliteLog(db, this.#gate);
  }

  async rows<Row>(sql: string, ...values: readonly Value[]): Promise<Row[]> {
    while (this.#gate.busy) await this.#gate.busy;
    return this.#prepared(sql).all(named(values)) as Row[];
  }

  async row<Row>(sql: string, ...values: readonly Value[]): Promise<Row | undefined> {
    while (this.#gate.busy) await this.#gate.busy;
    return this.#prepared(sql).get(named(values)) as Row | undefined;
  }

  async run(sql: string, ...values: readonly Value[]): Promise<number> {
    while (this.#gate.busy) await this.#gate.busy;
    return this.#prepared(sql).run(named(values)).changes;
  }

  async transaction<T>(work: (store: Store) => Promise<T>): Promise<T> {
    if (this.#isTransaction) return work(this);
    while (this.#gate.busy) await this.#gate.busy;
    this.db.exec("BEGIN IMMEDIATE");
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#gate.busy = promise;
    try {
      const answer = await work(new SqliteStore(this.db, undefined, true));
      this.db.exec("COMMIT");
      return answer;
    } catch (error) {
      if (this.db.inTransaction) this.db.exec("ROLLBACK");
      throw error;
    } finally {
      this.#gate.busy = undefined;
      resolve();
    }
  }

  /** On this connection everything else waits for it; other connections write meanwhile. */
  async *readTogether(readings: readonly Reading[]): AsyncGenerator<{ reading: number; rows: readonly Row[] }> {
    while (this.#gate.busy) await this.#gate.busy;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#gate.busy = promise;
    this.db.exec("BEGIN");
    try {
      for (const [reading, { sql, atOnce }] of readings.entries()) {
        let rows: Row[] = [];
        for (const row of this.db.prepare<[], Row>(sql).iterate()) {
          rows.push(row);
          if (rows.length < atOnce) continue;
          yield { reading, rows };
          rows = [];
        }
        if (rows.length > 0) yield { reading, rows };
      }
    } finally {
      this.db.exec("COMMIT");
      this.#gate.busy = undefined;
      resolve();
    }
  }

  async close(): Promise<void> {
    while (this.#gate.busy) await this.#gate.busy;
    this.db.close();
    this.#closed();
  }

  #prepared(sql: string): Statement<[object]> {
    const prepared = this.#statements.get(sql) ?? this.db.prepare<[object]>(sql);
    // Lists of values make statements of many lengths.
    if (this.#statements.size >= MOST_PREPARED) this.#statements.clear();
    this.#statements.set(sql, prepared);
    return prepared;
  }
}

/** SQLite takes `$1` for a name. */
function named(values: readonly Value[]): object {
  return Object.fromEntries(values.map((value, index) => [index + 1, value]));
}
