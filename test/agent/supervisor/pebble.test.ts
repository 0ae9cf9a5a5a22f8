/** The `Pebble` port on a backend that the test holds in its hand. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { Pebble, PebbleCaller, PebbleExec, ServiceFact } from '../../../src/agent/ports/index.ts';
import { type SupervisorFact, supervisor } from '../../../src/agent/supervisor/index.ts';
import type { UnitName } from '../../../src/core/model/index.ts';
import { documents } from '../../../src/edge/documents/index.ts';
import { fakeBackend } from '../../support/fake-backend.ts';
import { fakeManagerPorts } from '../../support/fake-manager-ports.ts';
import { settle, virtualClock } from '../../support/virtual-clock.ts';

const unit = 'web/0' as UnitName;
const charm = '/units/web-0/charm';
const root: PebbleCaller = { uid: 0, access: 'admin' };
const user: PebbleCaller = { uid: 1000, access: 'read' };
const top = { combine: true, inner: false };
const everything = { users: 'all', types: null, keys: null, after: null } as const;
const exited = (code: number): ServiceFact => ({ kind: 'exited', code, at: 0 });
const silent = { debug() {}, info() {}, warn() {}, error() {} };

/** One agent after another with the same memory and the same charm. */
function world(t: TestContext, layer = '') {
  const clock = virtualClock();
  const ports = fakeManagerPorts();
  const files = new Map([['010-web.yaml', layer]]);

  async function life() {
    const backend = fakeBackend(clock);
    const made = supervisor({
      ...ports,
      backend,
      clock,
      log: silent,
      documents,
      random: { fraction: () => 0 },
      machine: { path: () => '/bin' },
      files: {
        list: async () => [...files.keys()],
        read: async (path) => new TextEncoder().encode(files.get(path.slice(`${charm}/layers/`.length))),
        stat: async (path) =>
          path.startsWith('/no')
            ? { kind: 'missing', executable: false, size: 0 }
            : { kind: /\/(bin|tool)\/./.test(path) ? 'file' : 'directory', executable: true, size: 1 },
      },
    });
    const stop = new AbortController();
    const facts: SupervisorFact[] = [];
    const listening = (async () => {
      for await (const fact of made.facts(stop.signal)) facts.push(fact);
    })();
    const running = made.run([{ unit, charmDirectory: charm }], () => undefined, stop.signal);
    const end = async (): Promise<void> => {
      stop.abort();
      await Promise.all([running, listening]);
    };
    t.after(end);
    await settle();
    const pebble = await made.pebble(unit, charm);
    return { supervisor: made, backend, pebble, facts, end };
  }
  return { clock, ports, files, life };
}

const service = (fields: string) => `{override: replace, ${fields}}`;
const current = (pebble: Pebble) =>
  pebble
    .services([])
    .map((one) => `${one.name} ${one.current}`)
    .join(', ');
const tasksOf = (pebble: Pebble, id: string) =>
  pebble.change(id).tasks.map(({ summary, status }) => `${summary}: ${status}`);

test('services of the files and of added layers are one plan', async (t) => {
  const { life } = world(t, `services: {web: ${service('command: serve, startup: enabled')}}`);
  const { pebble } = await life();
  await pebble.addLayer('more', `services: {db: ${service('command: store')}}`, top);
  assert.equal(current(pebble), 'db inactive, web active');
  assert.deepEqual(documents.parse(pebble.plan(), 'plan'), {
    services: {
      db: { override: 'replace', command: 'store' },
      web: { override: 'replace', command: 'serve', startup: 'enabled' },
    },
  });
});

test('a layer changes services only at the next replan, and neither a hook nor a crash brings it about', async (t) => {
  const { clock, life } = world(t, `services: {web: ${service('command: serve, startup: enabled')}}`);
  const { pebble, backend, supervisor: supervised } = await life();
  await clock.advance(1_000);
  await pebble.addLayer(
    'more',
    `services: {web: {override: merge, command: other}, db: ${service('command: d, startup: enabled')}}`,
    top,
  );
  await supervised.reload(unit, charm);
  assert.equal(current(pebble), 'db inactive, web active');
  backend.happens('web', exited(1));
  await clock.advance(1_000);
  assert.deepEqual(backend.specs.get('web')?.command, ['serve']);
  backend.takeCalls();
  const id = await pebble.actOnServices('replan', []);
  await clock.advance(1_000);
  assert.deepEqual(backend.takeCalls(), ['stop web SIGTERM 5000', 'start web', 'start db']);
  assert.deepEqual(backend.specs.get('web')?.command, ['other']);
  assert.deepEqual(tasksOf(pebble, id), [
    'Stop service "web": Done',
    'Start service "db": Done',
    'Start service "web": Done',
  ]);
});

