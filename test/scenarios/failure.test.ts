/**
 * A hook that fails (charm-runtime.md §7.8): tried again with growing delays, answered by a person, overtaken by
 * actions, and by nothing else.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type AgentWorld, agentWorld, assigned, failing, hanging } from '../support/agent-world.ts';
import { applicationEntity, entities, order, relation, unitEntity } from '../support/builders.ts';

async function started(): Promise<AgentWorld> {
  const world = agentWorld();
  world.controller.put(...entities(unitEntity('web/0', { assignment: assigned() })));
  await world.start();
  await world.clock.advance(100);
  world.look();
  return world;
}

const far = Number.MAX_SAFE_INTEGER;
const shown = (world: AgentWorld) =>
  world.controller.reports.flatMap((report) => (report.kind === 'unit' ? [report.report] : [])).at(-1);

test('a failing hook comes back after 5 s, then 10 s, and holds up everything but actions', async () => {
  const world = await started();
  const { clock, controller, scripts } = world;
  scripts.set('config-changed', failing());
  controller.put(applicationEntity('web', { configHash: 'config-2' }), relation(2, ['web:db', 'mysql:server']));
  await clock.advance(100);
  controller.order(
    order(1, { kind: 'action', task: '1' as never, action: 'backup', parametersJson: '{}' }, { expiresAt: far }),
  );
  await clock.advance(5_000);
  // Entering and `created` come first; the failure then holds up the rest.
  assert.deepEqual(world.look(), ['db-relation-created', 'config-changed', 'action backup']);
  assert.equal(shown(world)?.workload.status, 'error');
  assert.equal(shown(world)?.workload.message, 'hook failed: "config-changed"');
  await clock.advance(1_000);
  assert.deepEqual(world.look(), ['config-changed']);
  await clock.advance(9_900);
  assert.deepEqual(world.look(), []);
  await clock.advance(1_000);
  assert.deepEqual(world.look(), ['config-changed']);
  scripts.clear();
  await clock.advance(22_000);
  assert.deepEqual(world.look(), ['config-changed']);
  assert.equal(shown(world)?.workload.status, 'unknown');
  await world.stop();
});

test('resolved tries again at once, and names the failure that it answers', async () => {
  const world = await started();
  const { clock, controller, scripts } = world;
  scripts.set('config-changed', failing());
  controller.put(applicationEntity('web', { configHash: 'config-2' }));
  await clock.advance(100);
  const failure = world.local().failure?.id as never;
  world.look();
  controller.order(order(1, { kind: 'resolved', failure: 'web/0#1' as never, answer: 'skip' }, { expiresAt: far }));
  await clock.advance(100);
  assert.deepEqual(world.look(), [], 'an answer to another failure does nothing');
  controller.order(order(2, { kind: 'resolved', failure, answer: 'retry' }, { expiresAt: far }));
  await clock.advance(100);
  assert.deepEqual(world.look(), ['config-changed']);
  assert.equal(world.local().failure?.id, failure, 'the same failure goes on');
  controller.order(order(3, { kind: 'resolved', failure, answer: 'skip' }, { expiresAt: far }));
  await clock.advance(60_000);
  assert.deepEqual(world.look(), []);
  assert.equal(world.local().failure, null);
  assert.equal(world.local().seen?.configHash, 'config-2');
  await world.stop();
});

test('a handler that is ended with the agent is run again by the next life, without an error', async () => {
  const world = await started();
  const { clock, controller, scripts } = world;
  scripts.set('config-changed', hanging().script);
  controller.put(applicationEntity('web', { configHash: 'config-2' }));
  await clock.advance(100);
  await world.stop();
  assert.equal(world.local().failure, null);
  assert.equal(world.local().operation, null);
  scripts.clear();
  await world.start();
  await clock.advance(2_000);
  assert.deepEqual(world.look(), ['config-changed', 'config-changed']);
  await world.stop();
});

test('a handler that somebody else killed is put back, with a delay and without an error', async () => {
  const world = await started();
  const { clock, controller, scripts } = world;
  scripts.set('config-changed', () =>
    Promise.resolve({ kind: 'killed', signal: 'SIGKILL', stopped: false, action: null }),
  );
  controller.put(applicationEntity('web', { configHash: 'config-2' }));
  await clock.advance(1_000);
  assert.deepEqual(world.look(), ['config-changed']);
  assert.equal(world.local().failure, null);
  scripts.clear();
  await clock.advance(5_000);
  assert.deepEqual(world.look(), ['config-changed']);
  await world.stop();
});

test('a forced refresh heals the error with new code, and does not announce it', async () => {
  const world = await started();
  const { clock, controller, scripts } = world;
  scripts.set('config-changed', failing());
  controller.put(applicationEntity('web', { configHash: 'config-2' }));
  await clock.advance(100);
  world.look();
  controller.put(unitEntity('web/0', { assignment: assigned('b', { counter: 2, revision: 2 }) }));
  await clock.advance(100);
  assert.equal(world.local().deployed?.revision, 1, 'without force it waits');
  scripts.clear();
  controller.put(unitEntity('web/0', { assignment: assigned('c', { counter: 3, revision: 3, forced: true }) }));
  await clock.advance(100);
  assert.deepEqual(world.look(), ['config-changed']);
  assert.equal(world.local().deployed?.revision, 3);
  await world.stop();
});
