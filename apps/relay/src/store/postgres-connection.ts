// Connections to a PostgreSQL database: their settings, on which durability and the end of every wait rest, and which of
// their errors mean that the database is away.

import { Pool, type PoolConfig } from "pg";
import { StoreAway } from "./away.ts";

/** Settings of every connection. No wait for the database is without end. */
export function connectionConfig(url: string): PoolConfig {
  return {
    connectionString: url,
    application_name: "concord",
    connectionTimeoutMillis: 2_000,
    query_timeout: 5_000,
    keepAlive: true,
  };
}

/** A commit waits for the disk, and a relay that is cut off in a transaction holds nobody up for long. */
const SETTINGS = `SET synchronous_commit = on; SET lock_timeout = '5s'; SET idle_in_transaction_session_timeout = '5s'`;

/** Opens connections as they are needed. */
export function openPool(url: string): Pool {
  const pool = new Pool({
    ...connectionConfig(url),
    max: 10,
    idleTimeoutMillis: 30_000,
    // Not `verify`: a connection whose waiter gave up while it was verified would be lost to the pool.
    onConnect: async (client) => {
      await client.query(SETTINGS);
    },
  });
  // A connection that breaks fails what is asked over it; there is nobody else to tell.
  pool.on("connect", (client) => client.on("error", () => {}));
  pool.on("error", () => {});
  return pool;
}

const FAREWELL_MS = 2_000;

/** Waits for connections to end, but not without end: over a wire that went silent the database never says that they have. */
export async function farewell(ended: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, FAREWELL_MS);
  });
  await Promise.race([ended, late]);
  clearTimeout(timer);
}

/** Classes of PostgreSQL's errors that pass: connection, rollback, resources, locks, an operator, and the system. */
const PASSING = new Set(["08", "40", "53", "55", "57", "58"]);
/** Errors of the network, and what the driver says without a code. */
const NETWORK = /^E[A-Z_]{3,}$/;
const UNREACHED = /connection|connect|timeout|terminated|after calling end/i;

/** The error as whoever asked the store meets it. */
export function storeError(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof StoreAway) return error;
  const { code } = error as { code?: unknown };
  const passes =
    typeof code === "string" ? NETWORK.test(code) || PASSING.has(code.slice(0, 2)) : UNREACHED.test(error.message);
  return passes ? new StoreAway(error) : error;
}