test('a start is done when the service has lived for a second', async (t) => {
  const { clock, life } = world(t, `services: {web: ${service('command: serve')}}`);
  const { pebble } = await life();
  assert.deepEqual(pebble.services([]), [{ name: 'web', startup: 'disabled', current: 'inactive' }]);
  const id = await pebble.actOnServices('start', ['web']);
  await settle();
  assert.deepEqual([pebble.change(id).status, pebble.change(id).ready], ['Doing', false]);
  const waiting = pebble.waitChange(id, new AbortController().signal);
  await clock.advance(1_000);
  const { status, summary, kind, tasks } = await waiting;
  assert.deepEqual([status, summary, kind, tasks.length], ['Done', 'Start service "web"', 'start', 1]);
  assert.equal(pebble.services([])[0]?.currentSince, 1_000_000_000_000n);
  assert.deepEqual(
    pebble.changes('ready', 'web').map((change) => change.id),
    [id],
  );
  assert.deepEqual(pebble.changes('in-progress', null), []);
});

test('a service that exits quickly fails its start with the words of the contract, and goes on in back-off', async (t) => {
  const { life } = world(t, `services: {web: ${service('command: serve')}}`);
  const { pebble, backend } = await life();
  const id = await pebble.actOnServices('start', ['web']);
  await settle();
  backend.happens('web', exited(3));
  await settle();
  const change = pebble.change(id);
  assert.equal(
    change.err,
    'cannot perform the following tasks:\n- Start service "web" (service start attempt: exited quickly with code 3, will restart)',
  );
  assert.match(change.tasks[0]?.log[0] ?? '', /^1970-\S+Z INFO Most recent service output:\n {4}20 lines of web$/);
  assert.equal(current(pebble), 'web backoff');
});

test('a program that is missing fails its start', async (t) => {
  const { life } = world(t, `services: {web: ${service('command: serve')}}`);
  const { pebble, backend } = await life();
  backend.broken.set('serve', 'no such file');
  const id = await pebble.actOnServices('start', ['web']);
  await settle();
  assert.match(pebble.change(id).err ?? '', /\(cannot start service: no such file\)/);
});

test('a start takes along what is required, a stop what requires, each in its order', async (t) => {
  const { clock, life } = world(
    t,
    `services: {web: ${service('command: w, requires: [db]')}, db: ${service('command: d')}, x: ${service('command: x')}}`,
  );
  const { pebble, backend } = await life();
  const started = await pebble.actOnServices('start', ['web']);
  await clock.advance(2_000);
  assert.deepEqual(tasksOf(pebble, started), ['Start service "db": Done', 'Start service "web": Done']);
  assert.equal(pebble.change(started).summary, 'Start service "web" and 1 more');
  backend.takeCalls();
  const stopped = await pebble.actOnServices('stop', ['db']);
  await settle();
  assert.deepEqual(tasksOf(pebble, stopped), ['Stop service "web": Done', 'Stop service "db": Done']);
  assert.deepEqual(backend.takeCalls(), ['hold web SIGTERM 5000', 'hold db SIGTERM 5000']);
});

test('what requires a service that fails to start is not started', async (t) => {
  const { clock, life } = world(
    t,
    `services: {web: ${service('command: w, requires: [db]')}, db: ${service('command: d')}, x: ${service('command: x, after: [db]')}}`,
  );
  const { pebble, backend } = await life();
  const id = await pebble.actOnServices('start', ['web', 'x']);
  await settle();
  backend.happens('db', exited(1));
  await clock.advance(1_000);
  assert.deepEqual(tasksOf(pebble, id), [
    'Start service "db": Error',
    'Start service "web": Hold',
    'Start service "x": Done',
  ]);
  assert.equal(current(pebble), 'db active, web inactive, x active');
});

