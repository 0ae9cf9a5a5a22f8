import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deltaEntitiesMax, helloDelayMs, resendsMax } from '../../../src/controller/sessions/index.ts';
import { AgentError } from '../../../src/core/errors.ts';
import type { Entity, Order, Report, Revision, UnitEntity, UnitUuid } from '../../../src/core/model/index.ts';
import { readSigned, unit, unitReport } from '../../support/controller-world.ts';
import { collect, connect, type Running, running, type ScriptedAgent } from '../../support/running-controller.ts';

/** One agent that has been welcomed and has one web unit. */
async function working(units = 1) {
  const at = await running();
  const { agent } = await at.join();
  const peer = connect(at.controller, agent);
  peer.hello();
  const welcome = await peer.next('welcome');
  await peer.next('snapshot');
  await at.deploy('web', units);
  const uuids = new Map<string, UnitUuid>();
  while (uuids.size < units)
    for (const entity of (await peer.next('delta')).puts)
      if (entity.kind === 'unit') uuids.set(entity.name, entity.uuid);
  const report = (name: string, position: number, more: object): void =>
    peer.say({ kind: 'report', position, report: { unit: unit(name), uuid: uuids.get(name), ...more } as Report });
  return { at, agent, peer, welcome, uuids, report };
}
const backup = (at: Running) =>
  at.controller.run({ unit: 'web/0', action: 'backup', parameters: {} }, new AbortController().signal);
const keys = (entities: readonly Entity[]) => entities.map(({ kind }) => kind).sort();
const orderOf = async (peer: ScriptedAgent) => readSigned<Order>((await peer.next('order')).order);

test('hello is answered by welcome, then by the whole picture', async () => {
  const at = await running();
  const { agent } = await at.join();
  const peer = connect(at.controller, agent);
  peer.hello();
  const { orderStream, ...welcome } = await peer.next('welcome');
  assert.deepEqual(welcome, {
    kind: 'welcome',
    protocol: { major: 1, minor: 0 },
    controllerVersion: '1.2.3',
    controller: 'the-controller',
    reportedPosition: 0,
    now: at.clock.now(),
  });
  const snapshot = await peer.next('snapshot');
  assert.deepEqual([keys(snapshot.entities.map(({ value }) => value)), snapshot.last], [['machine', 'model'], true]);
  assert.equal(snapshot.revision, at.store.revision);
  assert.notEqual(orderStream, '');
  await at.controller.close();
});

test('a replica that is as new as the model gets no snapshot, and goes on with deltas', async () => {
  const { at, agent, peer, welcome } = await working();
  peer.hangUp();
  await peer.over;
  const again = connect(at.controller, agent);
  again.hello({ replicaRevision: at.store.revision, orderStream: welcome.orderStream });
  await again.next('welcome');
  await at.controller.execute({ kind: 'configure', application: 'web' as never, set: { title: 'new' }, reset: [] });
  const delta = await again.next('delta');
  assert.deepEqual(keys(delta.puts), ['application']);
  assert.deepEqual(
    again.received.map(({ kind }) => kind),
    ['welcome', 'delta'],
  );
  await at.controller.close();
});

test('what follows from a report is sent before its acknowledgement', async () => {
  const { at, peer, report } = await working();
  report('web/0', 1, { kind: 'scope', relation: 1, inScope: true, settings: { a: '1' } });
  await peer.next('report-ack');
  const [delta, ack] = peer.received.slice(-2);
  assert.ok(delta?.kind === 'delta' && ack?.kind === 'report-ack');
  assert.deepEqual([keys(delta.puts), ack.position], [['relation-unit'], 1]);
  await at.controller.close();
});

test('a report that comes again is acknowledged again and changes nothing', async () => {
  const { at, agent, peer, welcome, report } = await working();
  report('web/0', 1, { kind: 'unit', report: unitReport() });
  await peer.next('report-ack');
  const { revision } = at.store;
  report('web/0', 1, { kind: 'unit', report: unitReport({ workloadVersion: 'other' }) });
  await peer.next('report-ack');
  peer.hangUp();
  await peer.over;
  const again = connect(at.controller, agent);
  again.hello({ replicaRevision: revision, orderStream: welcome.orderStream, outboxPosition: 1 });
  assert.equal((await again.next('welcome')).reportedPosition, 1);
  assert.equal(at.store.revision, revision);
  await at.controller.close();
});

test('what the last stream did not acknowledge is acknowledged behind the model that holds it', async () => {
  const { at, agent, peer, welcome, report } = await working();
  report('web/0', 1, { kind: 'unit', report: unitReport() });
  await peer.next('report-ack');
  peer.hangUp();
  await peer.over;
  const again = connect(at.controller, agent);
  again.hello({ orderStream: welcome.orderStream, outboxPosition: 1 });
  assert.equal((await again.next('report-ack')).position, 1);
  assert.deepEqual(
    again.received.map(({ kind }) => kind),
    ['welcome', 'snapshot', 'report-ack'],
  );
  await at.controller.close();
});

