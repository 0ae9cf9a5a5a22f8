import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { AdoptedService, Log, ServiceFact } from '../../../src/agent/ports/index.ts';
import { supervisor } from '../../../src/agent/supervisor/index.ts';
import type { UnitName } from '../../../src/core/model/index.ts';
import { documents } from '../../../src/edge/documents/index.ts';
import { fakeBackend } from '../../support/fake-backend.ts';
import { fakeManagerPorts } from '../../support/fake-manager-ports.ts';
import { settle, virtualClock } from '../../support/virtual-clock.ts';

const unit = 'web/0' as UnitName;
const charm = '/units/web-0/charm';

/** A supervisor with layer files in memory, before its `run`. */
function world(t: TestContext, layers: Readonly<Record<string, string>> = {}) {
  const clock = virtualClock();
  const backend = fakeBackend(clock);
  const files = new Map(Object.entries(layers));
  const lines: string[] = [];
  const note = (message: string, fields: object = {}) => lines.push(`${message} ${JSON.stringify(fields)}`);
  const log: Log = { debug() {}, info: note, warn: note, error: note };
  const made = supervisor({
    ...fakeManagerPorts(),
    backend,
    clock,
    log,
    documents,
    random: { fraction: () => 0 },
    machine: { path: () => '/bin' },
    files: {
      list: async (directory) => {
        const under = `${directory}/`;
        const paths = [...files.keys()]
          .map((name) => `${charm}/layers/${name}`)
          .filter((path) => path.startsWith(under));
        return [...new Set(paths.map((path) => path.slice(under.length).split('/')[0] ?? ''))].sort();
      },
      read: async (path) => new TextEncoder().encode(files.get(path.slice(`${charm}/layers/`.length))),
      stat: async () => ({ kind: 'file', executable: false, size: 1 }),
    },
  });
  const stop = new AbortController();
  let changes = 0;
  let running: Promise<void> = Promise.resolve();
  t.after(async () => {
    stop.abort();
    await running;
  });
  return {
    supervisor: made,
    clock,
    backend,
    files,
    lines,
    stop,
    changes: () => changes,
    /** The agent starts with this unit. */
    run: async (units: readonly UnitName[] = [unit]) => {
      running = made.run(
        units.map((name) => ({ unit: name, charmDirectory: charm })),
        () => changes++,
        stop.signal,
      );
      await settle();
    },
    ended: () => running,
    reload: () => made.reload(unit, charm),
    /** `web up, db backoff`: what is seen. */
    seen: () =>
      made
        .observed(unit)
        .map(({ name, phase }) => `${name} ${phase}`)
        .join(', '),
  };
}

const enabled = (command: string, more = '') =>
  `{override: replace, command: ${command}, startup: enabled${more === '' ? '' : `, ${more}`}}`;
const one = (command: string, more = '') => ({ '010-web.yaml': `services: {web: ${enabled(command, more)}}` });
const exited = (code: number): ServiceFact => ({ kind: 'exited', code, at: 0 });

test('enabled services start with the environment and the folder of the charm', async (t) => {
  const {
    backend,
    clock,
    run,
    seen,
    supervisor: supervised,
  } = world(t, one('serve --all', 'environment: {PORT: 080}'));
  await run();
  assert.deepEqual(backend.specs.get('web'), {
    unit,
    service: 'web',
    command: ['serve', '--all'],
    directory: charm,
    environment: { PATH: '/bin', PORT: '080' },
  });
  assert.equal(seen(), 'web starting');
  await clock.advance(1_000);
  assert.deepEqual(supervised.observed(unit), [{ name: 'web', phase: 'up', pid: 101, since: 1_001_000, restarts: 0 }]);
});

test('a service that crashes is restarted after growing delays', async (t) => {
  const { backend, clock, run, seen, supervisor: supervised } = world(t, one('serve'));
  await run();
  await clock.advance(1_000);
  for (const delayMs of [500, 1_000, 2_000]) {
    backend.takeCalls();
    backend.happens('web', exited(3));
    await clock.advance(delayMs - 1);
    assert.equal(seen(), 'web backoff');
    assert.deepEqual(backend.takeCalls(), []);
    await clock.advance(1);
    assert.deepEqual(backend.takeCalls(), ['start web']);
    assert.equal(seen(), 'web up');
  }
  const [web] = supervised.observed(unit);
  assert.deepEqual([web?.restarts, web?.lastExit], [3, 'exited 3']);
});

