import assert from 'node:assert/strict';
import { test } from 'node:test';
import { watchDelayMsMax, watchPauseMs } from '../../src/controller/admin.ts';
import { LogRing, logLinesMax } from '../../src/controller/logs.ts';
import { agentLostAfterMs } from '../../src/controller/model/index.ts';
import { AgentError } from '../../src/core/errors.ts';
import type { Report, TaskUpdate, UnitUuid } from '../../src/core/model/index.ts';
import { unit, unitReport } from '../support/controller-world.ts';
import { collect, connect, running } from '../support/running-controller.ts';

const never = () => new AbortController().signal;

async function working() {
  const at = await running();
  const { agent } = await at.join();
  const peer = connect(at.controller, agent);
  peer.hello();
  await peer.next('snapshot');
  await at.deploy('web');
  let uuid = '' as UnitUuid;
  while (uuid === '')
    for (const entity of (await peer.next('delta')).puts) if (entity.kind === 'unit') uuid = entity.uuid;
  let position = 0;
  /** Reports and waits until it is applied. */
  async function report(more: object): Promise<void> {
    position += 1;
    peer.say({ kind: 'report', position, report: { unit: unit('web/0'), uuid, ...more } as Report });
    while ((await peer.next('report-ack')).position !== position);
  }
  return { at, agent, peer, report };
}
const run = (at: Awaited<ReturnType<typeof running>>, signal = never()) =>
  at.controller.run({ unit: 'web/0', action: 'backup', parameters: {} }, signal)[Symbol.asyncIterator]();

test('the first start makes the model; later ones find it', async () => {
  const at = await running();
  const { model, revision } = await at.controller.status();
  assert.equal(model.name, 'default');
  await at.restart();
  assert.deepEqual([(await at.controller.status()).model, at.store.revision], [model, revision]);
  await at.controller.close();
});

test('a run is followed from enqueued to its end', async () => {
  const { at, report } = await working();
  const updates: TaskUpdate[] = [];
  const followed = (async () => {
    for await (const update of at.controller.run({ unit: 'web/0', action: 'backup', parameters: {} }, never()))
      updates.push(update);
  })();
  await at.controller.execute({ kind: 'configure', application: 'web' as never, set: {}, reset: [] });
  const result = { status: 'completed', message: '', results: { path: '/srv' } };
  await report({ kind: 'task-started', task: '1', at: 5 });
  await report({ kind: 'task-log', task: '1', at: 6, line: 'one' });
  await report({ kind: 'task-ended', task: '1', at: 7, result });
  await followed;
  assert.deepEqual(updates, [
    { kind: 'enqueued', task: '1', unit: 'web/0' },
    { kind: 'started', at: 5 },
    { kind: 'log', at: 6, line: 'one' },
    { kind: 'ended', at: 7, result },
  ]);
  const { log, status } = await at.controller.task('1' as never);
  assert.deepEqual([log, status], [[{ at: 6, line: 'one' }], 'completed']);
  await at.controller.close();
});

test('a task outlives the one who asked for it', async () => {
  const { at, report } = await working();
  const caller = new AbortController();
  const updates = run(at, caller.signal);
  await updates.next();
  const waiting = updates.next();
  caller.abort();
  assert.equal((await waiting).done, true);
  await report({ kind: 'task-started', task: '1', at: 5 });
  assert.equal((await at.controller.task('1' as never)).status, 'running');
  await assert.rejects(at.controller.task('2' as never), { code: 'not-found' });
  await at.controller.close();
});

test('a refused run throws before anything is enqueued', async () => {
  const { at } = await working();
  const request = { unit: 'web/9', action: 'backup', parameters: {} };
  await assert.rejects(at.controller.run(request, never())[Symbol.asyncIterator]().next(), { code: 'not-found' });
  await at.controller.close();
});

test('closing ends whoever follows', async () => {
  const { at } = await working();
  const updates = run(at);
  await updates.next();
  const waiting = updates.next();
  await at.controller.close();
  assert.equal((await waiting).done, true);
});

