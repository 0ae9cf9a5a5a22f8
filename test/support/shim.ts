/** The real `reeve-shim`, built once per test process, and backends on it in folders of their own. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, type TestContext } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import type { Log, ServiceBackend, ServiceFact, ServiceProcessSpec } from '../../src/agent/ports/index.ts';
import type { UnitName } from '../../src/core/model/index.ts';
import { daemons, type Housing, shimBackend } from '../../src/edge/platform/bare/index.ts';
import { connectManager, systemdHousing } from '../../src/edge/platform/systemd/index.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Where the helpers are built. */
export const nativeDirectory = path.join(root, 'dist/native');

/** Builds `reeve-shim` when its source is newer. */
export function buildShim(): void {
  execFileSync('sh', ['scripts/build-native.sh', 'reeve-shim'], { cwd: root });
}

export const silentLog: Log = { debug() {}, info() {}, warn() {}, error() {} };

/** In a lab machine the same tests run under systemd. */
export const underSystemd = process.env.REEVE_TEST_SERVICES === 'systemd';

/** The machine's clock as a port. */
export const wallClock = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  delay: (delayMs: number, signal?: AbortSignal) => delay(delayMs, undefined, { signal }),
};

async function openHousing(): Promise<Housing> {
  if (!underSystemd) return daemons();
  const manager = await connectManager({ log: silentLog, clock: wallClock });
  if (manager === null) throw new Error('systemd does not answer');
  after(() => manager.close());
  return { ...systemdHousing(manager), close: () => undefined };
}

const housing = await openHousing();

export const unit = 'web/0' as UnitName;

/** What a service runs: a line for `sh`. */
export function shell(line: string, more: Partial<ServiceProcessSpec> = {}): ServiceProcessSpec {
  return {
    unit,
    service: 'main',
    command: ['/bin/sh', '-c', line],
    directory: '/',
    environment: { PATH: '/usr/bin:/bin' },
    ...more,
  };
}

export interface BackendLife {
  readonly backend: ServiceBackend;
  /** The next fact; it has to be of this kind. */
  readonly fact: <Kind extends ServiceFact['kind']>(kind: Kind) => Promise<Extract<ServiceFact, { kind: Kind }>>;
  /** The agent goes: its connections close, the services live on. */
  readonly end: () => Promise<void>;
}

/** A backend as one life of an agent has it. */
export function backendLife(
  runDirectory: string,
  shimFolder = nativeDirectory,
  kept = housing,
  stateDirectory = runDirectory,
): BackendLife {
  const folders = { runDirectory, stateDirectory, nativeDirectory: shimFolder };
  const parts = { ...folders, housing: kept, log: silentLog, clock: wallClock };
  const backend = shimBackend(parts);
  const abort = new AbortController();
  const facts = backend.facts(abort.signal)[Symbol.asyncIterator]();
  return {
    backend,
    async fact<Kind extends ServiceFact['kind']>(kind: Kind) {
      const { value } = await facts.next();
      const fact = value?.fact;
      if (fact?.kind !== kind) throw new Error(`expected the fact ${kind}, got ${JSON.stringify(fact)}`);
      return fact as Extract<ServiceFact, { kind: Kind }>;
    },
    async end() {
      abort.abort();
      await facts.return?.();
    },
  };
}

/** A run directory that is emptied of processes and removed when the test has ended. */
export async function runDirectory(t: TestContext): Promise<string> {
  const directory = await mkdtemp(path.join(tmpdir(), 'reeve-'));
  t.after(async () => {
    for (const pid of await shimsIn(directory)) process.kill(pid, 'SIGKILL');
    const life = backendLife(directory);
    // Adoption ends what the killed shims left behind; what is forgotten leaves no control group.
    for (const { service, unit: owner } of await life.backend.adopt()) await life.backend.forget(owner, service);
    await life.end();
    await rm(directory, { recursive: true, force: true, maxRetries: 5 });
  });
  return directory;
}

/** Pids of the shims that serve folders below the directory. */
export async function shimsIn(directory: string): Promise<readonly number[]> {
  const found = await Promise.all(
    (await readdir('/proc'))
      .filter((name) => /^\d+$/.test(name))
      .map(async (pid) => {
        const commandLine = await readFile(`/proc/${pid}/cmdline`, 'latin1').catch(() => '');
        const [program = '', folder = ''] = commandLine.split('\0');
        return program.endsWith('/reeve-shim') && folder.startsWith(`${directory}/`) ? [Number(pid)] : [];
      }),
  );
  return found.flat();
}

/** True while the process exists and is not a zombie. */
export async function isAlive(pid: number): Promise<boolean> {
  const stat = await readFile(`/proc/${pid}/stat`, 'latin1').catch(() => '');
  return stat !== '' && !/^[ZX]/.test(stat.slice(stat.lastIndexOf(')') + 2));
}

/** Looks again and again until there is a value: for what only the world knows, such as a file that a service writes. */
export async function eventually<Value>(look: () => Promise<Value | null | false>): Promise<Value> {
  for (;;) {
    const value = await look();
    if (value !== null && value !== false) return value;
    await delay(2);
  }
}
