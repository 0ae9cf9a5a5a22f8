/** One agent on a data folder: a lock that the system takes back when its holder dies, with the holder's pid beside it. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { AgentError } from '../../../core/errors.ts';
import { isBusy, storeError } from './errors.ts';

export interface FolderLock {
  release(): void;
}

/**
 * The lock is SQLite's own, on a database of its own: the state itself stays free to be read while the agent runs.
 * Throws `data-locked` with the pid of the holder, `store-unavailable`, `disk-full`.
 */
export function lockFolder(folder: string): FolderLock {
  const holderFile = path.join(folder, 'agent.pid');
  const database = open(path.join(folder, 'lock.db'));
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
    writeFileSync(holderFile, `${process.pid}\n`);
  } catch (error) {
    database.close();
    if (!isBusy(error)) throw storeError('cannot lock the data folder', error);
    throw new AgentError('data-locked', 'cannot use a data folder that another agent uses', {
      fields: { folder, pid: holder(holderFile) },
      next: 'stop that agent, or give this one a folder of its own',
    });
  }
  return { release: () => database.close() };
}

function open(file: string): DatabaseSync {
  try {
    return new DatabaseSync(file);
  } catch (cause) {
    throw storeError('cannot open the data folder', cause);
  }
}

function holder(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return 'unknown';
  }
}
