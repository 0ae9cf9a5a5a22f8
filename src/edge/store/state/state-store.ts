/**
 * What an agent remembers, on SQLite: write-ahead log, synced at each commit, one transaction per commit. The folder
 * can be copied to another disk while no agent runs on it. Contents of secrets are sealed wherever they stand.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { StateChange, StateStore } from '../../../agent/ports/index.ts';
import { AgentError } from '../../../core/errors.ts';
import type { Position } from '../../../core/model/index.ts';
import { type Sealer, sealer } from '../seal/index.ts';
import { storeError } from './errors.ts';
import { readState } from './load.ts';
import { lockFolder } from './lock.ts';
import { schema, schemaVersion } from './schema.ts';
import { stateWriter } from './write.ts';

/** The database never grows beyond it: a machine whose agent is never heard still has a disk. */
export const stateBytesMax = 1024 ** 3;

/**
 * Opens the store in the folder, which is made when missing. Throws `data-locked` when another agent uses it,
 * `data-newer` when a newer version of the agent has used it, `store-unavailable`, `disk-full`.
 */
export function openStateStore(folder: string, { bytesMax = stateBytesMax } = {}): StateStore {
  makeFolder(folder);
  const lock = lockFolder(folder);
  const file = path.join(folder, 'state.db');
  try {
    return storeOn(openDatabase(file, bytesMax), sealer(`${file}.key`), () => lock.release());
  } catch (error) {
    lock.release();
    throw error instanceof AgentError ? error : storeError('cannot open the local state', error);
  }
}

function storeOn(database: DatabaseSync, seals: Sealer, release: () => void): StateStore {
  const writer = stateWriter(database, seals);
  let next: Position = readState(database, seals).outbox.next;
  let open = true;

  function commit(change: StateChange): readonly Position[] {
    database.exec('BEGIN IMMEDIATE');
    try {
      const positions = writer.write(change, next);
      database.exec('COMMIT');
      next += positions.length;
      return positions;
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      throw error;
    }
  }

  return {
    load: () => attempt('cannot read the local state', () => readState(database, seals)),
    commit: (change) => attempt('cannot save the local state', () => commit(change)),
    close: () =>
      attempt('cannot close the local state', () => {
        if (open) database.close();
        if (open) release();
        open = false;
      }),
  };
}

function attempt<Value>(message: string, act: () => Value): Promise<Value> {
  try {
    return Promise.resolve(act());
  } catch (error) {
    return Promise.reject(error instanceof AgentError ? error : storeError(message, error));
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw storeError('cannot make the data folder', cause);
  }
}

function openDatabase(file: string, bytesMax: number): DatabaseSync {
  const database = new DatabaseSync(file);
  try {
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON');
    prepareSchema(database, file);
    const pageBytes = Number(database.prepare('PRAGMA page_size').get()?.['page_size']);
    database.exec(`PRAGMA max_page_count = ${Math.floor(bytesMax / pageBytes)}`);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function prepareSchema(database: DatabaseSync, file: string): void {
  const found = Number(database.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0);
  if (found > schemaVersion)
    throw new AgentError('data-newer', 'cannot use local state that a newer agent has written', {
      fields: { file, found, understood: schemaVersion },
      next: 'install the version of reeved that wrote it, or a newer one',
    });
  if (found === 0) database.exec(`BEGIN; ${schema} PRAGMA user_version = ${schemaVersion}; COMMIT`);
}
