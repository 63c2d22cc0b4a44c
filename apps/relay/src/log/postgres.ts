// The log in PostgreSQL. One statement moves the heads that are as expected and inserts what follows on them; two relays
// that want the same place wait for one another at the row of the head, and the second finds it moved. An answer that is
// lost on its way is asked for again, until it is certain what became of the batches.

import { setTimeout as pause } from "node:timers/promises";
import type { LogEntry } from "@concord/sync";
import { isAway } from "../store/away.ts";
import { CHAIN_START } from "./chain.ts";
import { type Chained, chained, type Head, logEntryOf, type ReadRow } from "./entry-row.ts";
import type { Appended, Batch, Log } from "./log.ts";

/** A statement that a connection prepares once, under its name: planning an append takes longer than carrying it out. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** Sends one statement; its errors are the store's. */
export type Ask = <Row>(statement: Statement, values: readonly unknown[]) => Promise<readonly Row[]>;

/** Does work in a transaction, on the log in that. */
export type Transaction = <T>(work: (log: Log) => Promise<T>) => Promise<T>;

/** How long an append that gets no answer is asked for again, in milliseconds. */
const PATIENCE_MS = 6_000;
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 1_000;
/** Of how many resolutions the last hash is remembered. */
const MOST_REMEMBERED = 10_000;

const APPEND: Statement = {
  name: "append",
  text: `
  WITH wanted AS (
    SELECT * FROM unnest($1::text[], $2::int[], $3::int[], $4::bytea[]) AS wanted (resolution, expected, seq, hash)
  ), free AS (
    SELECT heads.resolution FROM heads JOIN wanted USING (resolution) WHERE heads.seq = wanted.expected
    ORDER BY heads.resolution FOR UPDATE OF heads
  ), moved AS (
    UPDATE heads SET seq = wanted.seq, hash = wanted.hash FROM free JOIN wanted USING (resolution)
    WHERE heads.resolution = free.resolution AND heads.seq = wanted.expected
    RETURNING heads.resolution
  ), begun AS (
    INSERT INTO heads (resolution, seq, hash)
    SELECT resolution, seq, hash FROM wanted WHERE expected = 0 ORDER BY resolution
    ON CONFLICT (resolution) DO NOTHING RETURNING resolution
  ), appended AS (
    SELECT resolution FROM moved UNION ALL SELECT resolution FROM begun
  ), inserted AS (
    INSERT INTO entries (resolution, seq, actor, "receivedAt", kind, payload, "previousHash", hash)
    SELECT resolution, seq, actor, received, kind, payload, previous, hash
    FROM unnest($5::text[], $6::int[], $7::text[], $8::text[], $9::text[], $10::bytea[], $11::bytea[], $12::bytea[])
      AS following (resolution, seq, actor, received, kind, payload, previous, hash)
    JOIN appended USING (resolution)
  )
  SELECT resolution FROM appended`,
};

/** Takes heads for oneself until the end of the transaction; whoever wants them waits in the order in which they came. */
const TAKE: Statement = {
  name: "take",
  text: "SELECT resolution, seq, hash FROM heads WHERE resolution = ANY($1) ORDER BY resolution FOR UPDATE",
};

/** What is read of an entry: by name, so that a prepared statement outlives a column that a newer relay adds. */
const COLUMNS = `entries.resolution, entries.seq, actor, "receivedAt", kind, payload, hash`;

/** The entries of many resolutions, each behind its own `seq`. */
const BEHIND: Statement = {
  name: "behind",
  text: `
  SELECT ${COLUMNS} FROM unnest($1::text[], $2::int[]) AS known (resolution, after)
  JOIN entries ON entries.resolution = known.resolution AND entries.seq > known.after
  ORDER BY entries.resolution, entries.seq`,
};

/** Which of some entries are in the log, by their hash. */
const OWN: Statement = {
  name: "own",
  text: `
  SELECT entries.resolution FROM entries
  JOIN unnest($1::text[], $2::int[], $3::bytea[]) AS wanted (resolution, seq, hash) USING (resolution, seq, hash)`,
};

const READ: Statement = {
  name: "read",
  text: `SELECT ${COLUMNS} FROM entries WHERE resolution = $1 AND seq > $2 ORDER BY seq`,
};

const HEADS: Statement = { name: "heads", text: "SELECT resolution, seq, hash FROM heads WHERE resolution = ANY($1)" };

interface Named {
  readonly resolution: string;
}

interface HeadRow extends Named {
  readonly seq: number;
  readonly hash: Buffer;
}

export class PostgresLog implements Log {
  readonly #ask: Ask;
  /** Where logs ended when they were last seen. An entry never changes, so what is remembered of a `seq` holds. */
  readonly #ends = new Map<string, Head>();
  readonly #transaction: Transaction | undefined;

  /** `transaction`: absent where what is asked is part of one already. */
  constructor(ask: Ask, transaction: Transaction | undefined) {
    this.#ask = ask;
    this.#transaction = transaction;
  }

  async head(resolution: string): Promise<number> {
    return (await this.heads([resolution])).get(resolution) ?? 0;
  }

  async heads(resolutions: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.#headRows(resolutions);
    const heads = new Map(resolutions.map((resolution) => [resolution, 0]));
    for (const { resolution, seq } of rows) heads.set(resolution, seq);
    return heads;
  }