test('status shows the claim beside what was observed, with the next step', async () => {
  const { at, report } = await working();
  const service = { name: 'http', phase: 'backoff', since: 1, restarts: 2, lastExit: 'exited 1' };
  await report({ kind: 'unit', report: unitReport({ services: [service] as never, workloadVersion: '2.4' }) });
  const [application] = (await at.controller.status()).applications;
  const [line] = application?.units ?? [];
  assert.deepEqual(
    [application?.charm, application?.status.status, application?.version, application?.relations],
    ['web', 'active', '2.4', { cluster: ['web'] }],
  );
  assert.deepEqual(
    [line?.contradiction, line?.next],
    ['claims active, but service "http" keeps ending (exited 1, 2 restarts)', 'reeve logs web/0'],
  );
  await at.controller.close();
});

test('a unit is lost when its agent has been silent for a while, not at once', async () => {
  const { at, peer, report } = await working();
  await report({ kind: 'unit', report: unitReport() });
  peer.hangUp();
  await peer.over;
  const agentOf = async () => (await at.controller.status()).applications[0]?.units[0]?.agent.status;
  assert.equal((await at.controller.status()).machines[0]?.connected, false);
  assert.equal(await agentOf(), 'idle');
  at.clock.advance(agentLostAfterMs);
  assert.equal(await agentOf(), 'lost');
  await at.controller.close();
});

test('before anything is known a unit waits, and says for what', async () => {
  const at = await running();
  await at.deploy('web');
  const message = async () => (await at.controller.status()).applications[0]?.units[0]?.workload.message;
  assert.equal(await message(), 'waiting for machine');
  const { agent } = await at.join();
  const peer = connect(at.controller, agent);
  peer.hello();
  await peer.next('snapshot');
  assert.equal(await message(), 'agent initialising');
  await at.controller.close();
});

test('a watcher sees now, and after a burst only its outcome', async () => {
  const { at } = await working();
  const watching = at.controller.watch(never())[Symbol.asyncIterator]();
  const first = (await watching.next()).value;
  const next = watching.next();
  for (let units = 0; units < 3; units++)
    await at.controller.execute({ kind: 'add-unit', application: 'web' as never, units: 1, to: [] });
  at.clock.advance(watchPauseMs);
  const second = (await next).value;
  assert.deepEqual([first.applications[0].units.length, second.applications[0].units.length], [1, 4]);
  await at.controller.close();
});

test('a watcher is told the time even when nothing changes, because agents are lost by the clock', async () => {
  const { at, peer } = await working();
  const watching = at.controller.watch(never())[Symbol.asyncIterator]();
  await watching.next();
  const next = watching.next();
  peer.hangUp();
  await peer.over;
  at.clock.advance(watchPauseMs);
  await next;
  const later = watching.next();
  at.clock.advance(watchPauseMs);
  // Lets the watcher come from its pause to its wait.
  await at.controller.status();
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
  at.clock.advance(Math.max(watchDelayMsMax, agentLostAfterMs));
  assert.equal((await later).value.applications[0].units[0].agent.status, 'lost');
  await at.controller.close();
});

test('logs show the tail, then what comes, for units and applications by name', async () => {
  const { at, peer } = await working();
  const say = (message: string) =>
    peer.say({ kind: 'log', lines: [{ at: 1, unit: unit('web/0'), level: 'INFO', source: 'install', message }] });
  const stop = new AbortController();
  say('one');
  const lines = at.controller.logs({ units: ['web'], tail: 5, follow: true }, stop.signal)[Symbol.asyncIterator]();
  assert.equal((await lines.next()).value.message, 'one');
  const next = lines.next();
  say('two');
  assert.equal((await next).value.message, 'two');
  const last = lines.next();
  stop.abort();
  assert.equal((await last).done, true);
  const unknown = at.controller.logs({ units: ['wbe'], tail: 5, follow: false }, never());
  await assert.rejects(unknown[Symbol.asyncIterator]().next(), { code: 'not-found', next: 'did you mean "web"?' });
  await at.controller.close();
});

test('a refused flush is shown among the log lines of its unit, after a restart too', async () => {
  const { at, report } = await working();
  const relationSettings = [{ relation: 1, bag: 'application', change: { a: '1' } }];
  await report({
    kind: 'flush',
    flush: { operation: 'web/0#4', epoch: 9, relationSettings, openPorts: [], closePorts: [], state: {} },
  });
  const shown = async () =>
    (await collect(at.controller.logs({ units: ['web/0'], tail: 9, follow: false }, never()))).map(
      ({ level, source, message }) => [level, source, message],
    );
  const expected = [
    [
      'WARNING',
      'controller',
      'the writes of web/0#4 were refused: web/0 does not lead web under epoch 9 (epoch-stale)',
    ],
  ];
  assert.deepEqual(await shown(), expected);
  await at.restart();
  assert.deepEqual(await shown(), expected);
  await at.controller.close();
});

