/** One `reeve dev up` or `down` at a time per folder. */
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';
import { AgentError } from '../../core/errors.ts';

const lookDelayMs = 50;

/**
 * Holds the folder while the work runs. The lock is the kernel's, on an SQLite file: it ends with its holder, so there
 * is nothing stale to clean up. Throws `data-locked` when another has held it for all of the patience.
 */
export async function withLock<Result>(
  directory: string,
  work: () => Promise<Result>,
  patienceMs = 0,
): Promise<Result> {
  const database = new DatabaseSync(path.join(directory, 'dev.lock'), { timeout: 0 });
  const deadline = performance.now() + patienceMs;
  let cause = lock(database);
  while (cause !== null && performance.now() < deadline) {
    await delay(lookDelayMs);
    cause = lock(database);
  }
  if (cause !== null) {
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

/** What kept it from being held; null when it is. */
function lock(database: DatabaseSync): unknown {
  try {
    database.exec('BEGIN EXCLUSIVE');
    return null;
  } catch (cause) {
    return cause;
  }
}
