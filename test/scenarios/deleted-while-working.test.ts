/**
 * A unit was removed with force while its agent was about to run a hook. The model knew the unit no more, and what was
 * meant to be impossible ended the whole agent, every other unit with it (seed 1219 of the simulation).
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agentWorld, assigned } from '../support/agent-world.ts';
import { applicationEntity, entities, unitEntity } from '../support/builders.ts';

test('a unit that is deleted when its hook begins is buried, and the agent lives on', async () => {
  const world = agentWorld();
  const { clock, controller } = world;
  controller.put(...entities(unitEntity('web/0', { assignment: assigned() })));
  await world.start();
  await clock.advance(100);
  // Both are there before the hook that follows from the first one runs.
  controller.put(applicationEntity('web', { configHash: 'config-2' }));
  controller.remove('unit/web/0');
  await clock.advance(60_000);
  assert.deepEqual(world.disk.state.units, []);
  assert.equal(world.agent().status().controller.connected, true);
  await world.stop();
});
