// The gate before the one connection of a SQLite database: closed while a transaction is under way, for everybody who is
// not part of it. Whoever comes looks again after each wait, and goes through in the turn in which it is open.

export interface Gate {
  /** Ends with the transaction that is under way. */
  busy: Promise<void> | undefined;
}
