/** How the two daemons are started: their options and what they write when they are ready. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { startDaemon } from './daemon.ts';
import type { Layout } from './layout.ts';
import type { DevOptions, Progress } from './options.ts';
import { isRunning } from './proc.ts';
import type { DevRecord } from './record.ts';

/** Any free port of the loopback; a controller that comes back takes the one that its agents know. */
const freshAddress = '127.0.0.1:0';

/** True when it had to be started. Resolves when the controller is ready. */
export async function ensureController(
  options: DevOptions,
  layout: Layout,
  record: DevRecord,
  /** The name of what a new controller begins with, and how units get machines. */
  { model, placement }: { readonly model: string | null; readonly placement: 'share' | 'own' },
  onProgress: Progress,
): Promise<boolean> {
  const { process: before, address } = record.state.controller;
  if (before !== null && isRunning(before)) return false;
  onProgress('starting the controller');
  const { data, adminSocket, log, readyFile } = layout.controller;
  await mkdir(data, { recursive: true, mode: 0o700 });
  const facts = await startDaemon({
    name: 'controller',
    file: path.join(options.binDirectory, 'reeve-controller'),
    args: ['serve', '--data', data, '--listen', address ?? freshAddress, '--admin-socket', adminSocket].concat(
      ['--placement', placement],
      model === null ? [] : ['--model', model],
    ),
    directory: layout.directory,
    environment: options.environment,
    log,
    readyFile,
    onStarted: (identity) =>
      record.change((state) => ({ ...state, controller: { ...state.controller, process: identity } })),
  });
  const listening = typeof facts.address === 'string' ? facts.address : null;
  await record.change((state) => ({ ...state, controller: { ...state.controller, address: listening } }));
  return true;
}

/** True when it had to be started. Resolves when it watches. */
export async function ensureProvisioner(
  options: DevOptions,
  layout: Layout,
  record: DevRecord,
  onProgress: Progress,
): Promise<boolean> {
  const before = record.state.provisioner?.process ?? null;
  if (before !== null && isRunning(before)) return false;
  onProgress('starting the provisioner: it adds a machine for each unit');
  const { log, readyFile } = layout.provisioner;
  await startDaemon({
    name: 'provisioner',
    file: path.join(options.binDirectory, 'reeve'),
    args: ['dev', 'provision', '--dir', layout.directory, '--ready', readyFile],
    directory: layout.directory,
    environment: { ...options.environment, REEVE_KEYS: options.keysDirectory },
    log,
    readyFile,
    onStarted: (identity) => record.change((state) => ({ ...state, provisioner: { process: identity } })),
  });
  return true;
}

/** True when it had to be started. The agent has joined before. Resolves when it is ready. */
export async function ensureAgent(
  options: DevOptions,
  layout: Layout,
  record: DevRecord,
  number: number,
  onProgress: Progress,
): Promise<boolean> {
  const before = record.state.agents[number]?.process ?? null;
  if (before !== null && isRunning(before)) return false;
  onProgress(`starting the agent of machine ${number}`);
  const { data, run, etc, agents, storage, logs, tools, log, readyFile } = layout.machine(number);
  for (const folder of [data, run, etc, agents]) await mkdir(folder, { recursive: true, mode: 0o700 });
  // `services`: systemd has one name for a unit, and another world may have a unit of that name.
  await startDaemon({
    name: `agent of machine ${number}`,
    file: path.join(options.binDirectory, 'reeved'),
    args: [
      'serve',
      ...flags({ data, run, etc, agents, storage, logs, commands: tools, reboot: 'agent', services: 'shim' }),
    ],
    directory: layout.directory,
    environment: options.environment,
    log,
    readyFile,
    onStarted: (identity) => record.changeAgent(number, { process: identity }),
  });
  return true;
}

const flags = (options: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