test('a service that crashes at once, for an hour, is started now and then, and disturbs nobody', async (t) => {
  const layer = `services: {web: ${enabled('serve')}, calm: ${enabled('sleep')}}`;
  const { backend, clock, run, seen } = world(t, { '010-web.yaml': layer });
  await run();
  const calls: string[] = [];
  for (let second = 0; second < 3_600; second++) {
    const news = backend.takeCalls();
    if (news.includes('start web')) backend.happens('web', exited(1));
    calls.push(...news);
    await clock.advance(1_000);
  }
  assert.equal(seen(), 'calm up, web backoff');
  const starts = calls.filter((call) => call === 'start web').length;
  // After 500 ms, after twice as long each time, up to 30 s.
  assert.ok(starts > 100 && starts < 130, `${starts} starts`);
  assert.deepEqual(
    calls.filter((call) => call !== 'start web'),
    ['start calm'],
  );
});

test('a service that ran for its back-off limit begins with the first delay again', async (t) => {
  const { backend, clock, run } = world(t, one('serve', 'backoff-limit: 10s'));
  await run();
  await clock.advance(1_000);
  backend.happens('web', exited(1));
  await clock.advance(500);
  await clock.advance(10_000);
  backend.takeCalls();
  backend.happens('web', exited(1));
  await clock.advance(500);
  assert.deepEqual(backend.takeCalls(), ['start web']);
});

test('without a delay the restart follows at once', async (t) => {
  const { backend, clock, run } = world(t, one('serve', 'backoff-delay: 0s'));
  await run();
  await clock.advance(1_000);
  backend.takeCalls();
  backend.happens('web', { kind: 'killed', signal: 'SIGKILL', at: 0 });
  await clock.advance(0);
  assert.deepEqual(backend.takeCalls(), ['start web']);
});

test('a stop during the back-off cancels the restart', async (t) => {
  const { backend, clock, run, seen, supervisor: supervised } = world(t, one('serve'));
  await run();
  backend.happens('web', exited(1));
  await settle();
  await supervised.stop(unit, 'web');
  backend.takeCalls();
  await clock.advance(60_000);
  assert.deepEqual([seen(), backend.takeCalls()], ['web down', []]);
});

test('a quick stop and start leave no timer of the first life behind', async (t) => {
  const { backend, clock, run, seen, supervisor: supervised } = world(t, one('serve'));
  await run();
  await clock.advance(900);
  await supervised.stop(unit, 'web');
  const started = supervised.start(unit, 'web');
  await clock.advance(999);
  assert.equal(seen(), 'web starting');
  await clock.advance(1);
  await started;
  assert.deepEqual(backend.takeCalls(), ['start web', 'hold web SIGTERM 5000', 'start web']);
});

test('what a person stopped stays stopped when hooks go on', async (t) => {
  const { clock, reload, run, seen, supervisor: supervised } = world(t, one('serve'));
  await run();
  await clock.advance(1_000);
  await supervised.stop(unit, 'web');
  await reload();
  assert.equal(seen(), 'web down');
});

test('a start of a service that dies at once says so, and the service goes on trying', async (t) => {
  const {
    backend,
    clock,
    run,
    seen,
    supervisor: supervised,
  } = world(t, {
    '010-web.yaml': 'services: {web: {override: replace, command: serve}}',
  });
  await run();
  const started = assert.rejects(supervised.start(unit, 'web'), {
    code: 'process-unavailable',
    fields: { unit, service: 'web', lastExit: 'exited 3' },
  });
  await settle();
  backend.happens('web', exited(3));
  await started;
  assert.equal(seen(), 'web backoff');
  await clock.advance(500);
  assert.equal(seen(), 'web up');
});

