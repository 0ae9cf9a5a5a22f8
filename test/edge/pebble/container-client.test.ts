/** The agent of a pod listens to a container: the real client and watch, on the real `reeved run` in the container's place. */
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import type { Log, PebbleDoors } from '../../../src/agent/ports/index.ts';
import { containerWatch } from '../../../src/agent/supervisor/index.ts';
import { type UnitLocal, unitName, type WorkloadHook } from '../../../src/core/model/index.ts';
import { withContainerNews } from '../../../src/core/operation/index.ts';
import { systemClock } from '../../../src/edge/clock/index.ts';
import { containerManagers } from '../../../src/edge/pebble/index.ts';
import { startedUnit } from '../../support/builders.ts';
import { testFolder } from '../../support/folder.ts';
import { MemoryPebble } from '../../support/memory-pebble.ts';
import { testAddon } from '../../support/native.ts';
import { ask } from '../../support/pebble-client.ts';
import { runManager } from '../../support/run-manager.ts';
import { eventually } from '../../support/shim.ts';

const unit = unitName('web/0');
const silent = (): void => undefined;
const log: Log = { debug: silent, info: silent, warn: silent, error: silent };
const failing =
  'checks: {fails: {override: replace, period: 50ms, threshold: 1, exec: {command: "test -e /no/such/file"}}}';

/** Doors that only say what they were asked for. */
function writtenDoors(asked: (readonly string[])[]): PebbleDoors {
  return {
    open: async (_, containers) => {
      asked.push(containers);
      return null;
    },
    close: async () => undefined,
  };
}

/** What is told to a unit that is kept in memory, over several lives of the watch. */
function makeLedger() {
  let local: UnitLocal = startedUnit();
  return {
    events: (): readonly WorkloadHook[] => local.workloadEvents,
    ledger: {
      containerNews: async (...[, container, news]: Parameters<Parameters<Watch['run']>[0]['containerNews']>) => {
        local = withContainerNews(local, container, news);
        return true;
      },
      containerMark: (_: unknown, container: string) => local.containerMarks?.[container],
    },
  };
}
type Watch = ReturnType<typeof containerWatch>;

/** Listens until it is told to end, as one life of an agent does. */
async function listen(containers: string, { ledger }: ReturnType<typeof makeLedger>) {
  const watch = containerWatch({
    managers: containerManagers(containers),
    clock: systemClock(testAddon()),
    log,
  });
  const asked: (readonly string[])[] = [];
  const over = new AbortController();
  const running = watch.run(ledger, over.signal);
  await watch.behind(writtenDoors(asked)).open(unit, ['web'], new MemoryPebble('/usr/bin:/bin'));
  assert.deepEqual(asked, [[]], 'the container is somebody else’s');
  return async () => {
    over.abort();
    await running;
  };
}

function place(t: TestContext): { readonly containers: string; readonly socket: string } {
  const containers = testFolder(t);
  mkdirSync(path.join(containers, 'web'));
  return { containers, socket: path.join(containers, 'web/pebble.socket') };
}

const notify = (socket: string, key: string) =>
  ask(socket, '/v1/notices', { body: { action: 'add', type: 'custom', key } });

test('what happens in a container is told once, over lives of the agent and of the container', async (t) => {
  const { containers, socket } = place(t);
  const told = makeLedger();
  const kinds = () => told.events().map(({ kind }) => kind);
  const count = (kind: string) => kinds().filter((one) => one === kind).length;
  const stop = await listen(containers, told);
  const environment = { PEBBLE_SOCKET: socket };
  const first = await runManager(t, { environment, layers: { '001-web.yaml': failing } });
  await eventually(async () => count('pebble-check-failed') === 1);
  await notify(socket, 'example.com/one');
  await eventually(async () => count('pebble-custom-notice') === 1);
  assert.equal(kinds()[0], 'pebble-ready');
  await stop();

  await notify(socket, 'example.com/two');
  const stopAgain = await listen(containers, told);
  await eventually(async () => count('pebble-custom-notice') === 2);
  assert.deepEqual([count('pebble-ready'), count('pebble-check-failed')], [1, 1]);
  await stopAgain();
  process.kill(first.pid, 'SIGTERM');
  await first.ended;
});

test('a manager that is away, or answers nonsense, is unavailable', async (t) => {
  const { containers } = place(t);
  const managers = containerManagers(containers);
  const unavailable = { code: 'container-unavailable' };
  await assert.rejects(managers.bootId('web', AbortSignal.timeout(5_000)), unavailable);
  await assert.rejects(managers.notices('web', null, AbortSignal.timeout(5_000)), unavailable);
  await assert.rejects(managers.bootId('..', AbortSignal.timeout(5_000)), { code: 'name-invalid' });
});
