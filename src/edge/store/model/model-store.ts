/**
 * The model on SQLite: one file, one process, one synced transaction per commit.
 *
 * Invariants:
 * 1. Commits are durable when they return: write-ahead log with `synchronous = FULL`.
 * 2. The file belongs to one process from open to close; a killed one leaves no lock behind.
 * 3. Contents of secrets are sealed: in the file, in its log and in copies of both.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { ModelStore, StoreChange, StoredRecord } from '../../../controller/ports/index.ts';
import { AgentError } from '../../../core/errors.ts';
import type { Revision } from '../../../core/model/index.ts';
import { type Sealer, sealer } from '../seal/index.ts';

/** Grows when an older program could not read the file. */
export const modelSchemaVersion = 1;

const schema = `
  CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS records (key TEXT PRIMARY KEY, revision INTEGER NOT NULL, value TEXT NOT NULL)
    STRICT, WITHOUT ROWID;
  INSERT OR IGNORE INTO meta VALUES ('schema', ${modelSchemaVersion}), ('revision', 0);
`;

export interface ModelStoreLimits {
  /** Pages of 4 KiB that the file may grow to; without it the disk decides. Reaching it is `disk-full`. */
  readonly pagesMax?: number;
}

/**
 * Opens the model in this file and makes it when missing, with its folder. Throws `data-locked` when another process
 * has it, `data-newer`, `disk-full`, `store-unavailable`.
 */
export function openModelStore(file: string, limits: ModelStoreLimits = {}): ModelStore {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const database = translated('open', file, () => new DatabaseSync(file, { timeout: 0 }));
  try {
    translated('open', file, () => prepare(database));
    checkSchema(database, file);
    if (limits.pagesMax !== undefined) database.exec(`PRAGMA max_page_count = ${limits.pagesMax}`);
  } catch (error) {
    database.close();
    throw error;
  }
  return storeOn(database, file, sealer(`${file}.key`));
}

/** Keys of records whose value is for nobody who only has the file. */
const sealedPrefixes = ['secret-revision/', 'credential/'];

/** The exclusive locking mode keeps the lock that the first write takes. */
function prepare(database: DatabaseSync): void {
  database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  database.exec(`BEGIN IMMEDIATE; ${schema} COMMIT`);
}

function checkSchema(database: DatabaseSync, file: string): void {
  const version = readMeta(database, 'schema');
  if (version > modelSchemaVersion)
    throw new AgentError('data-newer', 'cannot use a model that a newer version has written', {
      fields: { file, version, understood: modelSchemaVersion },
      next: 'install the newer version of reeve-controller again',
    });
}

function readMeta(database: DatabaseSync, name: string): number {
  const row = database.prepare('SELECT value FROM meta WHERE name = ?').get(name);
  return Number(row?.value ?? 0);
}

function storeOn(database: DatabaseSync, file: string, seals: Sealer): ModelStore {
  const all = database.prepare('SELECT key, revision, value FROM records');
  const put = database.prepare('INSERT OR REPLACE INTO records VALUES (?, ?, ?)');
  const remove = database.prepare('DELETE FROM records WHERE key = ?');
  const setRevision = database.prepare("UPDATE meta SET value = ? WHERE name = 'revision'");

  function textOf(key: string, value: unknown): string {
    const text = JSON.stringify(value);
    return sealedPrefixes.some((prefix) => key.startsWith(prefix)) ? seals.seal(key, text) : text;
  }

  function write(expected: Revision, changes: readonly StoreChange[]): Revision {
    const current = readMeta(database, 'revision');
    if (current !== expected)
      throw new AgentError('revision-conflict', 'cannot commit: the model has moved on', {
        fields: { expected, current },
      });
    const revision = (current + 1) as Revision;
    for (const change of changes)
      if (change.kind === 'put') put.run(change.key, revision, textOf(change.key, change.value));
      else remove.run(change.key);
    setRevision.run(revision);
    return revision;
  }

  function transaction(expected: Revision, changes: readonly StoreChange[]): Revision {
    database.exec('BEGIN IMMEDIATE');
    try {
      const revision = write(expected, changes);
      database.exec('COMMIT');
      return revision;
    } catch (error) {
      // A full disk may have rolled back by itself.
      if (database.isTransaction) database.exec('ROLLBACK');
      throw error;
    }
  }

  return {
    load: async () =>
      translated('read', file, () => ({
        revision: readMeta(database, 'revision') as Revision,
        records: all.all().map(
          ({ key, revision, value }): StoredRecord => ({
            key: String(key),
            revision: Number(revision) as Revision,
            value: JSON.parse(seals.open(String(key), String(value))) as unknown,
          }),
        ),
      })),
    commit: async (expected, changes) => translated('write', file, () => transaction(expected, changes)),
    async close() {
      if (database.isOpen) database.close();
    },
  };
}

/** SQLite's result codes that mean something to us. */
const codes = { busy: 5, locked: 6, full: 13 } as const;

function translated<Result>(verb: string, file: string, work: () => Result): Result {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof AgentError) throw cause;
    const code = cause instanceof Error && 'errcode' in cause ? Number(cause.errcode) & 0xff : 0;
    const fields = { file };
    if (code === codes.busy || code === codes.locked)
      throw new AgentError('data-locked', 'cannot use the model: another controller has it open', {
        cause,
        fields,
        next: 'end the other reeve-controller, or give this one another folder',
      });
    if (code === codes.full)
      throw new AgentError('disk-full', `cannot ${verb} the model: the disk is full`, { cause, fields });
    throw new AgentError('store-unavailable', `cannot ${verb} the model`, { cause, fields });
  }
}
