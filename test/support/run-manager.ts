/** `reeved run` as it is built, as a process of this machine or as the first one of a container. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { TestContext } from 'node:test';
import { buildPrograms, repository } from './built.ts';
import { testFolder } from './folder.ts';
import { endProcessesOf } from './processes-of.ts';

export interface RunManagerOptions {
  /** Name of the file → YAML. */
  readonly layers?: Readonly<Record<string, string>>;
  readonly words?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** In namespaces of its own, as their first process. Takes root. */
  readonly contained?: boolean;
  /** A folder of an earlier life. */
  readonly folder?: string;
}

export interface RunningManager {
  readonly folder: string;
  readonly socket: string;
  /** Of the daemon; of the init where it is contained. */
  readonly pid: number;
  /** Resolves with the exit code, null for a signal. */
  readonly ended: Promise<number | null>;
  readonly stdout: () => string;
  readonly stderr: () => string;
}

/** Resolves when it serves, or has ended before that. What it leaves is killed at the end of the test. */
export async function runManager(t: TestContext, options: RunManagerOptions = {}): Promise<RunningManager> {
  buildPrograms();
  const { layers = {}, words = [], environment = {}, contained = false } = options;
  const folder = options.folder ?? path.join(testFolder(t), 'pebble');
  t.after(() => endProcessesOf(folder));
  if (Object.keys(layers).length > 0) mkdirSync(path.join(folder, 'layers'), { recursive: true });
  for (const [name, yaml] of Object.entries(layers)) writeFileSync(path.join(folder, 'layers', name), yaml);
  const reeved = [path.join(repository, 'bin/reeved'), 'run', ...words];
  const [program = '', ...rest] = contained
    ? ['unshare', '--pid', '--fork', '--kill-child', '--mount-proc', ...reeved]
    : reeved;
  const env = { PATH: process.env.PATH, PEBBLE: folder, ...environment };
  const child = spawn(program, rest, { stdio: ['ignore', 'pipe', 'pipe'], env });
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const output = { stdout: '', stderr: '' };
  const started = new Promise<void>((resolve) => {
    for (const name of ['stdout', 'stderr'] as const)
      child[name].setEncoding('utf8').on('data', (text: string) => {
        output[name] += text;
        if (output.stderr.includes('Started daemon.')) resolve();
      });
  });
  t.after(() => child.kill('SIGKILL'));
  await Promise.race([started, ended]);
  return {
    folder,
    socket: environment.PEBBLE_SOCKET ?? path.join(folder, '.pebble.socket'),
    pid: contained ? firstChildOf(child.pid ?? 0) : (child.pid ?? 0),
    ended,
    stdout: () => output.stdout,
    stderr: () => output.stderr,
  };
}

const firstChildOf = (pid: number): number =>
  Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ')[0]);
