/** Several models in one controller: apart from one another, added, destroyed, and found again after a restart. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { farewellDelayMsMax } from '../../../src/controller/controller.ts';
import { type ModelHost, modelsMax } from '../../../src/controller/host/index.ts';
import { AgentError } from '../../../src/core/errors.ts';
import type { Report, Revision } from '../../../src/core/model/index.ts';
import { bundleDigest, unit } from '../../support/controller-world.ts';
import { collect, connect } from '../../support/running-controller.ts';
import { first, hosting } from '../../support/running-host.ts';

const destroy = (host: ModelHost, model: string, force = false) =>
  host.adminOf(model).execute({ kind: 'destroy-model', force, destroyStorage: false });
const names = async (host: ModelHost) => (await host.models()).map(({ name }) => name);

/** Resolves when the model has left the host; what has to happen for it is asked for already. */
async function gone(at: { readonly host: ModelHost }, model: string): Promise<void> {
  while ((await names(at.host)).includes(model)) await new Promise(setImmediate);
}

test('a new controller begins with one model, which is meant when none is named', async () => {
  const { host } = await hosting();
  assert.deepEqual((await host.adminOf(undefined).status()).model, first);
  assert.equal(host.adminOf('default'), host.adminOf(first.uuid));
  await host.close();
});

test('with several models one must be named, and a wrong name is answered by the one that was meant', async () => {
  const { host } = await hosting();
  const { uuid } = await host.addModel({ name: 'staging', config: {} });
  assert.throws(() => host.adminOf(undefined), { code: 'usage-invalid', next: /default, staging/ });
  assert.throws(() => host.adminOf('stagin'), { code: 'not-found', next: 'did you mean "staging"?' });
  assert.deepEqual((await host.adminOf('staging').status()).model, { name: 'staging', uuid });
  await host.close();
});

test('a name is checked, and given once', async () => {
  const { host } = await hosting();
  for (const name of ['', '-a', 'A', 'a_b', 'a'.repeat(64), first.uuid])
    await assert.rejects(host.addModel({ name, config: {} }), { code: 'name-invalid' }, name);
  const both = await Promise.allSettled([
    host.addModel({ name: 'b', config: {} }),
    host.addModel({ name: 'b', config: {} }),
  ]);
  const refused = both.flatMap((one) => (one.status === 'rejected' ? [(one.reason as AgentError).code] : []));
  assert.deepEqual([await names(host), refused], [['default', 'b'], ['already-exists']]);
  await host.close();
});

test('there is a limit', async () => {
  const { host } = await hosting();
  for (let count = 1; count < modelsMax; count++) await host.addModel({ name: `m${count}`, config: {} });
  await assert.rejects(host.addModel({ name: 'more', config: {} }), { code: 'limit-reached' });
  await host.close();
});

test('settings come with the new model; wrong ones make none', async () => {
  const { host } = await hosting();
  await host.addModel({ name: 'b', config: { 'update-status-hook-interval': '1m' } });
  const { settings } = await host.adminOf('b').showModel();
  assert.deepEqual(settings['update-status-hook-interval'], { value: '1m', source: 'model' });
  assert.deepEqual(settings['automatically-retry-hooks'], { value: 'true', source: 'default' });
  await assert.rejects(host.addModel({ name: 'c', config: { 'no-such': '1' } }), { code: 'config-invalid' });
  assert.deepEqual(await names(host), ['default', 'b']);
  await host.close();
});

test('an agent sees, reads and changes nothing of another model', async () => {
  const at = await hosting();
  const { host } = at;
  await host.addModel({ name: 'b', config: {} });
  const [a, b] = [await at.agent('default'), await at.agent('b')];
  await at.deploy('default', 'web');
  await at.deploy('b', 'db');
  const seen = async (peer: typeof a.peer) => (await peer.next('delta')).puts.map(({ kind }) => kind);
  assert.ok((await seen(a.peer)).includes('unit'));
  assert.ok((await seen(b.peer)).includes('unit'));
  const ofA = JSON.stringify(a.peer.received);
  assert.ok(ofA.includes('web/0') && !ofA.includes('db/0'));

  const bytes = await host.bundlesOf(a.model).manifest(bundleDigest('web'));
  assert.deepEqual(bytes, new Uint8Array([7]));
  await assert.rejects(host.bundlesOf(a.model).manifest(bundleDigest('db')), { code: 'not-found' });

  // Its certificate is of the other model: there it is nobody.
  const stranger = connect({ onAgent: (connection) => host.onAgent(connection, b.model) }, a.agent);
  stranger.hello();
  assert.equal((await stranger.over)?.code, 'peer-untrusted');
  await host.close();
});