test('what is already true is done at once', async (t) => {
  const { clock, life } = world(t, `services: {web: ${service('command: serve, startup: enabled')}}`);
  const { pebble } = await life();
  await clock.advance(1_000);
  const started = pebble.change(await pebble.actOnServices('start', ['web']));
  assert.deepEqual([started.status, started.ready], ['Done', true]);
  const nothing = pebble.change(await pebble.actOnServices('replan', []));
  assert.deepEqual([nothing.status, nothing.summary], ['Done', 'Replan service "web"']);
  await pebble.actOnServices('stop', ['web']);
  await settle();
  const stopped = pebble.change(await pebble.actOnServices('stop', ['web']));
  assert.deepEqual([stopped.status, stopped.ready], ['Done', true]);
});

test('a replan without services is a change without tasks', async (t) => {
  const { pebble } = await world(t).life();
  const { status, ready, tasks, summary } = pebble.change(await pebble.actOnServices('replan', []));
  assert.deepEqual([status, ready, tasks, summary], ['Done', true, [], 'Replan - no services']);
});

test('a restart stops and starts, and a stop that comes first holds the start', async (t) => {
  const { clock, life } = world(t, `services: {web: ${service('command: serve, startup: enabled')}}`);
  const { pebble, backend } = await life();
  await clock.advance(1_000);
  backend.stubborn.add('web');
  const restart = await pebble.actOnServices('restart', ['web']);
  await settle();
  assert.deepEqual(tasksOf(pebble, restart), ['Stop service "web": Doing', 'Start service "web": Do']);
  const stop = await pebble.actOnServices('stop', ['web']);
  backend.happens('web', { kind: 'killed', signal: 'SIGKILL', at: 0 });
  await settle();
  assert.deepEqual(tasksOf(pebble, restart), ['Stop service "web": Done', 'Start service "web": Hold']);
  assert.deepEqual([tasksOf(pebble, stop), current(pebble)], [['Stop service "web": Done'], 'web inactive']);
});

test('an abort ends a start that is under way and holds what has not begun', async (t) => {
  const { life } = world(t, `services: {web: ${service('command: w, requires: [db]')}, db: ${service('command: d')}}`);
  const { pebble } = await life();
  const id = await pebble.actOnServices('start', ['web']);
  await settle();
  await pebble.abortChange(id);
  await settle();
  assert.deepEqual(tasksOf(pebble, id), ['Start service "db": Error', 'Start service "web": Hold']);
  assert.equal(current(pebble), 'db inactive, web inactive');
  await assert.rejects(pebble.abortChange(id), { code: 'usage-invalid' });
});

test('unknown services, changes and checks are not found', async (t) => {
  const { pebble } = await world(t).life();
  await assert.rejects(pebble.actOnServices('start', ['ghost']), { code: 'not-found' });
  await assert.rejects(pebble.actOnServices('start', []), { code: 'usage-invalid' });
  await assert.rejects(pebble.actOnChecks('start', ['ghost']), { code: 'not-found' });
  assert.throws(() => pebble.change('7'), { code: 'not-found' });
  assert.deepEqual(pebble.services(['ghost']), []);
});

test('a layer that breaks a rule changes nothing', async (t) => {
  const { life } = world(t, `workloads: {w: {override: replace}}`);
  const { pebble } = await life();
  const before = pebble.plan();
  for (const yaml of [
    'services: {a: {command: x}}',
    'services: {a: {override: merge}}',
    'colour: {}',
    'workloads: {v: {override: replace}}',
  ])
    await assert.rejects(pebble.addLayer('more', yaml, top), { code: 'layer-invalid' });
  await assert.rejects(pebble.addLayer('more', '{', top), { code: 'document-invalid' });
  assert.equal(pebble.plan(), before);
});

test('a layer that is added again and again is one layer', async (t) => {
  const { ports, life } = world(t);
  const { pebble } = await life();
  for (let count = 0; count < 3; count++)
    await pebble.addLayer('more', `services: {a: {override: merge, command: x, after: [b]}}`, top);
  await assert.rejects(pebble.addLayer('more', '', { combine: false, inner: false }), { code: 'layer-invalid' });
  const { layers } = JSON.parse(ports.store.documents.get(unit) ?? '') as { readonly layers: readonly unknown[] };
  assert.deepEqual(layers, [
    { label: 'more', inner: false, layer: { services: { a: { override: 'merge', command: 'x', after: ['b'] } } } },
  ]);
});

