/**
 * `reeve dev`: one controller and its agents as background processes of one folder, unprivileged. It takes the ordinary
 * path: join tokens, `join`, trust files.
 *
 * Invariants:
 * 1. Every process is in the state file before it is waited for, so that `down` finds what a killed `up` left behind.
 * 2. Only processes from the state file are signalled, and only while pid and start time agree.
 */
import path from 'node:path';
import { AgentError } from '../../core/errors.ts';
import { bringDown } from './down.ts';
import { defaultDirectory, layoutOf } from './layout.ts';
import type { DevOptions, Progress } from './options.ts';
import { isRunning, type ProcessIdentity } from './proc.ts';
import { provision } from './provision.ts';
import { type ShellRequest, unitShell } from './shell.ts';
import { type DevState, readState } from './state.ts';
import { bringUp } from './up.ts';
import { watchSource } from './watch.ts';

export interface DevProcess {
  readonly name: string;
  readonly pid: number;
  readonly running: boolean;
  readonly address: string;
  readonly log: string;
}

export interface DevWorldStatus {
  readonly directory: string;
  readonly running: 'all' | 'part' | 'none';
  readonly processes: readonly DevProcess[];
}

/** `directory` null means the default folder. Two that work on one folder at once: the second throws `data-locked`. */
export function devWorld(options: DevOptions) {
  return {
    /** Starts what does not run; throws `process-unavailable` with the end of the log, having stopped what it started. */
    async up(request: Omit<Parameters<typeof bringUp>[1], 'directory'> & { readonly directory: string | null }) {
      const directory = folder(request.directory);
      const started = await bringUp(options, { ...request, directory });
      return { ...describe(directory, await readState(directory)), started };
    },
    /** Stops services, agents and controller; null when nothing ran. */
    async down(request: { readonly directory: string | null; readonly onProgress: Progress }) {
      const stopped = await bringDown(options, { ...request, directory: folder(request.directory) });
      return stopped === null ? null : { stopped };
    },
    async status(directory: string | null): Promise<DevWorldStatus> {
      return describe(folder(directory), await readState(folder(directory)));
    },
    /** What points the command line here. Throws `not-found`. */
    async environment(directory: string | null): Promise<Readonly<Record<string, string>>> {
      const state = await readState(folder(directory));
      const { processes } = describe(folder(directory), state);
      // `juju-exec` is there.
      const machineTools = layoutOf(folder(directory), state?.runDirectory ?? '').machine(0).tools;
      const controller = processes.find(({ name }) => name === 'controller');
      const machine = processes.find(({ name }) => name.startsWith('machine'));
      if (controller === undefined)
        throw new AgentError('not-found', 'cannot find a development world here', {
          fields: { directory: folder(directory) },
          next: directory === null ? 'reeve dev up' : `reeve dev up --dir ${directory}`,
        });
      return {
        REEVE_CONTROLLER: controller.address,
        ...(machine && { REEVE_AGENT: machine.address }),
        REEVE_KEYS: options.keysDirectory,
        PATH: `${options.binDirectory}:${machineTools}`,
      };
    },
    /** Adds machines for units that wait for one, until the signal. */
    provision: (request: Omit<Parameters<typeof provision>[1], 'directory'> & { readonly directory: string | null }) =>
      provision(options, { ...request, directory: folder(request.directory) }),
    shell: (request: Omit<ShellRequest, 'directory'> & { readonly directory: string | null }) =>
      unitShell({ ...request, directory: folder(request.directory) }),
    watch: watchSource,
  };
}

const folder = (directory: string | null): string => path.resolve(directory ?? defaultDirectory());

function describe(directory: string, state: DevState | null): DevWorldStatus {
  if (state === null || state.runDirectory === null) return { directory, running: 'none', processes: [] };
  const layout = layoutOf(directory, state.runDirectory);
  const one = (name: string, identity: ProcessIdentity | null, address: string, log: string): DevProcess[] =>
    identity === null ? [] : [{ name, pid: identity.pid, running: isRunning(identity), address, log }];
  const { adminSocket, log } = layout.controller;
  const processes = [
    ...one('controller', state.controller.process, `unix:${adminSocket}`, log),
    ...one('provisioner', state.provisioner?.process ?? null, '', layout.provisioner.log),
    ...state.agents.flatMap((agent, number) => {
      const machine = layout.machine(number);
      return one(`machine ${number}`, agent.process, machine.run, machine.log);
    }),
  ];
  const alive = processes.filter(({ running }) => running).length;
  return { directory, running: alive === 0 ? 'none' : alive === processes.length ? 'all' : 'part', processes };
}