test('a token makes a machine of the model that it was made in, once', async () => {
  const at = await hosting();
  await at.host.addModel({ name: 'b', config: {} });
  const { model, machine } = await at.agent('b');
  assert.deepEqual([model, machine], [(await at.host.adminOf('b').status()).model.uuid, '0']);
  assert.deepEqual((await at.host.adminOf('default').status()).machines, []);
  await assert.rejects(at.host.redeem('hash-none', { hostname: '', longTermKey: '' }), { code: 'token-invalid' });
  await at.host.close();
});

test('models, their settings and what is in them are found again after a restart', async () => {
  const at = await hosting();
  await at.host.addModel({ name: 'b', config: {} });
  await at.deploy('b', 'db');
  const before = await at.host.models();
  await at.restart();
  assert.deepEqual(await at.host.models(), before);
  await at.host.close();
});

test('a model without units is gone at once, with its data; its agents are told', async () => {
  const at = await hosting();
  await at.host.addModel({ name: 'b', config: {} });
  const { peer, model } = await at.agent('b');
  await destroy(at.host, 'b');
  assert.equal((await peer.over)?.code, 'not-found');
  await gone(at, 'b');
  assert.deepEqual([...at.kept.keys()], [first.uuid]);
  assert.throws(() => at.host.admit(model), { code: 'peer-untrusted' });
  await at.host.addModel({ name: 'b', config: {} });
  await at.host.close();
});

test('units die in the ordinary order before their model does, which takes nothing new meanwhile', async () => {
  const at = await hosting();
  await at.host.addModel({ name: 'b', config: {} });
  const { peer, agent, model } = await at.agent('b');
  await at.deploy('b', 'db');
  const { puts } = await peer.next('delta');
  const { uuid } = puts.find((entity) => entity.kind === 'unit') ?? {};
  await destroy(at.host, 'b');
  const dying = (await peer.next('delta')).puts.find(({ kind }) => kind === 'unit');
  assert.equal(dying && 'life' in dying && dying.life, 'dying');
  assert.deepEqual(
    (await at.host.models()).map(({ name, life, units }) => [name, life, units]),
    [
      ['default', 'alive', 0],
      ['b', 'dying', 1],
    ],
  );
  await assert.rejects(at.deploy('b', 'web'), { code: 'being-removed' });
  await assert.rejects(at.host.adminOf('b').createJoinToken(), { code: 'being-removed' });

  await at.restart();
  assert.deepEqual(await names(at.host), ['default', 'b']);
  const again = connect({ onAgent: (connection) => at.host.onAgent(connection, model) }, agent);
  again.hello({ outboxPosition: 1 });
  await again.next('snapshot');
  again.say({ kind: 'report', position: 1, report: { kind: 'unit-dead', unit: unit('db/0'), uuid } as Report });
  const { revision } = await again.next('delta');
  assert.deepEqual(await names(at.host), ['default', 'b'], 'the agent has not saved it yet');
  again.say({ kind: 'model-ack', revision });
  assert.equal((await again.over)?.code, 'not-found');
  await gone(at, 'b');
  await at.host.close();
});

test('with force nothing is waited for but that connected agents know; one that is silent has its time', async () => {
  const at = await hosting();
  await at.host.addModel({ name: 'b', config: {} });
  const { peer } = await at.agent('b');
  await at.deploy('b', 'db');
  await peer.next('delta');
  await destroy(at.host, 'b', true);
  const { deletes } = await peer.next('delta');
  assert.ok(deletes.includes('unit/db/0'));
  at.clock.advance(farewellDelayMsMax);
  assert.equal((await peer.over)?.code, 'not-found');
  await gone(at, 'b');
  await at.host.close();
});

test('a controller that died while it deleted a model goes on with it', async () => {
  const at = await hosting();
  const { uuid } = await at.host.addModel({ name: 'b', config: {} });
  at.registry.failNext(new AgentError('disk-full', 'cannot save: the disk is full'));
  await destroy(at.host, 'b');
  await new Promise(setImmediate);
  assert.deepEqual(await names(at.host), ['default', 'b']);
  await at.restart();
  await gone(at, 'b');
  assert.ok(!at.kept.has(uuid));
  await at.restart();
  assert.deepEqual(await names(at.host), ['default']);
  await at.host.close();
});