test('a program that is missing fails, and is tried again by the next reload', async (t) => {
  const { backend, clock, reload, run, seen, supervisor: supervised } = world(t, one('serve'));
  backend.broken.set('serve', 'no such file');
  await run();
  assert.equal(supervised.observed(unit)[0]?.lastExit, 'not started: no such file');
  await clock.advance(60_000);
  assert.deepEqual([seen(), backend.takeCalls()], ['web failed', ['start web']]);
  backend.broken.clear();
  await reload();
  await clock.advance(1_000);
  assert.equal(seen(), 'web up');
});

test('a service whose program goes away between two lives goes on waiting for it', async (t) => {
  const { backend, clock, run, seen } = world(t, one('serve'));
  await run();
  await clock.advance(1_000);
  backend.broken.set('serve', 'no such file');
  backend.happens('web', exited(1));
  await clock.advance(600);
  assert.equal(seen(), 'web backoff');
  backend.broken.clear();
  await clock.advance(1_000);
  assert.equal(seen(), 'web up');
});

test('a backend that throws is a service that failed', async (t) => {
  const { backend, run, seen } = world(t, one('serve'));
  backend.start = () => Promise.reject(new Error('no shim'));
  await run();
  assert.equal(seen(), 'web failed');
});

test('ignore leaves a one-shot down and a failure failed, and hooks do not run them again', async (t) => {
  const { backend, clock, reload, run, seen } = world(t, {
    '010-web.yaml': `services: {once: ${enabled('once', 'on-success: ignore')}, bad: ${enabled('bad', 'on-failure: ignore')}}`,
  });
  await run();
  await clock.advance(1_000);
  backend.happens('once', exited(0));
  backend.happens('bad', exited(1));
  await settle();
  await reload();
  assert.equal(seen(), 'bad failed, once down');
});

test('a shutdown stops every service of the unit', async (t) => {
  const { backend, clock, run, seen } = world(t, {
    '010-web.yaml': `services: {a: ${enabled('a', 'on-failure: shutdown')}, b: ${enabled('b')}}`,
  });
  await run();
  await clock.advance(1_000);
  backend.happens('a', exited(1));
  await settle();
  assert.equal(seen(), 'a down, b down');
});

test('services start one after another, each when its predecessor has settled, and stop the other way round', async (t) => {
  const {
    backend,
    clock,
    run,
    supervisor: supervised,
  } = world(t, {
    '010-web.yaml': `services: {a: ${enabled('a', 'requires: [b]')}, b: ${enabled('b', 'after: [c]')}, c: ${enabled('c')}}`,
  });
  await run();
  assert.deepEqual(backend.takeCalls(), ['start c']);
  await clock.advance(1_000);
  assert.deepEqual(backend.takeCalls(), ['start b']);
  await clock.advance(1_000);
  assert.deepEqual(backend.takeCalls(), ['start a']);
  await supervised.stop(unit, 'b');
  assert.deepEqual(backend.takeCalls(), ['hold a SIGTERM 5000', 'hold b SIGTERM 5000']);
  const started = supervised.start(unit, 'a');
  await clock.advance(2_000);
  await started;
  assert.deepEqual(backend.takeCalls(), ['start b', 'start a']);
});

test('a reload restarts what changed, stops what is gone and starts what is new', async (t) => {
  const { backend, clock, files, reload, run, seen } = world(t, {
    '010-web.yaml': `services: {same: ${enabled('same')}, web: ${enabled('old')}, gone: ${enabled('gone')}}`,
  });
  await run();
  await clock.advance(1_000);
  backend.takeCalls();
  files.set('010-web.yaml', `services: {same: ${enabled('same')}, web: ${enabled('new')}, fresh: ${enabled('fresh')}}`);
  await reload();
  await clock.advance(1_000);
  assert.deepEqual(backend.takeCalls(), [
    'stop gone SIGTERM 5000',
    'stop web SIGTERM 5000',
    'forget gone',
    'start web',
    'start fresh',
  ]);
  assert.equal(seen(), 'fresh up, same up, web up');
});

test('a service that is taken back while it goes starts again', async (t) => {
  const { backend, clock, files, reload, run, seen } = world(t, one('serve'));
  await run();
  await clock.advance(1_000);
  backend.stubborn.add('web');
  files.clear();
  await reload();
  assert.equal(seen(), 'web stopping');
  files.set('010-web.yaml', one('serve')['010-web.yaml']);
  await reload();
  backend.happens('web', exited(0));
  await clock.advance(1_000);
  assert.equal(seen(), 'web up');
  assert.ok(!backend.takeCalls().includes('forget web'));
});

