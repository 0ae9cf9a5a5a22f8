/** What was asked of units, listed and shown on both command lines. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runJuju } from '../../src/cli/juju/index.ts';
import type { TaskView } from '../../src/core/model/index.ts';
import { reeve } from './fake-ports.ts';

const task = (id: string, unit: string, name: string, more: object = {}) =>
  ({ task: id, unit, name, status: 'completed', enqueuedAt: 990_000, log: [], ...more }) as unknown as TaskView;

const done = task('1', 'web/0', 'backup', {
  startedAt: 991_000,
  endedAt: 992_000,
  log: [{ at: 991_500, line: 'begun' }],
  result: { status: 'completed', results: { size: '5' }, message: '' },
});
const all = [
  done,
  task('2', 'db/0', 'juju-exec'),
  task('3', 'web/1', 'backup', { status: 'running', startedAt: 995_000 }),
];
const admin = { tasks: () => Promise.resolve(all), task: () => Promise.resolve(done) };
const timing = {
  enqueued: '1970-01-01T00:16:30Z',
  started: '1970-01-01T00:16:31Z',
  completed: '1970-01-01T00:16:32Z',
};

const filters: readonly (readonly [line: string, ids: readonly string[]])[] = [
  ['', ['1', '2', '3']],
  ['--actions backup', ['1', '3']],
  ['--apps db', ['2']],
  ['--units web/0,db/0', ['1', '2']],
  ['--status running,failed', ['3']],
  ['--actions backup --status completed', ['1']],
  ['--limit 1', ['3']],
];
for (const [line, ids] of filters)
  test(`juju operations ${line}`, async () => {
    const words = ['operations', '--format', 'json', ...line.split(' ').filter((word) => word !== '')];
    const { out, err } = await reeve(words, { admin }, runJuju);
    assert.deepEqual(Object.keys(JSON.parse(out)), ids, err);
  });

test('an operation is told with its task, and a task alone', async () => {
  const outcome = { status: 'completed', results: { size: '5' }, log: ['1970-01-01T00:16:31.500Z begun'], timing };
  const show = async (word: string) =>
    JSON.parse((await reeve([word, '1', '--format', 'json'], { admin }, runJuju)).out);
  assert.deepEqual(await show('show-operation'), {
    summary: 'backup run on unit-web-0',
    status: 'completed',
    timing,
    tasks: { 1: { host: 'web/0', ...outcome } },
  });
  assert.deepEqual(await show('show-task'), { action: { name: 'backup' }, id: '1', unit: 'web/0', ...outcome });
});

test('people see a line for each', async () => {
  assert.match(
    (await reeve(['operations'], { admin }, runJuju)).out,
    /^ID +Status +Started +Finished +Task IDs +Summary\n1 +completed +\S+ +\S+ +1 +backup run on unit-web-0\n/,
  );
  assert.match(
    (await reeve(['tasks'], { admin })).out,
    /^TASK +UNIT +WHAT +STATUS +AGE\n1 +web\/0 +backup +completed +10s/,
  );
  assert.match((await reeve(['tasks'], { admin: { tasks: () => Promise.resolve([]) } })).out, /No tasks yet/);
});