test('a report whose commit failed ends the stream without acknowledgement; it counts when it comes again', async () => {
  const { at, agent, peer, welcome, report } = await working();
  at.store.failNext(new AgentError('disk-full', 'cannot write the model'));
  report('web/0', 1, { kind: 'unit', report: unitReport() });
  assert.equal((await peer.over)?.code, 'disk-full');
  assert.equal(
    peer.received.some(({ kind }) => kind === 'report-ack'),
    false,
  );
  const again = connect(at.controller, agent);
  again.hello({ orderStream: welcome.orderStream });
  assert.equal((await again.next('welcome')).reportedPosition, 0);
  await at.controller.close();
});

test('a commit whose answer was lost is not applied twice', async () => {
  const { at, agent, peer, welcome, uuids, report } = await working();
  const flush = { operation: 'web/0#1', relationSettings: [], openPorts: [], closePorts: [], state: { n: '1' } };
  at.store.loseNextAnswer(new AgentError('store-unavailable', 'cannot write the model'));
  report('web/0', 1, { kind: 'flush', flush });
  await peer.over;
  const { revision } = at.store;
  const again = connect(at.controller, agent);
  again.hello({ orderStream: welcome.orderStream, agentVersion: 'newer' });
  assert.equal((await again.next('welcome')).reportedPosition, 1);
  again.say({
    kind: 'report',
    position: 1,
    report: { kind: 'flush', unit: unit('web/0'), uuid: uuids.get('web/0') as UnitUuid, flush: flush as never },
  });
  await again.next('report-ack');
  assert.equal(at.store.revision, revision + 1);
  await at.controller.close();
});

test('a newer stream of the same agent ends the older one', async () => {
  const { at, agent, peer } = await working();
  const newer = connect(at.controller, agent);
  newer.hello();
  await newer.next('snapshot');
  assert.equal((await peer.over)?.code, 'agent-unavailable');
  assert.equal((await at.controller.status()).machines[0]?.connected, true);
  await at.controller.close();
});

test('orders come numbered and in order, and those without acknowledgement come again', async () => {
  const { at, agent, peer, welcome } = await working();
  for (let task = 0; task < 2; task++) await backup(at)[Symbol.asyncIterator]().next();
  const sequences = [(await orderOf(peer)).sequence, (await orderOf(peer)).sequence];
  assert.deepEqual(sequences, [1, 2]);
  peer.say({ kind: 'order-ack', stream: welcome.orderStream, sequence: 1, outcome: 'accepted' });
  peer.say({ kind: 'order-resend', stream: welcome.orderStream, from: 2, because: 'lost' });
  assert.equal((await orderOf(peer)).sequence, 2);
  peer.hangUp();
  await peer.over;
  const again = connect(at.controller, agent);
  again.hello({ orderStream: welcome.orderStream, orderSequence: 1 });
  assert.equal((await orderOf(again)).sequence, 2);
  await at.controller.close();
});

test('an agent that asks for the same orders for ever is let go', async () => {
  const { at, peer, welcome } = await working();
  for (let ask = 0; ask <= resendsMax; ask++)
    peer.say({ kind: 'order-resend', stream: welcome.orderStream, from: 1, because: 'gap' });
  assert.equal((await peer.over)?.code, 'sequence-gap');
  await at.controller.close();
});

test('a granted lease is told with its epoch after the leadership has been shown', async () => {
  const { at, peer } = await working(2);
  peer.say({ kind: 'lease-claim', call: 7, application: 'web' as never, unit: unit('web/0') });
  const granted = await peer.next('lease-granted');
  assert.deepEqual(granted, { kind: 'lease-granted', call: 7, epoch: 1, durationMs: 60_000 });
  assert.deepEqual(
    keys(peer.received.flatMap((one) => (one.kind === 'delta' ? one.puts : []))).includes('leadership'),
    true,
  );
  peer.say({ kind: 'lease-claim', call: 8, application: 'web' as never, unit: unit('web/1') });
  assert.deepEqual(await peer.next('lease-refused'), {
    kind: 'lease-refused',
    call: 8,
    holder: 'web/0',
    endsInMs: 60_000,
  });
  assert.equal((await at.controller.status()).applications[0]?.units[0]?.leader, true);
  await at.controller.close();
});

const brokenRules: readonly [string, (peer: ScriptedAgent) => void, string][] = [
  ['no hello first', (peer) => peer.say({ kind: 'model-ack', revision: 1 as Revision }), 'message-invalid'],
  ['another agent in the hello', (peer) => peer.hello({ agent: 'other' as never }), 'peer-untrusted'],
  ['another protocol', (peer) => peer.hello({ protocol: { major: 2, minor: 0 } }), 'message-invalid'],
  ['two hellos', (peer) => (peer.hello(), peer.hello()), 'message-invalid'],
];
for (const [what, act, code] of brokenRules)
  test(`${what}: the stream ends with ${code}`, async () => {
    const at = await running();
    const { agent } = await at.join();
    const peer = connect(at.controller, agent);
    act(peer);
    assert.equal((await peer.over)?.code, code);
    await at.controller.close();
  });

