/**
 * The agent dies at a named moment and is started again (charm-runtime.md §7.9). What it had acknowledged is not
 * lost, what it had committed is not done twice, and what was under way has an outcome.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FaultPoint } from '../../src/agent/ledger/index.ts';
import { type AgentWorld, agentWorld, assigned, hanging, type Script, succeeded } from '../support/agent-world.ts';
import { applicationEntity, bag, entities, order, relation, relationId, unitEntity } from '../support/builders.ts';

const far = { expiresAt: Number.MAX_SAFE_INTEGER };

async function started(): Promise<AgentWorld> {
  const world = agentWorld();
  world.controller.put(
    ...entities(
      unitEntity('web/0', { assignment: assigned() }),
      relation(1, ['web:db', 'mysql:server']),
      bag(1, 'mysql/0'),
    ),
  );
  await world.start();
  await world.clock.advance(100);
  world.look();
  return world;
}

/** Dies the first time that the agent comes to this point. */
function dieAt(world: AgentWorld, point: FaultPoint): void {
  world.knobs.fault = (reached) => {
    if (reached !== point) return;
    world.knobs.fault = () => {};
    void world.crash();
  };
}

const flushes = (world: AgentWorld) => world.controller.reports.filter(({ kind }) => kind === 'flush');

const writing: Script = (context) =>
  Promise.resolve(
    succeeded(context, { relationSettings: [{ relation: relationId(1), bag: 'unit', change: { port: '80' } }] }),
  );

for (const [point, again, failed] of [
  ['after-pending', ['config-changed'], true],
  ['after-handler', ['config-changed', 'config-changed'], true],
  ['before-commit', ['config-changed', 'config-changed'], true],
  ['after-commit', ['config-changed'], false],
] as const) {
  test(`a hook whose agent dies ${point} has its writes applied once`, async () => {
    const world = await started();
    const { clock, controller, scripts } = world;
    scripts.set('config-changed', writing);
    dieAt(world, point);
    controller.put(applicationEntity('web', { configHash: 'config-2' }));
    await clock.advance(100);
    await world.start();
    assert.equal(world.local().failure !== null, failed, 'an outcome that nobody knows counts as a failure');
    await clock.advance(10_000);
    // The handler's own first line is written before the crash that follows it.
    assert.deepEqual(world.look(), point === 'after-pending' ? ['config-changed', ...again] : again);
    assert.equal(flushes(world).length, 1);
    assert.equal(world.local().failure, null);
    await world.stop();
  });
}

test('an action whose agent dies is reported as failed and never run again', async () => {
  const world = await started();
  const { clock, controller, scripts } = world;
  scripts.set('action backup', hanging().script);
  controller.order(order(1, { kind: 'action', task: '7' as never, action: 'backup', parametersJson: '{}' }, far));
  await clock.advance(100);
  await world.crash();
  await world.start();
  await clock.advance(10_000);
  assert.deepEqual(world.look(), ['action backup']);
  const ended = controller.reports.filter(({ kind }) => kind === 'task-ended');
  assert.deepEqual(ended, [
    {
      kind: 'task-ended',
      unit: 'web/0',
      task: '7',
      at: (ended[0] as { at: number }).at,
      result: { status: 'failed', message: 'the agent was stopped while this ran', results: {} },
    },
  ]);
  assert.deepEqual(world.disk.state.inbox.orders, []);
  await world.stop();
});

test('an order that is journaled and not acknowledged is acknowledged by the next life, and runs once', async () => {
  const world = await started();
  const { clock, controller } = world;
  dieAt(world, 'order-journaled');
  controller.order(order(1, { kind: 'action', task: '7' as never, action: 'backup', parametersJson: '{}' }, far));
  await clock.advance(100);
  await world.start();
  await clock.advance(2_000);
  assert.deepEqual(world.look(), ['action backup']);
  await world.stop();
});

test('a deployment that was cut short is carried out before anything else', async () => {
  const world = await started();
  const { clock, controller } = world;
  dieAt(world, 'after-deploy-files');
  controller.put(
    unitEntity('web/0', { assignment: assigned('b', { counter: 2, revision: 2 }) }),
    applicationEntity('web', { configHash: 'config-2' }),
  );
  await clock.advance(100);
  world.look();
  await world.start();
  await clock.advance(2_000);
  assert.deepEqual(world.look(), ['upgrade-charm', 'config-changed']);
  assert.equal(world.effects.filter((effect) => effect === 'deploy 2 over 1').length, 2);
  await world.stop();
});

test('a unit whose agent dies after the teardown dies once', async () => {
  const world = await started();
  const { clock, controller } = world;
  dieAt(world, 'after-teardown');
  controller.put(unitEntity('web/0', { life: 'dying', assignment: assigned() }));
  await clock.advance(100);
  await world.start();
  await clock.advance(2_000);
  assert.deepEqual(world.look(), ['db-relation-departed mysql/0', 'db-relation-broken', 'stop', 'remove']);
  assert.equal(controller.reports.filter(({ kind }) => kind === 'unit-dead').length, 1);
  assert.deepEqual(world.disk.state.units, []);
  await world.stop();
});

test('a restart of the agent tells the operator nothing; a restart of the machine is one start', async () => {
  const world = await started();
  await world.stop();
  await world.start();
  await world.clock.advance(2_000);
  assert.deepEqual(world.look(), []);
  await world.stop();
  world.knobs.bootId = 'boot-2';
  await world.start();
  await world.clock.advance(2_000);
  assert.deepEqual(world.look(), ['start']);
  await world.stop();
});
