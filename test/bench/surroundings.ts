/** What figures depend on. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import os from 'node:os';

export interface Surroundings {
  readonly at: string;
  readonly commit: string;
  readonly processors: string;
  readonly memory: string;
  readonly kernel: string;
  readonly system: string;
  readonly node: string;
  readonly disk: string;
  /** Before and after: others on the machine make figures worse, and their floors too. */
  readonly load: readonly number[];
}

/** As they are now, with what is written going to this folder. */
export function lookAround(folder: string): Surroundings {
  const cpus = os.cpus();
  return {
    at: new Date().toISOString(),
    commit: ask('git', 'describe', '--always', '--dirty'),
    processors: `${cpus.length} × ${cpus[0]?.model ?? 'unknown'}`,
    memory: `${(os.totalmem() / 1e9).toFixed(1)} GB`,
    kernel: os.release(),
    system: readFileSync('/etc/os-release', 'utf8').match(/^PRETTY_NAME="(.*)"$/m)?.[1] ?? 'unknown',
    node: process.version,
    disk: ask('stat', '--file-system', '--format', '%T', folder),
    load: [loadNow()],
  };
}

/** How many processes have wanted to run, over the last minute. */
export const loadNow = (): number => os.loadavg()[0] ?? 0;

function ask(file: string, ...args: readonly string[]): string {
  try {
    return execFileSync(file, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return 'unknown';
  }
}