test('an agent that nobody enrolled is not heard', async () => {
  const at = await running();
  const peer = connect(at.controller, '00000000-0000-4000-8000-00000000ffff' as never);
  peer.hello();
  assert.equal((await peer.over)?.code, 'peer-untrusted');
  await at.controller.close();
});

test('a peer that says nothing is let go', async () => {
  const at = await running();
  const { agent } = await at.join();
  const peer = connect(at.controller, agent);
  at.clock.advance(helloDelayMs);
  assert.equal((await peer.over)?.code, 'timed-out');
  await at.controller.close();
});

test('a report for a unit that stands elsewhere ends the stream and changes nothing (A39)', async () => {
  const { at, uuids } = await working();
  const stranger = await at.join();
  const thief = connect(at.controller, stranger.agent);
  thief.hello();
  const uuid = uuids.get('web/0') as UnitUuid;
  thief.say({ kind: 'report', position: 1, report: { kind: 'unit', unit: unit('web/0'), uuid, report: unitReport() } });
  assert.equal((await thief.over)?.code, 'permission-denied');
  const [line] = (await at.controller.status()).applications[0]?.units ?? [];
  assert.equal(line?.workload.status, 'waiting');
  await at.controller.close();
});

test('log lines of foreign units are dropped', async () => {
  const { at, peer, report } = await working();
  const line = { at: 1, level: 'INFO', source: 'install', message: 'm' } as const;
  peer.say({
    kind: 'log',
    lines: [
      { ...line, unit: unit('web/0') },
      { ...line, unit: unit('db/0') },
    ],
  });
  report('web/0', 1, { kind: 'unit', report: unitReport() });
  await peer.next('report-ack');
  const seen = await collect(at.controller.logs({ units: [], tail: 9, follow: false }, new AbortController().signal));
  assert.deepEqual(
    seen.map((one) => one.unit),
    ['web/0'],
  );
  await at.controller.close();
});

test('a slow reader gets one delta for all that happened meanwhile', async () => {
  const { at, peer } = await working();
  const release = peer.stall();
  for (const title of ['a', 'b', 'c', 'd'])
    await at.controller.execute({ kind: 'configure', application: 'web' as never, set: { title }, reset: [] });
  release();
  const titles = [];
  while (titles.at(-1) !== 'd')
    for (const one of (await peer.next('delta')).puts) if (one.kind === 'application') titles.push(one.config.title);
  assert.ok(titles.length <= 2, `coalesced: ${titles.join()}`);
  await at.controller.close();
});

test('a difference too large for one message comes as a snapshot', async () => {
  const { at, peer } = await working();
  await at.controller.execute({ kind: 'add-unit', application: 'web' as never, units: deltaEntitiesMax + 1, to: [] });
  const snapshot = await peer.next('snapshot');
  const units = snapshot.entities.filter(({ value }): boolean => (value as UnitEntity).kind === 'unit');
  assert.equal(units.length, deltaEntitiesMax + 2);
  await at.controller.close();
});

test('revisions of deltas only grow, and follow the snapshot', async () => {
  const { at, peer } = await working();
  for (const title of ['a', 'b'])
    await at.controller.execute({ kind: 'configure', application: 'web' as never, set: { title }, reset: [] });
  await at.controller.execute({ kind: 'remove-application', application: 'web' as never, force: true });
  const deletes = new Set<string>();
  while (!deletes.has('unit/web/0')) for (const key of (await peer.next('delta')).deletes) deletes.add(key);
  const revisions = peer.received.flatMap((one) =>
    one.kind === 'snapshot' || one.kind === 'delta' ? [one.revision] : [],
  );
  assert.deepEqual(
    revisions,
    [...new Set(revisions)].sort((a, b) => a - b),
  );
  await at.controller.close();
});

test('closing says goodbye to everybody', async () => {
  const { at, peer } = await working();
  await at.controller.close();
  assert.equal((await peer.over)?.code, 'controller-unavailable');
});

test('a restarted controller goes on where it was: same stream, same position, same leader', async () => {
  const { at, agent, peer, welcome, report } = await working();
  peer.say({ kind: 'lease-claim', call: 1, application: 'web' as never, unit: unit('web/0') });
  await peer.next('lease-granted');
  report('web/0', 1, { kind: 'unit', report: unitReport() });
  await peer.next('report-ack');
  await at.restart();
  at.clock.advance(600_000);
  const again = connect(at.controller, agent);
  again.hello({ replicaRevision: at.store.revision, orderStream: welcome.orderStream, outboxPosition: 2 });
  const { orderStream, reportedPosition } = await again.next('welcome');
  assert.deepEqual([orderStream, reportedPosition], [welcome.orderStream, 1]);
  again.say({ kind: 'lease-claim', call: 2, application: 'web' as never, unit: unit('web/0') });
  assert.equal((await again.next('lease-granted')).epoch, 1);
  await at.controller.close();
});