test('the next life of the agent remembers layers, changes, notices and identities', async (t) => {
  const { clock, life } = world(t);
  const first = await life();
  await first.pebble.addLayer('more', `services: {a: ${service('command: x')}}`, top);
  const id = await first.pebble.actOnServices('start', ['a']);
  const notice = await first.pebble.notify(user, { key: 'a.b/c', repeatAfterNs: null, data: { k: 'v' } });
  await first.pebble.changeIdentities('add', { bob: { access: 'admin', local: { userId: 42 } } });
  await settle();
  await first.end();
  const { pebble } = await life();
  assert.deepEqual(
    pebble.services([]).map(({ name }) => name),
    ['a'],
  );
  assert.match(pebble.change(id).err ?? '', /the outcome is not known/);
  assert.deepEqual(pebble.notice(user, notice).lastData, { k: 'v' });
  assert.deepEqual(pebble.identities(), { bob: { access: 'admin', local: { userId: 42 } } });
  await clock.advance(1_000);
  assert.equal(await pebble.actOnServices('replan', []), String(Number(id) + 1));
});

test('a unit that is removed leaves no memory', async (t) => {
  const { ports, life } = world(t);
  const { pebble, supervisor: supervised } = await life();
  await pebble.addLayer('more', `services: {a: ${service('command: x')}}`, top);
  await supervised.remove(unit);
  assert.equal(ports.store.documents.size, 0);
});

const checked = (fields: string, more = '') =>
  `checks: {c: ${service(`tcp: {port: 80}, period: 1s, threshold: 2, ${fields}`)}}${more}`;

test('a check has its change from the moment when its layer is added, and runs first after a period', async (t) => {
  const { clock, ports, life } = world(t);
  const { pebble } = await life();
  await pebble.addLayer('checks', checked('level: ready'), top);
  const [check] = pebble.checks(null, []);
  const { changeId, ...shown } = check ?? assert.fail();
  assert.partialDeepStrictEqual(shown, {
    name: 'c',
    level: 'ready',
    startup: 'enabled',
    status: 'up',
    successes: 0,
    failures: 0,
    threshold: 2,
  });
  const change = pebble.change(changeId ?? '');
  assert.deepEqual(
    [change.kind, change.summary, change.status, change.data],
    ['perform-check', 'Perform TCP check "c"', 'Doing', { 'check-name': 'c' }],
  );
  await clock.advance(999);
  assert.equal(ports.probes.asked.length, 0);
  await clock.advance(1);
  assert.deepEqual(ports.probes.asked, [{ kind: 'tcp', host: 'localhost', port: 80 }]);
  assert.equal(pebble.checks(null, [])[0]?.successes, 1);
});

test('a check goes down at its threshold, is told once, and recovers', async (t) => {
  const { clock, ports, life } = world(t, checked('level: alive'));
  const { pebble, facts, supervisor: supervised } = await life();
  const performing = pebble.checks(null, [])[0]?.changeId ?? '';
  ports.probes.answer = { kind: 'failed', because: 'refused' };
  await clock.advance(1_000);
  assert.equal(pebble.isHealthy(null, []), true);
  await clock.advance(3_000);
  const [down] = pebble.checks('alive', ['c']);
  assert.deepEqual([down?.status, down?.failures, down?.previousChangeId], ['down', 4, performing]);
  assert.equal(pebble.isHealthy('alive', []), false);
  assert.deepEqual(supervised.observedChecks(unit), [{ name: 'c', isUp: false, since: clock.now() - 2_000 }]);
  assert.equal(
    pebble.change(performing).err,
    'cannot perform the following tasks:\n- Perform TCP check "c" (refused)\n- Perform TCP check "c" (refused)',
  );
  ports.probes.answer = { kind: 'passed' };
  await clock.advance(1_000);
  assert.deepEqual([pebble.checks(null, [])[0]?.status, pebble.change(down?.changeId ?? '').status], ['up', 'Done']);
  assert.deepEqual(
    facts.filter(({ kind }) => kind !== 'ready'),
    [
      { kind: 'check-failed', unit, check: 'c' },
      { kind: 'check-recovered', unit, check: 'c' },
    ],
  );
});

test('a check that fails restarts the service that asks for it, through the back-off', async (t) => {
  const { clock, ports, life } = world(
    t,
    checked('', `\nservices: {web: ${service('command: w, startup: enabled, on-check-failure: {c: restart}')}}`),
  );
  const { pebble, backend } = await life();
  ports.probes.answer = { kind: 'failed', because: 'refused' };
  await clock.advance(2_000);
  assert.equal(current(pebble), 'web backoff');
  await clock.advance(500);
  assert.deepEqual(backend.takeCalls(), ['start web', 'stop web SIGTERM 5000', 'start web']);
  await clock.advance(10_000);
  assert.deepEqual(backend.takeCalls(), []);
});

