/**
 * Storage in the life of a unit (charm-runtime.md §7.3, §7.13, §11): it is there before install, its hooks come in order,
 * and neither a crash nor a reboot nor a change of mind in the controller loses or leaks any of it.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AgentWorld } from '../support/agent-world.ts';
import { agentWorld, assigned, failing } from '../support/agent-world.ts';
import { bag, digestOf, entities, relation, storageEntity, unit, unitEntity } from '../support/builders.ts';

const metadata = `{name: web, summary: s, description: d, storage: {
  data: {type: filesystem, multiple: {range: '1+'}, location: /srv/data}, raw: {type: block, multiple: {range: '0+'}}}}`;

function storageWorld(): AgentWorld {
  const world = agentWorld();
  world.knobs.documents = { 'metadata.yaml': metadata };
  return world;
}
const web = (more: Parameters<typeof unitEntity>[1] = {}) => unitEntity('web/0', { assignment: assigned(), ...more });
const storageEffects = ({ effects }: AgentWorld) => effects.filter((line) => /^(provide|release|destroy)/.test(line));
const reports = ({ controller }: AgentWorld, kind: string) => controller.reports.filter((one) => one.kind === kind);

test('all storage is there before the first word of it, and all words of it before install', async () => {
  const world = storageWorld();
  world.controller.put(
    ...entities(web(), relation(1, ['web:peers'])),
    storageEntity('data/10'),
    storageEntity('data/9'),
  );
  await world.start();
  await world.clock.advance(100);
  assert.deepEqual(world.look().slice(0, 4), [
    'data-storage-attached',
    'data-storage-attached',
    'install',
    'peers-relation-created',
  ]);
  assert.deepEqual(storageEffects(world), ['provide data/9', 'provide data/10']);
  assert.deepEqual(
    Object.values(world.local().storage ?? {}).map(({ id, location, attached }) => [id, location, attached]),
    [
      ['data/9', '/srv/data/data/9', true],
      ['data/10', '/srv/data/data/10', true],
    ],
  );
  await world.stop();
});

test('a unit waits visibly for storage that cannot be had, and goes on by itself when it can', async () => {
  const world = storageWorld();
  world.knobs.storageProblem = () => 'cannot mount: no loop devices';
  world.controller.put(...entities(web()), storageEntity('data/0'));
  await world.start();
  await world.clock.advance(3_000);
  assert.deepEqual(world.look(), []);
  const [shown] = world.agent().status().units;
  assert.deepEqual(
    [shown?.workload.status, shown?.workload.message],
    ['waiting', 'waiting for storage: data/0: cannot mount: no loop devices'],
  );
  assert.match(shown?.decision ?? '', /waits for storage: storage data\/0 is not there/);
  world.knobs.storageProblem = () => null;
  await world.clock.advance(10_000);
  assert.deepEqual(world.look().slice(0, 2), ['data-storage-attached', 'install']);
  await world.stop();
});

test('storage that cannot be had later holds up nothing else', async () => {
  const world = storageWorld();
  world.controller.put(...entities(web()), storageEntity('data/0'));
  await world.start();
  await world.clock.advance(100);
  world.look();
  world.knobs.storageProblem = (id) => (id === 'data/1' ? 'cannot mount: the disk is full' : null);
  world.controller.put(storageEntity('data/1'), relation(2, ['web:db', 'mysql:server']), bag(2, 'mysql/0'));
  await world.clock.advance(100);
  assert.deepEqual(world.look(), ['db-relation-created', 'db-relation-joined mysql/0', 'db-relation-changed mysql/0']);
  assert.equal(world.agent().status().units[0]?.agent.message, 'data/1: cannot mount: the disk is full');
  await world.stop();
});

test('a detached one is announced, released and reported; one that vanished is only released', async () => {
  const world = storageWorld();
  world.controller.put(...entities(web()), storageEntity('data/0'), storageEntity('data/1'));
  await world.start();
  await world.clock.advance(100);
  world.look();
  world.controller.put(storageEntity('data/1', { life: 'dying' }));
  await world.clock.advance(100);
  assert.deepEqual(world.look(), ['data-storage-detaching']);
  world.controller.remove('storage/data/1', 'storage/data/0');
  await world.clock.advance(100);
  assert.deepEqual(world.look(), []);
  assert.deepEqual(storageEffects(world).slice(2), ['release data/1', 'release data/0']);
  assert.deepEqual(world.local().storage, {});
  await world.stop();
});

test('a detaching hook in error is dropped when its storage has vanished', async () => {
  const world = storageWorld();
  world.controller.put(...entities(web()), storageEntity('data/0'));
  await world.start();
  await world.clock.advance(100);
  world.scripts.set('data-storage-detaching', failing());
  world.controller.put(storageEntity('data/0', { life: 'dying' }));
  await world.clock.advance(100);
  assert.equal(world.local().failure?.message, 'exit status 1');
  world.controller.remove('storage/data/0');
  await world.clock.advance(100);
  assert.equal(world.local().failure, null);
  assert.deepEqual([...world.storage.mounted.keys()], []);
  await world.stop();
});

test('one that is taken back before it was announced leaves without a word', async () => {
  const world = storageWorld();
  world.knobs.storageProblem = () => 'cannot mount';
  world.controller.put(...entities(web()), storageEntity('data/0'));
  await world.start();
  await world.clock.advance(100);
  world.controller.put(storageEntity('data/0', { life: 'dying' }));
  world.knobs.storageProblem = () => null;
  await world.clock.advance(10_000);
  assert.deepEqual(world.look().slice(0, 1), ['install']);
  assert.deepEqual(reports(world, 'storage-released').length, 1);
  await world.stop();
});

test('a dying unit detaches before it departs, and its storage is released after its services ended', async () => {
  const world = storageWorld();
  world.controller.put(
    ...entities(web()),
    storageEntity('data/0'),
    storageEntity('raw/1', { storageKind: 'block', pool: 'loop' }),
    relation(2, ['web:db', 'mysql:server']),
    bag(2, 'mysql/0'),
  );
  await world.start();
  await world.clock.advance(100);
  world.look();
  world.controller.put(web({ life: 'dying' }));
  await world.clock.advance(100);
  assert.deepEqual(world.look(), [
    'data-storage-detaching',
    'raw-storage-detaching',
    'db-relation-departed mysql/0',
    'db-relation-broken',
    'stop',
    'remove',
  ]);
  assert.deepEqual(world.effects.slice(-4), [
    'remove services of web/0',
    'remove files of web/0',
    'release data/0',
    'release raw/1',
  ]);
  await world.stop();
});

test('after a reboot storage is back before anything of the unit runs', async () => {
  const world = storageWorld();
  world.controller.put(...entities(web()), storageEntity('data/0'));
  await world.start();
  await world.clock.advance(100);
  world.look();
  await world.stop();
  world.storage.mounted.clear();
  world.knobs.bootId = 'boot-2';
  world.knobs.storageProblem = () => 'cannot mount: not yet';
  await world.start();
  await world.clock.advance(2_000);
  assert.deepEqual(world.look(), []);
  world.knobs.storageProblem = () => null;
  await world.clock.advance(10_000);
  assert.deepEqual([...world.storage.mounted.keys()], ['data/0']);
  assert.deepEqual(world.look(), ['start']);
  await world.stop();
});

for (const point of ['after-pending', 'after-storage'] as const)
  test(`a crash ${point} provides it once more and announces it once`, async () => {
    const world = storageWorld();
    let armed = true;
    world.knobs.fault = (reached) => {
      const operation = world.disk.state.units[0]?.operation?.kind;
      if (!armed || reached !== point || operation !== 'provide-storage') return;
      armed = false;
      throw new Error('the process dies here');
    };
    world.controller.put(...entities(web()), storageEntity('data/0'));
    await world.start();
    await world.clock.advance(100);
    await world.crash();
    await world.start();
    await world.clock.advance(2_000);
    assert.deepEqual(world.look().slice(0, 2), ['data-storage-attached', 'install']);
    assert.equal(world.local().operation, null);
    await world.stop();
  });

test('data that nobody wants is destroyed, unless a unit still holds it', async () => {
  const world = storageWorld();
  world.controller.put(...entities(web()), storageEntity('data/0'));
  await world.start();
  await world.clock.advance(100);
  const { unit: _nobody, ...unowned } = storageEntity('data/0', { life: 'dying' });
  world.controller.put(unowned);
  await world.clock.advance(6_000);
  assert.deepEqual(storageEffects(world), ['provide data/0', 'release data/0', 'destroy data/0']);
  assert.equal(reports(world, 'storage-destroyed').length, 1);
  await world.stop();
});

test('storage of a unit that is not buried yet is not given to another', async () => {
  const world = storageWorld();
  world.controller.put(
    ...entities(web(), unitEntity('web/1', { assignment: assigned('a', { unit: unit('web/1') }) })),
    storageEntity('data/0'),
  );
  await world.start();
  await world.clock.advance(100);
  world.knobs.storageProblem = (id) => (id === 'data/0' ? 'cannot unmount: it is busy' : null);
  world.controller.put(storageEntity('data/0', { unit: unit('web/1') }));
  await world.clock.advance(1_000);
  assert.match(world.agent().status().units[1]?.agent.message ?? '', /another unit still holds.*web\/0/);
  world.knobs.storageProblem = () => null;
  await world.clock.advance(20_000);
  assert.deepEqual(storageEffects(world), ['provide data/0', 'release data/0', 'provide data/0']);
  await world.stop();
});

test('another resource for the same archive is an upgrade, told once', async () => {
  const world = agentWorld();
  const given = (letter: string, counter: number) =>
    web({
      assignment: assigned('a', {
        counter,
        resources: [{ name: 'seed', digest: digestOf(letter), length: 1, revision: counter }],
      }),
    });
  world.controller.put(...entities(web()));
  await world.start();
  await world.clock.advance(100);
  world.look();
  world.controller.put(given('b', 2));
  await world.clock.advance(100);
  assert.deepEqual(world.look(), ['upgrade-charm', 'config-changed']);
  world.controller.put(given('b', 3));
  await world.clock.advance(100);
  assert.deepEqual(world.look(), []);
  world.controller.put(given('c', 4));
  await world.clock.advance(100);
  assert.deepEqual(world.look(), ['upgrade-charm', 'config-changed']);
  world.controller.put(web({ assignment: assigned('a', { counter: 5 }) }));
  await world.clock.advance(100);
  assert.deepEqual(world.look(), ['upgrade-charm', 'config-changed']);
  assert.equal(world.local().announcedResources, undefined);
  await world.stop();
});

/**
 * Seed 266: the agent first heard of the storage when it was to be detached already. It had nothing to release and said
 * nothing, and the controller waited for its word for ever.
 */
