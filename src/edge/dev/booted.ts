/**
 * Machines of a world that are booted: each has a systemd of its own, and its agent is a service of that. What
 * others need of it (identity, trust, sockets, logs) is where an unbooted machine has it, bound to where packages have it.
 */
import { createHash } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { chmod, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { AgentError } from '../../core/errors.ts';
import {
  bootCommand,
  clearMachine,
  howToBoot,
  machineRoot,
  missingToBoot,
  nameMachine,
  serverPackages,
  writeOnDisk,
} from '../booted/index.ts';
import { loadAgentIdentity, moveAgentIdentity } from '../identity/index.ts';
import { machineMark } from '../machine/index.ts';
import { startDaemon, stopDaemon } from './daemon.ts';
import type { Layout, MachineLayout } from './layout.ts';
import type { DevOptions, Progress } from './options.ts';
import { isRunning } from './proc.ts';
import type { DevRecord } from './record.ts';

/** Longer than for a daemon: a machine boots before, and many may at once. */
const readyTimeoutMs = 120_000;
/** Paths go through options of mounts and files of systemd, each with a meaning for other characters. */
const plainPath = /^[\w/.@+-]+$/;
const unitName = 'reeve-agent.service';

/** Throws `tool-missing` and `usage-invalid` where no machine can be booted; makes what all of them have in common. */
export function prepareBooting({ binDirectory }: DevOptions, { directory }: Layout, onProgress: Progress): void {
  const missing = missingToBoot();
  if (missing.length > 0)
    throw new AgentError('tool-missing', 'cannot boot machines', {
      fields: { missing: missing.join(', ') },
      next: howToBoot,
    });
  const odd = [directory, ...installation(binDirectory)].find((one) => !plainPath.test(one));
  if (odd !== undefined)
    throw new AgentError('usage-invalid', 'cannot boot machines from this folder: its path has special characters', {
      fields: { folder: odd },
      next: 'letters, digits and ._@+- can be used; --dir names another folder',
    });
  root(onProgress);
}

const root = (onProgress: Progress): string =>
  machineRoot(serverPackages, () => onProgress('making the root file system of booted machines, once; some minutes'));

/** What a machine sees of this one, at the same paths: these programs and their Node.js. */
function installation(binDirectory: string): readonly string[] {
  const home = path.dirname(binDirectory);
  const packages = path.join(home, 'node_modules');
  const folders = [home, existsSync(packages) ? realpathSync(packages) : home, realpathSync(process.execPath)];
  return [...new Set(folders)];
}

/** True when it had to be booted. The agent has joined before. Resolves when it is ready. */
export async function ensureBooted(
  options: DevOptions,
  layout: Layout,
  record: DevRecord,
  number: number,
  onProgress: Progress,
): Promise<boolean> {
  const before = record.state.agents[number]?.process ?? null;
  if (before !== null && isRunning(before)) return false;
  onProgress(`booting machine ${number}`);
  const machine = layout.machine(number);
  const { disk, log, readyFile } = machine;
  await clearMachine(disk);
  const binds = await prepareFolders(machine);
  // Once, by the last file of it: what charms change stays changed.
  const idFile = path.join(disk, 'upper/etc/machine-id');
  const hostname = `machine-${(await loadAgentIdentity(machine.data)).machine}`;
  if (!existsSync(idFile)) await nameMachine(disk, hostname);
  // It joined from here, and is the agent of the machine there.
  await moveAgentIdentity(machine.data, { hostname, machineMark: machineMark(idFile) });
  await writeOnDisk(disk, `etc/systemd/system/${unitName}`, agentUnit(path.join(options.binDirectory, 'reeved')));
  const [file = '', ...args] = bootCommand(root(onProgress), disk, [
    `--machine=reeve-${createHash('sha256').update(disk).digest('hex').slice(0, 12)}`,
    '--link-journal=no',
    ...binds.map(([here, inside]) => `--bind=${here}:${inside}`),
    ...installation(options.binDirectory).map((one) => `--bind-ro=${one}`),
    // For systemd: it starts what others enable with a link.
    `systemd.wants=${unitName}`,
  ]);
  await startDaemon({
    name: `machine ${number}`,
    file,
    args,
    directory: layout.directory,
    log,
    readyFile,
    isElsewhere: true,
    readyTimeoutMs,
    onStarted: (identity) => record.changeAgent(number, { process: identity }),
  });
  return true;
}

/** What is here, and where it is in the machine. */
async function prepareFolders(machine: MachineLayout): Promise<readonly (readonly [string, string])[]> {
  const { data, run, etc, agents, logs, log } = machine;
  // As after each boot: what a former life has left there names processes that are gone.
  await rm(run, { recursive: true, force: true });
  await makeFolder(data, 0o700);
  for (const folder of [run, etc, agents, logs]) await makeFolder(folder, 0o755);
  return [
    [data, '/var/lib/reeve'],
    [run, machineRun],
    [etc, '/etc/reeve'],
    [agents, '/var/lib/juju/agents'],
    [logs, '/var/log/juju'],
    [log, '/var/log/reeved.log'],
  ];
}

/** Where a booted machine has its run folder. */
export const machineRun = '/run/reeve';

const agentUnit = (program: string): string => `[Unit]
Description=Reeve agent
After=network.target dbus.socket lab-up.service
StartLimitIntervalSec=0
[Service]
Type=exec
ExecStart=${program} serve --services systemd
StandardOutput=append:/var/log/reeved.log
StandardError=inherit
Restart=always
RestartSec=500ms
KillMode=process
OOMPolicy=continue
`;

/** With this mode whatever the mask of whoever asks: it shows through in the machine. */
async function makeFolder(folder: string, mode: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  await chmod(folder, mode);
}

/** Shuts the machine down, and ends what that leaves; false when nothing of it was known to run. */
export async function stopBooted(
  layout: Layout,
  record: DevRecord,
  number: number,
  onProgress: Progress,
): Promise<boolean> {
  const identity = record.state.agents[number]?.process ?? null;
  if (identity !== null) {
    onProgress(`shutting down machine ${number}`);
    await stopDaemon(identity);
  }
  await clearMachine(layout.machine(number).disk);
  await record.changeAgent(number, { process: null });
  return identity !== null;
}
