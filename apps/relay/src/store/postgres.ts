// The store in PostgreSQL, which several relays share. Isolation is READ COMMITTED: what has to hold between two
// statements is held by the row that the first of them changed.

import type { Pool, PoolClient, QueryResult, QueryResultRow } from "pg";
import type { Log } from "../log/log.ts";
import { type Ask, PostgresLog, type Statement } from "../log/postgres.ts";
import { farewell, openPool, storeError } from "./postgres-connection.ts";
import { PostgresFanout } from "./postgres-fanout.ts";
import { POSTGRES_MIGRATIONS } from "./postgres-migrations.ts";
import { schemaProblem } from "./schema.ts";
import type { OpenStore, Reading, Row, Store, Value } from "./store.ts";

/** Whoever migrates or starts for the first time holds this lock of the database; the others wait. */
const MIGRATION_LOCK = 0x636f6e63;

/** Sends a statement over one of many connections, or over that of a transaction. */
type Send = (sql: string | Statement, values: readonly unknown[]) => Promise<QueryResult>;

/** Statements, over whatever connection. */
class PostgresStatements implements Store {
  readonly log: Log;
  readonly #send: Send;

  constructor(send: Send, isTransaction: boolean) {
    this.#send = send;
    const ask: Ask = async <Row>(statement: Statement, values: readonly unknown[]) =>
      (await send(statement, values)).rows as Row[];
    this.log = new PostgresLog(ask, isTransaction ? undefined : (work) => this.transaction(({ log }) => work(log)));
  }

  async rows<Row>(sql: string, ...values: readonly Value[]): Promise<Row[]> {
    return (await this.#send(sql, values)).rows as Row[];
  }

  async row<Row>(sql: string, ...values: readonly Value[]): Promise<Row | undefined> {
    return (await this.rows<Row>(sql, ...values))[0];
  }

  async run(sql: string, ...values: readonly Value[]): Promise<number> {
    return (await this.#send(sql, values)).rowCount ?? 0;
  }

  transaction<T>(work: (store: Store) => Promise<T>): Promise<T> {
    return work(this);
  }
}

export class PostgresStore extends PostgresStatements implements OpenStore {
  readonly fanout: PostgresFanout;
  readonly #pool: Pool;

  private constructor(pool: Pool, url: string) {
    super((sql, values) => send(pool, sql, values), false);
    this.#pool = pool;
    this.fanout = new PostgresFanout(url);
  }

  /** Opens the store of a database and migrates it; `existing`: one that a relay has made, as it is. One sentence where it cannot. */
  static async open(url: string, existing = false): Promise<PostgresStore | { readonly problem: string }> {
    const store = new PostgresStore(openPool(url), url);
    try {
      const problem = await store.#prepare(existing);
      if (problem === undefined) return store;
      await store.close();
      return { problem: `The database ${problem}` };
    } catch (error) {
      await store.close();
      return { problem: `The database cannot be opened: ${error instanceof Error ? error.message : String(error)}.` };
    }
  }

  override async transaction<T>(work: (store: Store) => Promise<T>): Promise<T> {
    const client = await connect(this.#pool);
    let broken: Error | undefined;
    try {
      await send(client, "BEGIN", []);
      const answer = await work(new PostgresStatements((sql, values) => send(client, sql, values), true));
      const { command } = await send(client, "COMMIT", []);
      // The database's way to say that a statement had failed and nobody noticed.
      if (command !== "COMMIT") throw new Error("a statement of the transaction had failed");
      return answer;
    } catch (error) {
      await client.query("ROLLBACK").catch((failed: Error) => {
        broken = failed;
      });
      throw error;
    } finally {
      client.release(broken);
    }
  }

  async *readTogether(readings: readonly Reading[]): AsyncGenerator<{ reading: number; rows: readonly Row[] }> {
    const client = await connect(this.#pool);
    let isWhole = false;
    try {
      await send(client, "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY", []);
      // Whoever takes the rows may be slower than a relay is in a transaction.
      await send(client, "SET LOCAL idle_in_transaction_session_timeout = 0", []);
      for (const [reading, { sql, atOnce }] of readings.entries()) {
        await send(client, `DECLARE reading NO SCROLL CURSOR FOR ${sql}`, []);
        for (;;) {
          const { rows } = await send(client, `FETCH ${atOnce} FROM reading`, []);
          if (rows.length === 0) break;
          yield { reading, rows: rows as Row[] };
        }
        await send(client, "CLOSE reading", []);
      }
      await send(client, "COMMIT", []);
      isWhole = true;
    } finally {
      client.release(!isWhole);
    }
  }

  async close(): Promise<void> {
    await farewell(Promise.all([this.fanout.close(), this.#pool.end()]));
  }

  /** Brings the schema up to date, whoever else starts; a sentence's end where that cannot be. */
  #prepare(existing: boolean): Promise<string | undefined> {
    return this.transaction(async (store) => {
      const made = await store.row<{ made: boolean }>("SELECT to_regclass('schema_version') IS NOT NULL AS made");
      if (existing && made?.made !== true) return "holds no data of a relay.";
      const setting = await store.row<{ fsync: string }>("SHOW fsync");
      if (setting?.fsync !== "on") return "does not wait for its disk (fsync is off): nothing could be acknowledged.";
      await store.run("SELECT pg_advisory_xact_lock($1)", MIGRATION_LOCK);
      if (!existing) await store.run("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)");
      const version = (await store.row<{ version: number }>("SELECT version FROM schema_version"))?.version ?? 0;
      const problem = schemaProblem(version, POSTGRES_MIGRATIONS.length, existing);
      if (problem !== undefined || existing) return problem;
      for (const step of POSTGRES_MIGRATIONS.slice(version)) await store.run(step);
      if (version === POSTGRES_MIGRATIONS.length) return undefined;
      await store.run("DELETE FROM schema_version");
      await store.run("INSERT INTO schema_version (version) VALUES ($1)", POSTGRES_MIGRATIONS.length);
      return undefined;
    });
  }
}

async function connect(pool: Pool): Promise<PoolClient> {
  try {
    return await pool.connect();
  } catch (error) {
    throw storeError(error);
  }
}

async function send(
  to: Pick<Pool, "query"> | Pick<PoolClient, "query">,
  sql: string | Statement,
  values: readonly unknown[],
): Promise<QueryResult<QueryResultRow>> {
  try {
    if (typeof sql !== "string") return await to.query({ ...sql, values: [...values] });
    // Without values it may be several statements.
    return await (values.length === 0 ? to.query(sql) : to.query(sql, [...values]));
  } catch (error) {
    throw storeError(error);
  }
}
