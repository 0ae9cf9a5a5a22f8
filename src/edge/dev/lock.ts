/** One `reeve dev up` or `down` at a time per folder. */
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { AgentError } from '../../core/errors.ts';

/**
 * Holds the folder while the work runs. The lock is the kernel's, on an SQLite file: it ends with its holder, so there
 * is nothing stale to clean up. Throws `data-locked`.
 */
export async function withLock<Result>(directory: string, work: () => Promise<Result>): Promise<Result> {
  const database = new DatabaseSync(path.join(directory, 'dev.lock'), { timeout: 0 });
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    database.close();
    throw new AgentError('data-locked', 'cannot work on this folder: another `reeve dev` does', {
      cause,
      fields: { directory },
      next: 'wait until it is done, then try again',
    });
  }
  try {
    return await work();
  } finally {
    database.close();
  }
}
