/** Run inside a lab machine: how quick the backends are beside systemd itself. Prints one JSON line for each figure. */
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { constants, mkdtempSync, openSync, rmSync } from 'node:fs';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ServiceBackend } from '../../../src/agent/ports/index.ts';
import { daemons, shimBackend } from '../../../src/edge/platform/bare/index.ts';
import { connectManager, systemdHousing } from '../../../src/edge/platform/systemd/index.ts';
import { nativeDirectory, shell, silentLog, unit, wallClock } from '../../support/shim.ts';

const crashes = 51;
const services = Array.from({ length: 100 }, (_, index) => `service${index}`);

const folder = mkdtempSync(path.join(tmpdir(), 'figures-'));
const fifo = path.join(folder, 'pids');
execFileSync('mkfifo', [fifo]);
const pids = new Socket({ fd: openSync(fifo, constants.O_RDWR | constants.O_NONBLOCK) });
const nextPid = async (): Promise<number> => Number(String((await once(pids, 'data'))[0]));
/** Says its pid as soon as it runs. */
const line = `echo $$ > ${fifo}; exec sleep 1000`;

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
const say = (figure: string, ms: number): unknown =>
  process.stdout.write(`${JSON.stringify({ figure, ms: Math.round(ms * 10) / 10 })}\n`);

async function timed(work: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await work();
  return performance.now() - before;
}

/** From SIGKILL to the pid of the next one, which says it itself. */
async function crashTime(first: number): Promise<number> {
  const times: number[] = [];
  for (let pid = first; times.length < crashes; )
    times.push(
      await timed(async () => {
        process.kill(pid, 'SIGKILL');
        pid = await nextPid();
      }),
    );
  return median(times);
}

async function measure(name: string, backend: ServiceBackend): Promise<void> {
  const abort = new AbortController();
  let crashing = true;
  const waiting = { running: 0, killed: 0, wake: (): void => undefined };
  const follow = (async () => {
    for await (const { service, fact } of backend.facts(abort.signal)) {
      if (fact.kind === 'killed' && service === 'main' && crashing) await backend.start(shell(line));
      if (service === 'main' || (fact.kind !== 'running' && fact.kind !== 'killed')) continue;
      waiting[fact.kind]++;
      waiting.wake();
    }
  })();
  const all = async (kind: 'running' | 'killed'): Promise<void> => {
    while (waiting[kind] < services.length) await new Promise<void>((resolve) => (waiting.wake = resolve));
  };
  const pid = nextPid();
  await backend.start(shell(line));
  say(`${name}: crash → new pid`, await crashTime(await pid));
  crashing = false;
  await backend.stop(unit, 'main', 'SIGKILL', 0, false);
  const spec = (service: string) => ({ ...shell(''), service, command: ['/bin/sleep', '1000'] });
  const start = (): Promise<unknown> =>
    Promise.all([...services.map((service) => backend.start(spec(service))), all('running')]);
  const stop = (): Promise<unknown> =>
    Promise.all([...services.map((service) => backend.stop(unit, service, 'SIGTERM', 5_000, false)), all('killed')]);
  say(`${name}: start 100`, await timed(start));
  say(`${name}: stop 100`, await timed(stop));
  Object.assign(waiting, { running: 0, killed: 0 });
  say(`${name}: start 100 again`, await timed(start));
  await stop();
  for (const service of services) await backend.forget(unit, service);
  abort.abort();
  await follow;
}

const parts = { nativeDirectory, log: silentLog, clock: wallClock };
const manager = await connectManager(parts);
if (manager === null) throw new Error('systemd does not answer');

const command = (...words: readonly string[]) => ['ExecStart', ['a(sasb)', [[words[0], words, false]]]] as const;
const own = services.map((service) => `own-${service}.service`);
const pid = nextPid();
await manager.startUnit('own.service', [
  command('/bin/sh', '-c', line.replaceAll('$', '$$$$')),
  ['Restart', ['s', 'always']],
  ['RestartUSec', ['t', 0n]],
  ['StartLimitBurst', ['u', 1_000]],
]);
say('systemd itself, RestartSec=0: crash → new pid', await crashTime(await pid));
await manager.endUnit('own.service').catch(() => undefined);
execFileSync('systemctl', ['stop', 'own.service']);
const start = (name: string): Promise<void> =>
  manager.startUnit(name, [command('/bin/sleep', '1000'), ['CollectMode', ['s', 'inactive-or-failed']]]);
say('systemd itself: start 100', await timed(() => Promise.all(own.map(start))));
say('systemd itself: kill 100', await timed(() => Promise.all(own.map((name) => manager.endUnit(name)))));

await measure(
  'systemd backend',
  shimBackend({ ...parts, runDirectory: `${folder}/1`, housing: systemdHousing(manager) }),
);
await measure('shim backend', shimBackend({ ...parts, runDirectory: `${folder}/2`, housing: daemons() }));
pids.destroy();
rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
