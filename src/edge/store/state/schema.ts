/** The tables of an agent's database, and its version. */

/** Grows with each change of the tables; a database with a higher one is left alone. */
export const schemaVersion = 1;

/** Values are JSON: the types are in the model, and each row is small. */
export const schema = `
  CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  CREATE TABLE units (unit TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  CREATE TABLE replica (key TEXT PRIMARY KEY, revision INTEGER NOT NULL, value TEXT NOT NULL) STRICT;
  CREATE TABLE inbox (sequence INTEGER PRIMARY KEY, value TEXT NOT NULL) STRICT;
  -- refusal: null for an order that was accepted.
  CREATE TABLE answered_orders (sequence INTEGER PRIMARY KEY, digest TEXT NOT NULL, refusal TEXT) STRICT;
  -- unit: of a unit report, of which only the newest is kept.
  CREATE TABLE outbox (position INTEGER PRIMARY KEY, unit TEXT, value TEXT NOT NULL) STRICT;
  CREATE INDEX outbox_units ON outbox (unit) WHERE unit IS NOT NULL;
`;