test('a bad layer is refused with its path, and what runs goes on', async (t) => {
  const { backend, clock, files, reload, run, seen } = world(t, one('serve'));
  await run();
  await clock.advance(1_000);
  backend.takeCalls();
  files.set('020-more.yaml', 'services: {web: {override: merge, comand: x}}');
  await assert.rejects(reload(), { code: 'layer-invalid', fields: { at: '020-more.yaml: services.web.comand' } });
  files.set('020-more.yaml', 'services: {web: {override: merge, command: x}');
  await assert.rejects(reload(), { code: 'layer-invalid', fields: { at: '020-more.yaml' } });
  files.delete('020-more.yaml');
  files.set('010-twin.yaml', '');
  await assert.rejects(reload(), /same place or label/);
  assert.deepEqual([seen(), backend.takeCalls()], ['web up', []]);
});

test('layers are combined by their numbers, those of a folder at its place', async (t) => {
  const { backend, run } = world(t, {
    '020-top.yaml': 'services: {web: {override: merge, command: three}}',
    '010-base.d/020-two.yaml': 'services: {web: {override: merge, command: two, environment: {B: 2}}}',
    '010-base.d/010-one.yaml': `services: {web: ${enabled('one', 'environment: {A: 1, B: 1}')}}`,
    'README.md': 'no layer',
  });
  await run();
  const { command, environment } = backend.specs.get('web') ?? assert.fail();
  assert.deepEqual([command, environment], [['three'], { PATH: '/bin', A: '1', B: '2' }]);
});

test('a log target that cannot be one is said once', async (t) => {
  const { lines, run, reload } = world(t, {
    '010-web.yaml': 'log-targets: {t: {override: replace, type: loki, location: u}}',
  });
  await run();
  await reload();
  assert.deepEqual(lines, [
    'cannot send logs to this place {"unit":"web/0","target":"t","error":"nothing is sent in this test"}',
  ]);
});

const survivor = (command: string, fact: ServiceFact, held = false): AdoptedService => ({
  unit,
  service: 'web',
  fact,
  held,
  spec: { unit, service: 'web', command: [command], directory: charm, environment: { PATH: '/bin' } },
});
const alive: ServiceFact = { kind: 'running', pid: 7, since: 5 };

test('a restarted agent leaves alone what still runs as planned', async (t) => {
  const { backend, clock, run, supervisor: supervised } = world(t, one('serve'));
  backend.survivors = [survivor('serve', alive)];
  await run();
  await clock.advance(1_000);
  assert.deepEqual(backend.takeCalls(), []);
  assert.deepEqual(supervised.observed(unit), [{ name: 'web', phase: 'up', pid: 7, since: 5, restarts: 0 }]);
});

test('what follows a survivor that has not said that it is ready waits until it does', async (t) => {
  const { backend, run } = world(t, {
    '010-web.yaml': `services: {web: ${enabled('serve', 'ready: {notify: true}')}, late: ${enabled('late', 'after: [web]')}}`,
  });
  const { spec, ...row } = survivor('serve', { kind: 'running', pid: 7, since: 5, unready: true });
  backend.survivors = [{ ...row, spec: { ...spec, notifies: true } }];
  await run();
  assert.deepEqual(backend.takeCalls(), []);
  backend.happens('web', { kind: 'ready', at: 0 });
  await settle();
  assert.deepEqual(backend.takeCalls(), ['start late']);
});

test('what changed while the agent was away is restarted, with the reason', async (t) => {
  const { backend, lines, run } = world(t, one('serve'));
  backend.survivors = [survivor('old', alive)];
  await run();
  assert.deepEqual(backend.takeCalls(), ['stop web SIGTERM 5000', 'start web']);
  assert.ok(lines.some((line) => line.includes('its command changed')));
});

test('what ended while the agent was away is judged by the plan', async (t) => {
  const { backend, clock, run, seen } = world(t, one('serve'));
  backend.survivors = [survivor('serve', exited(1))];
  await run();
  assert.equal(seen(), 'web backoff');
  await clock.advance(500);
  assert.deepEqual([seen(), backend.takeCalls()], ['web up', ['start web']]);
});

