/** What the disk and the system cost without us. */

import { once } from 'node:events';
import { closeSync, rmSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Addon } from '../../src/edge/native/index.ts';

/** About what the agent writes in one commit. */
const rowBytes = 300;

/** Milliseconds of one synced SQLite transaction of one row, many times, in a database in this folder. */
export function timeCommits(folder: string, times: number): readonly number[] {
  const file = path.join(folder, 'floor.db');
  const database = new DatabaseSync(file);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE rows (value TEXT NOT NULL) STRICT');
  const insert = database.prepare('INSERT INTO rows (value) VALUES (?)');
  const value = 'x'.repeat(rowBytes);
  const taken = Array.from({ length: times }, () => {
    const begun = performance.now();
    database.exec('BEGIN IMMEDIATE');
    insert.run(value);
    database.exec('COMMIT');
    return performance.now() - begun;
  });
  database.close();
  for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
  return taken;
}

/** Milliseconds from posix_spawn to the known end of a program, started as the agent starts a handler, many times. */
export async function timeHandlers(addon: Addon, file: string, times: number): Promise<readonly number[]> {
  const taken: number[] = [];
  const environment = { PATH: process.env.PATH ?? '' };
  // Node hears of ended children only while somebody listens; the timer keeps it awake until then.
  const awake = setInterval(() => undefined, 1000);
  for (let time = 0; time < times; time++) {
    const [readable, writable] = addon.pipe();
    const begun = performance.now();
    let ended = once(process, 'SIGCHLD');
    const pid = addon.spawn({ file, args: [], directory: path.dirname(file), environment }, [
      readable,
      writable,
      writable,
    ]);
    for (;;) {
      await ended;
      ended = once(process, 'SIGCHLD');
      if (addon.reap(pid) !== null) break;
    }
    taken.push(performance.now() - begun);
    closeSync(readable);
    closeSync(writable);
  }
  clearInterval(awake);
  return taken;
}
