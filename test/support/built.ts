/** The programs of this checkout, built: what the launchers in `bin/` start. */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

export const repository = path.resolve(import.meta.dirname, '../..');

/** Another test file may be building: its turn ends within this. */
const lockTimeoutMs = 120_000;

let built = false;

/** Builds what is older than its source, one process at a time; quick when nothing is. */
export function buildPrograms(): void {
  if (built) return;
  const dist = path.join(repository, 'dist');
  mkdirSync(dist, { recursive: true });
  // The kernel's lock, which ends with its holder.
  const lock = new DatabaseSync(path.join(dist, 'build.lock'), { timeout: lockTimeoutMs });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    run('sh', 'scripts/build-native.sh');
    run(process.execPath, 'scripts/build.ts');
  } finally {
    lock.close();
  }
  built = true;
}

function run(program: string, ...args: string[]): void {
  execFileSync(program, args, { cwd: repository, stdio: ['ignore', 'ignore', 'inherit'] });
}
