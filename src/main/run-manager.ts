/** The supervisor of `reeved run`, on shims in the folder that it works in. */
import { writeSync } from 'node:fs';
import path from 'node:path';
import type { Log, PebbleStore, ServiceLogLine } from '../agent/ports/index.ts';
import { type Supervisor, supervisor, type UnitManagers } from '../agent/supervisor/index.ts';
import type { UnitName } from '../core/model/index.ts';
import { limitHolders } from '../core/supervision/index.ts';
import { systemClock } from '../edge/clock/index.ts';
import { documents } from '../edge/documents/index.ts';
import { unitFiles } from '../edge/files/index.ts';
import { machine } from '../edge/machine/index.ts';
import { type Addon, loadAddon } from '../edge/native/index.ts';
import { accounts, daemons, findHierarchies, shimBackend } from '../edge/platform/bare/index.ts';
import { systemRandom } from '../edge/random/index.ts';
import { calendar, logSenders, pebbleStore, probeRunner } from '../edge/supervision/index.ts';
import { lifeOfPids } from './run-folder.ts';
import type { RunOptions } from './run-options.ts';
import { overheard } from './run-output.ts';

/** The one unit that there is. */
export const containerUnit = 'container/0' as UnitName;

interface ManagerParts {
  readonly options: RunOptions;
  readonly version: string;
  readonly nativeDirectory: string;
  readonly log: Log;
  readonly signal: AbortSignal;
}

interface Manager {
  readonly services: Supervisor & UnitManagers;
  readonly addon: Addon;
  readonly searchPath: string;
}

const defaultPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
/** Of the daemon itself; its services have their own. */
const ownVariables = ['NOTIFY_SOCKET', 'WATCHDOG_USEC', 'WATCHDOG_PID'];

export async function makeManager({ options, version, nativeDirectory, log, signal }: ManagerParts): Promise<Manager> {
  const runDirectory = path.join(options.directory, '.reeve');
  const addon = loadAddon(nativeDirectory);
  const clock = systemClock(addon);
  const host = machine({ path: process.env.PATH ?? defaultPath });
  const life = await lifeOfPids();
  const bootId = Promise.resolve(life);
  const { logBytesMax } = options;
  const housing = daemons(limitHolders(findHierarchies()));
  const logSize = logBytesMax !== undefined && { logBytesMax };
  const backend = shimBackend({ runDirectory, nativeDirectory, bootId, housing, ...logSize, log, clock });
  const services = supervisor({
    backend: options.verbose ? overheard(backend, putOut, log, signal) : backend,
    clock,
    random: systemRandom(),
    log,
    documents,
    files: unitFiles({ agentsRoot: runDirectory, logDirectory: runDirectory }),
    machine: host,
    environment: environmentOf(process.env),
    probes: probeRunner,
    logSenders: logSenders({ hostname: host.hostname(), version }),
    store: options.persists ? pebbleStore({ directory: runDirectory, log }) : forgetful,
    accounts,
    calendar,
    bootId: life,
    version,
  });
  return { services, addon, searchPath: host.path() };
}

const environmentOf = (all: NodeJS.ProcessEnv): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) =>
      value === undefined || ownVariables.includes(name) ? [] : [[name, value] as const],
    ),
  );

const nsPerMs = 1_000_000n;

function putOut(service: string, { at, text }: ServiceLogLine): void {
  try {
    writeSync(1, `${new Date(Number(at / nsPerMs)).toISOString()} [${service}] ${text}\n`);
  } catch {
    // A reader that has gone costs lines, not the daemon.
  }
}

/** For those who want every life to begin anew. */
const forgetful: PebbleStore = {
  load: async () => null,
  save: async () => undefined,
  remove: async () => undefined,
};
