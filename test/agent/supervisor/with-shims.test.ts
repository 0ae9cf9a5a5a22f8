/** The supervisor on real processes: a workload survives its agents, and an agent survives its workload's crashes. */
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { before, type TestContext, test } from 'node:test';
import { supervisor } from '../../../src/agent/supervisor/index.ts';
import type { ObservedService } from '../../../src/core/model/index.ts';
import { documents } from '../../../src/edge/documents/index.ts';
import { unitFiles } from '../../../src/edge/files/index.ts';
import { shimBackend } from '../../../src/edge/platform/bare/index.ts';
import { fakeManagerPorts } from '../../support/fake-manager-ports.ts';
import { buildShim, isAlive, nativeDirectory, runDirectory, silentLog, unit, wallClock } from '../../support/shim.ts';

before(buildShim);

/** One life of an agent that supervises the unit. */
function agent(t: TestContext, directory: string, charmDirectory: string) {
  const backend = shimBackend({ runDirectory: directory, nativeDirectory, log: silentLog, clock: wallClock });
  const files = unitFiles({ agentsRoot: directory, logDirectory: directory });
  const machine = { path: () => process.env.PATH ?? '/usr/bin:/bin' };
  const random = { fraction: () => 0 };
  const made = supervisor({
    ...fakeManagerPorts(),
    backend,
    clock: wallClock,
    random,
    log: silentLog,
    documents,
    files,
    machine,
  });
  const stop = new AbortController();
  let changed = (): void => undefined;
  const running = made.run([{ unit, charmDirectory }], () => changed(), stop.signal);
  const end = async (): Promise<void> => {
    stop.abort();
    await running;
  };
  t.after(end);
  return {
    supervisor: made,
    end,
    /** The service as soon as it looks like this. */
    async seen(looks: (service: ObservedService) => boolean): Promise<ObservedService> {
      for (;;) {
        const found = made.observed(unit).find(looks);
        if (found !== undefined) return found;
        await new Promise<void>((resolve) => {
          changed = resolve;
        });
      }
    },
  };
}

test('a workload is restarted when it is killed, and left alone when its agent is', async (t) => {
  const directory = await runDirectory(t);
  const charm = path.join(directory, 'charm');
  await mkdir(path.join(charm, 'layers'), { recursive: true });
  const layer = 'services: {web: {override: replace, command: sleep 1000, startup: enabled, backoff-delay: 0s}}';
  await writeFile(path.join(charm, 'layers/010-web.yaml'), layer);

  const first = agent(t, directory, charm);
  const { pid = 0 } = await first.seen((service) => service.pid !== undefined);
  process.kill(pid, 'SIGKILL');
  const second = await first.seen((service) => service.pid !== undefined && service.pid !== pid);
  assert.deepEqual([second.lastExit, second.restarts], ['killed SIGKILL', 1]);
  await first.end();
  assert.ok(await isAlive(second.pid ?? 0));

  const next = agent(t, directory, charm);
  const adopted = await next.seen(() => true);
  assert.deepEqual([adopted.pid, adopted.phase, adopted.since], [second.pid, 'up', second.since]);
  await next.supervisor.remove(unit);
  assert.equal(await isAlive(second.pid ?? 0), false);
  assert.deepEqual(next.supervisor.observed(unit), []);
});
