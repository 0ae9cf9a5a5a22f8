/**
 * A shell with the hook commands of a unit: `juju-exec` holds a context of the unit open while the shell, which has its
 * environment, runs on the terminal of whoever asked.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { constants, tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { AgentError } from '../../core/errors.ts';
import { type UnitName, unitTag } from '../../core/model/index.ts';
import { layoutOf } from './layout.ts';
import { readState } from './state.ts';

const lookDelayMs = 20;
/** What shells add to the number of the signal that ended a command. */
const signalledExit = 128;

export interface ShellRequest {
  readonly directory: string;
  readonly model: string;
  readonly unit: UnitName;
  /** Empty: an interactive shell. */
  readonly command: readonly string[];
  readonly signal: AbortSignal;
}

// Says what it was given, then waits for how the shell has ended: its writes are kept when that is 0.
const keeper = 'env -0 >"$0/new" && mv "$0/new" "$0/environment" && exit "$(cat "$0/end")"';

/**
 * Resolves with the exit code of the shell, as shells give it (130 after Ctrl-C). What its commands wrote is kept when it ends, and thrown away when a signal
 * ends it. Throws `not-found` for a unit that is on no machine of this world.
 */
export async function unitShell(request: ShellRequest): Promise<number> {
  const { unit, command, signal } = request;
  const tools = await toolsOf(request);
  const folder = await mkdtemp(path.join(tmpdir(), 'reeve-shell-'));
  const end = path.join(folder, 'end');
  try {
    execFileSync('mkfifo', ['-m', '600', end]);
    const script = `exec /bin/bash -c ${quoted(keeper)} ${quoted(folder)}`;
    const holder = spawn(path.join(tools, 'juju-exec'), ['-u', unit, script], {
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const held = once(holder, 'close');
    const environment = await contextOf(holder, path.join(folder, 'environment'), signal);
    if (environment === null) return holder.exitCode ?? 1;
    const shell = spawn(command[0] ?? (process.env.SHELL || 'bash'), command.slice(1), {
      cwd: environment['JUJU_CHARM_DIR'],
      env: { ...process.env, ...environment, TERM: process.env.TERM },
      stdio: 'inherit',
    });
    const [code, ended] = (await once(shell, 'close')) as [number | null, NodeJS.Signals | null];
    if (holder.exitCode === null && holder.signalCode === null) await writeFile(end, code === null ? '1' : '0');
    await held;
    return code ?? signalledExit + (ended === null ? 0 : constants.signals[ended]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The unit's agent is the one of its model that has a socket for it. */
async function toolsOf({ directory, model, unit }: ShellRequest): Promise<string> {
  const state = await readState(directory);
  const layout = layoutOf(directory, state?.runDirectory ?? '');
  for (const [number, agent] of (state?.agents ?? []).entries()) {
    const { agents, tools } = layout.machine(number);
    if (agent.gone !== true && agent.model === model && existsSync(path.join(agents, unitTag(unit), 'run.socket')))
      return tools;
  }
  throw new AgentError('not-found', 'cannot open a shell: no machine of this world has this unit', {
    fields: { unit, model },
    next: 'reeve status',
  });
}

/** What the context gave to its process; null when there is none. */
async function contextOf(
  holder: ChildProcess,
  file: string,
  signal: AbortSignal,
): Promise<Readonly<Record<string, string>> | null> {
  while (!existsSync(file)) {
    if (signal.aborted) holder.kill();
    if (holder.exitCode !== null || holder.signalCode !== null) return null;
    await delay(lookDelayMs);
  }
  const pairs = (await readFile(file, 'utf8')).split('\0').filter((line) => line !== '');
  return Object.fromEntries(pairs.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
}

const quoted = (word: string): string => `'${word.replaceAll("'", String.raw`'\''`)}'`;
