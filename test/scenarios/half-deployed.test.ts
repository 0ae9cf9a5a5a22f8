/**
 * The agent died while it copied a new bundle over the old one. When the next life could not fetch the bundle at once,
 * it forgot that the files were half changed and ran hooks on them; a newer assignment or the removal of the unit made
 * it forget as well, and a unit on its way out failed its last hooks for ever because its documents were gone. Seeds
 * 39 and 217 of the simulation told these stories. Now nothing runs before the files are whole.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AgentError } from '../../src/core/errors.ts';
import { type AgentWorld, agentWorld, assigned } from '../support/agent-world.ts';
import { applicationEntity, entities, unitEntity } from '../support/builders.ts';

/** A unit whose agent has died over the files of revision 2, and whose next life cannot fetch it. */
async function halfDeployed(): Promise<AgentWorld> {
  const world = agentWorld();
  const { clock, controller, knobs } = world;
  controller.put(...entities(unitEntity('web/0', { assignment: assigned() })));
  await world.start();
  await clock.advance(100);
  knobs.fault = (point) => {
    if (point !== 'after-deploy-files') return;
    knobs.fault = () => {};
    void world.crash();
  };
  controller.put(unitEntity('web/0', { assignment: assigned('b', { counter: 2, revision: 2 }) }));
  await clock.advance(100);
  knobs.bundleError = new AgentError('bundle-unavailable', 'cannot fetch bundle');
  await world.start();
  await clock.advance(2_000);
  world.look();
  return world;
}

test('no hook runs on files of two bundles while the new one cannot be fetched', async () => {
  const world = await halfDeployed();
  world.controller.put(applicationEntity('web', { configHash: 'config-2' }));
  await world.clock.advance(60_000);
  assert.deepEqual(world.look(), []);
  world.knobs.bundleError = null;
  await world.clock.advance(5 * 60_000);
  assert.deepEqual(world.look().slice(0, 2), ['upgrade-charm', 'config-changed']);
  await world.stop();
});

test('meanwhile the unit shows that its upgrade failed, and why, until it has succeeded', async () => {
  const world = await halfDeployed();
  const shown = () =>
    world.controller.reports.flatMap((each) => (each.kind === 'unit' ? [each.report] : [])).at(-1)?.agent;
  assert.deepEqual([shown()?.status, shown()?.message], ['error', 'upgrade failed: cannot fetch bundle']);
  world.knobs.bundleError = null;
  await world.clock.advance(5 * 60_000);
  assert.equal(shown()?.status, 'idle');
  await world.stop();
});

test('an assignment of the old bundle is deployed anew over half of the other one', async () => {
  const world = await halfDeployed();
  world.controller.put(unitEntity('web/0', { assignment: assigned('a', { counter: 3 }) }));
  world.knobs.bundleError = null;
  await world.clock.advance(5 * 60_000);
  assert.equal(world.effects.at(-1), 'deploy 1 over 1');
  assert.equal(world.local().operation, null);
  await world.stop();
});

test('a unit that goes gets its files before its last hooks', async () => {
  const world = await halfDeployed();
  world.controller.put(unitEntity('web/0', { life: 'dying', assignment: assigned('b', { counter: 2, revision: 2 }) }));
  await world.clock.advance(1_000);
  assert.deepEqual(world.look(), []);
  world.knobs.bundleError = null;
  await world.clock.advance(5 * 60_000);
  assert.deepEqual(world.look(), ['stop', 'remove']);
  await world.stop();
});
