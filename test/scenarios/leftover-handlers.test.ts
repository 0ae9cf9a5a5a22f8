/**
 * Two units on a machine, and an agent that dies while a handler of one of them runs. In the next life each unit's loop
 * killed what was left of its own unit and went on: the other unit's handler started while the old one still lived, two
 * of them at the same apt lock. Found by the simulation in every tenth seed.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agentWorld, assigned, hanging } from '../support/agent-world.ts';
import { applicationEntity, entities, unitEntity, uuidOf } from '../support/builders.ts';

test('no handler of any unit starts before those of the earlier life are dead', async () => {
  const world = agentWorld();
  const { clock, controller, knobs, scripts } = world;
  const forDb = assigned('a', { unit: 'db/0' as never, unitUuid: uuidOf('db/0') });
  controller.put(
    ...entities(unitEntity('db/0', { assignment: forDb }), unitEntity('web/0', { assignment: assigned() })),
  );
  await world.start();
  await clock.advance(100);
  scripts.set('config-changed', hanging().script);
  controller.put(applicationEntity('web', { configHash: 'config-2' }));
  await clock.advance(100);
  await world.crash();
  scripts.clear();
  world.look();

  const killed = Promise.withResolvers<void>();
  knobs.killing = (unit) => (unit === 'web/0' ? killed.promise : Promise.resolve());
  controller.put(applicationEntity('db', { configHash: 'config-2' }));
  await world.start();
  await clock.advance(2_000);
  assert.deepEqual(world.look(), []);
  killed.resolve();
  await clock.advance(2_000);
  assert.ok(world.look().includes('db/0: config-changed'));
  await world.stop();
});