  async read(resolution: string, after = 0): Promise<readonly LogEntry[]> {
    const rows = await this.#ask<ReadRow>(READ, [resolution, after]);
    const last = rows.at(-1);
    if (last !== undefined) this.#remember(resolution, last);
    return rows.map(logEntryOf);
  }

  async readMany(after: ReadonlyMap<string, number>): Promise<ReadonlyMap<string, readonly LogEntry[]>> {
    const rows = await this.#ask<ReadRow>(BEHIND, [[...after.keys()], [...after.values()]]);
    const following = new Map([...after.keys()].map((resolution) => [resolution, [] as LogEntry[]]));
    for (const row of rows) {
      following.get(row.resolution)?.push(logEntryOf(row));
      this.#remember(row.resolution, row);
    }
    return following;
  }

  async append(batches: readonly Batch[]): Promise<Appended[]> {
    const ends = await this.#endsOf(batches);
    const chains = batches.map(({ resolution, expectedHead, entries }) => {
      const end = ends.get(resolution);
      return end?.seq === expectedHead ? chained(resolution, end, entries) : [];
    });
    const appended = await this.#appendSurely(chains.filter((rows) => rows.length > 0));
    return batches.map(({ resolution }, index): Appended => {
      const last = appended.has(resolution) ? chains[index]?.at(-1) : undefined;
      if (last === undefined) return { resolution, ok: false, code: "head-moved" };
      this.#remember(resolution, last);
      return { resolution, ok: true, head: last.seq };
    });
  }

  /** One that fails is not tried again: who wrote comes back and offers again what was not acknowledged. */
  async appendInTurn(
    after: ReadonlyMap<string, number>,
    judge: (following: ReadonlyMap<string, readonly LogEntry[]>) => readonly Batch[],
  ): Promise<Appended[]> {
    if (this.#transaction !== undefined) return this.#transaction((log) => log.appendInTurn(after, judge));
    for (const row of await this.#ask<HeadRow>(TAKE, [[...after.keys()]])) this.#remember(row.resolution, row);
    return this.append(judge(await this.readMany(after)));
  }

  /** Where the logs end that batches are to follow on; of those that are not remembered, where they end now. */
  async #endsOf(batches: readonly Batch[]): Promise<ReadonlyMap<string, Head>> {
    const ends = new Map<string, Head>();
    for (const { resolution, expectedHead } of batches) {
      const known = expectedHead === 0 ? { seq: 0, hash: CHAIN_START } : this.#ends.get(resolution);
      if (known?.seq === expectedHead) ends.set(resolution, known);
    }
    const unknown = batches.map(({ resolution }) => resolution).filter((resolution) => !ends.has(resolution));
    for (const row of await this.#headRows(unknown)) ends.set(row.resolution, row);
    return ends;
  }

  /** Appends chains; answers the resolutions whose chain is in the log, also where the answer to the first try was lost. */
  async #appendSurely(chains: readonly (readonly Chained[])[]): Promise<ReadonlySet<string>> {
    if (chains.length === 0) return new Set();
    const deadline = performance.now() + PATIENCE_MS;
    let wait = FIRST_PAUSE_MS;
    for (let isFirst = true; ; isFirst = false) {
      try {
        const appended = await this.#ask<Named>(APPEND, appendValues(chains));
        const names = new Set(appended.map(({ resolution }) => resolution));
        if (isFirst || names.size === chains.length) return names;
        const own = await this.#ask<Named>(OWN, ownValues(chains));
        return new Set([...names, ...own.map(({ resolution }) => resolution)]);
      } catch (error) {
        if (this.#transaction === undefined || !isAway(error) || performance.now() + wait > deadline) throw error;
        await pause(wait * (0.5 + Math.random()));
        wait = Math.min(2 * wait, LONGEST_PAUSE_MS);
      }
    }
  }

  async #headRows(resolutions: readonly string[]): Promise<readonly HeadRow[]> {
    if (resolutions.length === 0) return [];
    return this.#ask<HeadRow>(HEADS, [resolutions]);
  }

  #remember(resolution: string, { seq, hash }: Head): void {
    this.#ends.delete(resolution);
    this.#ends.set(resolution, { seq, hash });
    for (const [longest] of this.#ends) {
      if (this.#ends.size <= MOST_REMEMBERED) break;
      this.#ends.delete(longest);
    }
  }
}

function appendValues(chains: readonly (readonly Chained[])[]): unknown[] {
  const firsts = chains.map((rows) => rows[0]!);
  const lasts = chains.map((rows) => rows.at(-1)!);
  const rows = chains.flat();
  return [
    firsts.map(({ resolution }) => resolution),
    firsts.map(({ seq }) => seq - 1),
    lasts.map(({ seq }) => seq),
    lasts.map(({ hash }) => Buffer.from(hash)),
    rows.map(({ resolution }) => resolution),
    rows.map(({ seq }) => seq),
    rows.map(({ actor }) => actor),
    rows.map(({ receivedAt }) => receivedAt),
    rows.map(({ kind }) => kind),
    rows.map(({ payload }) => Buffer.from(payload)),
    rows.map(({ previousHash }) => Buffer.from(previousHash)),
    rows.map(({ hash }) => Buffer.from(hash)),
  ];
}

function ownValues(chains: readonly (readonly Chained[])[]): unknown[] {
  const lasts = chains.map((rows) => rows.at(-1)!);
  return [
    lasts.map(({ resolution }) => resolution),
    lasts.map(({ seq }) => seq),
    lasts.map(({ hash }) => Buffer.from(hash)),
  ];
}
