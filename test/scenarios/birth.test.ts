/**
 * The story of one unit, told by what its handlers are called for (charm-runtime.md §7.16): it is born with a peer
 * relation as leader, is integrated, configured, refreshed, and goes.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agentWorld, assigned } from '../support/agent-world.ts';
import { applicationBag, applicationEntity, bag, entities, relation, unit, unitEntity } from '../support/builders.ts';

const born = () => entities(unitEntity('web/0', { assignment: assigned() }), relation(1, ['web:peers']));

test('a unit is born, lives and dies in the order of the contract', async () => {
  const world = agentWorld();
  const { clock, controller } = world;
  controller.put(...born());
  await world.start();
  await clock.advance(100);
  assert.deepEqual(world.look(), ['install', 'peers-relation-created', 'leader-elected', 'config-changed', 'start']);

  controller.put(relation(2, ['web:db', 'mysql:server']), bag(2, 'mysql/0'), bag(2, 'mysql/1'));
  await clock.advance(100);
  assert.deepEqual(world.look(), [
    'db-relation-created',
    'db-relation-joined mysql/0',
    'db-relation-changed mysql/0',
    'db-relation-joined mysql/1',
    'db-relation-changed mysql/1',
  ]);

  // Whatever was written while the cable was cut is one event.
  controller.cut();
  controller.put(applicationBag(2, 'mysql', 1));
  controller.put(applicationBag(2, 'mysql', 2));
  controller.put(applicationEntity('web', { configHash: 'config-2' }));
  controller.put(applicationEntity('web', { configHash: 'config-3' }));
  controller.mend();
  await clock.advance(2_000);
  assert.deepEqual(world.look(), ['config-changed', 'db-relation-changed']);

  controller.put(bag(2, 'mysql/1', 1, { inScope: false }));
  await clock.advance(100);
  assert.deepEqual(world.look(), ['db-relation-departed mysql/1']);

  controller.put(unitEntity('web/0', { assignment: assigned('b', { counter: 2, revision: 2 }) }));
  await clock.advance(100);
  assert.deepEqual(world.look(), ['upgrade-charm', 'config-changed']);

  await clock.advance(6 * 60_000);
  assert.deepEqual(world.look(), ['update-status']);

  controller.put(unitEntity('web/0', { life: 'dying', assignment: assigned('b', { counter: 2, revision: 2 }) }));
  await clock.advance(100);
  assert.deepEqual(world.look(), ['db-relation-departed mysql/0', 'db-relation-broken', 'stop', 'remove']);
  assert.deepEqual(world.effects, [
    'deploy 1 over 0',
    'deploy 2 over 1',
    'remove services of web/0',
    'remove files of web/0',
  ]);
  assert.deepEqual(world.disk.state.units, []);
  assert.equal(controller.entity('unit/web/0'), undefined);
  await world.stop();
});

test('a relation that is removed departs and breaks', async () => {
  const world = agentWorld();
  const { clock, controller } = world;
  const db = (life: 'alive' | 'dying') => relation(2, ['web:db', 'mysql:server'], { life });
  controller.put(...born(), db('alive'), bag(2, 'mysql/0'));
  await world.start();
  await clock.advance(100);
  world.look();
  controller.put(db('dying'));
  await clock.advance(100);
  assert.deepEqual(world.look(), ['db-relation-departed mysql/0', 'db-relation-broken']);
  controller.remove('relation/2', 'relation/2/unit/mysql/0', 'relation/2/unit/web/0');
  await clock.advance(100);
  assert.deepEqual(Object.keys(world.local().relations), ['1']);
  await world.stop();
});

test('two units on one machine take turns', async () => {
  const world = agentWorld();
  world.controller.put(
    ...entities(
      unitEntity('web/0', { assignment: assigned() }),
      unitEntity('web/1', { assignment: assigned('a', { unit: unit('web/1') }) }),
    ),
  );
  await world.start();
  await world.clock.advance(100);
  const [first, second] = [
    world.transcript.filter((word) => !word.includes(':')),
    world.transcript.filter((word) => word.includes(':')),
  ];
  assert.deepEqual(first, ['install', 'leader-elected', 'config-changed', 'start']);
  assert.deepEqual(second, [
    'web/1: install',
    'web/1: leader-settings-changed',
    'web/1: config-changed',
    'web/1: start',
  ]);
  await world.stop();
});