test('a check that shuts down stops the unit and says so', async (t) => {
  const { clock, ports, life } = world(
    t,
    checked('', `\nservices: {web: ${service('command: w, startup: enabled, on-check-failure: {c: shutdown}')}}`),
  );
  const { pebble, facts } = await life();
  ports.probes.answer = { kind: 'failed', because: 'refused' };
  await clock.advance(2_000);
  assert.equal(current(pebble), 'web inactive');
  assert.deepEqual(facts.at(-1)?.kind === 'shutdown' || facts.some(({ kind }) => kind === 'shutdown'), true);
});

test('checks are stopped and started by hand, and what a layer does not touch goes on', async (t) => {
  const { clock, ports, life } = world(t, checked(''));
  const { pebble } = await life();
  await clock.advance(1_000);
  assert.deepEqual(await pebble.actOnChecks('stop', ['c', 'c']), ['c']);
  assert.deepEqual(await pebble.actOnChecks('stop', ['c']), []);
  await clock.advance(5_000);
  assert.equal(ports.probes.asked.length, 1);
  await pebble.addLayer('more', '', top);
  assert.equal(pebble.checks(null, [])[0]?.status, 'inactive');
  assert.deepEqual(await pebble.actOnChecks('start', ['c']), ['c']);
  await clock.advance(1_000);
  const before = pebble.checks(null, [])[0];
  assert.deepEqual([before?.status, before?.successes], ['up', 1]);
  await pebble.addLayer('other', 'checks: {d: {override: replace, startup: disabled, tcp: {port: 1}}}', top);
  assert.deepEqual(pebble.checks(null, ['c'])[0], before);
  assert.equal(pebble.checks(null, ['d'])[0]?.status, 'inactive');
});

test('a refresh runs a check now; that of an inactive one counts nothing', async (t) => {
  const { clock, ports, life } = world(t, checked(''));
  const { pebble } = await life();
  ports.probes.answer = { kind: 'failed', because: 'refused' };
  const { check, error } = await pebble.refreshCheck('c');
  assert.deepEqual([check.failures, error], [1, 'refused']);
  await clock.advance(999);
  assert.equal(ports.probes.asked.length, 1);
  await clock.advance(1);
  assert.equal(pebble.checks(null, [])[0]?.status, 'down');
  await pebble.actOnChecks('stop', ['c']);
  assert.deepEqual([(await pebble.refreshCheck('c')).check.failures, ports.probes.asked.length], [2, 3]);
});

test('custom notices are kept for their user, told to hooks, and found by who waits', async (t) => {
  const { life } = world(t);
  const { pebble, facts } = await life();
  const custom = { ...everything, users: 'own', types: ['custom'] } as const;
  const waiting = pebble.waitNotices(user, custom, new AbortController().signal);
  const id = await pebble.notify(user, { key: 'a.b/c', repeatAfterNs: null, data: null });
  assert.deepEqual(
    (await waiting).map((notice) => notice.id),
    [id],
  );
  await settle();
  assert.deepEqual(facts.at(-1), { kind: 'custom-notice', unit, id, type: 'custom', key: 'a.b/c' });
  assert.deepEqual(pebble.notices({ uid: 7, access: 'read' }, custom), []);
  assert.throws(() => pebble.notice({ uid: 7, access: 'read' }, id), { code: 'permission-denied' });
  assert.throws(() => pebble.notices(user, everything), { code: 'permission-denied' });
  assert.throws(() => pebble.notices({ uid: null, access: 'admin' }, everything), { code: 'permission-denied' });
  assert.equal(pebble.notice(root, id).userId, 1000);
});

test('who waits for notices and is cut off gets none', async (t) => {
  const { pebble } = await world(t).life();
  const stop = new AbortController();
  const waiting = pebble.waitNotices(user, { ...everything, users: 'own', types: ['custom'] }, stop.signal);
  stop.abort();
  assert.deepEqual(await waiting, []);
});