test('models that end and begin at the same moment do not get into each other’s way', async () => {
  const at = await hosting();
  for (const name of ['a', 'b', 'c']) await at.host.addModel({ name, config: {} });
  await Promise.all([
    ...['a', 'b', 'c'].map((name) => destroy(at.host, name)),
    at.host.addModel({ name: 'd', config: {} }),
    at.host.addModel({ name: 'e', config: {} }),
  ]);
  for (const name of ['a', 'b', 'c']) await gone(at, name);
  assert.deepEqual(await names(at.host), ['default', 'd', 'e']);
  await at.restart();
  assert.deepEqual(await names(at.host), ['default', 'd', 'e']);
  assert.equal(at.kept.size, 3);
  await at.host.close();
});

test('a registration whose answer was lost is found by the next start or the next try, and others go on', async () => {
  const at = await hosting();
  at.registry.loseNextAnswer(new AgentError('store-unavailable', 'cannot tell whether this was saved'));
  await assert.rejects(at.host.addModel({ name: 'b', config: {} }), { code: 'store-unavailable' });
  await at.host.addModel({ name: 'c', config: {} });
  assert.deepEqual(await names(at.host), ['default', 'c']);
  await at.restart();
  assert.deepEqual(await names(at.host), ['default', 'b', 'c']);
  at.registry.loseNextAnswer(new AgentError('store-unavailable', 'cannot tell whether this was saved'));
  await assert.rejects(at.host.addModel({ name: 'd', config: {} }), { code: 'store-unavailable' });
  await at.host.addModel({ name: 'd', config: {} });
  await at.restart();
  assert.deepEqual(await names(at.host), ['default', 'b', 'c', 'd']);
  await at.host.close();
});

test('a controller whose last model was destroyed stays without, until one is added', async () => {
  const at = await hosting();
  await destroy(at.host, 'default');
  await gone(at, 'default');
  await at.restart();
  assert.throws(() => at.host.adminOf(undefined), { code: 'not-found', next: 'reeve add-model NAME' });
  await at.host.addModel({ name: 'next', config: {} });
  assert.equal((await at.host.adminOf(undefined).status()).model.name, 'next');
  await at.host.close();
});

test('who follows a model that is destroyed is told by the end of the stream', async () => {
  const at = await hosting();
  const shown = collect(at.host.adminOf('default').watch(new AbortController().signal));
  await destroy(at.host, 'default');
  const last = (await shown).at(-1);
  assert.equal(last?.model.name, 'default');
  await at.host.close();
});

test('a machine is removed with its agent: it is told that its units are gone, and let in no more', async () => {
  const at = await hosting();
  const { peer, agent, machine } = await at.agent('default');
  await at.deploy('default', 'web');
  await peer.next('delta');
  const admin = at.host.adminOf('default');
  const remove = (force: boolean) => admin.execute({ kind: 'remove-machine', machine, force });
  await assert.rejects(remove(false), { code: 'permission-denied', next: /reeve remove-unit web\/0, or/ });
  await remove(true);
  const { deletes } = await peer.next('delta');
  assert.ok(deletes.includes('unit/web/0') && deletes.includes('machine/0'));
  assert.equal((await peer.over)?.code, 'peer-untrusted');
  const again = connect({ onAgent: (connection) => at.host.onAgent(connection, first.uuid) }, agent);
  again.hello({ replicaRevision: 1 as Revision });
  assert.equal((await again.over)?.code, 'peer-untrusted');
  const { machines, applications } = await admin.status();
  assert.deepEqual([machines, applications.flatMap(({ units }) => units)], [[], []]);
  await at.host.close();
});

test('a machine that holds nothing goes without force, unless its agent is connected', async () => {
  const at = await hosting();
  const { peer, machine } = await at.agent('default');
  const remove = () => at.host.adminOf('default').execute({ kind: 'remove-machine', machine, force: false });
  await assert.rejects(remove(), { code: 'permission-denied' });
  peer.hangUp();
  await peer.over;
  await remove();
  await assert.rejects(remove(), { code: 'not-found' });
  await at.host.close();
});
