// The numbered steps that bring a database to the present schema. A step that has been released is never edited;
// `PRAGMA user_version` is the number of steps a database has taken.

/** Step n (counted from 1) is `MIGRATIONS[n - 1]`. */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE meeting (
    id        INTEGER PRIMARY KEY CHECK (id = 1),
    name      TEXT NOT NULL,
    epoch     TEXT NOT NULL,        -- another one for every store: a client tells by it whose text it holds
    origin    TEXT,                 -- where the relay was last reached, for links made on the command line
    createdAt TEXT NOT NULL
  ) STRICT;

  CREATE TABLE people (
    id        TEXT PRIMARY KEY,
    name      TEXT NOT NULL,
    role      TEXT NOT NULL CHECK (role IN ('editor', 'chair', 'delegate', 'observer')),
    proponent TEXT,
    createdAt TEXT NOT NULL
  ) STRICT;

  CREATE TABLE invitations (
    id         TEXT PRIMARY KEY,
    tokenHash  TEXT NOT NULL UNIQUE, -- SHA-256 in hex: the token itself is nowhere
    person     TEXT NOT NULL REFERENCES people (id),
    createdAt  TEXT NOT NULL,
    expiresAt  TEXT NOT NULL,
    revokedAt  TEXT,
    lastUsedAt TEXT
  ) STRICT;

  CREATE TABLE sessions (
    tokenHash  TEXT PRIMARY KEY,
    person     TEXT NOT NULL REFERENCES people (id),
    invitation TEXT NOT NULL REFERENCES invitations (id),
    seenAt     TEXT NOT NULL,
    expiresAt  TEXT NOT NULL
  ) STRICT;

  CREATE TABLE resolutions (
    id        TEXT PRIMARY KEY,
    title     TEXT NOT NULL,
    state     TEXT NOT NULL CHECK (state IN ('draft', 'open')),
    source    TEXT,                 -- the plain text a draft was read from
    draft     TEXT,                 -- the base text as corrected so far (JSON); absent once it is confirmed
    createdAt TEXT NOT NULL
  ) STRICT;

  CREATE TABLE entries (
    resolution   TEXT    NOT NULL,
    seq          INTEGER NOT NULL CHECK (seq >= 1),
    actor        TEXT    NOT NULL,
    receivedAt   TEXT    NOT NULL,
    kind         TEXT    NOT NULL CHECK (kind IN ('base', 'update', 'decision')),
    payload      BLOB    NOT NULL,
    previousHash BLOB    NOT NULL,
    hash         BLOB    NOT NULL,
    PRIMARY KEY (resolution, seq)
  ) STRICT;

  CREATE TRIGGER entries_are_never_edited BEFORE UPDATE ON entries
  BEGIN SELECT RAISE(ABORT, 'the log is never edited'); END;

  CREATE TRIGGER entries_are_never_pruned BEFORE DELETE ON entries
  BEGIN SELECT RAISE(ABORT, 'the log is never pruned'); END;
  `,
  `
  -- Where each log ends: what an append compares and moves, and what tells that entries at the end are gone.
  CREATE TABLE heads (
    resolution TEXT    PRIMARY KEY,
    seq        INTEGER NOT NULL CHECK (seq >= 1),
    hash       BLOB    NOT NULL
  ) STRICT;

  INSERT INTO heads (resolution, seq, hash)
  SELECT resolution, seq, hash FROM entries AS last
  WHERE seq = (SELECT MAX(seq) FROM entries WHERE resolution = last.resolution);
  `,
  `
  -- The Word file that a resolution came from, as it came.
  CREATE TABLE sources (
    resolution TEXT    PRIMARY KEY,
    name       TEXT    NOT NULL,
    sha256     TEXT    NOT NULL,
    bytes      BLOB    NOT NULL,
    authors    TEXT    NOT NULL,     -- pairs of an author in the file and the code of a proponent (JSON)
    seq        INTEGER NOT NULL,     -- where the log ended when it said what the file says
    "createdAt" TEXT   NOT NULL
  ) STRICT;

  -- What is shown of its tables and pictures.
  CREATE TABLE objects (
    resolution TEXT NOT NULL,
    id         TEXT NOT NULL,
    content    TEXT NOT NULL,
    PRIMARY KEY (resolution, id)
  ) STRICT;

  CREATE TABLE pictures (
    resolution TEXT NOT NULL,
    id         TEXT NOT NULL,        -- SHA-256 of the bytes in hex
    mime       TEXT NOT NULL,
    bytes      BLOB NOT NULL,
    PRIMARY KEY (resolution, id)
  ) STRICT;
  `,
  `
  -- Resolutions as they were at one entry, so that they open fast. They can all be thrown away at any time.
  CREATE TABLE snapshots (
    resolution TEXT    PRIMARY KEY,
    seq        INTEGER NOT NULL,
    checksum   TEXT    NOT NULL,
    payload    BLOB    NOT NULL
  ) STRICT;
  `,
  `
  -- Where every log ended at a moment, signed; src/audit/signed-heads.ts tells what a document says.
  CREATE TABLE signed_heads (
    number      INTEGER PRIMARY KEY,
    document    TEXT NOT NULL,
    signature   TEXT NOT NULL,
    "publicKey" TEXT NOT NULL
  ) STRICT;
  `,
  `
  -- Which resolution began with the text that another was adopted with: each has one next edition.
  CREATE TABLE next_editions (
    adopted TEXT PRIMARY KEY,
    next    TEXT NOT NULL UNIQUE
  ) STRICT;
  `,
];
