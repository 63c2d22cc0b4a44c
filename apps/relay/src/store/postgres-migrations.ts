// The numbered steps that bring a PostgreSQL database to the present schema, the same as SQLite's (migrations.ts) in its
// own words. A step that has been released is never edited; `schema_version` says how many a database has taken.

/** Step n (counted from 1) is `POSTGRES_MIGRATIONS[n - 1]`. Names with capitals are quoted, as in the statements. */
export const POSTGRES_MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE meeting (
    id          INTEGER PRIMARY KEY CHECK (id = 1),
    name        TEXT NOT NULL,
    epoch       TEXT NOT NULL,
    origin      TEXT,
    "createdAt" TEXT NOT NULL
  );

  CREATE TABLE people (
    rowid       BIGINT GENERATED ALWAYS AS IDENTITY,
    id          TEXT PRIMARY KEY,
    name        TEXT NOT NULL,
    role        TEXT NOT NULL CHECK (role IN ('editor', 'chair', 'delegate', 'observer')),
    proponent   TEXT,
    "createdAt" TEXT NOT NULL
  );

  CREATE TABLE invitations (
    rowid        BIGINT GENERATED ALWAYS AS IDENTITY,
    id           TEXT PRIMARY KEY,
    "tokenHash"  TEXT NOT NULL UNIQUE,
    person       TEXT NOT NULL REFERENCES people (id),
    "createdAt"  TEXT NOT NULL,
    "expiresAt"  TEXT NOT NULL,
    "revokedAt"  TEXT,
    "lastUsedAt" TEXT
  );

  CREATE TABLE sessions (
    "tokenHash" TEXT PRIMARY KEY,
    person      TEXT NOT NULL REFERENCES people (id),
    invitation  TEXT NOT NULL REFERENCES invitations (id),
    "seenAt"    TEXT NOT NULL,
    "expiresAt" TEXT NOT NULL
  );

  CREATE TABLE resolutions (
    rowid       BIGINT GENERATED ALWAYS AS IDENTITY,
    id          TEXT PRIMARY KEY,
    title       TEXT NOT NULL,
    state       TEXT NOT NULL CHECK (state IN ('draft', 'open')),
    source      TEXT,
    draft       TEXT,
    "createdAt" TEXT NOT NULL
  );

  CREATE TABLE entries (
    resolution     TEXT    COLLATE "C" NOT NULL,
    seq            INTEGER NOT NULL CHECK (seq >= 1),
    actor          TEXT    NOT NULL,
    "receivedAt"   TEXT    NOT NULL,
    kind           TEXT    NOT NULL CHECK (kind IN ('base', 'update', 'decision')),
    payload        BYTEA   NOT NULL,
    "previousHash" BYTEA   NOT NULL,
    hash           BYTEA   NOT NULL,
    PRIMARY KEY (resolution, seq)
  );

  -- Where each log ends. Every append changes its row, so that room for the next version is left on the page.
  CREATE TABLE heads (
    resolution TEXT    COLLATE "C" PRIMARY KEY,
    seq        INTEGER NOT NULL CHECK (seq >= 1),
    hash       BYTEA   NOT NULL
  ) WITH (fillfactor = 50);

  CREATE FUNCTION the_log_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'the log is never %', CASE TG_OP WHEN 'UPDATE' THEN 'edited' ELSE 'pruned' END;
  END $$;

  CREATE TRIGGER entries_are_kept BEFORE UPDATE OR DELETE ON entries
  FOR EACH ROW EXECUTE FUNCTION the_log_is_kept();

  CREATE TRIGGER entries_are_all_kept BEFORE TRUNCATE ON entries
  FOR EACH STATEMENT EXECUTE FUNCTION the_log_is_kept();
  `,
  `
  -- The Word file that a resolution came from, as it came, and what is shown of its tables and pictures.
  CREATE TABLE sources (
    resolution  TEXT    COLLATE "C" PRIMARY KEY,
    name        TEXT    NOT NULL,
    sha256      TEXT    NOT NULL,
    bytes       BYTEA   NOT NULL,
    authors     TEXT    NOT NULL,
    seq         INTEGER NOT NULL,
    "createdAt" TEXT    NOT NULL
  );

  CREATE TABLE objects (
    resolution TEXT COLLATE "C" NOT NULL,
    id         TEXT NOT NULL,
    content    TEXT NOT NULL,
    PRIMARY KEY (resolution, id)
  );

  CREATE TABLE pictures (
    resolution TEXT COLLATE "C" NOT NULL,
    id         TEXT NOT NULL,
    mime       TEXT NOT NULL,
    bytes      BYTEA NOT NULL,
    PRIMARY KEY (resolution, id)
  );
  `,
  `
  -- Resolutions as they were at one entry, so that they open fast. They can all be thrown away at any time.
  CREATE TABLE snapshots (
    resolution TEXT    COLLATE "C" PRIMARY KEY,
    seq        INTEGER NOT NULL,
    checksum   TEXT    NOT NULL,
    payload    BYTEA   NOT NULL
  );
  `,
  `
  -- Where every log ended at a moment, signed; src/audit/signed-heads.ts tells what a document says.
  CREATE TABLE signed_heads (
    number      INTEGER PRIMARY KEY,
    document    TEXT NOT NULL,
    signature   TEXT NOT NULL,
    "publicKey" TEXT NOT NULL
  );
  `,
  `
  -- Which resolution began with the text that another was adopted with: each has one next edition.
  CREATE TABLE next_editions (
    adopted TEXT COLLATE "C" PRIMARY KEY,
    next    TEXT COLLATE "C" NOT NULL UNIQUE
  );
  `,
];