test('a notice that must not repeat yet is not told to hooks again', async (t) => {
  const { pebble, facts } = await world(t).life();
  const quiet = { key: 'a.b/c', repeatAfterNs: 3_600_000_000_000n, data: null };
  await pebble.notify(user, quiet);
  await pebble.notify(user, quiet);
  await settle();
  assert.equal(facts.filter(({ kind }) => kind === 'custom-notice').length, 1);
});

test('each news of a change is a public notice', async (t) => {
  const { clock, life } = world(t, `services: {web: ${service('command: serve')}}`);
  const { pebble } = await life();
  const id = await pebble.actOnServices('start', ['web']);
  await clock.advance(1_000);
  const [notice] = pebble.notices(user, { ...everything, users: 'own', types: ['change-update'] });
  assert.deepEqual(
    [notice?.key, notice?.occurrences, notice?.userId, notice?.lastData],
    [id, 2, null, { kind: 'start' }],
  );
});

test('a wait for a change ends with the signal, and with the agent', async (t) => {
  const { life } = world(t, `services: {web: ${service('command: serve')}}`);
  const { pebble, end } = await life();
  const id = await pebble.actOnServices('start', ['web']);
  const stop = new AbortController();
  const cut = assert.rejects(pebble.waitChange(id, stop.signal), /late/);
  stop.abort(new Error('late'));
  await cut;
  const ended = assert.rejects(pebble.waitChange(id, new AbortController().signal), { code: 'agent-unavailable' });
  await end();
  await ended;
});

const exec: PebbleExec = {
  command: ['/tool/echo', 'hi'],
  serviceContext: null,
  environment: { B: '2' },
  workingDirectory: null,
  timeoutMs: null,
  userId: null,
  user: null,
  groupId: null,
  group: null,
  terminal: false,
  interactive: false,
  splitStderr: false,
  width: 0,
  height: 0,
};

test('an exec starts from the settings of its service and ends with its exit code', async (t) => {
  const { life } = world(
    t,
    `services: {web: ${service('command: w, environment: {A: 1, B: 1}, user: www, working-dir: /srv')}}`,
  );
  const { pebble } = await life();
  const task = await pebble.exec({ ...exec, serviceContext: 'web' });
  assert.equal(pebble.execTask(task.taskId), task);
  assert.deepEqual(
    [task.exec.environment, task.exec.workingDirectory, task.exec.user],
    [{ PATH: '/bin', LANG: 'C.UTF-8', HOME: '/home/agent', USER: 'agent', A: '1', B: '2' }, '/srv', 'www'],
  );
  task.ended({ exit: { kind: 'exited', code: 42 } });
  const change = pebble.change(task.changeId);
  assert.deepEqual(
    [change.status, change.summary, change.tasks[0]?.data],
    ['Done', 'Execute command "/tool/echo"', { 'exit-code': 42 }],
  );
  assert.throws(() => pebble.execTask(task.taskId), { code: 'not-found' });
});

test('an exec that failed or was killed says so', async (t) => {
  const { pebble } = await world(t).life();
  const failed = await pebble.exec(exec);
  failed.ended({ failed: 'timed out after 100ms: context deadline exceeded' });
  assert.match(pebble.change(failed.changeId).err ?? '', /timed out/);
  assert.deepEqual(pebble.change(failed.changeId).tasks[0]?.data, { 'exit-code': -1 });
  const killed = await pebble.exec(exec);
  await pebble.abortChange(killed.changeId);
  assert.equal(killed.signal.aborted, true);
  killed.ended({ exit: { kind: 'killed', signal: 'SIGKILL' } });
  assert.deepEqual(pebble.change(killed.changeId).tasks[0]?.data, { 'exit-code': 137 });
});

test('an exec that cannot be is refused before there is a change', async (t) => {
  const { pebble } = await world(t).life();
  for (const [wrong, code] of [
    [{ command: [] }, 'usage-invalid'],
    [{ command: ['/no/program'] }, 'usage-invalid'],
    [{ serviceContext: 'ghost' }, 'usage-invalid'],
    [{ workingDirectory: '/no/folder' }, 'file-unusable'],
  ] as const)
    await assert.rejects(pebble.exec({ ...exec, ...wrong }), { code });
  assert.deepEqual(pebble.changes('all', null), []);
});

