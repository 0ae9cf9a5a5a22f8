import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  abortTasks,
  type ChangeBook,
  type ChangeStatus,
  changeStatus,
  emptyChanges,
  endLeftoverTasks,
  isNews,
  openChange,
  pruneChanges,
  servicesSummary,
  stepTask,
  viewChange,
} from '../../../src/core/supervision/index.ts';

const second = 1_000_000_000n;
const start = (...names: readonly string[]) => ({
  kind: 'start',
  summary: servicesSummary('start', names[0], names.length),
  services: names,
  tasks: names.map((subject) => ({ kind: 'start', summary: `Start service "${subject}"`, subject })),
});
const newest = (book: ChangeBook) => book.changes.get(String(book.lastChangeId)) ?? assert.fail();
const run = (book: ChangeBook, ...steps: readonly (readonly [string, ChangeStatus])[]) =>
  steps.reduce((result, [id, status]) => stepTask(result, id, { status }, 2n * second), book);

test('a change is shown as its clients expect it', () => {
  const opened = openChange(emptyChanges, start('web'), second);
  assert.deepEqual(viewChange(newest(opened)), {
    id: '1',
    kind: 'start',
    summary: 'Start service "web"',
    status: 'Do',
    ready: false,
    spawnTime: second,
    tasks: [
      {
        id: '1',
        kind: 'start',
        summary: 'Start service "web"',
        status: 'Do',
        log: [],
        progress: { label: '', done: 0, total: 1 },
        spawnTime: second,
      },
    ],
  });
  const done = viewChange(newest(run(opened, ['1', 'Doing'], ['1', 'Done'])));
  assert.deepEqual([done.ready, done.readyTime, done.status], [true, 2n * second, 'Done']);
  assert.deepEqual(done.tasks[0]?.progress, { label: '', done: 1, total: 1 });
});

test('a change is ready when its last task is, and numbers of tasks go on', () => {
  const book = openChange(openChange(emptyChanges, start('a'), second), start('b', 'c'), second);
  assert.equal(newest(run(book, ['2', 'Done'])).readyTime, undefined);
  assert.equal(newest(run(book, ['2', 'Done'], ['3', 'Error'])).readyTime, 2n * second);
});

test('a task that is ready stays as it is', () => {
  const book = run(openChange(emptyChanges, start('a'), second), ['1', 'Error']);
  assert.equal(stepTask(book, '1', { status: 'Done' }, 3n * second), book);
  assert.equal(stepTask(book, '7', { status: 'Done' }, 3n * second), book);
});

for (const [tasks, status] of [
  [['Done', 'Doing', 'Error'], 'Doing'],
  [['Done', 'Do'], 'Do'],
  [['Done', 'Error', 'Hold'], 'Error'],
  [['Done', 'Hold'], 'Done'],
  [['Hold'], 'Hold'],
  [['Abort', 'Doing'], 'Abort'],
  [[], 'Done'],
] as const)
  test(`tasks that are ${tasks.join(', ') || 'none'} make a change that is ${status}`, () => {
    const opened = openChange(
      emptyChanges,
      { kind: 'x', summary: 'x', tasks: tasks.map((one) => ({ kind: 'x', summary: 'x', subject: 'x', status: one })) },
      second,
    );
    assert.equal(changeStatus(newest(opened)), status);
  });

test('an error says which tasks failed and why', () => {
  const entry = { level: 'ERROR', text: 'exited quickly with code 3, will restart' } as const;
  const opened = openChange(emptyChanges, start('web', 'db'), 1_714_558_830n * second);
  const book = stepTask(run(opened, ['2', 'Done']), '1', { status: 'Error', entry }, 1_714_558_830n * second);
  const view = viewChange(newest(book));
  assert.equal(
    view.err,
    'cannot perform the following tasks:\n- Start service "web" (exited quickly with code 3, will restart)',
  );
  assert.deepEqual(view.tasks[0]?.log, ['2024-05-01T10:20:30Z ERROR exited quickly with code 3, will restart']);
});

test('a task keeps its newest ten lines', () => {
  const book = Array.from({ length: 12 }, (_, index) => String(index)).reduce(
    (result, text) => stepTask(result, '1', { entry: { level: 'INFO', text } }, second),
    openChange(emptyChanges, start('a'), second),
  );
  assert.deepEqual(
    newest(book).tasks[0]?.log.map(({ text }) => text),
    ['2', '3', '4', '5', '6', '7', '8', '9', '10', '11'],
  );
});

test('an abort holds what has not begun and asks what runs to end', () => {
  const book = abortTasks(
    run(openChange(emptyChanges, start('a', 'b', 'c'), second), ['1', 'Done'], ['2', 'Doing']),
    '1',
    second,
  );
  assert.deepEqual(
    newest(book).tasks.map(({ status }) => status),
    ['Done', 'Abort', 'Hold'],
  );
});

test('tasks that take turns are no news', () => {
  assert.deepEqual(
    [isNews(null, 'Do'), isNews('Do', 'Doing'), isNews('Doing', 'Do'), isNews('Doing', 'Done'), isNews('Done', 'Done')],
    [true, false, false, true, false],
  );
});

test('what a former life left unfinished is over, and says so', () => {
  const check = { kind: 'perform-check', summary: 'c', tasks: [{ kind: 'perform-check', summary: 'c', subject: 'c' }] };
  const book = endLeftoverTasks(openChange(openChange(emptyChanges, start('a'), second), check, second), 2n * second);
  assert.deepEqual(
    [...book.changes.values()].map((change) => [changeStatus(change), change.readyTime]),
    [
      ['Error', 2n * second],
      ['Done', 2n * second],
    ],
  );
});

test('ready changes go after a week, and the oldest of more than a thousand; unready ones stay', () => {
  const week = 7n * 86_400n * second;
  const old = run(openChange(openChange(emptyChanges, start('a'), second), start('b'), second), ['1', 'Done']);
  assert.deepEqual([...pruneChanges(old, week + 3n * second).changes.keys()], ['2']);
  assert.equal(pruneChanges(old, week), old);
  let many = old;
  for (let count = 0; count < 1_001; count++)
    many = openChange(many, { kind: 'replan', summary: 'Replan - no services', tasks: [] }, 3n * second);
  const left = [...pruneChanges(many, 3n * second).changes.keys()];
  assert.deepEqual([left.length, left[0], left[1]], [1_001, '2', '4']);
});

test('a change is ready exactly when all its tasks are, whatever happens to them', () => {
  const step = fc.tuple(
    fc.constantFrom('1', '2', '3'),
    fc.constantFrom<ChangeStatus>('Doing', 'Done', 'Error', 'Hold'),
  );
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const change = newest(run(openChange(emptyChanges, start('a', 'b', 'c'), second), ...steps));
      const isReady = change.tasks.every(({ readyTime }) => readyTime !== undefined);
      assert.equal(change.readyTime !== undefined, isReady);
      assert.equal(['Done', 'Error', 'Hold'].includes(changeStatus(change)), isReady);
    }),
  );
});

test('the summary names the first service that was asked for', () => {
  assert.deepEqual(
    [servicesSummary('stop', 'web', 1), servicesSummary('restart', 'web', 3), servicesSummary('replan', undefined, 0)],
    ['Stop service "web"', 'Restart service "web" and 2 more', 'Replan - no services'],
  );
});