test('a one-shot that ended while the agent was away is not run again', async (t) => {
  const { backend, clock, run, seen } = world(t, one('serve', 'on-success: ignore'));
  backend.survivors = [survivor('serve', exited(0))];
  await run();
  await clock.advance(60_000);
  assert.deepEqual([seen(), backend.takeCalls()], ['web down', []]);
});

test('what a person stopped stays down when the agent restarts', async (t) => {
  const { backend, clock, run, seen } = world(t, one('serve'));
  backend.survivors = [survivor('serve', { kind: 'killed', signal: 'SIGTERM', at: 0 }, true)];
  await run();
  await clock.advance(60_000);
  assert.deepEqual([seen(), backend.takeCalls()], ['web down', []]);
});

test('a survivor goes on when the layers of its unit have become invalid', async (t) => {
  const { backend, clock, run, seen } = world(t, { '010-web.yaml': 'nonsense' });
  backend.survivors = [survivor('serve', exited(1))];
  await run();
  await clock.advance(500);
  assert.deepEqual([seen(), backend.takeCalls()], ['web up', ['start web']]);
});

test('services of a unit that is gone are stopped and forgotten', async (t) => {
  const { backend, run } = world(t);
  backend.survivors = [survivor('serve', alive)];
  await run([]);
  assert.deepEqual(backend.takeCalls(), ['stop web SIGTERM 5000', 'forget web']);
});

test('a removal resolves when every tree is dead and forgotten', async (t) => {
  const { backend, clock, run, seen, supervisor: supervised } = world(t, one('serve'));
  await run();
  await clock.advance(1_000);
  backend.stubborn.add('web');
  let isRemoved = false;
  const removed = supervised.remove(unit).then(() => {
    isRemoved = true;
  });
  await settle();
  assert.deepEqual([isRemoved, seen()], [false, 'web stopping']);
  backend.happens('web', { kind: 'killed', signal: 'SIGKILL', at: 0 });
  await removed;
  assert.deepEqual([seen(), backend.calls.at(-1)], ['', 'forget web']);
});

test('a lost process is restarted like a crashed one', async (t) => {
  const { backend, clock, run, supervisor: supervised } = world(t, one('serve'));
  await run();
  await clock.advance(1_000);
  backend.happens('web', { kind: 'lost', because: 'its keeper is gone', at: 0 });
  await clock.advance(500);
  const [web] = supervised.observed(unit);
  assert.deepEqual([web?.phase, web?.lastExit], ['up', 'lost: its keeper is gone']);
});

test('a service that nobody knows is not found, and those that exist are named', async (t) => {
  const { run, supervisor: supervised } = world(t, one('serve'));
  await run();
  for (const verb of ['start', 'stop', 'restart'] as const)
    await assert.rejects(supervised[verb](unit, 'db'), { code: 'not-found', next: 'its services are: web' });
});

test('each transition is told', async (t) => {
  const { changes, clock, run } = world(t, one('serve'));
  await run();
  const before = changes();
  await clock.advance(1_000);
  assert.ok(before > 0 && changes() > before);
});

test('when the agent ends, services live on and nobody waits any longer', async (t) => {
  const { backend, clock, ended, run, seen, stop, supervisor: supervised } = world(t, one('serve'));
  await run();
  const waiting = assert.rejects(supervised.restart(unit, 'web'), { code: 'agent-unavailable' });
  await settle();
  backend.takeCalls();
  stop.abort();
  await waiting;
  await ended();
  await clock.advance(60_000);
  assert.deepEqual([seen(), backend.takeCalls()], ['web starting', []]);
});

test('a restart of a running service waits for its end and its new start', async (t) => {
  const { backend, clock, run, supervisor: supervised } = world(t, one('serve'));
  await run();
  await clock.advance(1_000);
  backend.takeCalls();
  const restarted = supervised.restart(unit, 'web');
  await clock.advance(1_000);
  await restarted;
  assert.deepEqual(backend.takeCalls(), ['stop web SIGTERM 5000', 'start web']);
});