test('the figures name each service that was started and each check', async (t) => {
  const { clock, life } = world(
    t,
    checked('', `\nservices: {web: ${service('command: w')}, db: ${service('command: d')}}`),
  );
  const { pebble } = await life();
  await pebble.actOnServices('start', ['web']);
  await clock.advance(1_000);
  assert.deepEqual(
    pebble
      .metrics()
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#')),
    [
      'pebble_service_active{service="web"} 1',
      'pebble_service_start_count{service="web"} 1',
      'pebble_check_up{check="c"} 1',
      'pebble_check_success_count{check="c"} 1',
      'pebble_check_failure_count{check="c"} 0',
    ],
  );
});

test('a oneshot is started once, what follows it waits for its success, and a replan does not repeat it', async (t) => {
  const { clock, life } = world(
    t,
    `services:
      init: ${service('command: i, oneshot: true, startup: enabled')}
      web: ${service('command: w, startup: enabled, after: [init]')}`,
  );
  const { pebble, backend } = await life();
  await clock.advance(60_000);
  assert.deepEqual(backend.takeCalls(), ['start init']);
  backend.happens('init', exited(0));
  await clock.advance(1_000);
  assert.deepEqual([backend.takeCalls(), current(pebble)], [['start web'], 'init inactive, web active']);
  await pebble.actOnServices('replan', []);
  await clock.advance(1_000);
  assert.deepEqual(backend.takeCalls(), []);
});

test('a service is up when its probe answers, and is started anew when that takes too long', async (t) => {
  const { clock, ports, life } = world(
    t,
    `services: {web: ${service('command: w, ready: {tcp: {port: 80}, timeout: 10s}')}}`,
  );
  const { pebble, backend } = await life();
  ports.probes.answer = { kind: 'failed', because: 'refused' };
  const late = await pebble.actOnServices('start', ['web']);
  await clock.advance(5_000);
  assert.equal(pebble.change(late).status, 'Doing');
  await clock.advance(5_000);
  assert.match(pebble.change(late).err ?? '', /service was not ready after 10s/);
  assert.deepEqual(backend.takeCalls(), ['start web', 'stop web SIGTERM 5000']);
  ports.probes.answer = { kind: 'passed' };
  const started = await pebble.actOnServices('restart', ['web']);
  await clock.advance(100);
  assert.equal(pebble.change(started).status, 'Done');
});

test('a service that says that it is ready is up', async (t) => {
  const { life } = world(t, `services: {web: ${service('command: w, ready: {notify: true}')}}`);
  const { pebble, backend } = await life();
  const started = await pebble.actOnServices('start', ['web']);
  await settle();
  assert.equal(backend.specs.get('web')?.notifies, true);
  backend.happens('web', { kind: 'ready', at: 0 });
  await settle();
  assert.equal(pebble.change(started).status, 'Done');
});

test('a service is stopped in the way that it asks for', async (t) => {
  const { clock, ports, life } = world(
    t,
    `services: {web: ${service('command: w, startup: enabled, stop-signal: SIGINT, stop-command: drain now, kill-delay: 1s')}}`,
  );
  const { pebble, backend } = await life();
  await clock.advance(1_000);
  await pebble.actOnServices('stop', ['web']);
  await settle();
  assert.deepEqual(ports.probes.asked, [
    { kind: 'exec', launch: { command: ['drain', 'now'], directory: charm, environment: { PATH: '/bin' } } },
  ]);
  assert.deepEqual(backend.takeCalls(), ['start web', 'hold web SIGINT 1000']);
});

test('a service that was restarted as often as it may fails', async (t) => {
  const { clock, life } = world(t, `services: {web: ${service('command: w, startup: enabled, restart-limit: 2')}}`);
  const { pebble, backend } = await life();
  for (let count = 0; count < 3; count++) {
    await clock.advance(2_000);
    backend.happens('web', exited(1));
  }
  await clock.advance(60_000);
  assert.deepEqual([backend.takeCalls(), current(pebble)], [['start web', 'start web', 'start web'], 'web error']);
});

const hourly = (more: string) =>
  `services: {job: ${service(`command: j, startup: enabled, schedule: {cron: every 3600000${more}}`)}}`;
const hourMs = 3_600_000;

test('a scheduled service starts at its times and not before', async (t) => {
  const { clock, life } = world(t, hourly(''));
  const { pebble, backend } = await life();
  await pebble.actOnServices('replan', []);
  await clock.advance(hourMs - 1_000_000 - 1);
  assert.deepEqual(backend.takeCalls(), []);
  await clock.advance(1);
  assert.deepEqual(backend.takeCalls(), ['start job']);
  backend.happens('job', exited(1));
  await clock.advance(hourMs - 1);
  assert.deepEqual(backend.takeCalls(), []);
  await clock.advance(1);
  assert.deepEqual(backend.takeCalls(), ['start job']);
  await clock.advance(hourMs);
  assert.deepEqual([backend.takeCalls(), current(pebble)], [[], 'job active']);
});

