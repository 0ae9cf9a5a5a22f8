/**
 * A shell with the hook commands of a unit: `juju-exec` holds a context of the unit open while the shell, which has its
 * environment, runs on the terminal of whoever asked.
 */
import { type ChildProcess, execFileSync, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { constants, tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { AgentError } from '../../core/errors.ts';
import { type UnitName, unitTag } from '../../core/model/index.ts';
import { enterMachine, initOf } from '../booted/index.ts';
import { machineRun } from './booted.ts';
import { layoutOf } from './layout.ts';
import { isRunning, type ProcessIdentity } from './proc.ts';
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
  const place = await placeOf(request);
  const folder = await mkdtemp(path.join(place.folder, 'reeve-shell-'));
  const end = path.join(folder, 'end');
  try {
    execFileSync('mkfifo', ['-m', '600', end]);
    const script = `exec /bin/bash -c ${quoted(keeper)} ${quoted(path.join(place.folderThere, path.basename(folder)))}`;
    const holder = start(place, '/', [path.join(place.tools, 'juju-exec'), '-u', unit, script], {
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const held = once(holder, 'close');
    const environment = await contextOf(holder, path.join(folder, 'environment'), signal);
    if (environment === null) return holder.exitCode ?? 1;
    const words = command.length > 0 ? command : [place.shell];
    const shell = start(place, environment['JUJU_CHARM_DIR'] ?? '/', words, {
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

/** Where a unit's commands run. */
interface Place {
  /** The first process of a booted machine; null: this machine. */
  readonly init: number | null;
  /** The folder of `juju-exec` there. */
  readonly tools: string;
  /** For files of both sides, as it is called here. */
  readonly folder: string;
  /** The same folder as it is called there. */
  readonly folderThere: string;
  readonly shell: string;
}

function start({ init }: Place, folder: string, words: readonly string[], options: SpawnOptions): ChildProcess {
  const [program = '', ...args] = init === null ? words : [...enterMachine(init, folder), ...words];
  return spawn(program, args, { ...options, cwd: init === null ? folder : '/' });
}

/** The unit's agent is the one of its model that has a socket for it. */
async function placeOf({ directory, model, unit }: ShellRequest): Promise<Place> {
  const state = await readState(directory);
  const layout = layoutOf(directory, state?.runDirectory ?? '');
  for (const [number, agent] of (state?.agents ?? []).entries()) {
    const { agents, tools, run } = layout.machine(number);
    if (agent.gone === true || agent.model !== model || !existsSync(path.join(agents, unitTag(unit), 'run.socket')))
      continue;
    if (state?.booted === true) return bootedPlace(run, agent.process);
    const shell = process.env.SHELL || 'bash';
    return { init: null, tools, folder: tmpdir(), folderThere: tmpdir(), shell };
  }
  throw new AgentError('not-found', 'cannot open a shell: no machine of this world has this unit', {
    fields: { unit, model },
    next: 'reeve status',
  });
}

/** Throws `process-unavailable` for a machine that is off. */
function bootedPlace(run: string, identity: ProcessIdentity | null): Place {
  const init = identity !== null && isRunning(identity) ? initOf(identity.pid) : null;
  if (init === null)
    throw new AgentError('process-unavailable', 'cannot open a shell: the machine does not run', {
      next: 'reeve dev up',
    });
  return { init, tools: '/usr/bin', folder: run, folderThere: machineRun, shell: 'bash' };
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