test('the config view tells defaults from settings', async () => {
  const { at } = await working();
  await at.controller.execute({ kind: 'configure', application: 'web' as never, set: { port: '81' }, reset: [] });
  const { options } = await at.controller.applicationConfig('web' as never);
  const sources = Object.entries(options).map(([name, { type, value, source }]) => [name, type, value, source]);
  assert.deepEqual(sources, [
    ['title', 'string', 'hello', 'default'],
    ['port', 'int', 81, 'user'],
    ['ratio', 'float', null, 'default'],
    ['debug', 'boolean', false, 'default'],
  ]);
  await at.controller.close();
});

test('decisions that wait together share a commit, and one that is refused takes nobody with it', async () => {
  const { at } = await working();
  const before = at.store.commits;
  const add = (application: string) =>
    at.controller.execute({ kind: 'add-unit', application: application as never, units: 1, to: [] });
  const results = await Promise.allSettled([add('web'), add('nope'), add('web')]);
  assert.deepEqual(
    results.map((result) => (result.status === 'fulfilled' ? result.value : result.reason.code)),
    [{ kind: 'done', changed: ['web/1'] }, 'not-found', { kind: 'done', changed: ['web/2'] }],
  );
  assert.equal(at.store.commits, before + 1);
  await at.controller.close();
});

test('a store that somebody else has moved is read again, and the decision is made anew', async () => {
  const { at } = await working();
  at.store.intrude([{ kind: 'put', key: 'sequence/unit/web', value: { next: 7 } }]);
  const added = await at.controller.execute({ kind: 'add-unit', application: 'web' as never, units: 1, to: [] });
  assert.deepEqual(added, { kind: 'done', changed: ['web/7'] });
  await at.controller.close();
});

test('a command whose commit failed is refused with the reason, and nothing of it stays', async () => {
  const { at } = await working();
  const add = () => at.controller.execute({ kind: 'add-unit', application: 'web' as never, units: 1, to: [] });
  at.store.failNext(new AgentError('disk-full', 'cannot write the model'));
  await assert.rejects(add(), { code: 'disk-full' });
  assert.deepEqual(await add(), { kind: 'done', changed: ['web/1'] });
  await at.controller.close();
});

test('a charm that cannot be read is refused at upload', async () => {
  const at = await running();
  const upload = at.controller.upload(new TextEncoder().encode('none 1'), (async function* () {})());
  await assert.rejects(upload, { code: 'charm-invalid' });
  await at.controller.close();
});

test('the log ring forgets the oldest lines and keeps counting', () => {
  const ring = new LogRing();
  for (let number = 0; number < logLinesMax * 2; number++)
    ring.add([{ at: number, unit: unit('web/0'), level: 'INFO', source: 'x', message: 'm'.repeat(3) }]);
  const { lines, next } = ring.from(0);
  assert.equal(next, logLinesMax * 2);
  assert.ok(lines.length >= logLinesMax && lines.length <= logLinesMax * 1.25);
  assert.equal(lines.at(-1)?.at, logLinesMax * 2 - 1);
  assert.deepEqual(ring.from(next).lines, []);
});

test('what was saved although its answer was lost is known at once, to people and to agents', async () => {
  const { at, peer } = await working();
  at.store.loseNextAnswer(new AgentError('store-unavailable', 'cannot write the model'));
  const command = { kind: 'add-unit', application: 'web' as never, units: 1, to: [] } as const;
  await assert.rejects(at.controller.execute(command), { code: 'store-unavailable' });
  const { puts } = await peer.next('delta');
  assert.ok(puts.some((entity) => entity.kind === 'unit' && entity.name === 'web/1'));
  const { applications } = await at.controller.status();
  assert.deepEqual(
    applications[0]?.units.map((one) => one.unit),
    ['web/0', 'web/1'],
  );
  await at.controller.close();
});