for (const [missed, calls] of [
  ['skip', []],
  ['run', ['start job']],
] as const)
  test(`times that went by while nobody was there are made up for: ${missed}`, async (t) => {
    const { clock, life } = world(t, hourly(`, missed: ${missed}`));
    const first = await life();
    await clock.advance(1_000);
    await first.end();
    await clock.advance(5 * hourMs);
    const { backend } = await life();
    await clock.advance(10_000);
    assert.deepEqual(backend.takeCalls(), calls);
  });

test('a schedule that is no time is refused', async (t) => {
  const { pebble } = await world(t).life();
  const layer = hourly('').replace('every', 'never');
  await assert.rejects(pebble.addLayer('more', layer, top), /services.job.schedule: not a time/);
});

test('a scheduled service that a person stopped waits for a person', async (t) => {
  const { clock, life } = world(t, hourly(''));
  const { backend, supervisor: supervised } = await life();
  await supervised.stop(unit, 'job');
  await clock.advance(2 * hourMs);
  assert.deepEqual(backend.takeCalls(), []);
});

test('signals reach running services, and what went wrong with the others is one error', async (t) => {
  const { clock, life } = world(
    t,
    `services: {a: ${service('command: a, startup: enabled')}, b: ${service('command: b')}}`,
  );
  const { pebble, backend } = await life();
  await clock.advance(1_000);
  await assert.rejects(
    pebble.signal('SIGHUP', ['a', 'b', 'ghost']),
    /service "b" is not running; service "ghost" is not/,
  );
  assert.deepEqual(backend.takeCalls(), ['start a', 'signal a SIGHUP']);
  await assert.rejects(pebble.signal('HUP', ['a']), { code: 'usage-invalid' });
});

test('logs of several services are merged by time, the newest of all together', async (t) => {
  const { clock, life } = world(
    t,
    `services: {a: ${service('command: a, startup: enabled')}, b: ${service('command: b, startup: enabled')}, c: ${service('command: c')}}`,
  );
  const { pebble, backend } = await life();
  await clock.advance(1_000);
  for (const [name, at] of [
    ['a', 1n],
    ['b', 2n],
    ['a', 3n],
  ] as const)
    backend.writes(name, { at, text: `${name} ${at}` });
  const read = async (count: number, names: readonly string[] = []) => {
    const messages: string[] = [];
    for await (const { message } of pebble.logs(names, count, false, new AbortController().signal))
      messages.push(message);
    return messages;
  };
  assert.deepEqual(await read(2), ['b 2', 'a 3']);
  assert.deepEqual(await read(-1), ['a 1', 'b 2', 'a 3']);
  assert.deepEqual(await read(5, ['b', 'ghost']), ['b 2']);
  assert.deepEqual(await read(0), []);
  const stop = new AbortController();
  const followed: string[] = [];
  for await (const { message } of pebble.logs([], 1, true, stop.signal)) {
    followed.push(message);
    if (followed.length === 1) backend.writes('b', { at: 4n, text: 'b 4' });
    else stop.abort();
  }
  assert.deepEqual(followed, ['a 3', 'b 4']);
});

test('an agent that ends waits neither for the line of a service that is not ready nor for a check', async (t) => {
  const { clock, life } = world(
    t,
    `services: {web: ${service('command: w, startup: enabled, ready: {log: listening}')}}\n${checked('')}`,
  );
  const { backend, end, pebble } = await life();
  await clock.advance(1_000);
  backend.happens('web', exited(1));
  await settle();
  assert.equal(current(pebble), 'web backoff');
  await clock.advance(500);
  await end();
});

test('handlers are told once in a boot that the manager is ready, however often the agent starts', async (t) => {
  const { life, ports } = world(t);
  const first = await life();
  assert.deepEqual(first.facts, [{ kind: 'ready', unit }]);
  await first.end();
  const second = await life();
  assert.deepEqual(second.facts, []);
  await second.end();
  Object.assign(ports, { bootId: 'another boot' });
  assert.deepEqual((await life()).facts, [{ kind: 'ready', unit }]);
});