test('storage that the unit never had is let go when it is asked for, once', async () => {
  const world = storageWorld();
  world.controller.put(...entities(web()), storageEntity('data/0', { life: 'dying' }));
  await world.start();
  await world.clock.advance(100);
  assert.deepEqual(world.look().slice(0, 1), ['install']);
  assert.equal(reports(world, 'storage-released').length, 1);
  world.controller.remove('storage/data/0');
  await world.clock.advance(100);
  assert.deepEqual(world.local().storage, {});
  await world.stop();
});

/**
 * Seed 475: a machine was started anew while an attached hook was in error, and the hook was tried again over the place
 * where its mount had been. Seed 499: the same with a detaching hook, which has nothing left to do then.
 */
for (const [hook, life] of [
  ['data-storage-attached', 'alive'],
  ['data-storage-detaching', 'dying'],
] as const)
  test(`${hook} in error is not tried again without its storage`, async () => {
    const world = storageWorld();
    world.scripts.set(hook, failing());
    world.controller.put(...entities(web()), storageEntity('data/0'));
    await world.start();
    await world.clock.advance(100);
    world.controller.put(storageEntity('data/0', { life }));
    await world.clock.advance(100);
    assert.notEqual(world.local().failure, null);
    await world.stop();
    world.look();
    world.storage.mounted.clear();
    world.knobs.storageProblem = () => 'cannot mount: not yet';
    world.scripts.delete(hook);
    await world.start();
    await world.clock.advance(4_000);
    assert.equal(world.look().includes(hook), false);
    world.knobs.storageProblem = () => null;
    await world.clock.advance(40_000);
    assert.equal(world.local().failure, null);
    assert.deepEqual(world.look().slice(0, 1), life === 'alive' ? [hook] : []);
    await world.stop();
  });
